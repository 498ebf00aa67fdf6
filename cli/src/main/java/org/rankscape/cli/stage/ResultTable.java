// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A result in rows and columns, for reading or for other programs.
 *
 * @param columns names of the columns
 * @param rows one list of texts, numbers, booleans or nulls a row
 */
public record ResultTable(List<String> columns, List<List<Object>> rows) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Aligned columns; numbers to four decimals. */
  public String aligned() {
    int[] width = new int[columns.size()];
    boolean[] numeric = new boolean[columns.size()];
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    for (List<Object> row : rows) {
      List<String> line = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        numeric[i] |= row.get(i) instanceof Number;
        line.add(shown(row.get(i)));
      }
      lines.add(line);
    }
    lines.forEach(
        line -> {
          for (int i = 0; i < width.length; i++) {
            width[i] = Math.max(width[i], line.get(i).length());
          }
        });
    StringBuilder out = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < width.length; i++) {
        String pad = " ".repeat(width[i] - line.get(i).length());
        text.append(numeric[i] ? pad + line.get(i) : line.get(i) + pad).append("  ");
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static String shown(Object value) {
    return value == null
        ? ""
        : value instanceof Double d ? String.format(Locale.ROOT, "%.4f", d) : value.toString();
  }

  /** RFC 4180 with a header line; the provenance stands in columns at the end. */
  public String csv(Map<String, Object> provenance) {
    StringBuilder out = new StringBuilder();
    List<Object> header = new ArrayList<>(columns);
    header.addAll(provenance.keySet());
    line(out, header);
    for (List<Object> row : rows) {
      List<Object> line = new ArrayList<>(row);
      line.addAll(provenance.values());
      line(out, line);
    }
    return out.toString();
  }

  private static void line(StringBuilder out, List<Object> values) {
    String separator = "";
    for (Object value : values) {
      String text = value == null ? "" : value.toString();
      out.append(separator)
          .append(
              text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text);
      separator = ",";
    }
    out.append('\n');
  }

  /** An object for each row. */
  public List<Map<String, Object>> objects() {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (List<Object> row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        object.put(columns.get(i), row.get(i));
      }
      objects.add(Collections.unmodifiableMap(object));
    }
    return objects;
  }

  /** One JSON object: the provenance, and the rows as objects. */
  public String json(Map<String, Object> provenance) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("provenance", provenance);
    all.put("rows", objects());
    return asJson(all);
  }

  static String asJson(Object value) {
    try {
      return JSON.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
