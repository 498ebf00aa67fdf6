// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.util.concurrent.Callable;
import org.rankscape.cli.stage.CoverageStage;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.ResultFormat;
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
      "  rankscape query --warehouse W --format csv \"SELECT * FROM openrank WHERE rank <= 10\""
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

  @Override
  public Integer call() throws Exception {
    try (Warehouse opened = Warehouse.read(warehouse.path);
        Database database = Database.open(opened)) {
      database.print(sql, format, System.out);
      System.out.flush();
      CoverageStage.warning(database, sql).ifPresent(System.err::println);
    }
    return 0;
  }
}
