// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.Map;
import java.util.Optional;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.sheet.KeptRows.Strictness;

/**
 * Lays a landscape out like an earlier sheet. The cuts stay, and shift only as far as a box needs
 * more or less room than it had; rows stay where they can; type changes only as far as it must.
 */
final class KeptLayout {
  /** Type sizes that are tried, as parts of the earlier one. */
  private static final double[] TYPES = {
    1, 0.99, 0.98, 0.97, 0.96, 0.95, 0.94, 0.93, 0.92, 1.03, 0.91, 0.9, 0.88, 0.86, 0.84, 0.82,
    1.06, 0.8, 0.77, 0.74
  };

  /** Share of the projects that may move. */
  private static final double MOST_MOVED = 0.1;

  /** Share up to which a sheet that is laid out anew is taken as it is. */
  private static final double FEW_MOVED = 0.08;

  /** Type sizes are multiples of this, so that a sheet like itself is itself. */
  private static final double TYPE_STEP = 0.05;

  private final Landscape landscape;
  private final Language language;
  private final double unit;
  private final Rect region;
  private final SheetPlaces places;
  private final EarlierSpots spots;
  private final Map<String, DomainContent> contents;
  private final long kept;

  KeptLayout(Landscape landscape, Language language, double unit, Rect region, SheetPlaces places) {
    this.landscape = landscape;
    this.language = language;
    this.unit = unit;
    this.region = region;
    this.places = places;
    this.spots = new EarlierSpots(places, region);
    this.contents = DomainContent.all(landscape, language);
    this.kept =
        landscape.projects().stream().filter(p -> places.project(p.entry().id()) != null).count();
  }

  /** The layout; empty where a new one moves little too, or the sheets differ too much. */
  Optional<SheetLayout> unless(SheetLayout anew) {
    boolean steady = moved(anew) <= FEW_MOVED * kept && anew.leastFill() >= LayoutEngine.ENOUGH;
    if (steady || kept == 0) {
      return Optional.empty();
    }
    Attempt best = null;
    for (Strictness strictness : Strictness.values()) {
      Attempt attempt = attempt(strictness, MOST_MOVED * kept);
      best = best == null || attempt.wrong < best.wrong ? attempt : best;
      if (best.wrong == 0) {
        break;
      }
    }
    return Optional.ofNullable(best.layout);
  }

  /** The layout with fuller boxes, wherever that moves projects; empty where there is none. */
  Optional<SheetLayout> fuller() {
    Attempt attempt = attempt(Strictness.ORDERED, Double.POSITIVE_INFINITY);
    return attempt.wrong == 0 ? Optional.of(attempt.layout) : Optional.empty();
  }

  /** A layout and how much is wrong with it; null where there is none. */
  private record Attempt(SheetLayout layout, double wrong) {}

  private Attempt attempt(Strictness strictness, double budget) {
    double type = earlierType();
    Attempt best = new Attempt(null, Double.POSITIVE_INFINITY);
    for (double part : TYPES) {
      Metrics metrics = new Metrics(unit, Math.rint(type * part / TYPE_STEP) * TYPE_STEP);
      KeptCuts cuts = new KeptCuts(landscape, places, metrics, spots.scale());
      if (!cuts.isKnown()) {
        break;
      }
      KeptRows rows = new KeptRows(metrics, spots, strictness);
      KeptSearch search =
          new KeptSearch(landscape, language, region, metrics, contents, spots, cuts, rows, budget);
      double wrong = search.run();
      SheetLayout layout = wrong < best.wrong ? search.layout() : null;
      best = layout == null ? best : new Attempt(layout, wrong);
      if (wrong == 0) {
        break;
      }
    }
    return best;
  }

  /** Smallest type of the earlier sheet, from the marks of the projects that are still there. */
  private double earlierType() {
    double[] types =
        contents.values().stream()
            .flatMap(c -> c.parts().stream())
            .flatMap(p -> p.chips().stream())
            .mapToDouble(c -> places.type(c.project().entry().id()) / c.size())
            .filter(t -> t > 0)
            .sorted()
            .toArray();
    return types.length == 0 ? 0 : types[types.length / 2] * spots.scale();
  }

  private long moved(SheetLayout layout) {
    return layout.boxes().stream()
        .flatMap(b -> b.chips().stream())
        .filter(c -> EarlierSpots.isMoved(spots.distance(c.chip(), c.rect())))
        .count();
  }
}
