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
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
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
  private static final int[] STEPS = {1, 2, 4, 8, 16, 32, 64, 96};
  private static final int ROUNDS = 40;

  private final Landscape landscape;
  private final Language language;
  private final Rect region;
  private final Metrics metrics;
  private final Map<String, DomainContent> contents;
  private final EarlierSpots spots;
  private final KeptCuts cuts;
  private final boolean anyOrder;
  private final double budget;
  private final Map<String, Map<Rect, Fit>> fits = new HashMap<>();
  private State best;

  /** A box at one size; null where its projects have no room. */
  private record Fit(FilledBox box, double cost, int moved) {}

  /** Cuts with what is wrong about them. */
  private record State(int[] shifts, double cost, List<Integer> wrong) {}

  /**
   * A search.
   *
   * @param anyOrder whether projects may stand out of their order
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
      boolean anyOrder,
      double budget) {
    this.landscape = landscape;
    this.language = language;
    this.region = region;
    this.metrics = metrics;
    this.contents = contents;
    this.spots = spots;
    this.cuts = cuts;
    this.anyOrder = anyOrder;
    this.budget = budget;
  }

  /** Searches; 0 or less says that nothing is wrong with what was found. */
  double run() {
    best = state(new int[cuts.cuts()]);
    for (int round = 0; round < ROUNDS && !best.wrong.isEmpty(); round++) {
      State next = best;
      for (int cut : around(best.wrong)) {
        for (int step : STEPS) {
          next = better(next, shifted(cut, step));
          next = better(next, shifted(cut, -step));
        }
      }
      if (next == best) {
        break;
      }
      best = next;
    }
    return best.wrong.isEmpty() ? 0 : best.cost;
  }

  private static State better(State a, State b) {
    return b.cost < a.cost - 1e-9 ? b : a;
  }

  private State shifted(int cut, int step) {
    int[] shifts = best.shifts.clone();
    shifts[cut] += step;
    return state(shifts);
  }

  private TreeSet<Integer> around(List<Integer> tiles) {
    TreeSet<Integer> around = new TreeSet<>();
    tiles.forEach(t -> around.addAll(cuts.cutsOf(t)));
    return around;
  }

  private State state(int[] shifts) {
    Rect[] tiles = cuts.tiles(region, shifts);
    double cost = 0;
    int moved = 0;
    List<Integer> wrong = new ArrayList<>();
    List<Integer> restless = new ArrayList<>();
    for (Layer layer : landscape.catalogue().layers()) {
      for (Frame frame : layer.frames()) {
        double lacking = lacking(frame, tiles);
        if (lacking > 0) {
          cost += 3 + lacking;
          wrong.add(cuts.tile(frame));
        }
        for (Domain domain : frame.domains()) {
          int tile = cuts.tile(domain);
          Fit fit = fit(domain, withoutGap(tiles[tile]));
          cost += fit.cost;
          moved += fit.moved;
          if (fit.cost >= 1) {
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

  /** Share of its height that the title of a frame lacks. */
  private double lacking(Frame frame, Rect[] tiles) {
    if (frame.label() == null) {
      return 0;
    }
    String title = language.of(frame.label());
    double length = Fonts.width(title, Face.EXTRABOLD, metrics.heading());
    double height = tiles[cuts.tile(frame)].height();
    return FrameCell.leastHeight(length, metrics) / height - 1;
  }

  private Fit fit(Domain domain, Rect box) {
    return fits.computeIfAbsent(domain.id(), d -> new HashMap<>())
        .computeIfAbsent(box, r -> fit(contents.get(domain.id()), r));
  }

  private Fit fit(DomainContent content, Rect rect) {
    double narrow = content.leastWidth(metrics) - rect.width();
    if (narrow > 1e-6) {
      return new Fit(null, 6 + 20 * narrow / Math.max(rect.width(), 1), 0);
    }
    double low = content.heights(new double[] {rect.width()}, metrics)[0] - rect.height();
    if (low > 1e-6) {
      return new Fit(null, 3 + 20 * Math.min(1, low / Math.max(rect.height(), 1)), 0);
    }
    FilledBox box =
        BoxFiller.fill(content, rect, metrics, new KeptRows(metrics, spots, anyOrder));
    int moved = 0;
    double far = 0;
    for (FilledBox.PlacedChip chip : box.chips()) {
      double distance = spots.distance(chip.chip(), chip.rect());
      moved += EarlierSpots.isMoved(distance) ? 1 : 0;
      far += Math.min(1, distance);
    }
    double fill = box.chips().isEmpty() ? FILL : box.fill();
    double wrong =
        fill < FILL ? 1 + 30 * (FILL - fill) : fill > MOST_FILL ? 1 + 30 * (fill - MOST_FILL) : 0;
    return new Fit(box, wrong + 0.01 * far, moved);
  }

  /** What was found; null where a box has no room for its projects. */
  SheetLayout layout() {
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
          Rect outer = withoutGap(tiles[cuts.tile(frame)]);
          frames.add(new Cell.PlacedFrame(frame.id(), language.of(frame.label()), outer));
        }
        frame.domains().forEach(d -> boxes.add(fit(d, withoutGap(tiles[cuts.tile(d)])).box));
      }
      if (boxes.contains(null)) {
        return null;
      }
      placed.add(
          new SheetLayout.PlacedLayer(language.of(layer.label()), bar, band, frames, boxes));
    }
    return new SheetLayout(metrics, placed);
  }

  private Rect withoutGap(Rect r) {
    return new Rect(r.x(), r.y(), r.width() - metrics.gap(), r.height() - metrics.gap());
  }
}
