// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.CollaborationMatrixBuilder;
import org.rankscape.graph.solver.Solver;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.OpenRankDefinition;
import org.rankscape.warehouse.Warehouse;

/**
 * The collaboration of several months together: each month by the rules of OpenRank, then summed.
 */
public final class PeriodMatrix {
  private PeriodMatrix() {}

  /**
   * The sum over a period.
   *
   * @param moreBots logins that are no developers besides the included list and those that the last
   *     ranking was told of
   */
  public static CollaborationMatrix of(
      Warehouse warehouse, Ids ids, MonthRange period, List<String> moreBots) throws IOException {
    MonthlyCounts counts =
        new MonthlyCounts(
            warehouse,
            new GlobalOpenRank(
                OpenRankDefinition.running(),
                RankedMonth.bots(warehouse).and(moreBots),
                new Solver()),
            ids);
    CollaborationMatrixBuilder sum = CollaborationMatrix.builder();
    for (YearMonth month : period.months()) {
      counts
          .month(month)
          .matrix()
          .forEach(c -> sum.add(c.repositoryId(), c.developerId(), c.activityThousandths()));
    }
    return sum.build();
  }
}
