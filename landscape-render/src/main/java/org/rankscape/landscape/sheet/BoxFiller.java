// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.List;
import org.rankscape.landscape.sheet.FilledBox.PlacedChip;
import org.rankscape.landscape.sheet.FilledBox.PlacedPill;

/** Sets the chips of a domain into its box: even rows, the free space shared out between them. */
final class BoxFiller {
  private static final double WIDEST_EXTRA_GAP = 2;
  private final DomainContent content;
  private final Rect rect;
  private final Metrics metrics;
  private final List<PlacedChip> chips = new ArrayList<>();
  private final List<PlacedPill> pills = new ArrayList<>();
  private final List<Double> dashes = new ArrayList<>();

  private BoxFiller(DomainContent content, Rect rect, Metrics metrics) {
    this.content = content;
    this.rect = rect;
    this.metrics = metrics;
  }

  static FilledBox fill(DomainContent content, Rect rect, Metrics metrics) {
    return new BoxFiller(content, rect, metrics).fill();
  }

  private FilledBox fill() {
    List<String> heading = content.heading(rect.width(), metrics);
    double left = rect.x() + metrics.padding();
    double width = rect.width() - 2 * metrics.padding();
    double top = rect.y() + 0.7 * metrics.padding() + metrics.headingHeight(heading.size());
    double bottom = rect.bottom() - 0.7 * metrics.padding();
    List<Part> parts = content.parts();
    double need = parts.stream().mapToDouble(p -> p.height(width, metrics)).sum();
    double gaps = Math.max(0, parts.size() - 1) * metrics.partGap();
    double stretch = need > 0 ? Math.max(1, (bottom - top - gaps) / need) : 1;
    double y = top;
    for (Part part : parts) {
      if (y > top) {
        dashes.add(y + metrics.partGap() / 2);
        y += metrics.partGap();
      }
      double height = part.height(width, metrics) * stretch;
      rows(part, new Rect(left, y, width, height));
      y += height;
    }
    return new FilledBox(
        content, rect, heading, List.copyOf(chips), List.copyOf(pills), List.copyOf(dashes));
  }

  private void rows(Part part, Rect area) {
    List<Rows.Item> items = new ArrayList<>();
    if (part.label() != null) {
      items.add(new Rows.Item(null, part.pill() * metrics.pillSize(), metrics.pillHeight()));
    }
    for (Chip chip : part.chips()) {
      double size = chip.size() * metrics.type();
      items.add(new Rows.Item(chip, chip.width() * size, chip.height() * size));
    }
    List<List<Rows.Item>> rows =
        Rows.best(items, area.width(), area.height(), metrics.chipGap(), metrics.rowGap());
    double used = rows.stream().mapToDouble(Rows::height).sum();
    double free = Math.max(0, area.height() - used);
    double between = rows.size() > 1 ? free / rows.size() : 0;
    double y = area.y() + (rows.size() > 1 ? between / 2 : free / 2);
    for (List<Rows.Item> row : rows) {
      row(part, row, area, y);
      y += Rows.height(row) + between;
    }
  }

  private void row(Part part, List<Rows.Item> row, Rect area, double y) {
    double free = area.width() - Rows.width(row, metrics.chipGap());
    long chipsInRow = row.stream().filter(i -> i.chip() != null).count();
    double extra = chipsInRow > 1 ? free / chipsInRow : 0;
    extra = Math.max(0, Math.min(extra, WIDEST_EXTRA_GAP * metrics.type()));
    double x = area.x();
    double middle = y + Rows.height(row) / 2;
    for (Rows.Item item : row) {
      Rect place = new Rect(x, middle - item.height() / 2, item.width(), item.height());
      if (item.chip() == null) {
        pills.add(new PlacedPill(part.label(), place));
      } else {
        chips.add(new PlacedChip(item.chip(), place, item.chip().size() * metrics.type()));
      }
      x += item.width() + metrics.chipGap() + (item.chip() == null ? 0 : extra);
    }
  }
}
