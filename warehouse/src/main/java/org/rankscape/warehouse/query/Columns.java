// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rankscape.warehouse.Table;

/** SQL names and types of a table's columns, from its record. */
final class Columns {
  private static final Map<Class<?>, String> TYPES =
      Map.of(
          long.class, "BIGINT",
          Long.class, "BIGINT",
          int.class, "INTEGER",
          Integer.class, "INTEGER",
          double.class, "DOUBLE",
          Double.class, "DOUBLE",
          boolean.class, "BOOLEAN",
          Boolean.class, "BOOLEAN",
          String.class, "VARCHAR",
          LocalDateTime.class, "TIMESTAMP");

  private Columns() {}

  static String snake(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** A select list that yields the table's columns as typed nulls. */
  static String nulls(Table<?> table) {
    return Arrays.stream(table.rowType().getRecordComponents())
        .map(c -> "NULL::" + type(c) + " AS " + snake(c.getName()))
        .collect(Collectors.joining(", "));
  }

  private static String type(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType list) {
      return TYPES.get((Class<?>) list.getActualTypeArguments()[0]) + "[]";
    }
    return TYPES.get(component.getType());
  }
}
