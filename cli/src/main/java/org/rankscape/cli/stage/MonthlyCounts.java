// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.rankscape.rank.ActivityCounts;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.MonthCollaboration;
import org.rankscape.rank.MonthCollaborationBuilder;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.Collaboration;
import org.rankscape.warehouse.table.Name;

/** A month's rows of the warehouse as the collaboration that a definition of OpenRank counts. */
final class MonthlyCounts {
  private final Warehouse warehouse;
  private final GlobalOpenRank openRank;

  MonthlyCounts(Warehouse warehouse, GlobalOpenRank openRank) {
    this.warehouse = warehouse;
    this.openRank = openRank;
  }

  MonthCollaboration month(YearMonth month) throws IOException {
    Map<Long, String> logins = latest(warehouse, Table.DEVELOPER_NAMES, month);
    MonthCollaborationBuilder builder = openRank.month(month);
    for (Collaboration row : warehouse.read(Table.COLLABORATION, month)) {
      builder.add(
          row.repositoryId(),
          row.developerId(),
          logins.getOrDefault(row.developerId(), ""),
          new ActivityCounts(
              row.issuesOpened(),
              row.issueComments(),
              row.issuesClosed(),
              row.reviewComments(),
              row.pullsOpened(),
              row.pullsClosed(),
              row.pushes()));
    }
    return builder.build();
  }

  /** Latest name of each id in a month. */
  static Map<Long, String> latest(Warehouse warehouse, Table<Name> table, YearMonth month)
      throws IOException {
    Map<Long, String> names = new HashMap<>();
    warehouse.read(table, month).stream()
        .sorted(Comparator.comparing(Name::lastSeen).thenComparing(Name::name))
        .forEach(n -> names.put(n.id(), n.name()));
    return names;
  }
}
