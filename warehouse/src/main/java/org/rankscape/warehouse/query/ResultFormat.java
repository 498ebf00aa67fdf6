// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a query's result is written. */
public enum ResultFormat {
  /** Aligned columns for reading. */
  TABLE {
    @Override
    void write(ResultSet rows, Appendable out) throws SQLException, IOException {
      List<List<String>> lines = new ArrayList<>();
      lines.add(header(rows));
      boolean[] numeric = new boolean[lines.get(0).size()];
      while (rows.next()) {
        List<String> line = new ArrayList<>();
        for (int i = 1; i <= numeric.length; i++) {
          Object value = rows.getObject(i);
          numeric[i - 1] |= value instanceof Number;
          line.add(value == null ? "" : text(value));
        }
        lines.add(line);
      }
      writeAligned(lines, numeric, out);
    }
  },
  /** RFC 4180 with a header line. */
  CSV {
    @Override
    void write(ResultSet rows, Appendable out) throws SQLException, IOException {
      List<String> header = header(rows);
      out.append(String.join(",", header.stream().map(ResultFormat::quoted).toList())).append("\n");
      while (rows.next()) {
        List<String> line = new ArrayList<>();
        for (int i = 1; i <= header.size(); i++) {
          Object value = rows.getObject(i);
          line.add(value == null ? "" : quoted(text(value)));
        }
        out.append(String.join(",", line)).append("\n");
      }
    }
  },
  /** An array of objects. */
  JSON {
    @Override
    void write(ResultSet rows, Appendable out) throws SQLException, IOException {
      ObjectMapper mapper = new ObjectMapper();
      List<String> header = header(rows);
      out.append("[");
      String separator = "\n";
      while (rows.next()) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 1; i <= header.size(); i++) {
          object.put(header.get(i - 1), json(rows.getObject(i)));
        }
        out.append(separator).append("  ").append(mapper.writeValueAsString(object));
        separator = ",\n";
      }
      out.append("\n]\n");
    }
  };

  abstract void write(ResultSet rows, Appendable out) throws SQLException, IOException;

  private static List<String> header(ResultSet rows) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(meta.getColumnLabel(i));
    }
    return names;
  }

  private static Object json(Object value) throws SQLException {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof java.sql.Array array) {
      List<Object> elements = new ArrayList<>();
      for (Object element : (Object[]) array.getArray()) {
        elements.add(json(element));
      }
      return elements;
    }
    return text(value);
  }

  private static String text(Object value) throws SQLException {
    if (value instanceof java.sql.Array array) {
      List<String> elements = new ArrayList<>();
      for (Object element : (Object[]) array.getArray()) {
        elements.add(element == null ? "NULL" : text(element));
      }
      return elements.toString();
    }
    if (value instanceof java.sql.Timestamp time) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.toLocalDateTime());
    }
    return value instanceof Double d && Double.isFinite(d)
        ? new BigDecimal(d.toString()).stripTrailingZeros().toPlainString()
        : value.toString();
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static void writeAligned(List<List<String>> lines, boolean[] numeric, Appendable out)
      throws IOException {
    int[] width = new int[numeric.length];
    for (List<String> line : lines) {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < width.length; i++) {
        String pad = " ".repeat(width[i] - line.get(i).length());
        row.append(numeric[i] ? pad + line.get(i) : line.get(i) + pad).append("  ");
      }
      out.append(row.toString().stripTrailing()).append("\n");
    }
    out.append(lines.size() - 1 == 1 ? "(1 row)\n" : "(" + (lines.size() - 1) + " rows)\n");
  }
}
