// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.util.List;

/**
 * A row of {@link Rows}.
 *
 * @param columns names of the columns
 * @param values one value a column, possibly null
 */
public record Row(List<String> columns, List<Object> values) {

  /**
   * The value of a column.
   *
   * @param column its name
   * @return the value, or null
   * @throws IllegalArgumentException if there is no such column; the message names those there are
   */
  public Object get(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(
          "no column '" + column + "': there are " + String.join(", ", columns) + ".");
    }
    return values.get(index);
  }

  /**
   * A text, or any other value as text.
   *
   * @param column name of the column
   * @return the text, or null
   */
  public String text(String column) {
    Object value = get(column);
    return value == null ? null : value.toString();
  }

  /**
   * A number.
   *
   * @param column name of the column
   * @return the number
   * @throws IllegalArgumentException if the value is null or no number
   */
  public double number(String column) {
    if (get(column) instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(
        "column '" + column + "' holds " + get(column) + ", which is no number.");
  }
}
