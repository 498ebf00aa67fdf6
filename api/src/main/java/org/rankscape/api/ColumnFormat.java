// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the values of a table are written for readers. */
final class ColumnFormat {
  private static final int MOST = 4;
  private final int decimals;

  private ColumnFormat(int decimals) {
    this.decimals = decimals;
  }

  /** All rows of a table as texts. */
  static List<List<String>> shown(Rows rows) {
    List<ColumnFormat> formats = new ArrayList<>();
    for (int i = 0; i < rows.columns().size(); i++) {
      formats.add(of(rows, i));
    }
    List<List<String>> out = new ArrayList<>();
    for (List<Object> row : rows.values()) {
      List<String> line = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        line.add(formats.get(i).text(row.get(i)));
      }
      out.add(line);
    }
    return out;
  }

  private static ColumnFormat of(Rows rows, int column) {
    double largest = 0;
    int needed = 0;
    for (List<Object> row : rows.values()) {
      if (isDecimal(row.get(column))) {
        double size = Math.abs(((Number) row.get(column)).doubleValue());
        largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
        int own = BigDecimal.valueOf(Double.isFinite(size) ? size : 0).stripTrailingZeros().scale();
        needed = Math.max(needed, own);
      }
    }
    int enough = largest >= 1000 ? 1 : largest >= 10 ? 2 : largest >= 1 ? 3 : MOST;
    return new ColumnFormat(Math.min(needed, enough));
  }

  private static boolean isDecimal(Object value) {
    return value instanceof Double || value instanceof Float || value instanceof BigDecimal;
  }

  private String text(Object value) {
    if (value == null) {
      return "";
    }
    if (isDecimal(value)) {
      double number = ((Number) value).doubleValue();
      boolean vanishes = number != 0 && Math.abs(number) < 0.5 * Math.pow(10, -decimals);
      return String.format(Locale.ROOT, vanishes ? "%.1e" : "%,." + decimals + "f", number);
    }
    return value instanceof Number whole
        ? String.format(Locale.ROOT, "%,d", whole)
        : value.toString();
  }
}
