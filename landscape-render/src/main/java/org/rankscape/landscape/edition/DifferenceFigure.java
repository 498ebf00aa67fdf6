// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.EditionChange;
import org.rankscape.landscape.model.EditionChange.Kind;
import org.rankscape.landscape.model.EditionDifference;
import org.rankscape.landscape.sheet.Language;

/** The difference of two editions as a figure: six lists, the largest of each. */
public final class DifferenceFigure {
  private static final int MOST = 10;
  private static final double ROW = 44;
  private static final double HEAD = 42;
  private static final double GAP = 44;
  private static final double WIDTH = (FigureFrame.RIGHT - FigureFrame.MARGIN - GAP) / 2;
  private static final double VALUES = 122;
  private final EditionDifference difference;
  private final FigureFrame frame;

  private DifferenceFigure(EditionDifference difference, FigureFrame frame) {
    this.difference = difference;
    this.frame = frame;
  }

  /**
   * Draws a difference.
   *
   * @param simulated whether one of them is invented
   */
  public static ReportFigure of(
      EditionDifference difference, boolean simulated, String version, Language language) {
    String source =
        language.of("Source: ", "数据来源：")
            + language.of(Attribution.text(difference.sources()))
            + " · Rankscape "
            + version;
    return new DifferenceFigure(difference, new FigureFrame(language, simulated, source)).render();
  }

  private ReportFigure render() {
    Language language = frame.language();
    String title = DifferenceTable.title(difference, language);
    StringBuilder explanation = new StringBuilder(DifferenceTable.sides(difference, language));
    explanation
        .append(frame.text(". Risen and fallen: by ", "。上升与下降：变化不少于 "))
        .append(Numbers.plain(100 * difference.least()))
        .append(frame.text(" % or more", " %"));
    difference
        .notes()
        .forEach(n -> explanation.append(frame.text(". ", "。")).append(trimmed(language.of(n))));
    List<Section> left = new ArrayList<>();
    List<Section> right = new ArrayList<>();
    for (Kind kind : List.of(Kind.ADDED, Kind.RISEN, Kind.MOVED)) {
      left.add(new Section(kind, difference.of(kind)));
    }
    for (Kind kind : List.of(Kind.DROPPED, Kind.FALLEN, Kind.RENAMED)) {
      right.add(new Section(kind, difference.of(kind)));
    }
    return frame.figure(
        "difference",
        title,
        explanation.toString(),
        reading(),
        DifferenceTable.of(difference, language),
        Math.max(height(left), height(right)),
        top -> {
          List<Element> out = new ArrayList<>();
          column(out, left, FigureFrame.MARGIN, top);
          column(out, right, FigureFrame.MARGIN + WIDTH + GAP, top);
          return out;
        });
  }

  private static String trimmed(String sentence) {
    return sentence.replaceAll("[.。]$", "");
  }

  private String reading() {
    String counts =
        Arrays.stream(Kind.values())
            .filter(k -> !difference.of(k).isEmpty())
            .map(this::count)
            .collect(Collectors.joining(frame.text(", ", "，")));
    return (counts.isEmpty() ? frame.text("Nothing changed", "没有变化") : counts)
        + frame.text(".", "。");
  }

  private String count(Kind kind) {
    int count = difference.of(kind).size();
    return frame.text(
        count + " " + kind.label().en().toLowerCase(Locale.ROOT),
        kind.label().zh() + " " + count + " 个");
  }

  private record Section(Kind kind, List<EditionChange> changes) {
    int shown() {
      return Math.min(MOST, changes.size());
    }

    double height() {
      return HEAD + Math.max(1, shown()) * ROW + (changes.size() > MOST ? 26 : 0) + 14;
    }
  }

  private static double height(List<Section> sections) {
    return sections.stream().mapToDouble(Section::height).sum();
  }

  private void column(List<Element> out, List<Section> sections, double x, double top) {
    double y = top;
    for (Section s : sections) {
      section(out, s, x, y);
      y += s.height();
    }
  }

  private void section(List<Element> out, Section s, double x, double top) {
    String colour =
        switch (s.kind()) {
          case ADDED, RISEN -> FigureFrame.THEME.rising();
          case DROPPED, FALLEN -> FigureFrame.THEME.falling();
          case MOVED, RENAMED -> FigureFrame.THEME.ink();
        };
    String muted = FigureFrame.THEME.muted();
    String head = frame.language().of(s.kind().label()) + frame.text(": ", "：");
    out.addAll(Text.byFace(x, top + 20, 18, Face.EXTRABOLD, colour, head + s.changes().size()));
    out.add(new Line(x, top + 29, x + WIDTH, top + 29, colour, 1.5, 0));
    if (s.changes().isEmpty()) {
      String none = frame.text("none", "无");
      out.add(Text.of(x, top + HEAD + 16, 14, Face.REGULAR, muted, none));
    }
    for (int i = 0; i < s.shown(); i++) {
      row(out, s.changes().get(i), x, top + HEAD + i * ROW);
    }
    int more = s.changes().size() - s.shown();
    if (more > 0) {
      String text = frame.text("and " + more + " more, in the table", "另有 " + more + " 个，见表格");
      out.add(Text.of(x, top + HEAD + s.shown() * ROW + 14, 13.5, Face.REGULAR, muted, text));
    }
  }

  private void row(List<Element> out, EditionChange c, double x, double y) {
    String ink = FigureFrame.THEME.ink();
    String muted = FigureFrame.THEME.muted();
    boolean values = c.kind() != Kind.MOVED && c.kind() != Kind.RENAMED;
    double room = values ? WIDTH - VALUES : WIDTH;
    String name = Ellipsis.fit(c.latest().name(), Face.SEMIBOLD, 15, room);
    out.addAll(Text.byFace(x, y + 15, 15, Face.SEMIBOLD, ink, name));
    String reason = Ellipsis.fit(frame.language().of(c.reason()), Face.REGULAR, 12.5, WIDTH);
    out.add(Text.of(x, y + 32, 12.5, Face.REGULAR, muted, reason));
    if (values) {
      out.add(Text.ending(x + WIDTH, y + 15, 14, Face.SEMIBOLD, ink, values(c)));
    }
  }

  private static String values(EditionChange c) {
    return switch (c.kind()) {
      case ADDED -> value(c.after());
      case DROPPED -> value(c.before());
      default -> value(c.before()) + " → " + value(c.after());
    };
  }

  private static String value(EditionChange.Seen seen) {
    return seen == null || seen.openrank() == null ? "" : Numbers.openrank(seen.openrank());
  }
}
