// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.coverage;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.rankscape.warehouse.table.Hour;

/** Months of a feed as tables hold them: hours alike but for what a test changes. */
final class Feeds {
  /** Shares of types in a sound feed. */
  static final Map<String, Double> SOUND =
      Map.of(
          "PushEvent",
          0.58,
          "IssuesEvent",
          0.03,
          "PullRequestEvent",
          0.05,
          "WatchEvent",
          0.1,
          "CreateEvent",
          0.16,
          "IssueCommentEvent",
          0.08);

  private Feeds() {}

  /** A sound month whose ids go on from those of 2016-01, each hour 4,000 of 10,000 ids. */
  static FeedMonth month(YearMonth month) {
    return month(month, 1, h -> true, SOUND);
  }

  /**
   * A month.
   *
   * @param kept share of events that arrived
   * @param present hours of the month that are there; others were asked for and are missing
   * @param mix shares of types
   */
  static FeedMonth month(
      YearMonth month, double kept, IntPredicate present, Map<String, Double> mix) {
    return month(month, kept, present, mix, 3_000_000_000L);
  }

  static FeedMonth month(
      YearMonth month, double kept, IntPredicate present, Map<String, Double> mix, long firstId) {
    LocalDateTime start = month.atDay(1).atStartOfDay();
    LocalDateTime epoch = LocalDateTime.of(2016, 1, 1, 0, 0);
    List<Hour> hours = new ArrayList<>();
    long events = 0;
    for (int h = 0; h < 24 * month.lengthOfMonth(); h++) {
      LocalDateTime hour = start.plusHours(h);
      long first = firstId + 10_000 * java.time.Duration.between(epoch, hour).toHours();
      long n = Math.round(4_000 * kept);
      hours.add(
          present.test(h)
              ? new Hour(hour, n, n, n, 0, 0, "complete", "f", true, first, first + 9_998, n)
              : new Hour(hour, 0, 0, 0, 0, 0, "missing", null, false, null, null, null));
      events += present.test(h) ? n : 0;
    }
    TreeMap<String, Long> types = new TreeMap<>();
    long all = events;
    mix.forEach((type, share) -> types.put(type, Math.round(share * all)));
    return new FeedMonth(month, hours, types);
  }

  /** So many sound months from one on. */
  static List<FeedMonth> months(YearMonth from, int months) {
    List<FeedMonth> out = new ArrayList<>();
    for (int i = 0; i < months; i++) {
      out.add(month(from.plusMonths(i)));
    }
    return out;
  }
}
