// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.ExportGraphStage;
import org.rankscape.cli.stage.ExportOpenRankStage;
import org.rankscape.cli.stage.OpenRankFormat;
import org.rankscape.graph.export.GraphFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write OpenRank, a month's graph, or a landscape for other programs.",
    subcommands = {
      ExportCommand.OpenRank.class,
      ExportCommand.GraphFile.class,
      ExportLandscape2Command.class,
      ExportBadgesCommand.class
    },
    synopsisSubcommandLabel = "openrank|graph|landscape2|badges",
    footer = {
      "",
      "Examples:",
      "  rankscape export openrank --warehouse W --format opendigger --out export",
      "  rankscape export graph --warehouse W --month 2025-03 --out graph.gexf",
      "  rankscape export badges --warehouse W --catalogue mine.yaml --out badges"
    })
final class ExportCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Missing what to export: openrank, graph, landscape2 or badges.");
  }

  /** {@code rankscape export openrank}. */
  @Command(
      name = "openrank",
      mixinStandardHelpOptions = true,
      description = "Write monthly OpenRank in OpenDigger's layout, as CSV or as Parquet.",
      footer = {
        "",
        "Examples:",
        "  rankscape export openrank --warehouse W --format opendigger --out export",
        "  rankscape export openrank --warehouse W --format csv --out export --limit 300 \\",
        "      --from 2025-01 --to 2025-06"
      })
  static final class OpenRank implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin WarehouseOption warehouse;
    @Mixin LoginsOption logins;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "csv",
        description = "opendigger (OWNER/REPO/openrank.json), csv or parquet. Default: csv.")
    OpenRankFormat format;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "DIR",
        description = "Folder to write to.")
    Path out;

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        defaultValue = "repository",
        description = "repository or developer. Default: repository.")
    String kind;

    @Option(
        names = "--values",
        paramLabel = "KIND",
        description = "computed or imported. Default: computed where there are any.")
    String values;

    @Option(
        names = "--limit",
        paramLabel = "N",
        description = "Only the N with the largest sum over the months.")
    Integer limit;

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
        description = "First month. Default: the first with values.")
    YearMonth from;

    @Option(
        names = "--to",
        paramLabel = "MONTH",
        converter = MonthConverter.class,
        description = "Last month. Default: the last with values.")
    YearMonth to;

    @Override
    public Integer call() throws Exception {
      OptionCheck check = new OptionCheck(spec);
      check.that(
          !out.getFileName().toString().matches("(?i).*\\.(csv|json|parquet)"),
          "--out " + out + ": name a folder; the files in it get their names.");
      check.oneOf("--kind", kind, "repository", "developer");
      check.that(
          kind.equals("repository") || logins.shown(),
          "--kind developer writes values of developers under their logins: add --show-developers.");
      check.oneOf("--values", values, "computed", "imported");
      check.atLeast("--limit", limit, 1);
      check.that(month == null || from == null && to == null, "Give --month, or --from and --to.");
      check.inOrder(from, to);
      System.out.println(
          new ExportOpenRankStage(
                  warehouse.path,
                  format,
                  out,
                  kind,
                  values,
                  month == null ? from : month,
                  month == null ? to : month,
                  limit)
              .run()
              .text());
      return 0;
    }
  }

  /** {@code rankscape export graph}. */
  @Command(
      name = "graph",
      mixinStandardHelpOptions = true,
      description = {
        "Write the collaboration of a month, or around a domain, as a graph; beside it FILE.txt names",
        "its source."
      },
      footer = {
        "",
        "Examples:",
        "  rankscape export graph --warehouse W --out graph.gexf",
        "  rankscape export graph --warehouse W --month 2025-03 --out d.graphml \\",
        "      --catalogue catalogues/llm-development.yaml --domain vector-database --min-activity 5"
      })
  static final class GraphFile implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin WarehouseOption warehouse;
    @Mixin BotsOption bots;
    @Mixin LoginsOption logins;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description = "graphml, gexf or dot. Default: as the file's name ends.")
    GraphFormat format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
    Path out;

    @Option(
        names = "--month",
        paramLabel = "MONTH",
        converter = MonthConverter.class,
        description = "The month. Default: the last with collaboration.")
    YearMonth month;

    @Option(
        names = "--catalogue",
        paramLabel = "FILE",
        description = "Only repositories of this catalogue's projects, and who is active in them.")
    Path catalogue;

    @Option(
        names = "--domain",
        paramLabel = "ID",
        description = "Only projects of this domain of the catalogue.")
    String domain;

    @Option(
        names = "--min-activity",
        defaultValue = "0",
        paramLabel = "X",
        description = "Leave out pairs with less activity. Default: 0.")
    double minimumActivity;

    @Override
    public Integer call() throws Exception {
      OptionCheck check = new OptionCheck(spec);
      check.that(domain == null || catalogue != null, "--domain needs --catalogue.");
      check.that(
          minimumActivity >= 0 && minimumActivity < Double.POSITIVE_INFINITY,
          "--min-activity " + minimumActivity + ": write a number of at least 0.");
      System.out.println(
          new ExportGraphStage(
                  warehouse.path,
                  format(check),
                  out,
                  month,
                  catalogue,
                  domain,
                  minimumActivity,
                  bots.logins(),
                  logins.shown())
              .run()
              .text());
      return 0;
    }

    private GraphFormat format(OptionCheck check) {
      Optional<GraphFormat> named =
          Arrays.stream(GraphFormat.values())
              .filter(
                  f ->
                      out.toString()
                          .toLowerCase(Locale.ROOT)
                          .endsWith("." + f.name().toLowerCase(Locale.ROOT)))
              .findFirst();
      check.that(
          format != null || named.isPresent(),
          "--out " + out + " does not end with .graphml, .gexf or .dot: add --format.");
      return format == null ? named.orElseThrow() : format;
    }
  }
}
