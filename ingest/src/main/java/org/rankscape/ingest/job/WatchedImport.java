// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.rankscape.ingest.hour.StrayFile;
import org.rankscape.ingest.source.SourceSplit;

/** Imports files, and tells the monitor why one failed before the job is restarted. */
final class WatchedImport extends RichFlatMapFunction<SourceSplit, StrayFile> {
  private static final long serialVersionUID = 1L;
  private final ImportFunction files;
  private final String state;

  WatchedImport(ImportFunction files, String state) {
    this.files = files;
    this.state = state;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    files.setRuntimeContext(getRuntimeContext());
    FeedMonitor.of(state)
        .watched(
            "starting",
            () -> {
              files.open(context);
              return null;
            });
  }

  @Override
  public void flatMap(SourceSplit split, Collector<StrayFile> out) throws Exception {
    FeedMonitor.of(state)
        .watched(
            "import of " + split.name(),
            () -> {
              files.flatMap(split, out);
              return null;
            });
  }
}
