// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.SolveStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape openrank}. */
@Command(
    name = "openrank",
    mixinStandardHelpOptions = true,
    description = {
      "The bare solver: v = R v0 + (I - R) S v over nodes and edges from files.",
      "Adds no background node and sums duplicate edges."
    },
    footer = {
      "",
      "Example:",
      "  rankscape openrank --nodes nodes.csv --edges edges.csv --out ranks.csv",
      "",
      "nodes.csv has id,initial,retention; edges.csv source,target,weight; ranks.csv id,openrank.",
      "The weights going out of a node sum to at most 1."
    })
final class OpenRankCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--nodes",
      required = true,
      paramLabel = "CSV",
      description = "id,initial,retention.")
  Path nodes;

  @Option(
      names = "--edges",
      required = true,
      paramLabel = "CSV",
      description = "source,target,weight.")
  Path edges;

  @Option(names = "--out", required = true, paramLabel = "CSV", description = "File to write.")
  Path out;

  @Option(
      names = "--tolerance",
      paramLabel = "X",
      defaultValue = "1e-9",
      description = "Relative tolerance. Default: 1e-9.")
  double tolerance;

  @Override
  public Integer call() throws Exception {
    new OptionCheck(spec).between("--tolerance", tolerance, 0, 1);
    System.out.println(new SolveStage(nodes, edges, out, tolerance).run().text());
    return 0;
  }
}
