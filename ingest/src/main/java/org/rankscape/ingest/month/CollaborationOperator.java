// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.util.OutputTag;
import org.rankscape.ingest.month.Activity.Kind;
import org.rankscape.rank.ActivityCounts;
import org.rankscape.rank.ActivityWeights;
import org.rankscape.warehouse.table.Attention;
import org.rankscape.warehouse.table.Collaboration;

/** Counts the distinct ids of a repository's month by developer and kind. */
final class CollaborationOperator extends GroupOperator<Activity, Collaboration> {
  private static final long serialVersionUID = 1L;
  static final OutputTag<Attention> ATTENTION = new OutputTag<>("attention") {};

  private record Counted(byte kind, long id) {}

  @Override
  void group(Tuple2<Integer, Long> key, List<Activity> activities) {
    String month = MonthKey.text(MonthKey.month(key));
    TreeMap<Long, int[]> developers = new TreeMap<>();
    Map<Long, Set<Counted>> seen = new HashMap<>();
    int stars = 0;
    int forks = 0;
    for (Activity a : activities) {
      Counted counted = new Counted(a.kind(), a.id());
      if (!seen.computeIfAbsent(a.developerId(), d -> new HashSet<>()).add(counted)) {
        continue;
      }
      if (a.kind() == Kind.STAR.ordinal()) {
        stars++;
      } else if (a.kind() == Kind.FORK.ordinal()) {
        forks++;
      } else {
        developers.computeIfAbsent(a.developerId(), d -> new int[Kind.values().length])[a.kind()]++;
      }
    }
    if (stars + forks > 0) {
      output.collect(
          ATTENTION,
          new org.apache.flink.streaming.runtime.streamrecord.StreamRecord<>(
              new Attention(month, MonthKey.id(key), stars, forks)));
    }
    developers.forEach(
        (developer, counts) -> emit(row(month, MonthKey.id(key), developer, counts)));
  }

  private static Collaboration row(String month, long repository, long developer, int[] n) {
    long thousandths =
        ActivityWeights.GLOBAL.thousandths(
            new ActivityCounts(
                n[Kind.ISSUE_OPENED.ordinal()],
                n[Kind.ISSUE_COMMENT.ordinal()],
                n[Kind.ISSUE_CLOSED.ordinal()],
                n[Kind.REVIEW_COMMENT.ordinal()],
                n[Kind.PULL_OPENED.ordinal()],
                n[Kind.PULL_CLOSED.ordinal()],
                n[Kind.PUSH.ordinal()]));
    return new Collaboration(
        month,
        repository,
        developer,
        thousandths / 1000.0,
        n[Kind.ISSUE_OPENED.ordinal()],
        n[Kind.ISSUE_COMMENT.ordinal()],
        n[Kind.ISSUE_CLOSED.ordinal()],
        n[Kind.REVIEW_COMMENT.ordinal()],
        n[Kind.REVIEW.ordinal()],
        n[Kind.PULL_OPENED.ordinal()],
        n[Kind.PULL_CLOSED.ordinal()],
        n[Kind.PULL_MERGED.ordinal()],
        n[Kind.PUSH.ordinal()]);
  }
}
