// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.enrich;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.RepositorySnapshot;

/** Finds the ids of listed names, in events first, then in earlier snapshots. */
public final class Resolution {
  private Resolution() {}

  /**
   * The repositories to ask about.
   *
   * @param events the id that events show for a name; negative ones stand for ids not shown
   */
  public static List<Listed> of(
      Collection<String> names, Function<String, Optional<Long>> events, Warehouse warehouse)
      throws IOException {
    Map<String, RepositorySnapshot> known = Snapshots.named(warehouse);
    List<Listed> out = new ArrayList<>();
    for (String name : names) {
      Optional<Long> id = events.apply(name).filter(i -> i > 0);
      RepositorySnapshot row = known.get(name.toLowerCase(Locale.ROOT));
      if (id.isPresent()) {
        out.add(new Listed(name, id.get(), false));
      } else if (row != null) {
        out.add(new Listed(name, row.repositoryId(), row.repository().equalsIgnoreCase(name)));
      } else {
        out.add(new Listed(name, null, false));
      }
    }
    return out;
  }
}
