// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Breaks the chips of a part into the rows that leave most of them where an earlier sheet had them.
 * Biggest first; where any order is allowed, what was there stays in its order, and what is new may
 * also stand at the end of any row.
 */
final class KeptRows implements BoxFiller.Arrangement {
  /** Number of items from which only few ways of breaking are tried. */
  private static final int MANY = 40;

  private static final double NONE = Double.POSITIVE_INFINITY;
  private static final double OTHER_ROW = 0.5;
  private final Metrics metrics;
  private final EarlierSpots spots;
  private final Strictness strictness;

  /** What is kept of the way a new sheet is set. */
  enum Strictness {
    /** Biggest first, evenly spread. */
    ORDERED,
    /** Evenly spread; what is new may stand at the end of a row. */
    SPREAD,
    /** As before; what is new may stand at the end of a row. */
    PINNED
  }

  KeptRows(Metrics metrics, EarlierSpots spots, Strictness strictness) {
    this.metrics = metrics;
    this.spots = spots;
    this.strictness = strictness;
  }

  @Override
  public List<RowSetter.Placed> set(List<List<Rows.Item>> rows, Rect area) {
    return strictness == Strictness.PINNED
        ? new PinnedSetter(spots, metrics).set(rows, area)
        : RowSetter.set(rows, area, metrics);
  }

  @Override
  public List<List<Rows.Item>> rows(List<Rows.Item> items, Rect area) {
    List<List<Rows.Item>> best = null;
    double least = Double.POSITIVE_INFINITY;
    for (List<Rows.Item> order : orders(items)) {
      for (List<List<Rows.Item>> rows : ways(order, area)) {
        double cost = RowSetter.fits(rows, area, metrics) ? cost(rows, area) : NONE;
        if (cost < least - 1e-9) {
          least = cost;
          best = rows;
        }
        if (least < 1) {
          return best;
        }
      }
    }
    return best != null
        ? best
        : Rows.best(items, area.width(), area.height(), metrics.chipGap(), metrics.rowGap());
  }

  /** Chips that move count 1 each, and a little by how far. */
  private double cost(List<List<Rows.Item>> rows, Rect area) {
    double cost = 0;
    for (RowSetter.Placed placed : set(rows, area)) {
      if (placed.item().chip() != null) {
        double distance = spots.distance(placed.item().chip(), placed.rect());
        cost += distance + (EarlierSpots.isMoved(distance) ? 1 : 0);
      }
    }
    return cost;
  }

  private List<List<Rows.Item>> orders(List<Rows.Item> items) {
    List<Rows.Item> kept = new ArrayList<>(items.stream().filter(this::isKept).toList());
    List<Rows.Item> fresh =
        items.stream().filter(i -> i.chip() != null && !spots.shows(i.chip())).toList();
    if (strictness == Strictness.ORDERED || kept.isEmpty()) {
      return List.of(items);
    }
    kept.sort(
        Comparator.comparingDouble((Rows.Item i) -> Math.rint(spots.y(i.chip())))
            .thenComparingDouble(i -> spots.x(i.chip())));
    if (items.get(0).chip() == null) {
      kept.add(0, items.get(0));
    }
    List<List<Rows.Item>> orders = new ArrayList<>(List.of(items));
    for (int end = 1; end <= kept.size(); end++) {
      if (end == kept.size() || !fresh.isEmpty() && breaks(kept.get(end - 1), kept.get(end))) {
        List<Rows.Item> order = new ArrayList<>(kept);
        order.addAll(end, fresh);
        orders.add(order);
      }
    }
    return orders;
  }

  private boolean isKept(Rows.Item item) {
    return item.chip() != null && spots.shows(item.chip());
  }

  /** Ways of breaking, the likeliest first, each made when it is asked for. */
  private Iterable<List<List<Rows.Item>>> ways(List<Rows.Item> items, Rect area) {
    double width = area.width();
    double gap = metrics.chipGap();
    List<List<Rows.Item>> kept = asBefore(items);
    List<Supplier<List<List<Rows.Item>>>> ways = new ArrayList<>();
    ways.add(() -> kept);
    ways.add(() -> split(kept, width));
    ways.add(() -> pushed(kept, width));
    if (items.size() <= MANY) {
      ways.add(() -> split(apart(kept), width));
      ways.add(() -> pushed(apart(kept), width));
      int least = Rows.greedy(items, width, gap).size();
      for (int n = Math.max(least, kept.size() - 1); n <= kept.size() + 1; n++) {
        int rows = Math.min(n, items.size());
        ways.add(() -> Rows.balanced(items, rows, width, gap));
      }
    }
    ways.add(() -> Rows.best(items, width, area.height(), gap, metrics.rowGap()));
    return () -> ways.stream().map(Supplier::get).iterator();
  }

  /** Rows that begin where those of the earlier sheet began. */
  private List<List<Rows.Item>> asBefore(List<Rows.Item> items) {
    List<List<Rows.Item>> rows = new ArrayList<>();
    List<Rows.Item> row = new ArrayList<>();
    Rows.Item last = null;
    for (Rows.Item item : items) {
      if (last != null && isKept(item) && breaks(last, item)) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(item);
      last = isKept(item) ? item : last;
    }
    rows.add(row);
    return rows;
  }

  /** Whether the second stood in a row below the first. */
  private boolean breaks(Rows.Item first, Rows.Item second) {
    return first.chip() != null
        && spots.y(second.chip()) - spots.y(first.chip())
            > OTHER_ROW * Math.min(first.height(), second.height());
  }

  /** What is new in rows of its own. */
  private List<List<Rows.Item>> apart(List<List<Rows.Item>> rows) {
    List<List<Rows.Item>> out = new ArrayList<>();
    for (List<Rows.Item> row : rows) {
      List<Rows.Item> part = new ArrayList<>();
      for (Rows.Item item : row) {
        boolean fresh = item.chip() != null && !isKept(item);
        if (fresh && !part.isEmpty() && (part.size() > 1 || part.get(0).chip() != null)) {
          out.add(part);
          part = new ArrayList<>();
        }
        part.add(item);
        if (fresh) {
          out.add(part);
          part = new ArrayList<>();
        }
      }
      if (!part.isEmpty()) {
        out.add(part);
      }
    }
    return out;
  }

  /** Rows that are too wide are broken. */
  private List<List<Rows.Item>> split(List<List<Rows.Item>> rows, double width) {
    List<List<Rows.Item>> out = new ArrayList<>();
    rows.forEach(row -> out.addAll(Rows.greedy(row, width, metrics.chipGap())));
    return out;
  }

  /** What has no room in a row begins the next one. */
  private List<List<Rows.Item>> pushed(List<List<Rows.Item>> rows, double width) {
    List<List<Rows.Item>> out = new ArrayList<>();
    List<Rows.Item> over = List.of();
    for (List<Rows.Item> row : rows) {
      List<List<Rows.Item>> broken = Rows.greedy(Lists.concat(over, row), width, metrics.chipGap());
      out.add(broken.get(0));
      over =
          broken.size() == 1
              ? List.of()
              : broken.subList(1, broken.size()).stream().flatMap(List::stream).toList();
    }
    if (!over.isEmpty()) {
      out.addAll(Rows.greedy(over, width, metrics.chipGap()));
    }
    return out;
  }
}
