// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Breaks the chips of a part into the rows that leave most of them where an earlier sheet had them.
 * Biggest first; where any order is allowed, what was there stays in its order, and what is new may
 * also stand at the end of any row.
 */
final class KeptRows implements BoxFiller.Breaks {
  /** Number of items from which only few ways of breaking are tried. */
  private static final int MANY = 40;

  private static final double OTHER_ROW = 0.5;
  private final Metrics metrics;
  private final EarlierSpots spots;
  private final boolean anyOrder;

  KeptRows(Metrics metrics, EarlierSpots spots, boolean anyOrder) {
    this.metrics = metrics;
    this.spots = spots;
    this.anyOrder = anyOrder;
  }

  @Override
  public List<List<Rows.Item>> rows(List<Rows.Item> items, Rect area) {
    List<List<Rows.Item>> best =
        Rows.best(items, area.width(), area.height(), metrics.chipGap(), metrics.rowGap());
    double least = cost(best, area);
    for (List<Rows.Item> order : orders(items)) {
      for (List<List<Rows.Item>> rows : ways(order, area)) {
        if (RowSetter.fits(rows, area, metrics)) {
          double cost = cost(rows, area);
          if (cost < least - 1e-9) {
            least = cost;
            best = rows;
          }
        }
      }
    }
    return best;
  }

  /** Chips that move count 1 each, and a little by how far. */
  private double cost(List<List<Rows.Item>> rows, Rect area) {
    double cost = 0;
    for (RowSetter.Placed placed : RowSetter.set(rows, area, metrics)) {
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
    if (!anyOrder || kept.isEmpty()) {
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

  private List<List<List<Rows.Item>>> ways(List<Rows.Item> items, Rect area) {
    List<List<Rows.Item>> kept = asBefore(items);
    List<List<List<Rows.Item>>> ways = new ArrayList<>();
    ways.add(kept);
    ways.add(split(kept, area.width()));
    ways.add(pushed(kept, area.width()));
    if (items.size() <= MANY) {
      ways.add(split(apart(kept), area.width()));
      ways.add(pushed(apart(kept), area.width()));
      int least = Rows.greedy(items, area.width(), metrics.chipGap()).size();
      for (int n = Math.max(least, kept.size() - 1); n <= kept.size() + 1; n++) {
        if (n <= items.size()) {
          ways.add(Rows.balanced(items, n, area.width(), metrics.chipGap()));
        }
      }
    }
    return ways;
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
      List<List<Rows.Item>> broken =
          Rows.greedy(Lists.concat(over, row), width, metrics.chipGap());
      out.add(broken.get(0));
      over = broken.size() == 1 ? List.of() : broken.subList(1, broken.size()).stream().flatMap(List::stream).toList();
    }
    if (!over.isEmpty()) {
      out.addAll(Rows.greedy(over, width, metrics.chipGap()));
    }
    return out;
  }
}
