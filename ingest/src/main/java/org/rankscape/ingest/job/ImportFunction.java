// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.rankscape.ingest.hour.HourImport;
import org.rankscape.ingest.hour.StrayLines;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.store.Store;

/** Imports each source file it is handed and counts what it did. */
final class ImportFunction extends RichFlatMapFunction<SourceSplit, StrayLines> {
  private static final long serialVersionUID = 1L;
  private final Store store;
  private final HourRange wanted;
  private transient HourImport hourImport;

  ImportFunction(Store store, HourRange wanted) {
    this.store = store;
    this.wanted = wanted;
  }

  @Override
  public void open(OpenContext context) {
    hourImport = new HourImport(store, wanted);
    for (String name : IngestCounters.NAMES) {
      getRuntimeContext().addAccumulator(name, new LongCounter());
    }
  }

  @Override
  public void flatMap(SourceSplit split, Collector<StrayLines> out) throws Exception {
    HourImport.Outcome outcome = hourImport.read(split);
    add(IngestCounters.FILES, 1);
    add(IngestCounters.KNOWN, outcome.state().equals("known") ? 1 : 0);
    add(IngestCounters.MISSING, outcome.state().equals("missing") ? 1 : 0);
    add(IngestCounters.BYTES, outcome.bytes());
    add(IngestCounters.LINES, outcome.lines());
    add(IngestCounters.KEPT, outcome.kept());
    add(IngestCounters.REJECTED, outcome.rejected());
    outcome.strays().forEach(out::collect);
  }

  private void add(String name, long value) {
    getRuntimeContext().getLongCounter(name).add(value);
  }
}
