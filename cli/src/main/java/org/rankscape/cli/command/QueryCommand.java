// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.CoverageStage;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.ResultFormat;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.PendingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rankscape query}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Ask a warehouse in SQL (DuckDB).",
    footer = {
      "",
      "Tables: events, rejected, backfill, source_files, hours, event_counts, coverage, hour_coverage,",
      "collaboration, collaboration_unrepaired, repairs, attention, repository_facts, repository_names,",
      "developer_names, openrank_computed, openrank_unrepaired, openrank_imported, rankings, inheritance,",
      "inheritance_unrepaired, automated_accounts, openrank_intervals, openrank_replicates, candidates,",
      "trends, projects, repository_snapshots, developer_origins, runs.",
      "Views: openrank (computed and imported), names (of repositories and developers).",
      "Columns: DESCRIBE TABLE.",
      "",
      "Examples:",
      "  rankscape query --warehouse W \"SELECT type, sum(events) FROM event_counts GROUP BY type\"",
      "  rankscape query --warehouse W --format csv --out top.csv \"SELECT * FROM openrank WHERE rank <= 10\""
    })
final class QueryCommand implements Callable<Integer> {
  @Mixin WarehouseOption warehouse;

  @Parameters(paramLabel = "SQL", description = "One statement.")
  String sql;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "${COMPLETION-CANDIDATES}. Default: TABLE.")
  ResultFormat format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write. Default: standard output.")
  Path out;

  @Override
  public Integer call() throws Exception {
    try (Warehouse opened = Warehouse.read(warehouse.path);
        Database database = Database.open(opened)) {
      if (out == null) {
        database.print(sql, format, System.out);
        System.out.flush();
      } else {
        write(database);
        System.err.println("query: written to " + out);
      }
      CoverageStage.warning(database, sql).ifPresent(System.err::println);
    }
    return 0;
  }

  private void write(Database database) throws IOException {
    Path file = out.toAbsolutePath();
    try (PendingFile pending =
            new LocalStore(file.getParent()).create(file.getFileName().toString());
        PrintStream stream =
            new PrintStream(
                new BufferedOutputStream(pending.stream()), false, StandardCharsets.UTF_8)) {
      database.print(sql, format, stream);
      stream.flush();
      if (stream.checkError()) {
        throw new IOException(out + " cannot be written: is the disk full?");
      }
      pending.commit();
    }
  }
}
