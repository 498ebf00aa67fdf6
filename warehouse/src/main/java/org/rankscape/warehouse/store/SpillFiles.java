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
 * the job that writes them; {@link #sweep} deletes what a killed one left.
 */
public final class SpillFiles implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String FOLDER = ".spill";

  /** Files merged at a time: each holds a row group in memory. */
  private static final int FAN_IN = 32;

  private static final long GROUP_BYTES = 1 << 20;
  private final Store store;

  /** Spill files of a store. */
  public SpillFiles(Store store) {
    this.store = store;
  }

  /** Writes rows to a new file and returns its path. */
  public <T> String write(Class<T> type, RowIterator<T> rows) throws IOException {
    String path = FOLDER + "/" + UUID.randomUUID() + ".parquet";
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
   * many, they are merged into fewer first.
   *
   * @param paths files; those merged into others are deleted and replaced in the list
   */
  public <T> RowIterator<T> merged(Class<T> type, List<String> paths, Comparator<? super T> order)
      throws IOException {
    while (paths.size() > FAN_IN) {
      List<String> part = new ArrayList<>(paths.subList(0, FAN_IN));
      try (RowIterator<T> rows = open(type, part, order)) {
        paths.add(write(type, rows));
      }
      delete(part);
      paths.removeAll(part);
    }
    return open(type, paths, order);
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

  /** Deletes every spill file of a store; only its one writer may, while no job runs. */
  public static void sweep(Store store) throws IOException {
    for (String file : store.list(FOLDER)) {
      store.delete(FOLDER + "/" + file);
    }
    store.delete(FOLDER);
  }
}
