// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

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
public final class FigureFrame {
  /** Width of a figure, px. */
  public static final double WIDTH = 1000;

  /** Left end of what is drawn. */
  public static final double MARGIN = 36;

  /** Right end of what is drawn. */
  public static final double RIGHT = WIDTH - MARGIN;

  private static final double NOTE = 14;

  /** Colours. */
  public static final Theme THEME = Theme.LIGHT;

  private final Language language;
  private final boolean simulated;
  private final String source;

  /**
   * A frame.
   *
   * @param simulated whether the data are invented
   * @param source where the numbers come from, with their period
   */
  public FigureFrame(Language language, boolean simulated, String source) {
    this.language = language;
    this.simulated = simulated;
    this.source = source;
  }

  /** The frame around the figures of a landscape. */
  public static FigureFrame of(Landscape landscape, Language language) {
    return new FigureFrame(
        language, landscape.provenance().simulated(), source(landscape, language));
  }

  /** Draws the inside below a baseline. */
  public interface Body {
    /** The elements, of which the topmost touch {@code top}. */
    List<Element> at(double top);
  }

  /** A text in the figure's language. */
  public String text(String english, String chinese) {
    return language.of(english, chinese);
  }

  /** Language of the figure. */
  public Language language() {
    return language;
  }

  /**
   * A figure.
   *
   * @param explanation what is drawn, with its unit
   * @param height height of the body
   * @param reading the numbers in words: what a reader should see in it, in whole sentences
   */
  public ReportFigure figure(
      String id,
      String title,
      String explanation,
      String reading,
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
    out.addAll(notice());
    out.addAll(body.at(top));
    double foot = top + height + 14;
    Drawing embedded = drawing(foot + 4, title, spaced(reading), out);
    for (String line : LineBreaks.fit(source, Face.REGULAR, NOTE, RIGHT - MARGIN)) {
      foot += 19;
      out.add(Text.of(MARGIN, foot, NOTE, Face.REGULAR, THEME.muted(), line));
    }
    return new ReportFigure(
        id,
        new FigureCaption(title, explanation, spaced(reading), source, language),
        drawing(foot + 20, title, spaced(reading), out),
        embedded,
        table);
  }

  /** In Chinese, with a space between Chinese and Latin letters or digits. */
  private String spaced(String text) {
    return language == Language.ZH
        ? text.replaceAll("(\\p{IsHan})([\\p{Alnum}+−])", "$1 $2")
            .replaceAll("([\\p{Alnum}%†])(\\p{IsHan})", "$1 $2")
        : text;
  }

  private Drawing drawing(double height, String title, String reading, List<Element> elements) {
    return new Drawing(
        WIDTH, height, title, reading, language.tag(), THEME.background(), List.copyOf(elements));
  }

  private List<Element> notice() {
    if (!simulated) {
      return List.of();
    }
    String notice = text("SIMULATED DATA", "模拟数据");
    double width = Fonts.width(notice, Face.EXTRABOLD, 14) + 20;
    return List.of(
        Box.filled(RIGHT - width, 22, width, 26, 5, THEME.alert()),
        Text.of(RIGHT - width + 10, 40, 14, Face.EXTRABOLD, THEME.alertInk(), notice));
  }

  /** Source with licence, period, coverage and version. */
  private static String source(Landscape landscape, Language language) {
    Provenance p = landscape.provenance();
    String coverage =
        p.coverage() == null
            ? language.of("coverage not known (imported values)", "覆盖率未知（导入数值）")
            : language.of("coverage ", "覆盖率 ") + Numbers.percent(p.coverage());
    String scope = p.scope().equals("partial") ? language.of(" · partial scope", " · 局部范围") : "";
    return language.of("Source: ", "数据来源：")
        + language.of(p.source())
        + " · "
        + Numbers.period(landscape.period())
        + " · "
        + coverage
        + scope
        + " · Rankscape "
        + p.version();
  }
}
