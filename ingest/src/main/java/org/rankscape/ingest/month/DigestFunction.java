// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.rankscape.warehouse.backfill.BackfillFiles;
import org.rankscape.warehouse.store.Store;

/** Reads some files of a month and hands on what its tables are made from. */
final class DigestFunction extends ProcessFunction<MonthSplit, Activities> {
  private static final long serialVersionUID = 1L;
  static final OutputTag<NameSeen> REPOSITORIES = new OutputTag<>("repository names") {};
  static final OutputTag<NameSeen> DEVELOPERS = new OutputTag<>("developer names") {};
  static final OutputTag<FactsSeen> FACTS = new OutputTag<>("facts") {};
  private final Store store;

  DigestFunction(Store store) {
    this.store = store;
  }

  @Override
  public void open(org.apache.flink.api.common.functions.OpenContext context) {
    getRuntimeContext().addAccumulator("files", new LongCounter());
    getRuntimeContext().addAccumulator("events", new LongCounter());
  }

  @Override
  public void processElement(MonthSplit split, Context context, Collector<Activities> out)
      throws Exception {
    EventDigest digest = new EventDigest(split.origin(), split.month());
    long count = 0;
    for (String file : split.files()) {
      if (split.origin() == Origin.API) {
        out.collect(Activities.fetched(split.month(), BackfillFiles.repositoryOf(file)));
      }
      try (EventView events = new EventView(store, file)) {
        while (events.next()) {
          digest.add(events);
          count++;
          if (digest.isLarge()) {
            drain(digest, context, out);
          }
        }
      }
    }
    if (split.origin() == Origin.ARCHIVE) {
      getRuntimeContext().getLongCounter("files").add(split.files().size());
    }
    getRuntimeContext().getLongCounter("events").add(count);
    drain(digest, context, out);
  }

  private static void drain(
      EventDigest digest,
      ProcessFunction<MonthSplit, Activities>.Context context,
      Collector<Activities> out) {
    digest.drain(
        out::collect,
        name -> context.output(name.repository() ? REPOSITORIES : DEVELOPERS, name),
        fact -> context.output(FACTS, fact));
  }
}
