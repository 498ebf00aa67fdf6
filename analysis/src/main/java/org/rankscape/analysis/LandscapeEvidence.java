// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.landscape.model.ActivityMonth;
import org.rankscape.landscape.model.Evidence;
import org.rankscape.landscape.model.FeedMonth;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Workforce;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.coverage.CoverageTables;
import org.rankscape.warehouse.query.Contributors;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.MonthlyActivity;

/** What stands behind the values of a landscape: coverage, activity, division of the work. */
final class LandscapeEvidence {
  /** Months of activity and coverage that are shown. */
  private static final int MONTHS = 24;

  private LandscapeEvidence() {}

  /**
   * Reads the evidence.
   *
   * @param projects projects on the landscape
   * @param ids repository ids of each listed project
   * @param matrix collaboration of the period, or null where there is none
   */
  static Evidence of(
      Warehouse warehouse,
      Database database,
      List<Project> projects,
      Map<String, List<Long>> ids,
      CollaborationMatrix matrix,
      MonthRange period)
      throws IOException {
    YearMonth first = period.to().minusMonths(MONTHS - 1);
    if (first.isAfter(period.from())) {
      first = period.from();
    }
    String from = first.toString();
    Map<String, List<Long>> groups = new LinkedHashMap<>();
    projects.forEach(p -> groups.put(p.entry().id(), ids.getOrDefault(p.entry().id(), List.of())));
    List<FeedMonth> coverage =
        warehouse.read(Table.COVERAGE, CoverageTables.KEY).stream()
            .filter(m -> m.month().compareTo(from) >= 0)
            .filter(m -> m.month().compareTo(period.to().toString()) <= 0)
            .map(
                m ->
                    new FeedMonth(
                        YearMonth.parse(m.month()),
                        m.coverage(),
                        m.hoursPart(),
                        m.eventsPart(),
                        m.mixPart(),
                        m.acceptedPart()))
            .toList();
    List<ActivityMonth> activity =
        MonthlyActivity.of(database, groups, from, period.to().toString()).stream()
            .map(LandscapeEvidence::month)
            .toList();
    return new Evidence(
        coverage,
        activity,
        matrix == null
            ? Map.of()
            : workforce(
                matrix,
                groups,
                Contributors.of(
                    database, groups, period.from().toString(), period.to().toString())));
  }

  private static ActivityMonth month(MonthlyActivity a) {
    return new ActivityMonth(
        a.group(),
        YearMonth.parse(a.month()),
        a.developers(),
        a.issuesOpened(),
        a.issuesClosed(),
        a.pullsOpened(),
        a.pullsMerged(),
        a.comments(),
        a.reviews(),
        a.pushes(),
        a.stars());
  }

  private static Map<String, Workforce> workforce(
      CollaborationMatrix matrix,
      Map<String, List<Long>> groups,
      Map<String, Integer> contributors) {
    Map<String, Map<Integer, Long>> work = new LinkedHashMap<>();
    Map<Integer, Integer> projectsOf = new HashMap<>();
    groups.forEach(
        (project, repositories) -> {
          Map<Integer, Long> developers = new TreeMap<>();
          for (long id : repositories) {
            int row = matrix.index(Node.repository(id));
            for (int k = row < 0 ? 0 : matrix.rowStart(row);
                row >= 0 && k < matrix.rowStart(row + 1);
                k++) {
              if (matrix.activity(k) > 0) {
                developers.merge(matrix.neighbour(k), matrix.activity(k), Long::sum);
              }
            }
          }
          developers.keySet().forEach(d -> projectsOf.merge(d, 1, Integer::sum));
          work.put(project, developers);
        });
    Map<String, Workforce> out = new LinkedHashMap<>();
    work.forEach(
        (project, developers) -> {
          if (!developers.isEmpty()) {
            int shared =
                (int) developers.keySet().stream().filter(d -> projectsOf.get(d) > 1).count();
            List<Long> parts = new ArrayList<>(developers.values());
            out.put(
                project,
                Workforce.of(
                    parts.stream().mapToDouble(Long::doubleValue).toArray(),
                    contributors.getOrDefault(project, 0),
                    shared));
          }
        });
    return out;
  }
}
