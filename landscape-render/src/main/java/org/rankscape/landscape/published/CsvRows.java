// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV file with a header row (RFC 4180; a byte-order mark is skipped). */
public final class CsvRows {
  /**
   * One record.
   *
   * @param file the file
   * @param line line of the file on which it starts
   * @param values values by column name
   */
  public record Row(Path file, int line, Map<String, String> values) {
    /** The value of a column; empty where the file has no such column. */
    public String text(String column) {
      return values.getOrDefault(column, "");
    }

    /**
     * The value of a column as a number.
     *
     * @throws IllegalArgumentException naming file and line if it is none
     */
    public double number(String column) {
      try {
        return Double.parseDouble(text(column));
      } catch (NumberFormatException e) {
        throw error(column + " is '" + text(column) + "', which is no number");
      }
    }

    /** An error that names file and line. */
    public IllegalArgumentException error(String what) {
      return new IllegalArgumentException(file + ":" + line + ": " + what + ".");
    }
  }

  private final String text;
  private int position;
  private int line = 1;

  private CsvRows(String text) {
    this.text = text;
  }

  /**
   * Reads all records.
   *
   * @param columns columns that the file must have
   * @throws IllegalArgumentException naming file, line and remedy if it is malformed
   */
  public static List<Row> read(Path file, List<String> columns) {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + " does not exist.", e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e, e);
    }
    CsvRows reader = new CsvRows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<String> header = reader.record();
    for (String column : columns) {
      if (!header.contains(column)) {
        throw new IllegalArgumentException(
            file + ":1: The column '" + column + "' is missing. Columns found: " + header + ".");
      }
    }
    List<Row> rows = new ArrayList<>();
    while (reader.position < reader.text.length()) {
      int start = reader.line;
      List<String> cells = reader.record();
      if (cells.size() == 1 && cells.get(0).isBlank()) {
        continue;
      }
      if (cells.size() != header.size()) {
        throw new IllegalArgumentException(
            file
                + ":"
                + start
                + ": "
                + cells.size()
                + " values for "
                + header.size()
                + " columns. Quote values that contain commas.");
      }
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        values.put(header.get(i).strip(), cells.get(i).strip());
      }
      rows.add(new Row(file, start, values));
    }
    return rows;
  }

  private List<String> record() {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '\n') {
        line++;
      }
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (position < text.length() && text.charAt(position) == '"') {
          cell.append('"');
          position++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == ',') {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        break;
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
