// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Disc;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Group;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.sheet.Language;

/**
 * The growth axis: a signed number line with the largest rises and falls in mean OpenRank against
 * the same months a year earlier. Projects without a value a year earlier are not on it.
 */
public final class GrowthFigure {
  private static final double WIDE = 1600;
  private static final double HEIGHT = 580;
  private static final double WITHOUT_FALLS = 450;
  private static final double MARGIN = 60;
  private static final double AXIS = 310;
  private static final double NAME = 19;
  private static final double VALUE = 15;
  private static final double TIER = 54;
  private static final double LABEL_GAP = 26;
  private static final int EACH = 5;
  private final Language language;
  private final Theme theme;
  private final double width;

  /** A figure in a language and colours, 1600 px wide. */
  public GrowthFigure(Language language, Theme theme) {
    this(language, theme, WIDE);
  }

  /** A figure in a language and colours, so many px wide. */
  public GrowthFigure(Language language, Theme theme, double width) {
    this.language = language;
    this.theme = theme;
    this.width = width;
  }

  /**
   * A project on the axis.
   *
   * @param growth mean OpenRank of the period less that of the same months a year earlier
   */
  public record Change(Project project, double growth) {}

  /** The largest rises, then the largest falls, at most five each; unchanged ones are neither. */
  public static List<Change> changes(Landscape landscape) {
    Comparator<Change> byGrowth =
        Comparator.comparingDouble(Change::growth)
            .thenComparing(c -> c.project().entry().id(), Comparator.reverseOrder());
    List<Change> all =
        landscape.projects().stream()
            .filter(p -> p.previous() != null)
            .map(p -> new Change(p, p.openrank() - p.previous()))
            .toList();
    List<Change> out = new ArrayList<>();
    all.stream()
        .filter(c -> c.growth() > 0)
        .sorted(byGrowth.reversed())
        .limit(EACH)
        .forEach(out::add);
    all.stream().filter(c -> c.growth() < 0).sorted(byGrowth).limit(EACH).forEach(out::add);
    return out;
  }

  /** The figure, or nothing where no project has a value a year earlier. */
  public Optional<Figure> render(Landscape landscape) {
    List<Change> changes = changes(landscape);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    GrowthTexts texts = new GrowthTexts(landscape, language);
    boolean falls = changes.stream().anyMatch(c -> c.growth() < 0);
    double height = falls ? HEIGHT : WITHOUT_FALLS;
    List<Element> out = new ArrayList<>(frame(texts, height));
    out.addAll(inside(changes, texts, AXIS));
    return Optional.of(
        new Figure(
            new Drawing(
                width,
                height,
                texts.title(),
                texts.description(changes),
                language.tag(),
                theme.background(),
                out)));
  }

  /**
   * The axis and its labels, to be put into the frame of a report.
   *
   * @param height how much they take
   * @param body draws them
   * @param reading who gained and who lost most
   */
  public record Inside(double height, FigureFrame.Body body, String reading) {}

  /**
   * What a report shows of it.
   *
   * @param changes at least one
   */
  public Inside inside(Landscape landscape, List<Change> changes) {
    GrowthTexts texts = new GrowthTexts(landscape, language);
    NumberLine line = line(changes);
    double above = reach(changes, true, line, texts);
    double below = reach(changes, false, line, texts);
    return new Inside(
        above + below, top -> inside(changes, texts, top + above), texts.reading(changes));
  }

  /** How far the labels of rises or falls reach from the axis. */
  private double reach(List<Change> changes, boolean rise, NumberLine line, GrowthTexts texts) {
    int tiers =
        placed(changes, rise, line, texts).stream()
            .mapToInt(LabelRow.Placed::tier)
            .max()
            .orElse(-1);
    return tiers < 0 ? 30 : (rise ? 130 : 150) + tiers * TIER;
  }

  private List<Element> inside(List<Change> changes, GrowthTexts texts, double axis) {
    NumberLine line = line(changes);
    List<Element> out = new ArrayList<>(axis(line, axis));
    for (boolean rise : new boolean[] {true, false}) {
      for (LabelRow.Placed label : placed(changes, rise, line, texts)) {
        out.add(label(label, rise, texts, axis));
      }
    }
    return out;
  }

  private NumberLine line(List<Change> changes) {
    double low = Math.min(0, changes.stream().mapToDouble(Change::growth).min().orElse(0));
    double high = Math.max(0, changes.stream().mapToDouble(Change::growth).max().orElse(0));
    return NumberLine.covering(low, high, MARGIN + 60, width - MARGIN - 60);
  }

  /** Writes {@code growth.svg} and {@code growth.png}; false where there is nothing to show. */
  public boolean write(Landscape landscape, Path folder) {
    Optional<Figure> figure = render(landscape);
    figure.ifPresent(f -> f.write(folder, "growth"));
    return figure.isPresent();
  }

  private List<Element> frame(GrowthTexts texts, double height) {
    List<Element> out = new ArrayList<>();
    String title = texts.title();
    double room = width - 2 * MARGIN - (texts.simulated() == null ? 0 : 200);
    double size = Math.min(28, 28 * room / Fonts.width(title, Face.EXTRABOLD, 28));
    out.add(Text.of(MARGIN, 52, size, Face.EXTRABOLD, theme.ink(), title));
    out.add(Text.of(MARGIN, 80, 16, Face.REGULAR, theme.muted(), texts.subtitle()));
    out.add(Text.of(MARGIN, height - 22, 12.5, Face.REGULAR, theme.muted(), texts.source()));
    List<String> notes = texts.notes();
    for (int i = 0; i < notes.size(); i++) {
      double y = height - 22 - 17 * (notes.size() - i);
      out.add(Text.of(MARGIN, y, 12.5, Face.REGULAR, theme.muted(), notes.get(i)));
    }
    if (texts.simulated() != null) {
      double badge = Fonts.width(texts.simulated(), Face.EXTRABOLD, 16) + 24;
      double x = width - MARGIN - badge;
      out.add(Box.filled(x, 30, badge, 30, 5, theme.alert()));
      out.add(Text.of(x + 12, 51, 16, Face.EXTRABOLD, theme.alertInk(), texts.simulated()));
    }
    return out;
  }

  private List<Element> axis(NumberLine line, double axis) {
    List<Element> out = new ArrayList<>();
    out.add(new Line(line.left() - 30, axis, line.right() + 30, axis, theme.ink(), 2, 0));
    for (double tick : line.ticks()) {
      double x = line.x(tick);
      boolean zero = tick == 0;
      out.add(new Line(x, axis - 6, x, axis + 6, theme.ink(), zero ? 2.5 : 1, 0));
      out.add(
          Text.centred(
              x,
              axis + 24,
              13,
              zero ? Face.EXTRABOLD : Face.REGULAR,
              zero ? theme.ink() : theme.muted(),
              GrowthTexts.signed(tick, 0)));
    }
    return out;
  }

  /** Rises are named above the axis, falls below, each with a line from its place on the axis. */
  private List<LabelRow.Placed> placed(
      List<Change> changes, boolean rise, NumberLine line, GrowthTexts texts) {
    List<LabelRow.Label> labels = new ArrayList<>();
    for (Change change : changes) {
      if (change.growth() > 0 == rise) {
        String name = change.project().shownName();
        double needed =
            Math.max(
                Fonts.width(name, Face.SEMIBOLD, NAME),
                Fonts.width(texts.value(change), Face.REGULAR, VALUE));
        labels.add(new LabelRow.Label(change, line.x(change.growth()), needed + LABEL_GAP));
      }
    }
    return LabelRow.place(labels, MARGIN, width - MARGIN);
  }

  private Element label(LabelRow.Placed label, boolean rise, GrowthTexts texts, double axis) {
    Change change = label.label().change();
    String name = change.project().shownName();
    String value = texts.value(change);
    String colour = rise ? theme.rising() : theme.falling();
    double x = label.label().x();
    double y = rise ? axis - 110 - label.tier() * TIER : axis + 124 + label.tier() * TIER;
    double knee = rise ? axis - 30 : axis + 46;
    double end = rise ? y + 30 : y - 22;
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "project");
    attributes.put("data-project", change.project().entry().id());
    return new Group(
        attributes,
        name + " " + value,
        List.of(
            new Line(x, axis, x, knee, colour, 1.5, 0),
            new Line(x, knee, label.centre(), end, colour, 1.5, 0),
            new Disc(x, axis, 7, colour, theme.background(), 2),
            Text.centred(label.centre(), y, NAME, Face.SEMIBOLD, theme.ink(), name),
            Text.centred(label.centre(), y + 21, VALUE, Face.REGULAR, colour, value)));
  }
}
