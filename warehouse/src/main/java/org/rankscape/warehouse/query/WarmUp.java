// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * The months in which computed OpenRank still rises to its level, because its first month had no
 * history to inherit from, or not enough. With constant activity a value reaches 78 % of its limit
 * after a year and 95 % after two, so a threshold such as 10 is too strict until then.
 *
 * @param first first month of the warehouse's ranking
 * @param repositories what its repositories start from
 * @param developers what its developers start from
 */
public record WarmUp(YearMonth first, Start repositories, Start developers) {
  /** With constant activity a value reaches 95 % of its limit after two years. */
  public static final int MONTHS = 24;

  /** With this share of both kinds' activity at known values, a ranking starts at its level. */
  private static final double ENOUGH = 0.8;

  /**
   * What the nodes of a kind start from.
   *
   * @param known those with an imported value
   * @param all their number
   * @param share share of the activity that is theirs, see column {@code repository_history}
   */
  public record Start(int known, int all, double share) {
    boolean enough() {
      return share >= ENOUGH;
    }

    /** Known of all, and the share, for a sentence. */
    public String text() {
      return String.format(Locale.ROOT, "%,d of %,d (%.0f %%)", known, all, 100 * share);
    }
  }

  /**
   * The warm-up of a warehouse's ranking; empty where nothing is ranked, and where the ranking
   * starts from imported values of at least 80 % of its repositories and of its developers, by
   * activity.
   */
  public static Optional<WarmUp> of(Database database) {
    return database
        .query(
            "SELECT month, inheriting_repositories, repositories, repository_history,"
                + " inheriting_developers, developers, developer_history FROM rankings"
                + " WHERE month = (SELECT min(first_month) FROM rankings)",
            row ->
                new WarmUp(
                    YearMonth.parse(row.getString(1)),
                    new Start(row.getInt(2), row.getInt(3), row.getDouble(4)),
                    new Start(row.getInt(5), row.getInt(6), row.getDouble(7))))
        .stream()
        .filter(w -> !w.repositories.enough() || !w.developers.enough())
        .findFirst();
  }

  /** Whether some values are imported, too few to start at the level. */
  public boolean partly() {
    return repositories.known + developers.known > 0;
  }

  /** The last month of it. */
  public YearMonth last() {
    return first.plusMonths(MONTHS - 1L);
  }

  /** Whether a month lies in it. */
  public boolean covers(YearMonth month) {
    return !month.isAfter(last());
  }

  /** What to think of a change between two months, one of which lies in it. */
  public String comparison() {
    return "Values rise to their level until "
        + last()
        + ", all together: a rise is partly that, and a fall is larger than it looks.";
  }

  /** A sentence for the reader. */
  public String note() {
    String without =
        partly()
            ? " from imported values of "
                + repositories.text()
                + " repositories and "
                + developers.text()
                + " developers, in parentheses the share of the activity; the rest starts without"
                + " history and the values"
            : " without history and";
    return "The values start in "
        + first
        + without
        + " rise to their level until "
        + last()
        + "; thresholds on them are too strict until then.";
  }
}
