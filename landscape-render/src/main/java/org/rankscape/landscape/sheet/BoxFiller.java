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

  /** Fill below which a box is given larger marks, as far as they fit. */
  private static final double AIRY = 0.52;

  private static final double LARGEST_MARK = 3;
  private static final double MARK_STEP = 0.05;
  private final DomainContent content;
  private final Rect rect;
  private final Metrics metrics;
  private final SheetPlaces earlier;
  private final List<PlacedChip> chips = new ArrayList<>();
  private final List<PlacedPill> pills = new ArrayList<>();
  private final List<Double> dashes = new ArrayList<>();

  private BoxFiller(DomainContent content, Rect rect, Metrics metrics, SheetPlaces earlier) {
    this.earlier = earlier;
    this.content = content;
    this.rect = rect;
    this.metrics = metrics;
  }

  static FilledBox fill(DomainContent content, Rect rect, Metrics metrics) {
    return fill(content, rect, metrics, null);
  }

  /**
   * The same, with rows as an earlier sheet had them where they still fit.
   *
   * @param earlier places on that sheet, or null
   */
  static FilledBox fill(DomainContent content, Rect rect, Metrics metrics, SheetPlaces earlier) {
    FilledBox box = new BoxFiller(content, rect, metrics, earlier).fill(1);
    for (double f = 1 + MARK_STEP; f <= LARGEST_MARK && box.fill() < AIRY; f += MARK_STEP) {
      box = new BoxFiller(content, rect, metrics, earlier).fill(f);
    }
    return box;
  }

  private FilledBox fill(double marks) {
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
      rows(part, new Rect(left, y, width, height), marks);
      y += height;
    }
    return new FilledBox(
        content, rect, heading, List.copyOf(chips), List.copyOf(pills), List.copyOf(dashes));
  }

  private void rows(Part part, Rect area, double marks) {
    List<Rows.Item> items = new ArrayList<>();
    if (part.label() != null) {
      items.add(new Rows.Item(null, part.pill() * metrics.pillSize(), metrics.pillHeight()));
    }
    part.chips().forEach(c -> items.add(item(c)));
    List<List<Rows.Item>> rows = earlier == null ? null : kept(items, area);
    if (rows == null) {
      rows = Rows.best(items, area.width(), area.height(), metrics.chipGap(), metrics.rowGap());
    }
    rows = marked(rows, area, marks);
    double used = rows.stream().mapToDouble(Rows::height).sum();
    double free = Math.max(0, area.height() - used);
    double between = rows.size() > 1 ? free / rows.size() : 0;
    double y = area.y() + (rows.size() > 1 ? between / 2 : free / 2);
    for (List<Rows.Item> row : rows) {
      row(part, row, area, y);
      y += Rows.height(row) + between;
    }
  }

  private Rows.Item item(Chip chip) {
    double size = chip.size() * metrics.type();
    return new Rows.Item(chip, chip.width() * size, chip.height() * size);
  }

  /** Rows with marks that are larger by a factor, as far as they fit. */
  private List<List<Rows.Item>> marked(List<List<Rows.Item>> rows, Rect area, double factor) {
    for (double most = factor; most > 1; most -= MARK_STEP) {
      List<List<Rows.Item>> marked = new ArrayList<>();
      for (List<Rows.Item> row : rows) {
        double marks =
            row.stream()
                .filter(i -> i.chip() != null)
                .mapToDouble(i -> i.chip().mark() * i.chip().size() * metrics.type())
                .sum();
        double free = area.width() - Rows.width(row, metrics.chipGap());
        double larger = Math.max(1, Math.min(most, 1 + free / marks));
        marked.add(
            row.stream().map(i -> i.chip() == null ? i : item(i.chip().marked(larger))).toList());
      }
      double used = marked.stream().mapToDouble(Rows::height).sum();
      if (used + (rows.size() - 1) * metrics.rowGap() <= area.height()) {
        return marked;
      }
    }
    return rows;
  }

  /** Rows that begin where those of the earlier sheet began; null where they do not fit. */
  private List<List<Rows.Item>> kept(List<Rows.Item> items, Rect area) {
    List<List<Rows.Item>> rows = new ArrayList<>();
    List<Rows.Item> row = new ArrayList<>();
    double last = Double.NaN;
    for (Rows.Item item : items) {
      Rect mark = item.chip() == null ? null : earlier.project(item.chip().project().entry().id());
      double middle = mark == null ? last : mark.y() + mark.height() / 2;
      if (middle - last > 0.25 * (mark == null ? 1 : mark.height())) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(item);
      last = middle;
    }
    rows.add(row);
    double used = rows.stream().mapToDouble(Rows::height).sum();
    boolean fits =
        used + (rows.size() - 1) * metrics.rowGap() <= area.height() + 1e-6
            && rows.stream().allMatch(r -> Rows.width(r, metrics.chipGap()) <= area.width() + 1e-6);
    return fits ? rows : null;
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
