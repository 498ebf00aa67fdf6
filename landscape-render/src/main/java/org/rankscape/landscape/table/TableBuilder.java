// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Declares a table column by column, each with how to read it from an item. */
public final class TableBuilder<T> {
  private final String name;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, Object>> readers = new ArrayList<>();

  /** A table of this name, without columns. */
  public TableBuilder(String name) {
    this.name = name;
  }

  /** Adds a column to the right. */
  public TableBuilder<T> column(String column, String meaning, Function<T, Object> reader) {
    columns.add(new Column(column, meaning));
    readers.add(reader);
    return this;
  }

  /** The table with one row for each item. */
  public Table rows(Iterable<? extends T> items) {
    List<List<Object>> rows = new ArrayList<>();
    for (T item : items) {
      List<Object> row = new ArrayList<>(readers.size());
      readers.forEach(reader -> row.add(reader.apply(item)));
      rows.add(row);
    }
    return new Table(name, columns, rows);
  }
}
