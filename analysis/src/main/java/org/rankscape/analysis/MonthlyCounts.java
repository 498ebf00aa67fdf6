// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.io.IOException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rankscape.rank.ActivityCounts;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.LeftOut;
import org.rankscape.rank.MonthCollaboration;
import org.rankscape.rank.MonthCollaborationBuilder;
import org.rankscape.rank.uncertainty.Thinning;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.ParquetRows;
import org.rankscape.warehouse.table.Collaboration;

/** A month's rows of the warehouse as the collaboration that a definition of OpenRank counts. */
public final class MonthlyCounts {
  private static final String[] COLUMNS = {
    "repository_id",
    "developer_id",
    "issues_opened",
    "issue_comments",
    "issues_closed",
    "review_comments",
    "pulls_opened",
    "pulls_closed",
    "pushes"
  };

  private record Pair(long repository, long developer) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair o) {
      int byRepository = Long.compare(repository, o.repository);
      return byRepository != 0 ? byRepository : Long.compare(developer, o.developer);
    }
  }

  private final Warehouse warehouse;
  private final GlobalOpenRank openRank;
  private final Ids ids;
  private final Thinning thinning;
  private final boolean unrepaired;

  /**
   * Counts of a warehouse.
   *
   * @param ids the ids that repositories and developers are ranked by
   */
  public MonthlyCounts(Warehouse warehouse, GlobalOpenRank openRank, Ids ids) {
    this(warehouse, openRank, ids, Thinning.none(), false);
  }

  /**
   * The same counts with a part of the events lost. Accounts that the whole month shows active in
   * too many repositories stay left out, though with fewer events they would pass as developers.
   */
  public MonthlyCounts(Warehouse warehouse, GlobalOpenRank openRank, Ids ids, Thinning thinning) {
    this(warehouse, openRank, ids, thinning, false);
  }

  private MonthlyCounts(
      Warehouse warehouse,
      GlobalOpenRank openRank,
      Ids ids,
      Thinning thinning,
      boolean unrepaired) {
    this.thinning = thinning;
    this.unrepaired = unrepaired;
    this.warehouse = warehouse;
    this.openRank = openRank;
    this.ids = ids;
  }

  /** The same counts, those of repaired repositories as the archive alone has them. */
  public MonthlyCounts unrepaired() {
    return new MonthlyCounts(warehouse, openRank, ids, thinning, true);
  }

  private Set<Long> repaired(YearMonth month) throws IOException {
    Set<Long> repositories = new HashSet<>();
    try (ParquetRows rows = warehouse.rows(Table.REPAIRS, month, "repository_id")) {
      while (unrepaired && rows != null && rows.next()) {
        repositories.add(rows.longAt(0));
      }
    }
    return repositories;
  }

  private Set<Long> tooActive(YearMonth month) throws IOException {
    Set<Long> accounts = new HashSet<>();
    String reason = LeftOut.Reason.TOO_MANY_REPOSITORIES.name().toLowerCase(Locale.ROOT);
    try (ParquetRows rows =
        warehouse.rows(Table.AUTOMATED_ACCOUNTS, month, "account_id", "reason")) {
      while (rows != null && rows.next()) {
        if (reason.equals(rows.textAt(1))) {
          accounts.add(rows.longAt(0));
        }
      }
    }
    return accounts;
  }

  /** The month; rows that become one pair by their ids are summed before any rule looks at them. */
  public MonthCollaboration month(YearMonth month) throws IOException {
    MonthCollaborationBuilder builder = openRank.month(month);
    try (ParquetRows names = warehouse.rows(Table.DEVELOPER_NAMES, month, "id", "name")) {
      while (names != null && names.next()) {
        builder.account(ids.developer(names.longAt(0)), names.textAt(1));
      }
    }
    JoinedIds joined = JoinedIds.of(warehouse, month, ids);
    Map<Pair, ActivityCounts> sums = new TreeMap<>();
    Set<Long> tooActive = thinning.share() > 0 ? tooActive(month) : Set.of();
    Set<Long> repaired = repaired(month);
    List<Table<Collaboration>> tables =
        unrepaired
            ? List.of(Table.COLLABORATION, Table.COLLABORATION_UNREPAIRED)
            : List.of(Table.COLLABORATION);
    for (Table<Collaboration> table : tables) {
      try (ParquetRows rows = warehouse.rows(table, month, COLUMNS)) {
        while (rows != null && rows.next()) {
          if (table == Table.COLLABORATION && repaired.contains(rows.longAt(0))) {
            continue;
          }
          long repository = ids.repository(rows.longAt(0));
          long developer = ids.developer(rows.longAt(1));
          if (tooActive.contains(developer)) {
            continue;
          }
          ActivityCounts counts =
              new ActivityCounts(
                  rows.intAt(2),
                  rows.intAt(3),
                  rows.intAt(4),
                  rows.intAt(5),
                  rows.intAt(6),
                  rows.intAt(7),
                  rows.intAt(8));
          if (joined.has(repository, developer)) {
            sums.merge(new Pair(repository, developer), counts, ActivityCounts::plus);
          } else {
            builder.add(repository, developer, thinning.thin(month, repository, developer, counts));
          }
        }
      }
    }
    sums.forEach(
        (p, counts) ->
            builder.add(
                p.repository,
                p.developer,
                thinning.thin(month, p.repository, p.developer, counts)));
    return builder.build();
  }
}
