// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Group;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.draw.Theme.LayerColours;
import org.rankscape.landscape.model.Landscape;

/** Turns a layout into a drawing. */
final class SheetPainter {

  private final SheetSettings settings;
  private final Theme theme;
  private final Landscape landscape;
  private final SheetLayout layout;
  private final Metrics m;
  private final Furniture furniture;
  private final SheetTexts texts;

  SheetPainter(
      SheetSettings settings,
      Landscape landscape,
      SheetLayout layout,
      Furniture furniture,
      SheetTexts texts) {
    this.settings = settings;
    this.theme = settings.theme();
    this.landscape = landscape;
    this.layout = layout;
    this.m = layout.metrics();
    this.furniture = furniture;
    this.texts = texts;
  }

  Drawing drawing() {
    List<TrendMark> shown =
        landscape.projects().stream()
            .map(TrendMark::of)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    List<Element> out = new ArrayList<>(furniture.elements(shown));
    for (int i = 0; i < layout.layers().size(); i++) {
      out.add(layer(layout.layers().get(i), i));
    }
    String simulated = texts.simulated() == null ? "" : texts.simulated() + ". ";
    return new Drawing(
        settings.width(),
        settings.height(),
        texts.title(),
        simulated + texts.period() + " · " + texts.counts(),
        settings.language().tag(),
        theme.background(),
        out);
  }

  private Element layer(SheetLayout.PlacedLayer layer, int index) {
    LayerColours colours = theme.layer(index);
    List<Element> out = new ArrayList<>();
    double radius = 6 * m.unit();
    Rect all =
        new Rect(
            layer.bar().x(),
            layer.bar().y(),
            layer.band().right() - layer.bar().x(),
            layer.bar().height());
    out.add(box(all, radius, colours.bar()));
    out.add(
        Box.filled(
            layer.band().x(),
            all.y() + m.unit(),
            layer.band().width() - m.unit(),
            all.height() - 2 * m.unit(),
            radius - m.unit(),
            colours.band()));
    out.addAll(
        BarLabel.of(
            layer.label(), layer.bar(), settings.language(), 20 * m.unit(), colours.barInk()));
    for (Cell.PlacedFrame frame : layer.frames()) {
      out.add(frame(frame, colours));
    }
    layer.boxes().forEach(b -> out.add(domain(b, colours)));
    String id = landscape.catalogue().layers().get(index).id();
    return group("layer", "data-layer", id, null, out);
  }

  private Element frame(Cell.PlacedFrame frame, LayerColours colours) {
    Rect r = frame.rect();
    Rect bar = new Rect(r.x(), r.y(), m.frameBar() + m.framePadding() / 2, r.height());
    List<Element> out = new ArrayList<>();
    out.add(
        new Box(
            r.x(),
            r.y(),
            r.width(),
            r.height(),
            5 * m.unit(),
            colours.frame(),
            colours.edge(),
            m.unit()));
    out.addAll(BarLabel.of(frame.title(), bar, settings.language(), m.heading(), colours.bar()));
    return group("frame", "data-frame", frame.id(), null, out);
  }

  private Element domain(FilledBox box, LayerColours colours) {
    Rect r = box.rect();
    List<Element> out = new ArrayList<>();
    out.add(
        new Box(
            r.x(),
            r.y(),
            r.width(),
            r.height(),
            4 * m.unit(),
            theme.box(),
            colours.edge(),
            m.unit()));
    double y = r.y() + 0.7 * m.padding() + 0.9 * m.heading();
    for (String line : box.heading()) {
      out.add(Text.of(r.x() + m.padding(), y, m.heading(), Face.EXTRABOLD, colours.bar(), line));
      y += m.headingLine();
    }
    for (String line : box.content().note(r.width(), m)) {
      out.add(Text.of(r.x() + m.padding(), y, m.pillSize(), Face.REGULAR, theme.muted(), line));
      y += DomainContent.noteLine(m);
    }
    for (double dash : box.dashes()) {
      out.add(
          new Line(
              r.x() + m.padding(),
              dash,
              r.right() - m.padding(),
              dash,
              theme.dash(),
              m.unit(),
              4 * m.unit()));
    }
    box.pills().forEach(p -> out.addAll(pill(p)));
    box.chips().forEach(c -> out.add(project(c)));
    String label = box.content().label();
    return group("domain", "data-domain", box.content().domain().id(), label, out);
  }

  private List<Element> pill(FilledBox.PlacedPill pill) {
    Rect r = pill.rect();
    return List.of(
        box(r, r.height() / 2, theme.pill()),
        Text.of(
            r.x() + Part.PILL_SIDE * m.pillSize(),
            r.y() + r.height() / 2 + MarkTile.HALF_CAPITAL * m.pillSize(),
            m.pillSize(),
            Face.SEMIBOLD,
            theme.pillInk(),
            pill.label()));
  }

  private Element project(FilledBox.PlacedChip placed) {
    Chip chip = placed.chip();
    Rect r = placed.rect();
    double size = placed.size();
    double mark = chip.mark() * size;
    String id = chip.project().entry().id();
    double top = r.y() + (r.height() - mark) / 2;
    List<Element> out =
        new ArrayList<>(
            MarkTile.elements(chip.project().entry(), settings.marks(), r.x(), top, mark, theme));
    double x = r.x() + (chip.mark() + Chip.MARK_GAP) * size;
    double line = Chip.LINE * size;
    double below = chip.detail() == null ? 0 : Chip.DETAIL_LINE * size;
    double y =
        r.y()
            + (r.height() - below - (chip.lines().size() - 1) * line) / 2
            + MarkTile.HALF_CAPITAL * size;
    for (String text : chip.lines()) {
      out.add(Text.of(x, y, size, Face.SEMIBOLD, theme.ink(), text));
      y += line;
    }
    if (chip.detail() != null) {
      double small = Chip.DETAIL * size;
      y += 0.12 * size - line + below;
      out.add(Text.of(x, y, small, Face.REGULAR, theme.muted(), chip.detail()));
    }
    TrendMark trend = TrendMark.of(chip.project());
    if (trend != null) {
      double side = Chip.TREND * size;
      out.add(trend.element(r.right() - side, r.y() + (r.height() - side) / 2, side, theme));
    }
    return group("project", "data-project", id, texts.tooltip(chip.project()), out);
  }

  private static Element group(
      String kind, String name, String value, String title, List<Element> elements) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", kind);
    if (name != null) {
      attributes.put(name, value);
    }
    return new Group(attributes, title, elements);
  }

  private static Box box(Rect r, double radius, String fill) {
    return Box.filled(r.x(), r.y(), r.width(), r.height(), radius, fill);
  }
}
