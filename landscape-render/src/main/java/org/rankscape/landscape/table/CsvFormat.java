// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as comma-separated values after RFC 4180: header line, CRLF line ends, fields with a
 * comma, a quote or a line break in double quotes. Unknown values are empty fields; an empty text
 * is written {@code ""} so that the two can be told apart.
 */
final class CsvFormat {
  private CsvFormat() {}

  static String format(Table table) {
    StringBuilder out = new StringBuilder();
    line(out, table.columns().stream().map(Column::name).collect(Collectors.toList()));
    for (List<Object> row : table.rows()) {
      line(out, row);
    }
    return out.toString();
  }

  private static void line(StringBuilder out, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ",").append(field(values.get(i)));
    }
    out.append("\r\n");
  }

  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return PlainDecimal.text(number);
    }
    String text = value.toString();
    boolean quoted =
        text.isEmpty()
            || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
