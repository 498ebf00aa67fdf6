// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.ImportStage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rankscape import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Bring published values into a warehouse.",
    subcommands = ImportCommand.OpenRank.class,
    synopsisSubcommandLabel = "openrank",
    footer = {"", "Example:", "  rankscape import openrank --warehouse W values.csv"})
final class ImportCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Missing what to import: openrank.");
  }

  /** {@code rankscape import openrank}. */
  @Command(
      name = "openrank",
      mixinStandardHelpOptions = true,
      description =
          "Import monthly OpenRank: OpenDigger's openrank.json, CSV, or what export wrote.",
      footer = {
        "",
        "Examples:",
        "  rankscape import openrank --warehouse W values.csv opendigger/",
        "  rankscape import openrank --warehouse W --base https://oss.open-digger.cn/github \\",
        "      --catalogue catalogues/llm-development.yaml"
      })
  static final class OpenRank implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin WarehouseOption warehouse;

    @Parameters(
        paramLabel = "FILE",
        arity = "0..*",
        description =
            "CSV with month, openrank and repo or repo_name; OWNER/REPO/openrank.json; Parquet as"
                + " 'rankscape export' writes it; or folders of these.")
    List<Path> files = new ArrayList<>();

    @Option(
        names = "--base",
        paramLabel = "URL",
        description = "Address under which OWNER/REPO/openrank.json lies; needs --catalogue.")
    String base;

    @Option(
        names = "--catalogue",
        paramLabel = "FILE",
        description = "Catalogue whose members are fetched.")
    Path catalogue;

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        defaultValue = "repository",
        description =
            "What the values are of: repository or developer (CSV with actor_login, or"
                + " LOGIN/openrank.json). Default: repository.")
    String kind;

    @Override
    public Integer call() throws Exception {
      new OptionCheck(spec).oneOf("--kind", kind, "repository", "developer");
      boolean address = base != null && catalogue != null && files.isEmpty();
      boolean local = base == null && catalogue == null && !files.isEmpty();
      if (!address && !local) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "Give files, or --base together with --catalogue.");
      }
      System.out.println(
          new ImportStage(warehouse.path, files, base, catalogue, kind).run().text());
      return 0;
    }
  }
}
