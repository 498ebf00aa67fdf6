// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.SimulateStage;
import org.rankscape.simulate.SimulationSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape simulate}. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Write the hours of an invented ecosystem, with the truth about it.",
    footer = {
      "",
      "Examples:",
      "  rankscape simulate --months 24 --scale 1 --seed 1 --out DIR",
      "  rankscape simulate --months 3 --scale 10 --full-payload --out DIR"
    })
final class SimulateCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      defaultValue = "2024-01",
      description = "First month. Default: 2024-01.")
  YearMonth from;

  @Option(
      names = "--months",
      paramLabel = "N",
      defaultValue = "24",
      description = "Number of months. Default: 24.")
  int months;

  @Option(
      names = "--scale",
      paramLabel = "X",
      defaultValue = "1",
      description = "Size; 1 is 5,000 developers and 42,000 events a month. Default: 1.")
  double scale;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of every draw. Default: 1.")
  long seed;

  @Option(
      names = "--full-payload",
      description = "Payloads with GitHub's full field set, 2 to 3 KB an event.")
  boolean fullPayload;

  @Option(
      names = "--trimmed-from",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "Month in which payloads are trimmed. Default: 2025-10 where it is simulated.")
  YearMonth trimmedFrom;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  Path out;

  @Override
  public Integer call() throws Exception {
    YearMonth real = YearMonth.of(2025, 10);
    boolean within = !real.isBefore(from) && real.isBefore(from.plusMonths(months));
    SimulationSettings settings;
    try {
      settings =
          new SimulationSettings(
              from,
              months,
              scale,
              seed,
              !fullPayload,
              trimmedFrom != null ? trimmedFrom : within ? real : null);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    System.out.println(new SimulateStage(settings, out).run().text());
    return 0;
  }
}
