// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.rankscape.cli.stage.FollowStage;
import org.rankscape.cli.stage.SourceSettings;
import org.rankscape.cli.stage.StageReport;
import org.rankscape.ingest.source.Address;
import org.rankscape.warehouse.store.FileErrors;
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
      "Exit code 1: the source was never reached, or hours that are there could not be imported.",
      "",
      "Examples:",
      "  rankscape follow --source https://data.gharchive.org --warehouse W",
      "  rankscape follow --source https://data.gharchive.org --warehouse W --idle-exit 5m    (from cron)"
    })
final class FollowCommand implements Callable<Integer> {
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration TABLES = Duration.ofSeconds(30);
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;
  @Mixin SourceOptions source;

  @Option(
      names = "--from",
      paramLabel = "HOUR",
      description =
          "First hour, day or month, UTC. Default: the hour after the last in the warehouse, or the"
              + " last that has ended.")
  String from;

  @Option(
      names = "--to",
      paramLabel = "HOUR",
      description = "Last hour, day or month. Default: no end.")
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
    AtomicReference<Integer> code = new AtomicReference<>(CommandLine.ExitCode.SOFTWARE);
    CountDownLatch ended = new CountDownLatch(1);
    Thread stop = new Thread(() -> stop(stage, ended, code), "stop following");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      code.set(report(stage.run(System.out::println, this::warn)));
    } catch (Exception e) {
      if (!isStopping(stop)) {
        throw e;
      }
      warn("rankscape: " + FileErrors.text(e));
    } finally {
      ended.countDown();
      isStopping(stop);
    }
    return code.get();
  }

  private int report(StageReport report) {
    System.out.println(report.text());
    if (report.failure() != null) {
      warn("rankscape: " + report.failure());
    }
    return report.failure() == null ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void warn(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }

  /** Whether the process is being stopped; else it ends as if there were no hook. */
  private static boolean isStopping(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** Ends the process in good order: state written, tables made, exit code told. */
  private static void stop(FollowStage stage, CountDownLatch ended, AtomicReference<Integer> code) {
    boolean written = stage.stop(STOP);
    System.out.println(
        written
            ? "stopped; the same command goes on from here"
            : "stopped in the middle of an hour; the same command reads it again");
    boolean done = written && isOver(ended);
    System.out.flush();
    Runtime.getRuntime().halt(done ? code.get() : CommandLine.ExitCode.OK);
  }

  /** Waits for the tables of the last hours; if they take too long, the next run makes them. */
  private static boolean isOver(CountDownLatch ended) {
    try {
      return ended.await(TABLES.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
