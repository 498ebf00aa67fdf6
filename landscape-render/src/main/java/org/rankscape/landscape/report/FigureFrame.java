// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.List;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Provenance;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.LineBreaks;
import org.rankscape.landscape.table.Table;

/** What every figure of a report has around it: title, explanation, source, notice. */
final class FigureFrame {
  static final double WIDTH = 1000;
  static final double MARGIN = 36;
  static final double RIGHT = WIDTH - MARGIN;
  private static final double NOTE = 14;
  static final Theme THEME = Theme.LIGHT;
  private final Landscape landscape;
  private final Language language;

  FigureFrame(ReportInput input) {
    this.landscape = input.now();
    this.language = input.language();
  }

  /** Draws the inside below a baseline. */
  interface Body {
    List<Element> at(double top);
  }

  String text(String english, String chinese) {
    return language.of(english, chinese);
  }

  Language language() {
    return language;
  }

  /**
   * A figure.
   *
   * @param explanation what is drawn, with its unit
   * @param height height of the body
   * @param description the numbers in words
   */
  ReportFigure figure(
      String id,
      String title,
      String explanation,
      String description,
      Table table,
      double height,
      Body body) {
    List<Element> out = new ArrayList<>();
    out.addAll(Text.byFace(MARGIN, 44, 26, Face.EXTRABOLD, THEME.ink(), title));
    double y = 46;
    for (String line : LineBreaks.fit(explanation, Face.REGULAR, 15.5, RIGHT - MARGIN)) {
      y += 23;
      out.add(Text.of(MARGIN, y, 15.5, Face.REGULAR, THEME.muted(), line));
    }
    double top = y + 20;
    out.addAll(body.at(top));
    double foot = top + height + 14;
    for (String line : LineBreaks.fit(source(), Face.REGULAR, NOTE, RIGHT - MARGIN)) {
      foot += 19;
      out.add(Text.of(MARGIN, foot, NOTE, Face.REGULAR, THEME.muted(), line));
    }
    out.addAll(notice());
    return new ReportFigure(
        id,
        caption(title, explanation),
        new Drawing(WIDTH, foot + 20, title, description, language.tag(), THEME.background(), out),
        table);
  }

  String caption(String title, String explanation) {
    return title + text(". ", "。") + explanation + text(". ", "。") + source();
  }

  private List<Element> notice() {
    if (!landscape.provenance().simulated()) {
      return List.of();
    }
    String notice = text("SIMULATED DATA", "模拟数据");
    double width = Fonts.width(notice, Face.EXTRABOLD, 14) + 20;
    return List.of(
        Box.filled(RIGHT - width, 22, width, 26, 5, THEME.alert()),
        Text.of(RIGHT - width + 10, 40, 14, Face.EXTRABOLD, THEME.alertInk(), notice));
  }

  /** Source, period, coverage and version. */
  String source() {
    Provenance p = landscape.provenance();
    String coverage =
        p.coverage() == null
            ? text("coverage not known (imported values)", "覆盖率未知（导入数值）")
            : text("coverage ", "覆盖率 ") + Numbers.percent(p.coverage());
    String source = p.simulated() ? text("simulated events", "模拟事件") : p.source();
    String scope = p.scope().equals("partial") ? text(" · partial scope", " · 局部范围") : "";
    return text("Source: ", "数据来源：")
        + source
        + " · "
        + Numbers.period(landscape.period())
        + " · "
        + coverage
        + scope
        + " · Rankscape "
        + p.version();
  }
}
