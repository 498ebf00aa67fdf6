// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rankscape.landscape.table.Column;
import org.rankscape.landscape.table.Table;

/**
 * A table of values: the result of a query, or the numbers behind a figure. Values are {@link
 * String}, {@link Boolean}, {@link Number}, {@link java.time.LocalDate}, {@link
 * java.time.LocalDateTime}, {@link List} of these, or null.
 *
 * @param columns names of the columns from left to right
 * @param values rows from top to bottom, each as long as {@code columns}
 */
public record Rows(List<String> columns, List<List<Object>> values) implements Iterable<Row> {
  /**
   * Keeps a copy of the table.
   *
   * @param columns names of the columns from left to right
   * @param values rows from top to bottom
   * @throws IllegalArgumentException if a row is not as long as {@code columns}
   */
  public Rows {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
    for (List<Object> row : values) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has " + row.size() + " values for " + columns.size() + " columns");
      }
    }
  }

  /**
   * A table of records: one column a component, in snake case.
   *
   * @param records all of one type
   * @return the table; without columns where there are no records
   */
  public static Rows of(List<? extends Record> records) {
    return RecordRows.of(records);
  }

  /**
   * The number of rows.
   *
   * @return rows of the table
   */
  public int size() {
    return values.size();
  }

  /**
   * One row.
   *
   * @param index from 0
   * @return the row
   * @throws IndexOutOfBoundsException if there is none
   */
  public Row row(int index) {
    return new Row(columns, values.get(index));
  }

  /**
   * The rows from top to bottom.
   *
   * @return a new stream
   */
  public Stream<Row> stream() {
    return values.stream().map(row -> new Row(columns, row));
  }

  @Override
  public Iterator<Row> iterator() {
    return stream().iterator();
  }

  /**
   * The rows as records. A component takes the column of its name in snake case ({@code
   * firstMonth}: {@code first_month}), whatever the order of the columns.
   *
   * @param <T> record type
   * @param type a record of numbers, booleans, texts, months, dates, times and lists of texts
   * @return one record a row
   * @throws IllegalArgumentException if a column is missing, or a value is not of the component's
   *     type
   */
  public <T extends Record> List<T> as(Class<T> type) {
    return RecordRows.read(this, type);
  }

  /**
   * The table as text in aligned columns, numbers as {@link #html()} shows them.
   *
   * @return lines that end with a line feed
   */
  public String text() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    lines.addAll(ColumnFormat.shown(this));
    List<Boolean> numeric = numeric();
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        String pad = " ".repeat(widths[i] - line.get(i).length());
        text.append(numeric.get(i) ? pad + line.get(i) : line.get(i) + pad).append("  ");
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /**
   * The table as HTML. Numbers get separators of thousands, and the numbers of a column the same
   * decimals, so that the largest shows four significant digits or more.
   *
   * @return a {@code table} element; texts are escaped
   */
  public String html() {
    List<Boolean> numeric = numeric();
    StringBuilder out = new StringBuilder("<table>\n<thead><tr>");
    for (int i = 0; i < columns.size(); i++) {
      out.append(open("th", numeric.get(i))).append(escaped(columns.get(i))).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : ColumnFormat.shown(this)) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        out.append(open("td", numeric.get(i))).append(escaped(row.get(i))).append("</td>");
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody>\n</table>\n").toString();
  }

  /**
   * The table as comma-separated values after RFC 4180, every digit of every number.
   *
   * @return lines with a header
   */
  public String csv() {
    return new Table("rows", columns.stream().map(c -> new Column(c, "")).toList(), values).csv();
  }

  private String open(String tag, boolean numeric) {
    return "<" + tag + " style=\"text-align:" + (numeric ? "right" : "left") + "\">";
  }

  private List<Boolean> numeric() {
    return IntStream.range(0, columns.size()).mapToObj(this::isNumeric).toList();
  }

  private boolean isNumeric(int column) {
    return values.stream().anyMatch(row -> row.get(column) instanceof Number)
        && values.stream()
            .allMatch(row -> row.get(column) == null || row.get(column) instanceof Number);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public String toString() {
    return text();
  }
}
