// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import static java.util.Comparator.comparingLong;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.ParquetRows;
import org.rankscape.warehouse.table.Name;

/**
 * The latest name of every id in one month, in compact arrays: millions of names take some tens of
 * megabytes.
 */
public final class MonthNames {
  private static final String[] COLUMNS = {"id", "name", "last_seen"};

  private long[] ids = new long[1 << 10];
  private long[] seen = new long[1 << 10];
  private int[] ends = new int[1 << 10];
  private final ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
  private int size;
  private byte[] bytes;
  private int[] order;

  private MonthNames() {}

  /**
   * Reads the names of a month.
   *
   * @param table {@link Table#REPOSITORY_NAMES} or {@link Table#DEVELOPER_NAMES}
   * @param identity maps the ids of the table to those that names are asked for by
   */
  public static MonthNames read(
      Warehouse warehouse, Table<Name> table, YearMonth month, LongUnaryOperator identity)
      throws IOException {
    MonthNames names = new MonthNames();
    try (ParquetRows rows = warehouse.rows(table, month, COLUMNS)) {
      while (rows != null && rows.next()) {
        names.add(identity.applyAsLong(rows.longAt(0)), rows.utf8At(1), rows.longAt(2));
      }
    }
    names.finish();
    return names;
  }

  private void add(long id, byte[] name, long lastSeen) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      seen = Arrays.copyOf(seen, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ids[size] = id;
    seen[size] = lastSeen;
    utf8.writeBytes(name);
    ends[size++] = utf8.size();
  }

  /** Keeps one position an id, ascending: the latest, of equally late ones the last by name. */
  private void finish() {
    bytes = utf8.toByteArray();
    utf8.reset();
    int[] sorted = byId();
    int kept = 0;
    for (int position : sorted) {
      if (kept > 0 && ids[sorted[kept - 1]] == ids[position]) {
        if (isLater(position, sorted[kept - 1])) {
          sorted[kept - 1] = position;
        }
      } else {
        sorted[kept++] = position;
      }
    }
    order = Arrays.copyOf(sorted, kept);
  }

  private int[] byId() {
    boolean already = true;
    for (int i = 1; i < size && already; i++) {
      already = ids[i - 1] <= ids[i];
    }
    IntStream positions = IntStream.range(0, size);
    return already
        ? positions.toArray()
        : positions.boxed().sorted(comparingLong(i -> ids[i])).mapToInt(i -> i).toArray();
  }

  private boolean isLater(int a, int b) {
    return seen[a] != seen[b] ? seen[a] > seen[b] : text(a).compareTo(text(b)) > 0;
  }

  private String text(int position) {
    int start = position == 0 ? 0 : ends[position - 1];
    return new String(bytes, start, ends[position] - start, StandardCharsets.UTF_8);
  }

  /** Number of ids. */
  public int size() {
    return order.length;
  }

  /** The latest name of an id, or its number where the month has none. */
  public String name(long id) {
    int low = 0;
    int high = order.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long there = ids[order[middle]];
      if (there == id) {
        return text(order[middle]);
      }
      if (there < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return String.valueOf(id);
  }
}
