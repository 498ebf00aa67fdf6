// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.analysis.Ids;
import org.rankscape.rank.LeftOut.Reason;
import org.rankscape.rank.MonthCollaboration;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.MonthNames;
import org.rankscape.warehouse.store.ParquetRows;
import org.rankscape.warehouse.table.AutomatedAccount;

/** What the accounts did that were left out of a month because they are no developers. */
final class AutomatedAccounts {
  /** Why an account is no developer. */
  static final List<Reason> REASONS =
      List.of(Reason.BOT_SUFFIX, Reason.KNOWN_BOT, Reason.TOO_MANY_REPOSITORIES);

  private static final String[] COLUMNS = {
    "developer_id",
    "repository_id",
    "issues_opened",
    "issue_comments",
    "issues_closed",
    "review_comments",
    "reviews",
    "pulls_opened",
    "pulls_closed",
    "pulls_merged",
    "pushes"
  };
  private static final int COUNTS_FROM = 2;

  private final Map<Long, Sum> sums = new TreeMap<>();

  /** What an account did over all its repositories. */
  private static final class Sum {
    private final Reason reason;
    private final LongOpenHashSet repositories = new LongOpenHashSet();
    private final long[] counts = new long[COLUMNS.length - COUNTS_FROM];

    Sum(Reason reason) {
      this.reason = reason;
    }
  }

  private AutomatedAccounts() {}

  /** One row an account, by id. */
  static List<AutomatedAccount> of(
      Warehouse warehouse, MonthCollaboration collaboration, MonthNames logins, Ids knownIds)
      throws IOException {
    AutomatedAccounts accounts = new AutomatedAccounts();
    for (Reason reason : REASONS) {
      for (long id : collaboration.leftOutIds(reason)) {
        accounts.sums.putIfAbsent(id, new Sum(reason));
      }
    }
    if (accounts.sums.isEmpty()) {
      return List.of();
    }
    accounts.read(warehouse, collaboration.month(), knownIds);
    List<AutomatedAccount> rows = new ArrayList<>();
    accounts.sums.forEach(
        (id, sum) -> rows.add(row(collaboration.month(), id, logins.name(id), sum)));
    return rows;
  }

  private void read(Warehouse warehouse, YearMonth month, Ids knownIds) throws IOException {
    LongOpenHashSet ids = new LongOpenHashSet(sums.keySet());
    try (ParquetRows rows = warehouse.rows(Table.COLLABORATION, month, COLUMNS)) {
      while (rows != null && rows.next()) {
        long id = knownIds.developer(rows.longAt(0));
        if (ids.contains(id)) {
          Sum sum = sums.get(id);
          sum.repositories.add(knownIds.repository(rows.longAt(1)));
          for (int i = 0; i < sum.counts.length; i++) {
            sum.counts[i] += rows.intAt(COUNTS_FROM + i);
          }
        }
      }
    }
  }

  private static AutomatedAccount row(YearMonth month, long id, String login, Sum sum) {
    long[] c = sum.counts;
    return new AutomatedAccount(
        month.toString(),
        id,
        login,
        sum.reason.name().toLowerCase(Locale.ROOT),
        sum.repositories.size(),
        c[0],
        c[1],
        c[2],
        c[3],
        c[4],
        c[5],
        c[6],
        c[7],
        c[8]);
  }
}
