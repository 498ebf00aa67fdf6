// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.LossStage;
import org.rankscape.rank.uncertainty.Thinning;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape loss}. */
@Command(
    name = "loss",
    mixinStandardHelpOptions = true,
    description = "What lost events do to OpenRank: months ranked again with fewer events.",
    footer = {
      "",
      "Examples:",
      "  rankscape loss --warehouse W",
      "  rankscape loss --warehouse W --share 0.4 --month 2025-05",
      "  rankscape loss --warehouse W --share 0.4 --from 2025-05 --format csv"
    })
final class LossCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;
  @Mixin OutputOption output;

  @Option(
      names = "--share",
      split = ",",
      defaultValue = "0.1,0.4",
      paramLabel = "SHARE",
      description = "Shares of the events lost, from 0 to 1. Default: 0.1,0.4.")
  List<Double> shares;

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "One month, in place of --from and --to.")
  YearMonth month;

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "First month that loses events. Default: the last twelve ranked.")
  YearMonth from;

  @Option(
      names = "--to",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "Last month. Default: the last ranked.")
  YearMonth to;

  @Option(
      names = "--large",
      defaultValue = "100",
      paramLabel = "N",
      description = "So many largest repositories count as large. Default: 100.")
  int large;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the draws. Default: 1.")
  long seed;

  @Override
  public Integer call() throws Exception {
    try {
      shares.forEach(share -> new Thinning(share, seed));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    if (large < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--large " + large + " is below 1.");
    }
    OptionCheck check = new OptionCheck(spec);
    check.that(month == null || from == null && to == null, "Give --month, or --from and --to.");
    check.inOrder(from, to);
    output.write(
        new LossStage(
                warehouse.path,
                shares,
                month == null ? from : month,
                month == null ? to : month,
                large,
                seed)
            .run(output.format));
    return 0;
  }
}
