// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.rankscape.rank.ActivityCounts;
import org.rankscape.rank.ActivityWeights;
import org.rankscape.warehouse.table.Attention;
import org.rankscape.warehouse.table.Collaboration;
import org.rankscape.warehouse.table.Repair;

/**
 * Counts the distinct ids of a repository's month by developer and kind: what the archive has, and
 * where the month was repaired also what the API has.
 */
final class CollaborationOperator extends GroupOperator<Activities, List<Collaboration>> {
  private static final long serialVersionUID = 1L;

  /** Most rows handed on in one record. */
  private static final int LARGEST = 1000;

  static final OutputTag<List<Attention>> ATTENTION =
      new OutputTag<>("attention", Types.LIST(TypeInformation.of(Attention.class)));

  static final OutputTag<List<Collaboration>> UNREPAIRED =
      new OutputTag<>("unrepaired", Types.LIST(TypeInformation.of(Collaboration.class)));

  static final OutputTag<List<Repair>> REPAIRS =
      new OutputTag<>("repairs", Types.LIST(TypeInformation.of(Repair.class)));

  private final TreeMap<String, TreeMap<Long, String>> fetched;

  /** Counts, knowing the day on which the API was asked, by month and repository. */
  CollaborationOperator(TreeMap<String, TreeMap<Long, String>> fetched) {
    this.fetched = fetched;
  }

  @Override
  void group(Tuple2<Integer, Long> key, List<Activities> parts) {
    String month = MonthKey.text(MonthKey.month(key));
    long repository = MonthKey.id(key);
    List<Done> archive = Done.distinct(parts, Origin.ARCHIVE);
    attention(month, repository, archive);
    if (parts.stream().noneMatch(p -> p.isOf(Origin.API))) {
      rows(month, repository, archive, this::emit);
      return;
    }
    RepairedMonth repaired =
        new RepairedMonth(
            archive,
            Done.distinct(parts, Origin.API),
            Done.distinct(parts, Origin.API_AT_END),
            Done.distinct(parts, Origin.NEIGHBOUR));
    rows(month, repository, repaired.all(), this::emit);
    rows(month, repository, archive, rows -> output.collect(UNREPAIRED, new StreamRecord<>(rows)));
    output.collect(
        REPAIRS,
        new StreamRecord<>(repaired.rows(month, repository, fetched.get(month).get(repository))));
  }

  private void attention(String month, long repository, List<Done> archive) {
    int stars = 0;
    int forks = 0;
    for (Done done : archive) {
      stars += done.kind() == ActivityKind.STAR ? 1 : 0;
      forks += done.kind() == ActivityKind.FORK ? 1 : 0;
    }
    if (stars + forks > 0) {
      output.collect(
          ATTENTION, new StreamRecord<>(List.of(new Attention(month, repository, stars, forks))));
    }
  }

  private static void rows(
      String month, long repository, List<Done> all, Consumer<List<Collaboration>> out) {
    TreeMap<Long, int[]> developers = new TreeMap<>();
    for (Done done : all) {
      if (done.kind() != ActivityKind.STAR && done.kind() != ActivityKind.FORK) {
        developers
            .computeIfAbsent(done.developer(), d -> new int[ActivityKind.values().length])[
            done.kind().ordinal()]++;
      }
    }
    List<Collaboration> rows = new ArrayList<>();
    for (var entry : developers.entrySet()) {
      rows.add(row(month, repository, entry.getKey(), entry.getValue()));
      if (rows.size() == LARGEST) {
        out.accept(rows);
        rows = new ArrayList<>();
      }
    }
    if (!rows.isEmpty()) {
      out.accept(rows);
    }
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
