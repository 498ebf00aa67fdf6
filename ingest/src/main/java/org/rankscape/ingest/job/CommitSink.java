// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.rankscape.ingest.hour.StrayFile;
import org.rankscape.ingest.hour.StrayFiling;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.store.Store;

/**
 * Files source files as they come, in one task: nobody else writes to the hours. Filing one twice
 * leaves the same bytes, so that nothing has to be remembered for a restart.
 */
final class CommitSink implements Sink<StrayFile> {
  private static final long serialVersionUID = 1L;
  private final Store store;
  private final SpillFiles spill;
  private final String state;

  /**
   * Files into a store.
   *
   * @param state names the monitor that is told of failures
   */
  CommitSink(Store store, SpillFiles spill, String state) {
    this.store = store;
    this.spill = spill;
    this.state = state;
  }

  @Override
  public SinkWriter<StrayFile> createWriter(WriterInitContext context) {
    StrayFiling filing = new StrayFiling(store, spill);
    return new SinkWriter<>() {
      @Override
      public void write(StrayFile file, Context element) throws IOException {
        FeedMonitor.of(state).watched("writing to " + store, () -> file(file));
      }

      private Void file(StrayFile file) throws IOException {
        filing.file(List.of(file));
        filing.forget(List.of(file));
        return null;
      }

      @Override
      public void flush(boolean endOfInput) {
        // nothing is held back
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }
}
