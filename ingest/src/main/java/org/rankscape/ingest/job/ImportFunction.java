// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.NoSuchFileException;
import org.apache.flink.api.common.accumulators.ListAccumulator;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.operators.StreamingRuntimeContext;
import org.apache.flink.util.Collector;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.hour.HourImport;
import org.rankscape.ingest.hour.StrayFile;
import org.rankscape.ingest.source.FetchSettings;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.store.Store;

/** Imports each source file it is handed and counts what it did. */
final class ImportFunction extends RichFlatMapFunction<SourceSplit, StrayFile> {
  private static final long serialVersionUID = 1L;
  private final Store store;
  private final HourRange wanted;
  private final FetchSettings fetching;
  private final SpillFiles spill;
  private transient HourImport hourImport;
  private transient ListAccumulator<String> problems;

  ImportFunction(Store store, HourRange wanted, FetchSettings fetching, SpillFiles spill) {
    this.store = store;
    this.wanted = wanted;
    this.fetching = fetching;
    this.spill = spill;
  }

  @Override
  public void open(OpenContext context) throws IOException {
    if (!store.exists(Warehouse.MANIFEST)) {
      throw new IngestException(
          "a task manager on "
              + InetAddress.getLocalHost().getHostName()
              + " does not see warehouse "
              + store
              + ": it must be a folder that all task managers share, or an address.");
    }
    hourImport = new HourImport(store, wanted, new Opener(fetching), spill, sideBySide());
    problems = new ListAccumulator<>();
    getRuntimeContext().addAccumulator(IngestCounters.PROBLEMS, problems);
    for (String hourClass : IngestCounters.CLASSES) {
      for (String part : IngestCounters.PARTS) {
        getRuntimeContext().addAccumulator(IngestCounters.name(hourClass, part), new LongCounter());
      }
    }
  }

  /** Tasks in this process: as many as the task manager has slots. */
  private int sideBySide() {
    int tasks = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
    return getRuntimeContext() instanceof StreamingRuntimeContext context
        ? sideBySide(tasks, context.getTaskManagerRuntimeInfo().getConfiguration())
        : tasks;
  }

  /** Tasks in a task manager with these settings; without them, all run in one process. */
  static int sideBySide(int tasks, Configuration taskManager) {
    return Math.min(
        tasks, taskManager.getOptional(TaskManagerOptions.NUM_TASK_SLOTS).orElse(tasks));
  }

  @Override
  public void flatMap(SourceSplit split, Collector<StrayFile> out) throws Exception {
    long started = System.nanoTime();
    HourImport.Outcome outcome = read(split);
    String hourClass = outcome.hourClass();
    add(hourClass, IngestCounters.FILES, 1);
    add(hourClass, IngestCounters.MILLISECONDS, (System.nanoTime() - started) / 1_000_000);
    if (outcome.problem() != null
        && problems.getLocalValue().size() < IngestCounters.PROBLEMS_TOLD) {
      problems.add(outcome.problem());
    }
    add(hourClass, IngestCounters.BYTES, outcome.bytes());
    add(hourClass, IngestCounters.LINES, outcome.lines());
    add(hourClass, IngestCounters.KEPT, outcome.kept());
    add(hourClass, IngestCounters.REJECTED, outcome.rejected());
    if (outcome.stray() != null) {
      out.collect(outcome.stray());
    }
  }

  private HourImport.Outcome read(SourceSplit split) throws IOException {
    try {
      return hourImport.read(split);
    } catch (NoSuchFileException e) {
      throw new IngestException(
          "a task on "
              + InetAddress.getLocalHost().getHostName()
              + " does not find "
              + e.getFile()
              + ": the source must be a folder that all task managers share, or an address.",
          e);
    }
  }

  private void add(String hourClass, String part, long value) {
    getRuntimeContext().getLongCounter(IngestCounters.name(hourClass, part)).add(value);
  }
}
