// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.graph.solver.Solution;
import org.rankscape.graph.solver.Solver;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.landscape.published.CsvRows;
import org.rankscape.rank.OpenRankTable;

/**
 * The bare solver: {@code v = R v0 + (I - R) S v} over nodes and edges from files. Adds no
 * background node and sums duplicate edges.
 *
 * @param nodes CSV with id, initial, retention
 * @param edges CSV with source, target, weight
 * @param out CSV to write: id, openrank
 * @param tolerance relative
 */
public record SolveStage(Path nodes, Path edges, Path out, double tolerance) {
  private static final int MOST_ITERATIONS = 100_000;

  /** Runs the stage. */
  public StageReport run() throws Exception {
    return Stage.run("openrank", null, Map.of(), this::solve);
  }

  private Stage.Done solve() throws IOException {
    OpenRankTable table = new OpenRankTable();
    for (CsvRows.Row row : CsvRows.read(nodes, List.of("id", "initial", "retention"))) {
      double initial = row.number("initial");
      double retention = row.number("retention");
      placed(row, () -> table.node(row.text("id"), initial, retention));
    }
    for (CsvRows.Row row : CsvRows.read(edges, List.of("source", "target", "weight"))) {
      double weight = row.number("weight");
      placed(row, () -> table.edge(row.text("source"), row.text("target"), weight));
    }
    Solution solution = table.solve(new Solver(), tolerance, MOST_ITERATIONS);
    write(table);
    return new Stage.Done(
        solution.values().length,
        "values",
        Files.size(out),
        List.of(
            String.format(
                Locale.ROOT,
                "%d iterations, relative residual %.1e",
                solution.iterations(),
                solution.residual())));
  }

  private static void placed(CsvRows.Row row, Runnable add) {
    try {
      add.run();
    } catch (IllegalArgumentException e) {
      throw row.error(e.getMessage().replaceFirst("\\.$", ""));
    }
  }

  private void write(OpenRankTable table) {
    StringBuilder csv = new StringBuilder("id,openrank\n");
    table.forEach(
        (id, value) -> {
          csv.append(CsvText.cell(id));
          csv.append(',').append(value).append('\n');
        });
    OutputFile.write(out, csv.toString());
  }
}
