// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rankscape.analysis.Exploration;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.Candidate;

/**
 * From seeds to the repositories around them.
 *
 * @param warehouse folder of the warehouse
 * @param seeds full names
 * @param from first month, or null
 * @param to last month, or null
 * @param limit candidates kept besides the seeds
 * @param damping probability of going on rather than back to a seed
 * @param moreBots logins that are no developers besides the included list
 */
public record ExploreStage(
    Path warehouse,
    List<String> seeds,
    YearMonth from,
    YearMonth to,
    int limit,
    double damping,
    List<String> moreBots) {
  /** Runs the stage. */
  public StageReport run() throws Exception {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("seeds", seeds);
    settings.put("from", from);
    settings.put("to", to);
    settings.put("limit", limit);
    settings.put("damping", damping);
    settings.replaceAll((k, v) -> v instanceof YearMonth ? v.toString() : v);
    try (Warehouse target = Warehouse.update(warehouse)) {
      return Stage.run("explore", target, settings, () -> explore(target));
    }
  }

  private Stage.Done explore(Warehouse target) throws Exception {
    Exploration found =
        Exploration.of(target, new Exploration.Request(seeds, from, to, limit, damping, moreBots));
    List<String> notes = new ArrayList<>(found.notes());
    replaced(target, found).ifPresent(notes::add);
    target.write(Table.CANDIDATES, Exploration.KEY, found.candidates());
    return new Stage.Done(
        found.candidates().stream().filter(c -> c.hops() > 0).count(),
        "candidates besides the seeds",
        target.store().size(Table.CANDIDATES.name()),
        notes);
  }

  /** That candidates of other seeds are there no more. */
  private static Optional<String> replaced(Warehouse target, Exploration found) throws IOException {
    List<Candidate> before = target.read(Table.CANDIDATES, Exploration.KEY);
    Set<Long> seeds = seeds(before);
    return before.isEmpty() || seeds.equals(seeds(found.candidates()))
        ? Optional.empty()
        : Optional.of(
            "note: "
                + Plural.of(before.size() - seeds.size(), "candidate", "candidates")
                + " of other seeds were replaced; pages show the candidates of the last 'explore'");
  }

  private static Set<Long> seeds(List<Candidate> candidates) {
    return candidates.stream()
        .filter(c -> c.hops() == 0)
        .map(Candidate::repositoryId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
