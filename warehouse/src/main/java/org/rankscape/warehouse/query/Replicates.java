// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.sql.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Resampled OpenRank of some repositories in some months, from table {@code openrank_replicates}.
 *
 * @param level share of the replicates that an interval holds
 * @param count number of replicates
 * @param seed of the draws
 * @param months values by month ({@code YYYY-MM}), then repository id, one a replicate
 */
public record Replicates(
    double level, int count, long seed, Map<String, Map<Long, double[]>> months) {
  private record Drawn(String month, double level, int count, long seed) {
    boolean like(Drawn other) {
      return level == other.level && count == other.count && seed == other.seed;
    }
  }

  /**
   * Replicates of some repositories, those that are kept of them; empty unless all the months were
   * resampled, alike.
   */
  public static Optional<Replicates> of(
      Database database, List<String> months, Collection<Long> repositories) {
    String in = months.stream().map(m -> "'" + m + "'").collect(Collectors.joining(", "));
    List<Drawn> drawn =
        database.query(
            "SELECT month, any_value(level), any_value(replicates), any_value(seed)"
                + " FROM openrank_intervals WHERE month IN ("
                + in
                + ") GROUP BY month ORDER BY month",
            row -> new Drawn(row.getString(1), row.getDouble(2), row.getInt(3), row.getLong(4)));
    if (drawn.size() < months.size() || !drawn.stream().allMatch(drawn.get(0)::like)) {
      return Optional.empty();
    }
    Map<String, Map<Long, double[]>> values = new HashMap<>();
    String ids = repositories.stream().map(String::valueOf).collect(Collectors.joining(", "));
    database.query(
        "SELECT month, repository_id, openrank FROM openrank_replicates WHERE month IN ("
            + in
            + ") AND repository_id IN (NULL"
            + (ids.isEmpty() ? "" : ", " + ids)
            + ")",
        row ->
            values
                .computeIfAbsent(row.getString(1), m -> new HashMap<>())
                .put(row.getLong(2), numbers(row.getArray(3))));
    Drawn first = drawn.get(0);
    return Optional.of(new Replicates(first.level, first.count, first.seed, values));
  }

  private static double[] numbers(Array array) throws java.sql.SQLException {
    List<Double> numbers = new ArrayList<>();
    for (Object value : (Object[]) array.getArray()) {
      numbers.add((Double) value);
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A repository's value in each replicate of a month; empty where they are not kept. */
  public Optional<double[]> of(String month, long repository) {
    return Optional.ofNullable(months.getOrDefault(month, Map.of()).get(repository));
  }
}
