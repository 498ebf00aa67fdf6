// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.List;
import org.rankscape.landscape.sheet.FilledBox.PlacedChip;
import org.rankscape.landscape.sheet.FilledBox.PlacedPill;

/** Sets the chips of a domain into its box: even rows, the free space shared out between them. */
final class BoxFiller {
  /** Fill below which a box is given larger marks, as far as they fit. */
  private static final double AIRY = 0.52;

  private static final double LARGEST_MARK = 3;
  private static final double MARK_STEP = 0.05;
  private final DomainContent content;
  private final Rect rect;
  private final Metrics metrics;

  /** How the chips of a part are broken into rows of an area, and where they stand in it. */
  interface Arrangement {
    List<List<Rows.Item>> rows(List<Rows.Item> items, Rect area);

    List<RowSetter.Placed> set(List<List<Rows.Item>> rows, Rect area);
  }

  private record PartRows(Part part, Rect area, RowMarks rows) {}

  private BoxFiller(DomainContent content, Rect rect, Metrics metrics) {
    this.content = content;
    this.rect = rect;
    this.metrics = metrics;
  }

  static FilledBox fill(DomainContent content, Rect rect, Metrics metrics) {
    return fill(
        content,
        rect,
        metrics,
        new Arrangement() {
          @Override
          public List<List<Rows.Item>> rows(List<Rows.Item> items, Rect area) {
            return Rows.best(
                items, area.width(), area.height(), metrics.chipGap(), metrics.rowGap());
          }

          @Override
          public List<RowSetter.Placed> set(List<List<Rows.Item>> rows, Rect area) {
            return RowSetter.set(rows, area, metrics);
          }
        });
  }

  /** The same with rows of another choice. */
  static FilledBox fill(
      DomainContent content, Rect rect, Metrics metrics, Arrangement arrangement) {
    return new BoxFiller(content, rect, metrics).fill(arrangement);
  }

  private FilledBox fill(Arrangement arrangement) {
    List<String> heading = content.heading(rect.width(), metrics);
    List<Double> dashes = new ArrayList<>();
    List<PartRows> parts = parts(heading.size(), dashes, arrangement);
    for (double f = 1 + MARK_STEP; f <= LARGEST_MARK && covered(parts) < AIRY; f += MARK_STEP) {
      double larger = f;
      parts.forEach(p -> p.rows.grow(larger));
    }
    List<PlacedChip> chips = new ArrayList<>();
    List<PlacedPill> pills = new ArrayList<>();
    for (PartRows part : parts) {
      for (RowSetter.Placed placed : arrangement.set(part.rows.rows(), part.area)) {
        Chip chip = placed.item().chip();
        if (chip == null) {
          pills.add(new PlacedPill(part.part.label(), placed.rect()));
        } else {
          chips.add(new PlacedChip(chip, placed.rect(), chip.size() * metrics.type()));
        }
      }
    }
    return new FilledBox(
        content, rect, heading, List.copyOf(chips), List.copyOf(pills), List.copyOf(dashes));
  }

  /** The parts below one another, each with its share of the height that is free. */
  private List<PartRows> parts(int headingLines, List<Double> dashes, Arrangement arrangement) {
    double left = rect.x() + metrics.padding();
    double width = rect.width() - 2 * metrics.padding();
    double top = rect.y() + 0.7 * metrics.padding() + metrics.headingHeight(headingLines);
    double bottom = rect.bottom() - 0.7 * metrics.padding();
    List<Part> parts = content.parts();
    double need = parts.stream().mapToDouble(p -> p.height(width, metrics)).sum();
    double gaps = Math.max(0, parts.size() - 1) * metrics.partGap();
    double stretch = need > 0 ? Math.max(1, (bottom - top - gaps) / need) : 1;
    double y = top;
    List<PartRows> out = new ArrayList<>();
    for (Part part : parts) {
      if (y > top) {
        dashes.add(y + metrics.partGap() / 2);
        y += metrics.partGap();
      }
      double height = part.height(width, metrics) * stretch;
      Rect area = new Rect(left, y, width, height);
      out.add(
          new PartRows(
              part, area, new RowMarks(arrangement.rows(items(part), area), area, metrics)));
      y += height;
    }
    return out;
  }

  private List<Rows.Item> items(Part part) {
    List<Rows.Item> items = new ArrayList<>();
    if (part.label() != null) {
      items.add(new Rows.Item(null, part.pill() * metrics.pillSize(), metrics.pillHeight()));
    }
    part.chips().forEach(c -> items.add(Rows.item(c, metrics)));
    return items;
  }

  /** Share of the box that the chips cover. */
  private double covered(List<PartRows> parts) {
    return parts.stream().mapToDouble(p -> p.rows.covered()).sum() / rect.area();
  }
}
