// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The whole result of a query. Values are {@link String}, {@link Boolean}, {@link Number}, {@link
 * java.time.LocalDate}, {@link java.time.LocalDateTime}, {@link List} of these, or null; other
 * types of DuckDB are given as text.
 *
 * @param columns names of the columns
 * @param rows one list of values a row, as long as {@code columns}
 */
public record ResultRows(List<String> columns, List<List<Object>> rows) {

  static ResultRows read(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnLabel(i));
    }
    List<List<Object>> rows = new ArrayList<>();
    while (result.next()) {
      List<Object> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(value(result.getObject(i)));
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return new ResultRows(List.copyOf(columns), Collections.unmodifiableList(rows));
  }

  private static Object value(Object value) throws SQLException {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number
        || value instanceof java.time.temporal.Temporal) {
      return value;
    }
    if (value instanceof Timestamp time) {
      return time.toLocalDateTime();
    }
    if (value instanceof Date day) {
      return day.toLocalDate();
    }
    if (value instanceof Array array) {
      List<Object> elements = new ArrayList<>();
      for (Object element : (Object[]) array.getArray()) {
        elements.add(value(element));
      }
      return Collections.unmodifiableList(elements);
    }
    return value.toString();
  }
}
