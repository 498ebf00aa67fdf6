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

  /** How the chips of a part are broken into rows of an area. */
  interface Breaks {
    List<List<Rows.Item>> rows(List<Rows.Item> items, Rect area);
  }

  private record PartRows(Part part, Rect area, List<List<Rows.Item>> rows) {}

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
        (items, area) ->
            Rows.best(items, area.width(), area.height(), metrics.chipGap(), metrics.rowGap()));
  }

  /** The same with rows of another choice. */
  static FilledBox fill(DomainContent content, Rect rect, Metrics metrics, Breaks breaks) {
    return new BoxFiller(content, rect, metrics).fill(breaks);
  }

  private FilledBox fill(Breaks breaks) {
    List<String> heading = content.heading(rect.width(), metrics);
    List<Double> dashes = new ArrayList<>();
    List<PartRows> parts = parts(heading.size(), dashes, breaks);
    List<PartRows> marked = parts;
    for (double f = 1 + MARK_STEP; f <= LARGEST_MARK && fill(marked) < AIRY; f += MARK_STEP) {
      double most = f;
      marked =
          parts.stream()
              .map(p -> new PartRows(p.part, p.area, marked(p.rows, p.area, most)))
              .toList();
    }
    List<PlacedChip> chips = new ArrayList<>();
    List<PlacedPill> pills = new ArrayList<>();
    for (PartRows part : marked) {
      for (RowSetter.Placed placed : RowSetter.set(part.rows, part.area, metrics)) {
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
  private List<PartRows> parts(int headingLines, List<Double> dashes, Breaks breaks) {
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
      out.add(new PartRows(part, area, breaks.rows(items(part), area)));
      y += height;
    }
    return out;
  }

  private List<Rows.Item> items(Part part) {
    List<Rows.Item> items = new ArrayList<>();
    if (part.label() != null) {
      items.add(new Rows.Item(null, part.pill() * metrics.pillSize(), metrics.pillHeight()));
    }
    part.chips().forEach(c -> items.add(item(c)));
    return items;
  }

  private Rows.Item item(Chip chip) {
    double size = chip.size() * metrics.type();
    return new Rows.Item(chip, chip.width() * size, chip.height() * size);
  }

  private double fill(List<PartRows> parts) {
    double area = 0;
    for (PartRows part : parts) {
      for (List<Rows.Item> row : part.rows) {
        for (Rows.Item item : row) {
          area += item.chip() == null ? 0 : item.width() * item.height();
        }
      }
    }
    return area / rect.area();
  }

  /** Rows with marks that are larger by a factor, as far as they fit. */
  private List<List<Rows.Item>> marked(List<List<Rows.Item>> rows, Rect area, double factor) {
    for (double most = factor; most > 1; most -= MARK_STEP) {
      List<List<Rows.Item>> marked = new ArrayList<>();
      for (List<Rows.Item> row : rows) {
        marked.add(marked(row, area.width(), most));
      }
      if (RowSetter.height(marked, metrics) <= area.height()) {
        return marked;
      }
    }
    return rows;
  }

  private List<Rows.Item> marked(List<Rows.Item> row, double width, double most) {
    double marks = 0;
    for (Rows.Item item : row) {
      Chip chip = item.chip();
      marks += chip == null ? 0 : chip.mark() * chip.size() * metrics.type();
    }
    double free = width - Rows.width(row, metrics.chipGap());
    double larger = Math.max(1, Math.min(most, 1 + free / marks));
    return row.stream().map(i -> i.chip() == null ? i : item(i.chip().marked(larger))).toList();
  }
}
