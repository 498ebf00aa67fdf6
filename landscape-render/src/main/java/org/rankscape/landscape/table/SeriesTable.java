// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;

/** One row a project and month with its OpenRank and its rank on the landscape in that month. */
final class SeriesTable {
  private record Value(String id, double openrank) {}

  private record Row(YearMonth month, int rank, Value value) {}

  private final Map<YearMonth, List<Value>> months = new TreeMap<>();

  SeriesTable(Landscape landscape) {
    for (Project project : landscape.projects()) {
      String id = project.entry().id();
      project
          .series()
          .forEach(
              (month, openrank) ->
                  months
                      .computeIfAbsent(month, m -> new ArrayList<>())
                      .add(new Value(id, openrank)));
    }
  }

  Table table() {
    List<Row> rows = new ArrayList<>();
    months.forEach((month, values) -> rank(month, values, rows));
    return new TableBuilder<Row>("series")
        .column("month", "UTC", r -> r.month().toString())
        .column("rank", "rank among the landscape's projects in the month", Row::rank)
        .column("id", "id of the project", r -> r.value().id())
        .column("openrank", "OpenRank of the month", r -> r.value().openrank())
        .rows(rows);
  }

  private static void rank(YearMonth month, List<Value> values, List<Row> rows) {
    values.sort(Comparator.comparingDouble(Value::openrank).reversed().thenComparing(Value::id));
    int rank = 0;
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      if (i == 0 || values.get(i - 1).openrank() != value.openrank()) {
        rank = i + 1;
      }
      rows.add(new Row(month, rank, value));
    }
  }
}
