// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Project;

/**
 * Two projects worth comparing: of one domain, the smaller at least a quarter of the larger. Of
 * such pairs that with most developers in common; where none has any, that whose smaller project is
 * largest.
 *
 * @param larger the one of higher OpenRank
 * @param smaller the other
 * @param developers developers in common, 0 where not known
 */
record Rivals(Project larger, Project smaller, int developers) {
  private static final double CLOSE = 0.25;

  /** The pair, or nothing where no domain has one. */
  static Optional<Rivals> of(Landscape landscape) {
    Map<String, Project> byId = new HashMap<>();
    landscape.projects().forEach(p -> byId.put(p.entry().id(), p));
    Optional<Rivals> joined =
        landscape.links().stream()
            .map(l -> of(l, byId))
            .filter(Rivals::alike)
            .max(
                Comparator.comparingInt(Rivals::developers)
                    .thenComparingDouble(r -> r.smaller.openrank())
                    .thenComparing(r -> r.larger.entry().id(), Comparator.reverseOrder()));
    return joined.isPresent() ? joined : nearest(landscape.projects());
  }

  List<Project> both() {
    return List.of(larger, smaller);
  }

  private static Rivals of(Link link, Map<String, Project> byId) {
    Project a = byId.get(link.a());
    Project b = byId.get(link.b());
    return a.rank() <= b.rank()
        ? new Rivals(a, b, link.developers())
        : new Rivals(b, a, link.developers());
  }

  private boolean alike() {
    return larger.entry().domain().equals(smaller.entry().domain())
        && smaller.openrank() > 0
        && smaller.openrank() >= CLOSE * larger.openrank();
  }

  /** Within a domain, projects next to each other in rank are nearest. */
  private static Optional<Rivals> nearest(List<Project> byRank) {
    Map<String, Project> above = new HashMap<>();
    for (Project p : byRank) {
      Project before = above.put(p.entry().domain(), p);
      if (before != null) {
        Rivals pair = new Rivals(before, p, 0);
        if (pair.alike()) {
          return Optional.of(pair);
        }
      }
    }
    return Optional.empty();
  }
}
