// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import java.util.Arrays;

/**
 * Pairs of a row and a column with an exact integer each, as compressed sparse rows, columns
 * ascending within a row. Rows and columns are counted apart.
 *
 * @param rowStart position of the first entry of each row; one more at the end
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity; never copied, for its size
record PairRows(int[] rowStart, int[] columns, long[] values) {

  /** Compresses triples in any order; those of equal row and column are added up. */
  static PairRows of(int[] rows, int[] columns, long[] values, int rowCount, int columnCount) {
    int[] next = starts(columns, columnCount);
    int[] columnStart = next.clone();
    int[] byColumn = new int[rows.length];
    long[] valuesByColumn = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int place = next[columns[i]]++;
      byColumn[place] = rows[i];
      valuesByColumn[place] = values[i];
    }
    return new PairRows(columnStart, byColumn, valuesByColumn).transposed(rowCount).sumDuplicates();
  }

  /** The same entries with rows and columns exchanged. */
  PairRows transposed(int columnCount) {
    int[] next = starts(columns, columnCount);
    int[] start = next.clone();
    int[] newColumns = new int[columns.length];
    long[] newValues = new long[columns.length];
    for (int row = 0; row < rowStart.length - 1; row++) {
      for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
        int place = next[columns[k]]++;
        newColumns[place] = row;
        newValues[place] = values[k];
      }
    }
    return new PairRows(start, newColumns, newValues);
  }

  private PairRows sumDuplicates() {
    int[] start = new int[rowStart.length];
    int end = 0;
    for (int row = 0; row < rowStart.length - 1; row++) {
      int first = end;
      for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
        if (end > first && columns[end - 1] == columns[k]) {
          values[end - 1] = Math.addExact(values[end - 1], values[k]);
        } else {
          columns[end] = columns[k];
          values[end++] = values[k];
        }
      }
      start[row + 1] = end;
    }
    boolean same = end == columns.length;
    return new PairRows(
        start,
        same ? columns : Arrays.copyOf(columns, end),
        same ? values : Arrays.copyOf(values, end));
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
