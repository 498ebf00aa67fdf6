// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.util.OutputTag;
import org.rankscape.rank.ActivityCounts;
import org.rankscape.rank.ActivityWeights;
import org.rankscape.warehouse.table.Attention;
import org.rankscape.warehouse.table.Collaboration;

/** Counts the distinct ids of a repository's month by developer and kind. */
final class CollaborationOperator extends GroupOperator<Activities, List<Collaboration>> {
  private static final long serialVersionUID = 1L;

  /** Most rows handed on in one record. */
  private static final int LARGEST = 1000;

  static final OutputTag<List<Attention>> ATTENTION =
      new OutputTag<>("attention", Types.LIST(TypeInformation.of(Attention.class)));

  private record Done(long developer, byte kind, long id) {
    static final Comparator<Done> ORDER =
        Comparator.comparingLong(Done::developer)
            .thenComparingInt(Done::kind)
            .thenComparingLong(Done::id);
  }

  @Override
  void group(Tuple2<Integer, Long> key, List<Activities> parts) {
    String month = MonthKey.text(MonthKey.month(key));
    TreeMap<Long, int[]> developers = new TreeMap<>();
    int stars = 0;
    int forks = 0;
    Done last = null;
    for (Done done : sorted(parts)) {
      if (done.equals(last)) {
        continue;
      }
      last = done;
      if (done.kind() == ActivityKind.STAR.ordinal()) {
        stars++;
      } else if (done.kind() == ActivityKind.FORK.ordinal()) {
        forks++;
      } else {
        developers
            .computeIfAbsent(done.developer(), d -> new int[ActivityKind.values().length])[
            done.kind()]++;
      }
    }
    if (stars + forks > 0) {
      output.collect(
          ATTENTION,
          new org.apache.flink.streaming.runtime.streamrecord.StreamRecord<>(
              List.of(new Attention(month, MonthKey.id(key), stars, forks))));
    }
    List<Collaboration> rows = new ArrayList<>();
    for (var entry : developers.entrySet()) {
      rows.add(row(month, MonthKey.id(key), entry.getKey(), entry.getValue()));
      if (rows.size() == LARGEST) {
        emit(rows);
        rows = new ArrayList<>();
      }
    }
    if (!rows.isEmpty()) {
      emit(rows);
    }
  }

  private static List<Done> sorted(List<Activities> parts) {
    List<Done> all = new ArrayList<>();
    for (Activities part : parts) {
      for (int i = 0; i < part.ids().length; i++) {
        all.add(new Done(part.developers()[i], part.kinds()[i], part.ids()[i]));
      }
    }
    all.sort(Done.ORDER);
    return all;
  }

  private static Collaboration row(String month, long repository, long developer, int[] n) {
    long thousandths =
        ActivityWeights.GLOBAL.thousandths(
            new ActivityCounts(
                n[ActivityKind.ISSUE_OPENED.ordinal()],
                n[ActivityKind.ISSUE_COMMENT.ordinal()],
                n[ActivityKind.ISSUE_CLOSED.ordinal()],
                n[ActivityKind.REVIEW_COMMENT.ordinal()],
                n[ActivityKind.PULL_OPENED.ordinal()],
                n[ActivityKind.PULL_CLOSED.ordinal()],
                n[ActivityKind.PUSH.ordinal()]));
    return new Collaboration(
        month,
        repository,
        developer,
        thousandths / 1000.0,
        n[ActivityKind.ISSUE_OPENED.ordinal()],
        n[ActivityKind.ISSUE_COMMENT.ordinal()],
        n[ActivityKind.ISSUE_CLOSED.ordinal()],
        n[ActivityKind.REVIEW_COMMENT.ordinal()],
        n[ActivityKind.REVIEW.ordinal()],
        n[ActivityKind.PULL_OPENED.ordinal()],
        n[ActivityKind.PULL_CLOSED.ordinal()],
        n[ActivityKind.PULL_MERGED.ordinal()],
        n[ActivityKind.PUSH.ordinal()]);
  }
}
