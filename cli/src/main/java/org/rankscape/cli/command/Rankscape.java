// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rankscape.cli.TempFolder;
import org.rankscape.cli.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code rankscape} command. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
    name = "rankscape",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "From the public record of who works with whom on GitHub to a map of an ecosystem.",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      SimulateCommand.class,
      IngestCommand.class,
      FollowCommand.class,
      PullCommand.class,
      EnrichCommand.class,
      BackfillCommand.class,
      RankCommand.class,
      CoverageCommand.class,
      ExploreCommand.class,
      TrendsCommand.class,
      RenderCommand.class,
      ReportCommand.class,
      ServeCommand.class,
      EditionCommand.class,
      UncertaintyCommand.class,
      LossCommand.class,
      DevelopersCommand.class,
      ExplainCommand.class,
      CommunityCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      QueryCommand.class,
      OpenRankCommand.class,
      NotebookCommand.class,
      DoctorCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Start here:",
      "  rankscape demo             the whole way on simulated data, with a page to open",
      "  rankscape help COMMAND     options and examples of a command"
    })
public final class Rankscape implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  private boolean stacktrace;

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    TempFolder.use();
    System.setProperty("java.awt.headless", "true");
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    quiet();
    System.exit(commandLine().execute(args));
  }

  /** The command line with its subcommands and its handling of errors. */
  public static CommandLine commandLine() {
    return new CommandLine(new Rankscape())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(118)
        .setParameterExceptionHandler(Errors::usage)
        .setExecutionExceptionHandler(Errors::handle);
  }

  /**
   * Libraries speak up only when something fails; what a user should know, Rankscape says itself.
   */
  private static void quiet() {
    Logger.getLogger("").setLevel(Level.SEVERE);
    Logger.getLogger("org.apache.flink").setLevel(Level.OFF);
    Logger.getLogger("org.apache.pekko").setLevel(Level.OFF);
  }

  boolean stacktrace() {
    return stacktrace;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new CommandLine.ParameterException(spec.commandLine(), "Missing command.");
  }
}
