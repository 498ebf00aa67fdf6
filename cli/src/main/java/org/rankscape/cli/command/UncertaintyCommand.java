// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.util.concurrent.Callable;
import org.rankscape.cli.stage.UncertaintyStage;
import org.rankscape.rank.uncertainty.BootstrapSettings;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.ResultFormat;
import org.rankscape.warehouse.query.StandardQueries;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape uncertainty}. */
@Command(
    name = "uncertainty",
    mixinStandardHelpOptions = true,
    description = {
      "How sure values and places are: intervals by a bootstrap over developers, table"
          + " openrank_intervals.",
      "Every replicate is a world in which each developer occurs 0, 1, 2 ... times, in all months."
    },
    footer = {
      "",
      "Examples:",
      "  rankscape uncertainty --warehouse W",
      "  rankscape uncertainty --warehouse W --replicates 500 --seed 7 --level 0.95"
    })
final class UncertaintyCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      defaultValue = "200",
      description = "Resampled worlds. Default: 200.")
  int replicates;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the draws. Default: 1.")
  long seed;

  @Option(
      names = "--level",
      paramLabel = "SHARE",
      defaultValue = "0.9",
      description = "Share of the replicates that an interval holds. Default: 0.9.")
  double level;

  @Override
  public Integer call() throws Exception {
    BootstrapSettings settings;
    try {
      settings = new BootstrapSettings(replicates, seed, level);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    String report = new UncertaintyStage(warehouse.path, settings).run().text();
    try (Warehouse opened = Warehouse.read(warehouse.path);
        Database database = Database.open(opened)) {
      database.print(StandardQueries.INTERVALS, ResultFormat.TABLE, System.out);
    }
    System.out.println(report);
    return 0;
  }
}
