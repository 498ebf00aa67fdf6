// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.rankscape.ingest.hour.StrayFile;
import org.rankscape.ingest.hour.StrayFiling;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.store.Store;

/**
 * Files source files that span several hours, in one task, once all other files are committed:
 * nobody else then works on the same hours.
 */
final class StraySink implements Sink<StrayFile> {
  private static final long serialVersionUID = 1L;
  private final Store store;
  private final SpillFiles spill;

  StraySink(Store store, SpillFiles spill) {
    this.store = store;
    this.spill = spill;
  }

  @Override
  public SinkWriter<StrayFile> createWriter(WriterInitContext context) {
    return new Writer(new StrayFiling(store, spill));
  }

  private static final class Writer implements SinkWriter<StrayFile> {
    private final StrayFiling filing;
    private final List<StrayFile> waiting = new ArrayList<>();

    Writer(StrayFiling filing) {
      this.filing = filing;
    }

    @Override
    public void write(StrayFile file, Context context) {
      waiting.add(file);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      if (endOfInput) {
        filing.file(waiting);
        waiting.clear();
      }
    }

    @Override
    public void close() {
      waiting.clear();
    }
  }
}
