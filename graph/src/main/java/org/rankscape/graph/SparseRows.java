// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import java.util.Arrays;

/** Compressed sparse rows of exact integers, columns ascending within a row. */
final class SparseRows {
  private final int[] rowStart;
  private final int[] columns;
  private final long[] values;

  private SparseRows(int[] rowStart, int[] columns, long[] values) {
    this.rowStart = rowStart;
    this.columns = columns;
    this.values = values;
  }

  int[] rowStart() {
    return rowStart;
  }

  int[] columns() {
    return columns;
  }

  long[] values() {
    return values;
  }

  /** Sorts triples by row and then column, in two counting sorts; keeps duplicates side by side. */
  static SparseRows sorted(int[] rows, int[] columns, long[] values, int size) {
    int[] byColumn = order(columns, null, size);
    int[] byRow = order(rows, byColumn, size);
    int[] sortedColumns = new int[columns.length];
    long[] sortedValues = new long[values.length];
    for (int i = 0; i < byRow.length; i++) {
      sortedColumns[i] = columns[byRow[i]];
      sortedValues[i] = values[byRow[i]];
    }
    return new SparseRows(starts(rows, size), sortedColumns, sortedValues);
  }

  /** The same rows with entries of equal column added up. */
  SparseRows sumDuplicates() {
    int[] newStart = new int[rowStart.length];
    int[] newColumns = new int[columns.length];
    long[] newValues = new long[values.length];
    int end = 0;
    for (int row = 0; row < rowStart.length - 1; row++) {
      int start = end;
      for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
        if (end > start && newColumns[end - 1] == columns[k]) {
          newValues[end - 1] = Math.addExact(newValues[end - 1], values[k]);
        } else {
          newColumns[end] = columns[k];
          newValues[end++] = values[k];
        }
      }
      newStart[row + 1] = end;
    }
    return new SparseRows(newStart, Arrays.copyOf(newColumns, end), Arrays.copyOf(newValues, end));
  }

  /** These entries and their mirror images; rows and columns must not overlap. */
  SparseRows withTransposed() {
    int n = columns.length;
    int[] newStart = new int[rowStart.length];
    for (int column : columns) {
      newStart[column + 1]++;
    }
    for (int row = 0; row < rowStart.length - 1; row++) {
      newStart[row + 1] += rowStart[row + 1] - rowStart[row] + newStart[row];
    }
    int[] next = newStart.clone();
    int[] newColumns = new int[Math.multiplyExact(2, n)];
    long[] newValues = new long[2 * n];
    for (int row = 0; row < rowStart.length - 1; row++) {
      for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
        int here = next[row]++;
        int mirror = next[columns[k]]++;
        newColumns[here] = columns[k];
        newColumns[mirror] = row;
        newValues[here] = values[k];
        newValues[mirror] = values[k];
      }
    }
    return new SparseRows(newStart, newColumns, newValues);
  }

  private static int[] order(int[] keys, int[] previous, int size) {
    int[] next = starts(keys, size);
    int[] order = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      int item = previous == null ? i : previous[i];
      order[next[keys[item]]++] = item;
    }
    return order;
  }

  private static int[] starts(int[] keys, int size) {
    int[] starts = new int[size + 1];
    for (int key : keys) {
      starts[key + 1]++;
    }
    for (int i = 0; i < size; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }
}
