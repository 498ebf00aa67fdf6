// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.model.Landscape;

/**
 * Shifts the cuts of an earlier sheet, at one type size, until every box holds its projects and is
 * filled well, and few enough of them moved: steepest descent over the cuts around the boxes where
 * something is wrong.
 */
final class KeptSearch {
  /** Fill that is sought, a little above what every box is promised. */
  private static final double FILL = LayoutEngine.ENOUGH + 0.002;

  private static final double MOST_FILL = 2 * LayoutEngine.ENOUGH;

  /** Shifts of a cut that are tried at once, in px of the design. */
  private static final int[] STEPS = {-90, -40, -18, -8, -3, -1, 1, 3, 8, 18, 40, 90};

  private static final int ROUNDS = 40;

  /** Cost of a badly filled box, and of the share of fill that it lacks. */
  private static final double BADLY_FILLED = 0.3;

  private static final double FILL_LACKING = 30;

  /** Cost of projects without room: more than of anything else. */
  private static final double WITHOUT_ROOM = 1e6;

  private final Landscape landscape;
  private final Language language;
  private final Rect region;
  private final Metrics metrics;
  private final Map<String, DomainContent> contents;
  private final EarlierSpots spots;
  private final KeptCuts cuts;
  private final KeptRows rows;
  private final Room room;
  private final double budget;
  private final Map<String, Map<Rect, Fit>> fits = new HashMap<>();
  private State best;

  /** A filled box, what is wrong about it, and how many of its projects moved. */
  private record Fit(FilledBox box, double cost, int moved) {}

  /** Cuts with what is wrong about them. */
  private record State(int[] shifts, double cost, List<Integer> wrong) {}

  /**
   * A search.
   *
   * @param rows how boxes are filled
   * @param budget number of projects that may move
   */
  KeptSearch(
      Landscape landscape,
      Language language,
      Rect region,
      Metrics metrics,
      Map<String, DomainContent> contents,
      EarlierSpots spots,
      KeptCuts cuts,
      KeptRows rows,
      double budget) {
    this.landscape = landscape;
    this.language = language;
    this.region = region;
    this.metrics = metrics;
    this.contents = contents;
    this.spots = spots;
    this.cuts = cuts;
    this.rows = rows;
    this.room = new Room(landscape, language, metrics, contents, cuts);
    this.budget = budget;
  }

  /** Searches; 0 says that nothing is wrong with what was found. */
  double run() {
    best = state(new int[cuts.cuts()]);
    for (int round = 0; round < ROUNDS && !best.wrong.isEmpty(); round++) {
      TreeSet<Integer> around = around(best.wrong);
      State next = best;
      for (int cut : around) {
        for (int step : STEPS) {
          next = better(next, shifted(best.shifts, cut, step));
        }
      }
      next = next == best ? pair(around) : next;
      if (next == best) {
        break;
      }
      best = next;
    }
    return best.wrong.isEmpty() ? 0 : best.cost;
  }

  /** The best shift of two cuts at once. */
  private State pair(TreeSet<Integer> around) {
    State next = best;
    for (int first : around) {
      for (int step : STEPS) {
        int[] shifts = shifted(best.shifts, first, step);
        for (int second : around.tailSet(first, false)) {
          for (int other : STEPS) {
            next = better(next, shifted(shifts, second, other));
          }
        }
      }
    }
    return next;
  }

  private int[] shifted(int[] shifts, int cut, int step) {
    int px = (int) Math.max(1, Math.rint(Math.abs(step) * metrics.unit()));
    int[] out = shifts.clone();
    out[cut] += step > 0 ? px : -px;
    return out;
  }

  private State better(State than, int[] shifts) {
    State state = state(shifts);
    return state.cost < than.cost - 1e-9 ? state : than;
  }

  private TreeSet<Integer> around(List<Integer> tiles) {
    TreeSet<Integer> around = new TreeSet<>();
    tiles.forEach(t -> around.addAll(cuts.cutsOf(t)));
    return around;
  }

  private State state(int[] shifts) {
    Rect[] tiles = cuts.tiles(region, shifts);
    List<Integer> wrong = new ArrayList<>();
    double lacking = room.lacking(tiles, wrong);
    if (lacking > 0) {
      return new State(shifts, WITHOUT_ROOM * (1 + lacking), wrong);
    }
    double cost = 0;
    int moved = 0;
    List<Integer> restless = new ArrayList<>();
    for (Layer layer : landscape.catalogue().layers()) {
      for (Frame frame : layer.frames()) {
        for (Domain domain : frame.domains()) {
          int tile = cuts.tile(domain);
          Fit fit = fit(domain, metrics.withoutGap(tiles[tile]));
          cost += fit.cost;
          moved += fit.moved;
          if (fit.cost >= BADLY_FILLED) {
            wrong.add(tile);
          }
          if (fit.moved > 0) {
            restless.add(tile);
          }
        }
      }
    }
    if (moved > budget) {
      cost += moved - budget;
      wrong.addAll(restless);
    }
    return new State(shifts, cost, wrong);
  }

  private Fit fit(Domain domain, Rect box) {
    return fits.computeIfAbsent(domain.id(), d -> new HashMap<>())
        .computeIfAbsent(box, r -> fit(contents.get(domain.id()), r));
  }

  private Fit fit(DomainContent content, Rect rect) {
    FilledBox box = BoxFiller.fill(content, rect, metrics, rows);
    int moved = 0;
    double far = 0;
    for (FilledBox.PlacedChip chip : box.chips()) {
      double distance = spots.distance(chip.chip(), chip.rect());
      moved += EarlierSpots.isMoved(distance) ? 1 : 0;
      far += Math.min(1, distance);
    }
    double fill = box.chips().isEmpty() ? FILL : box.fill();
    double off = Math.max(0, Math.max(FILL - fill, fill - MOST_FILL));
    return new Fit(box, off > 0 ? BADLY_FILLED + FILL_LACKING * off : 0.01 * far, moved);
  }

  /** What was found; null where projects have no room. */
  SheetLayout layout() {
    if (best.cost >= WITHOUT_ROOM) {
      return null;
    }
    Rect[] tiles = cuts.tiles(region, best.shifts);
    List<SheetLayout.PlacedLayer> placed = new ArrayList<>();
    for (Layer layer : landscape.catalogue().layers()) {
      Rect tile = tiles[cuts.tile(layer)];
      double height = tile.height() - metrics.gap();
      Rect bar = new Rect(tile.x(), tile.y(), metrics.bar(), height);
      Rect band = new Rect(bar.right(), bar.y(), tile.right() - bar.right(), height);
      List<Cell.PlacedFrame> frames = new ArrayList<>();
      List<FilledBox> boxes = new ArrayList<>();
      for (Frame frame : layer.frames()) {
        if (frame.label() != null) {
          Rect outer = metrics.withoutGap(tiles[cuts.tile(frame)]);
          frames.add(new Cell.PlacedFrame(frame.id(), language.of(frame.label()), outer));
        }
        frame
            .domains()
            .forEach(d -> boxes.add(fit(d, metrics.withoutGap(tiles[cuts.tile(d)])).box));
      }
      placed.add(new SheetLayout.PlacedLayer(language.of(layer.label()), bar, band, frames, boxes));
    }
    return new SheetLayout(metrics, placed);
  }
}
