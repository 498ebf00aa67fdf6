// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Group;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.draw.Theme;

/** Title and foot of a sheet, and the region that they leave for the boxes. */
final class Furniture {
  private static final int MOST_FOOT_LINES = 3;
  private final SheetSettings settings;
  private final SheetTexts texts;
  private final double unit;
  private final double margin;
  private final List<String> foot;

  Furniture(SheetSettings settings, SheetTexts texts, double unit) {
    this.settings = settings;
    this.texts = texts;
    this.unit = unit;
    this.margin = 7 * unit;
    this.foot = footLines();
  }

  Rect region() {
    double top = margin + titleHeight();
    return new Rect(
        margin,
        top,
        settings.width() - 2 * margin,
        settings.height() - top - foot.size() * footLine() - 0.5 * footLine() - 0.4 * margin);
  }

  List<Element> elements(List<TrendMark> shown) {
    List<Element> out = new ArrayList<>(head(shown));
    double y = settings.height() - 0.7 * margin - (foot.size() - 1) * footLine();
    for (String line : foot) {
      out.add(Text.of(margin, y, footSize(), Face.REGULAR, settings.theme().muted(), line));
      y += footLine();
    }
    return out;
  }

  private List<Element> head(List<TrendMark> shown) {
    Theme theme = settings.theme();
    List<Element> out = new ArrayList<>();
    double right = settings.width() - margin;
    double small = 12.5 * unit;
    double titleSize = titleSize();
    double baseline = margin + 0.78 * titleHeight() - 0.1 * titleSize;
    out.add(Text.of(margin, baseline, titleSize, Face.EXTRABOLD, theme.ink(), texts.title()));
    double upper = margin + 11.5 * unit;
    double lower = margin + 28 * unit;
    out.add(Text.ending(right, upper, small, Face.SEMIBOLD, theme.ink(), texts.period()));
    double x = right;
    for (int i = shown.size() - 1; i >= 0; i--) {
      x = legend(out, x, lower, small, shown.get(i), texts.trend(shown.get(i)));
    }
    out.add(Text.ending(x, lower, small, Face.REGULAR, theme.muted(), texts.counts()));
    if (texts.simulated() != null) {
      out.add(notice(baseline, titleSize));
    }
    return out;
  }

  private Element notice(double baseline, double titleSize) {
    double size = 15 * unit;
    double x = margin + Fonts.width(texts.title(), Face.EXTRABOLD, titleSize) + 16 * unit;
    double width = Fonts.width(texts.simulated(), Face.EXTRABOLD, size) + 20 * unit;
    double y = baseline - 0.36 * titleSize - 13 * unit;
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "rs-simulated");
    return new Group(
        attributes,
        null,
        List.of(
            Box.filled(x, y, width, 26 * unit, 5 * unit, settings.theme().alert()),
            Text.of(
                x + 10 * unit,
                y + 18.4 * unit,
                size,
                Face.EXTRABOLD,
                settings.theme().alertInk(),
                texts.simulated())));
  }

  private double legend(
      List<Element> out, double right, double y, double size, TrendMark mark, String text) {
    double x = right - Fonts.width(text, Face.REGULAR, size);
    out.add(Text.of(x, y, size, Face.REGULAR, settings.theme().muted(), text));
    double box = 0.7 * size;
    x -= box + 0.35 * size;
    out.add(mark.element(x, y - 0.36 * size - box / 2, box, settings.theme()));
    return x - size;
  }

  private double titleHeight() {
    return 34 * unit;
  }

  private double titleSize() {
    double room =
        settings.width() - 2 * margin - headRight() - (texts.simulated() == null ? 0 : 190 * unit);
    double natural = Fonts.width(texts.title(), Face.EXTRABOLD, 32 * unit);
    return 32 * unit * Math.min(1, Math.max(0.35, room / natural));
  }

  private double headRight() {
    double small = 12.5 * unit;
    double legend =
        Arrays.stream(TrendMark.values())
            .mapToDouble(t -> Fonts.width(texts.trend(t), Face.REGULAR, small) + 2.1 * small)
            .sum();
    return 20 * unit
        + Math.max(
            Fonts.width(texts.period(), Face.SEMIBOLD, small),
            Fonts.width(texts.counts(), Face.REGULAR, small) + legend);
  }

  private double footSize() {
    return 10 * unit;
  }

  private double footLine() {
    return 1.3 * footSize();
  }

  private List<String> footLines() {
    List<String> lines = new ArrayList<>();
    double width = settings.width() - 2 * margin;
    for (String text : texts.foot()) {
      lines.addAll(LineBreaks.fit(text, Face.REGULAR, footSize(), width));
    }
    if (lines.size() <= MOST_FOOT_LINES) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, MOST_FOOT_LINES));
    String last = kept.get(MOST_FOOT_LINES - 1);
    String more = texts.more();
    while (last.length() > 1 && Fonts.width(last + more, Face.REGULAR, footSize()) > width) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    kept.set(MOST_FOOT_LINES - 1, last + more);
    return kept;
  }
}
