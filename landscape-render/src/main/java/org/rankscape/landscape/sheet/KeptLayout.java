// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rankscape.landscape.model.Landscape;

/**
 * Lays a landscape out like an earlier sheet. The cuts stay, and shift only as far as a box needs
 * more or less room than it had; rows stay where they can; type changes only as far as it must.
 */
final class KeptLayout {
  /** Type sizes that are tried, as parts of the earlier one. */
  private static final double[] TYPES = {
    1, 0.99, 0.98, 0.97, 0.96, 0.95, 0.94, 0.93, 0.92, 1.03, 0.91, 0.9, 0.88, 0.86, 0.84, 0.82, 1.06, 0.8, 0.77, 0.74
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

  /** The layout, or empty where a new one moves little too, or the sheets differ too much. */
  Optional<SheetLayout> unless(SheetLayout anew) {
    double type = earlierType();
    if (!(type > 0) || moved(anew) <= FEW_MOVED * kept) {
      return Optional.empty();
    }
    SheetLayout best = null;
    double least = Double.POSITIVE_INFINITY;
    for (KeptRows.Strictness strictness : KeptRows.Strictness.values()) {
      for (double part : TYPES) {
        Metrics metrics = new Metrics(unit, Math.rint(type * part / TYPE_STEP) * TYPE_STEP);
        KeptCuts cuts = new KeptCuts(landscape, places, metrics, spots.scale());
        if (!cuts.isKnown()) {
          return Optional.empty();
        }
        KeptSearch search =
            new KeptSearch(
                landscape, language, region, metrics, contents, spots, cuts, strictness, MOST_MOVED * kept);
        double wrong = search.run();
        if (Boolean.getBoolean("trace")) System.out.println(part + " " + wrong + " " + search.log());
        if (wrong < least) {
          SheetLayout layout = search.layout();
          if (layout != null) {
            best = layout;
            least = wrong;
          }
        }
        if (least == 0) {
          if (Boolean.getBoolean("trace")) System.out.println("any " + strictness + " part " + part);
          return Optional.of(best);
        }
      }
    }
    if (Boolean.getBoolean("trace")) System.out.println("least " + least);
    return Optional.ofNullable(best);
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
