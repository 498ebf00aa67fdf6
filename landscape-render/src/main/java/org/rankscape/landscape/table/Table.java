// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import java.util.Collections;
import java.util.List;

/**
 * A named table: what one file of the data folder holds. Values are {@link String}, {@link
 * Integer}, {@link Double}, {@link Boolean} or null (unknown).
 *
 * @param name name of the table and of its files, lower case with hyphens
 * @param columns columns from left to right
 * @param rows rows from top to bottom, each as long as {@code columns}
 */
public record Table(String name, List<Column> columns, List<List<Object>> rows) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if a row has another number of values than there are columns
   */
  public Table {
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(rows);
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "table " + name + ": a row has " + row.size() + " values for " + columns.size());
      }
    }
  }

  /** As comma-separated values after RFC 4180, UTF-8. */
  public String csv() {
    return CsvFormat.format(this);
  }
}
