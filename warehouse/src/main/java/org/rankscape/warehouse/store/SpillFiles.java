// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Temporary files of a warehouse for sorted rows that do not fit into memory. Nobody reads them but
 * the job that writes them, and each job has a folder of its own; {@link #sweep} deletes what
 * killed ones left.
 */
public final class SpillFiles implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String FOLDER = ".spill";

  /** Files merged at a time: each holds a row group in memory. */
  private static final int FAN_IN = 32;

  private static final long GROUP_BYTES = 1 << 20;
  private final Store store;
  private final String folder = FOLDER + "/" + UUID.randomUUID();

  /** Spill files of a new job. */
  public SpillFiles(Store store) {
    this.store = store;
  }

  /** Writes rows to a new file and returns its path. */
  public <T> String write(Class<T> type, RowIterator<T> rows) throws IOException {
    String path = folder + "/" + UUID.randomUUID() + ".parquet";
    try (ParquetFiles.Writer<T> writer =
        new ParquetFiles.Writer<>(store.create(path), type, GROUP_BYTES)) {
      while (rows.hasNext()) {
        writer.add(rows.next());
      }
      writer.commit(java.util.Map.of());
    }
    return path;
  }

  /**
   * The rows of some files, each sorted by this order, as one sorted sequence. Where there are
   * many, they are merged into fewer first, which are deleted when the sequence is closed.
   *
   * @param paths files, which stay
   */
  public <T> RowIterator<T> merged(Class<T> type, List<String> paths, Comparator<? super T> order)
      throws IOException {
    List<String> left = new ArrayList<>(paths);
    List<String> made = new ArrayList<>();
    RowIterator<T> merged = null;
    try {
      while (left.size() > FAN_IN) {
        List<String> part = left.subList(0, FAN_IN);
        try (RowIterator<T> rows = open(type, part, order)) {
          made.add(write(type, rows));
        }
        part.clear();
        left.add(made.get(made.size() - 1));
      }
      merged = open(type, left, order);
      return made.isEmpty() ? merged : new Merged<>(merged, made);
    } finally {
      if (merged == null) {
        delete(made);
      }
    }
  }

  /** Rows of files that nobody needs afterwards. */
  private final class Merged<T> implements RowIterator<T> {
    private final RowIterator<T> rows;
    private final List<String> paths;

    Merged(RowIterator<T> rows, List<String> paths) {
      this.rows = rows;
      this.paths = paths;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public T next() {
      return rows.next();
    }

    @Override
    public void close() throws IOException {
      try {
        rows.close();
      } finally {
        delete(paths);
      }
    }
  }

  private <T> RowIterator<T> open(Class<T> type, List<String> paths, Comparator<? super T> order)
      throws IOException {
    List<RowIterator<T>> rows = new ArrayList<>();
    for (String path : paths) {
      rows.add(ParquetFiles.rows(store.input(path), type));
    }
    return MergedRows.of(rows, order);
  }

  /** Deletes files. */
  public void delete(List<String> paths) throws IOException {
    for (String path : paths) {
      store.delete(path);
    }
  }

  /** Deletes all that the job spilled, half-written files too. */
  public void clear() throws IOException {
    store.deleteFolder(folder);
  }

  /** Deletes the spill files of all jobs; only the one writer may, while no job runs. */
  public static void sweep(Store store) throws IOException {
    store.deleteFolder(FOLDER);
  }
}
