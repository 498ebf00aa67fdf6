// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.sheet.Language;

/**
 * Coverage over time: the index of every month as a column, its four parts as rows of cells, and
 * below a calendar of all hours, each at its day and hour. All share one axis of days.
 */
public final class CoverageFigure {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 728;
  private static final double MARGIN = 60;
  private static final double LEFT = 190;
  private static final double TOP = 128;
  private static final double FOOT = 300;
  private static final double ROWS = 320;
  private static final double ROW = 27;
  private static final double WIDEST_MONTH = 110;
  private final Language language;
  private final Theme theme;
  private final CoverageColours colours;

  /** A figure in a language and colours. */
  public CoverageFigure(Language language, Theme theme) {
    this.language = language;
    this.theme = theme;
    this.colours = new CoverageColours(theme);
  }

  /** The figure. */
  public Figure render(FeedCoverage feed) {
    CoverageTexts texts = new CoverageTexts(feed, language);
    DayAxis axis =
        DayAxis.of(
            feed.months().stream().map(FeedCoverage.Month::month).toList(),
            LEFT,
            WIDEST_MONTH,
            WIDTH - MARGIN);
    List<Element> out = new ArrayList<>(frame(texts));
    out.addAll(index(feed, axis, texts));
    out.addAll(parts(feed, axis, texts));
    HourCalendar calendar = new HourCalendar(axis, colours, theme);
    out.addAll(calendar.draw(feed, texts, ROWS + 4 * ROW + 20));
    return new Figure(
        new Drawing(
            WIDTH, HEIGHT, texts.title(), texts.source(), language.tag(), theme.background(), out));
  }

  /** Writes {@code coverage.svg} and {@code coverage.png}. */
  public void write(FeedCoverage feed, Path folder) {
    render(feed).write(folder, "coverage");
  }

  private List<Element> frame(CoverageTexts texts) {
    List<Element> out = new ArrayList<>();
    out.add(Text.of(MARGIN, 52, 28, Face.EXTRABOLD, theme.ink(), texts.title()));
    out.add(Text.of(MARGIN, 80, 16, Face.REGULAR, theme.muted(), texts.subtitle()));
    out.add(Text.of(MARGIN, HEIGHT - 22, 12.5, Face.REGULAR, theme.muted(), texts.source()));
    if (texts.simulated() != null) {
      double width = Fonts.width(texts.simulated(), Face.EXTRABOLD, 16) + 24;
      double x = WIDTH - MARGIN - width;
      out.add(Box.filled(x, 30, width, 30, 5, theme.alert()));
      out.add(Text.of(x + 12, 51, 16, Face.EXTRABOLD, theme.alertInk(), texts.simulated()));
    }
    return out;
  }

  private List<Element> index(FeedCoverage feed, DayAxis axis, CoverageTexts texts) {
    List<Element> out = new ArrayList<>();
    out.add(Text.of(MARGIN, TOP + 5, 15, Face.SEMIBOLD, theme.ink(), texts.index()));
    for (int i = 0; i <= 4; i++) {
      double y = FOOT - (FOOT - TOP) * i / 4;
      String label = String.format(Locale.ROOT, i % 4 == 0 ? "%.0f" : "%.2f", i / 4.0);
      out.add(Text.ending(LEFT - 10, y + 4.5, 13, Face.REGULAR, theme.muted(), label));
      out.add(new Line(LEFT, y, axis.right(), y, theme.pill(), 1, 0));
    }
    for (FeedCoverage.Month month : feed.months()) {
      double x = axis.x(month.month().atDay(1));
      double width = axis.width(month.month());
      double y = FOOT - (FOOT - TOP) * month.index();
      double gap = Math.min(6, width / 6);
      String fill = month.index() < 0.9 ? theme.falling() : theme.layer(0).bar();
      out.add(Box.filled(x + gap / 2, y, width - gap, FOOT - y, 0, fill));
      if (width >= 34) {
        String value = share(month.index());
        out.add(Text.centred(x + width / 2, y - 5, 12.5, Face.SEMIBOLD, theme.ink(), value));
      }
    }
    out.add(new Line(LEFT, FOOT, axis.right(), FOOT, theme.ink(), 1.5, 0));
    return out;
  }

  private List<Element> parts(FeedCoverage feed, DayAxis axis, CoverageTexts texts) {
    List<Element> out = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      double y = ROWS + row * ROW;
      out.add(Text.of(MARGIN, y + 17, 14, Face.REGULAR, theme.ink(), texts.parts().get(row)));
      for (FeedCoverage.Month month : feed.months()) {
        Double part = part(month, row);
        double x = axis.x(month.month().atDay(1));
        double width = axis.width(month.month());
        double gap = Math.min(2, width / 6);
        double middle = x + width / 2;
        if (part == null) {
          out.add(Text.centred(middle, y + 17, 12.5, Face.REGULAR, theme.muted(), "–"));
          continue;
        }
        out.add(Box.filled(x + gap / 2, y, width - gap, ROW - 3, 0, colours.fill(part)));
        if (width >= 34) {
          String value = share(part);
          out.add(Text.centred(middle, y + 17, 12.5, Face.REGULAR, colours.ink(part), value));
        }
      }
    }
    return out;
  }

  private static String share(double value) {
    return value > 0 && value < 0.005 ? "<0.01" : String.format(Locale.ROOT, "%.2f", value);
  }

  private static Double part(FeedCoverage.Month month, int row) {
    return switch (row) {
      case 0 -> Double.valueOf(month.hours());
      case 1 -> month.events();
      case 2 -> month.mix();
      default -> Double.valueOf(month.accepted());
    };
  }
}
