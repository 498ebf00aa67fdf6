// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.graph.solver.LinearSystem;
import org.rankscape.graph.solver.LinearSystemBuilder;
import org.rankscape.graph.solver.Solution;
import org.rankscape.graph.solver.Solver;

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

  /** Runs the stage. */
  public StageReport run() throws Exception {
    return Stage.run("openrank", null, Map.of(), this::solve);
  }

  private Stage.Done solve() throws IOException {
    Map<String, Integer> index = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>();
    List<Csv.Row> rows = Csv.read(nodes, List.of("id", "initial", "retention"));
    double[] initial = new double[rows.size()];
    double[] retention = new double[rows.size()];
    for (Csv.Row row : rows) {
      int i = ids.size();
      if (index.put(row.text("id"), i) != null) {
        throw row.error("node " + row.text("id") + " stands twice");
      }
      ids.add(row.text("id"));
      initial[i] = within(row, "initial", Double.MAX_VALUE);
      retention[i] = within(row, "retention", 1);
    }
    Solution solution =
        new Solver().solve(system(index, ids), initial, retention, tolerance, 100_000);
    write(ids, solution);
    return new Stage.Done(
        ids.size(),
        "values",
        Files.size(out),
        List.of(
            String.format(
                Locale.ROOT,
                "%d iterations, relative residual %.1e",
                solution.iterations(),
                solution.residual())));
  }

  private static double within(Csv.Row row, String column, double most) {
    double value = row.number(column);
    if (!(value >= 0 && value <= most)) {
      throw row.error(
          column + " is " + value + ", it must be " + (most == 1 ? "from 0 to 1" : "0 or more"));
    }
    return value;
  }

  private LinearSystem system(Map<String, Integer> index, List<String> ids) {
    LinearSystemBuilder builder = LinearSystem.builder(ids.size()).labels(ids::get);
    double[] outgoing = new double[ids.size()];
    for (Csv.Row row : Csv.read(edges, List.of("source", "target", "weight"))) {
      int source = node(row, "source", index);
      double weight = within(row, "weight", Double.MAX_VALUE);
      outgoing[source] += weight;
      if (outgoing[source] > 1 + LinearSystem.SUM_TOLERANCE) {
        throw row.error(
            "the weights going out of " + row.text("source") + " sum to more than 1 from here on");
      }
      builder.add(source, node(row, "target", index), weight);
    }
    return builder.build();
  }

  private int node(Csv.Row row, String column, Map<String, Integer> index) {
    Integer node = index.get(row.text(column));
    if (node == null) {
      throw row.error(column + " '" + row.text(column) + "' is no id of " + nodes);
    }
    return node;
  }

  private void write(List<String> ids, Solution solution) throws IOException {
    StringBuilder csv = new StringBuilder("id,openrank\n");
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      boolean quote = id.matches(".*[\",].*");
      csv.append(quote ? '"' + id.replace("\"", "\"\"") + '"' : id);
      csv.append(',').append(solution.value(i)).append('\n');
    }
    Path target = out.toAbsolutePath();
    Path aside = target.resolveSibling("." + target.getFileName() + ".tmp");
    Files.createDirectories(target.getParent());
    Files.writeString(aside, csv);
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
