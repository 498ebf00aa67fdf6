// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.java.tuple.Tuple2;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.Store;

/**
 * Writes a table's months one after the other, rows sorted by (month, id), whatever the parallelism
 * before it. Runs as one task and holds the rows of one id at a time. Months asked for that have no
 * row become empty files.
 */
final class MonthWriter<T> extends GroupOperator<List<T>, Long> {
  private static final long serialVersionUID = 1L;

  /** Order of the rows of one id. */
  interface Order<T> extends Comparator<T>, java.io.Serializable {}

  private final Store store;
  private final String table;
  private final Order<T> order;
  private final TreeMap<String, String> months;
  private transient ParquetFiles.Writer<T> writer;
  private transient TreeSet<String> open;
  private transient String month;
  private transient Tuple2<Integer, Long> last;

  MonthWriter(Store store, Table<T> table, Map<String, String> months, Order<T> order) {
    this.store = store;
    this.table = table.name();
    this.order = order;
    this.months = new TreeMap<>(months);
  }

  @SuppressWarnings("unchecked")
  private Table<T> table() {
    return (Table<T>)
        Table.all().stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
  }

  @Override
  public void open() throws Exception {
    super.open();
    open = new TreeSet<>(months.keySet());
  }

  @Override
  void group(Tuple2<Integer, Long> key, List<List<T>> parts) throws Exception {
    if (last != null && compare(last, key) >= 0) {
      throw new IllegalStateException(
          "ids out of order: " + MonthKey.id(key) + " after " + MonthKey.id(last));
    }
    last = key;
    String next = MonthKey.text(MonthKey.month(key));
    if (!next.equals(month)) {
      commit();
      start(next);
    }
    List<T> rows = new ArrayList<>();
    parts.forEach(rows::addAll);
    rows.sort(order);
    for (T row : rows) {
      writer.add(row);
    }
  }

  private static int compare(Tuple2<Integer, Long> a, Tuple2<Integer, Long> b) {
    int c = Integer.compare(a.f0, b.f0);
    return c == 0 ? Long.compare(a.f1, b.f1) : c;
  }

  private void start(String next) throws java.io.IOException {
    month = next;
    open.remove(next);
    writer =
        new ParquetFiles.Writer<>(store.create(Warehouse.path(table(), next)), table().rowType());
  }

  private Map<String, String> metadata(String next) {
    return Map.of(MonthGraph.FINGERPRINT, months.getOrDefault(next, ""));
  }

  private void commit() throws java.io.IOException {
    if (writer != null) {
      writer.commit(metadata(month));
      writer.close();
      emit(writer.rows());
      writer = null;
    }
  }

  @Override
  void end() throws Exception {
    commit();
    for (String empty : List.copyOf(open)) {
      start(empty);
      commit();
    }
  }

  @Override
  public void close() throws Exception {
    if (writer != null) {
      writer.close();
    }
    super.close();
  }
}
