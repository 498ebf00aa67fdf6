// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import static java.util.stream.Collectors.joining;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;

/**
 * DuckDB over the tables of a warehouse. Every table is a view, also one without rows. Besides the
 * stored tables there are two views: {@code openrank} (imported values, and computed ones of the
 * months that have their row in {@code rankings}) and {@code names} (repositories and developers,
 * also those that imported values name with an id, as of the first of their month).
 */
public final class Database implements Closeable {
  private static final Pattern READING =
      Pattern.compile(
          "^(\\s|--.*\\R|/\\*(?s:.*?)\\*/|\\()*"
              + "(select|with|from|describe|desc|show|summarize|explain|values|table|pivot|unpivot)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Words of DuckDB about a file that is not as it was written. */
  private static final Pattern DAMAGE =
      Pattern.compile("\\.parquet|ZSTD|decompress|Thrift|TProtocol|magic bytes");

  private final Connection connection;
  private final String location;

  private Database(Connection connection, String location) {
    this.connection = connection;
    this.location = location;
  }

  /** Opens an in-memory database with a view for every table. */
  public static Database open(Warehouse warehouse) {
    try {
      Database database =
          new Database(DriverManager.getConnection("jdbc:duckdb:"), warehouse.location());
      for (Table<?> table : Table.all()) {
        database.view(warehouse, table);
      }
      database.execute(
          "CREATE VIEW openrank AS SELECT * FROM openrank_computed WHERE "
              + ranked(warehouse)
              + " UNION ALL SELECT * FROM openrank_imported");
      database.execute(
          "CREATE VIEW names AS SELECT 'repository' AS kind, * FROM repository_names"
              + " UNION ALL SELECT 'developer', * FROM developer_names"
              + " UNION ALL SELECT kind, month, id, name, first_seen, first_seen FROM"
              + " (SELECT *, strptime(month, '%Y-%m') AS first_seen FROM openrank_imported"
              + " WHERE id IS NOT NULL)");
      return database;
    } catch (SQLException | IOException e) {
      throw new WarehouseException("cannot open warehouse " + warehouse.location() + ": " + e, e);
    }
  }

  private static String ranked(Warehouse warehouse) {
    List<YearMonth> months = warehouse.months(Table.RANKINGS);
    return months.isEmpty()
        ? "false"
        : months.stream().map(m -> "'" + m + "'").collect(joining(", ", "month IN (", ")"));
  }

  /** A view of a table; of one whose files cannot be read, a view that says so when it is asked. */
  private void view(Warehouse warehouse, Table<?> table) throws SQLException, IOException {
    String create = "CREATE VIEW " + table.name() + " AS ";
    try {
      execute(create + select(warehouse, table));
    } catch (SQLException e) {
      String why = told(e).replace("'", "''");
      execute(create + "SELECT " + Columns.nulls(table) + " WHERE error('" + why + "')::BOOLEAN");
    }
  }

  /** DuckDB's words, and what to do where a file is damaged. */
  private String told(SQLException e) {
    String message = e.getMessage();
    return DAMAGE.matcher(message).find() && !message.contains("rankscape doctor")
        ? message + " List damaged files with 'rankscape doctor --warehouse " + location + "'."
        : message;
  }

  /**
   * Version of DuckDB.
   *
   * @throws WarehouseException if it cannot be opened
   */
  public static String version() {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new WarehouseException("DuckDB cannot be opened: " + e.getMessage(), e);
    }
  }

  private static String select(Warehouse warehouse, Table<?> table) throws IOException {
    boolean folders = table.layout().hasFolders();
    boolean empty = folders ? warehouse.months(table).isEmpty() : warehouse.keys(table).isEmpty();
    if (empty) {
      return "SELECT " + Columns.nulls(table) + " WHERE false";
    }
    return "SELECT * FROM read_parquet("
        + files(warehouse, table.name() + (folders ? "/*/[!.]*.parquet" : "/[!.]*.parquet"))
        + ", hive_partitioning = false)";
  }

  /** An SQL string for a glob pattern below the root, whatever characters the root's path has. */
  static String files(Warehouse warehouse, String pattern) {
    String root = warehouse.root().toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]");
    return "'" + (root + "/" + pattern).replace("'", "''") + "'";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** The row under the cursor. */
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row of a result. */
  @FunctionalInterface
  public interface RowTaker {
    /** The row under the cursor. */
    void take(ResultSet row) throws SQLException;
  }

  /** Runs a query and reads every row. */
  public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
    List<T> out = new ArrayList<>();
    forEach(sql, row -> out.add(reader.read(row)), parameters);
    return out;
  }

  /** Runs a query and hands every row on; nothing of them is kept. */
  public void forEach(String sql, RowTaker taker, Object... parameters) {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new WarehouseException(told(e), e);
    }
  }

  /**
   * Runs a user's statement and hands its rows on.
   *
   * @throws WarehouseException with DuckDB's words if it is not valid
   */
  public void print(String sql, ResultFormat format, Appendable out) throws IOException {
    reading(sql);
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(sql)) {
        format.write(rows, out);
      }
    } catch (SQLException e) {
      throw new WarehouseException("the query failed: " + told(e), e);
    }
  }

  /**
   * Runs a user's statement and gives its whole result.
   *
   * @param parameters values for the question marks in it
   * @throws WarehouseException with DuckDB's words if it is not valid
   */
  public ResultRows rows(String sql, Object... parameters) {
    reading(sql);
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return ResultRows.read(rows);
      }
    } catch (SQLException e) {
      throw new WarehouseException("the query failed: " + told(e), e);
    }
  }

  private static void reading(String sql) {
    if (!READING.matcher(sql).find()) {
      throw new WarehouseException(
          "a query only reads: start it with SELECT, WITH, FROM, DESCRIBE, SHOW, SUMMARIZE or"
              + " EXPLAIN.");
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new WarehouseException("cannot close the database: " + e.getMessage(), e);
    }
  }
}
