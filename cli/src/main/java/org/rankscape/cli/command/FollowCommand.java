// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.FollowStage;
import org.rankscape.cli.stage.SourceSettings;
import org.rankscape.ingest.source.Address;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape follow}. */
@Command(
    name = "follow",
    mixinStandardHelpOptions = true,
    description =
        "Keep importing new hours as they are published, and the month's tables with them.",
    footer = {
      "",
      "Runs until it is stopped (Ctrl-C, SIGTERM), and goes on from where it was when it is started",
      "again, even after being killed. What it remembers lies in WAREHOUSE/.follow; without it, it",
      "begins with the hour after the last in the warehouse. Hours of the last two days that are",
      "published again are read again. While it runs no other command can write to the warehouse.",
      "",
      "Examples:",
      "  rankscape follow --source https://data.gharchive.org --warehouse W",
      "  rankscape follow --source https://data.gharchive.org --warehouse W --idle-exit 5m    (from cron)"
    })
final class FollowCommand implements Callable<Integer> {
  private static final Duration STOP = Duration.ofSeconds(30);
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;
  @Mixin SourceOptions source;

  @Option(
      names = "--from",
      description =
          "First hour, day or month, UTC. Default: the hour after the last in the warehouse, or the"
              + " last that has ended.")
  String from;

  @Option(names = "--to", description = "Last hour, day or month. Default: no end.")
  String to;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "60s",
      description = "Look for new hours so often. Default: ${DEFAULT-VALUE}.")
  Duration every;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "24h",
      description =
          "Time after its end for which an hour may still appear; then it is recorded as missing."
              + " Default: ${DEFAULT-VALUE}.")
  Duration patience;

  @Option(
      names = "--idle-exit",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "End when no new hour has come for so long. Default: never.")
  Duration idle;

  @Override
  public Integer call() throws Exception {
    SourceSettings settings = source.settings(spec, from, to);
    if (!Address.is(source.source)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--source " + source.source + " is no address: a folder is read by 'rankscape ingest'.");
    }
    FollowStage stage =
        new FollowStage(settings, warehouse.path, source.tasks(), every, patience, idle);
    Thread stop = new Thread(() -> stop(stage), "stop following");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      System.out.println(stage.run(System.out::println).text());
    } finally {
      forget(stop);
    }
    return 0;
  }

  /** What failed ends with its own exit code, not as if it were stopped. */
  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // the process is being stopped, and the hook tells how
    }
  }

  /** Ends the process in good order. */
  private static void stop(FollowStage stage) {
    boolean written = stage.stop(STOP);
    System.out.println(
        written
            ? "stopped; the same command goes on from here"
            : "stopped in the middle of an hour; the same command reads it again");
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }
}
