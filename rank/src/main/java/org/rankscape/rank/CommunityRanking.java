// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.rankscape.graph.solver.Solution;

/**
 * Community OpenRank of one repository in one month.
 *
 * @param month the month, UTC
 * @param values value of every node: the repository, developers, issues, pull requests
 * @param solution iterations and residual
 */
public record CommunityRanking(
    YearMonth month, NavigableMap<Participant, Double> values, Solution solution) {

  /** Values of one kind, the highest first, then by id. */
  public List<Map.Entry<Participant, Double>> top(Participant.Kind kind) {
    return values.entrySet().stream()
        .filter(e -> e.getKey().kind() == kind)
        .sorted(
            Map.Entry.<Participant, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}
