// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.rankscape.ingest.hour.StrayLines;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.store.Store;

/**
 * Files the lines of source files that span several hours, in one task, once all other files are
 * committed: nobody else then works on the same hours.
 */
final class StraySink implements Sink<StrayLines> {
  private static final long serialVersionUID = 1L;
  private final Store store;

  StraySink(Store store) {
    this.store = store;
  }

  @Override
  public SinkWriter<StrayLines> createWriter(WriterInitContext context) {
    return new Writer(new HourFiles(store));
  }

  private static final class Writer implements SinkWriter<StrayLines> {
    private final HourFiles files;
    private final List<StrayLines> waiting = new ArrayList<>();

    Writer(HourFiles files) {
      this.files = files;
    }

    @Override
    public void write(StrayLines lines, Context context) {
      waiting.add(lines);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      if (endOfInput) {
        waiting.sort(Comparator.comparing(StrayLines::home).thenComparingLong(StrayLines::hour));
        for (StrayLines lines : waiting) {
          lines.commit(files);
        }
        waiting.clear();
      }
    }

    @Override
    public void close() {
      waiting.clear();
    }
  }
}
