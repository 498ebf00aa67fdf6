// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.EditionDifferences;
import org.rankscape.cli.stage.EditionStage;
import org.rankscape.landscape.edition.Comparison;
import org.rankscape.landscape.edition.Editions;
import org.rankscape.landscape.sheet.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rankscape edition}. */
@Command(
    name = "edition",
    mixinStandardHelpOptions = true,
    description = {
      "Freeze a landscape under a name, and tell what changed between two.",
      "An edition is a folder: catalogue, settings, result, tables, sheet, page, and a checksum of",
      "each. It is never written again, and verified whenever it is read."
    },
    subcommands = {
      EditionCommand.Freeze.class,
      EditionCommand.ListAll.class,
      EditionCommand.Verify.class,
      EditionCommand.Diff.class
    },
    synopsisSubcommandLabel = "freeze|list|verify|diff",
    footer = {
      "",
      "Examples:",
      "  rankscape edition freeze 2025-05 --warehouse W --catalogue catalogues/llm-development.yaml",
      "  rankscape edition diff 2025-05 2025-09 --warehouse W --out changes",
      "  rankscape edition verify --warehouse W"
    })
final class EditionCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Missing what to do: freeze, list, verify or diff.");
  }

  /** Where editions lie. */
  static final class Place {
    @Option(
        names = "--editions",
        paramLabel = "DIR",
        description = "Folder of the editions. Default: editions in the warehouse.")
    Path editions;
  }

  /** Where editions lie, for commands that need nothing else of a warehouse. */
  static final class Shelf {
    @Mixin Place place;

    @Option(names = "--warehouse", paramLabel = "W", description = "Folder of the warehouse.")
    Path warehouse;

    Editions editions(CommandSpec spec) {
      new OptionCheck(spec)
          .that(
              place.editions != null || warehouse != null,
              "Where the editions lie is missing: give --warehouse W or --editions DIR.");
      return EditionStage.existing(place.editions, warehouse);
    }
  }

  /** {@code rankscape edition freeze}. */
  @Command(
      name = "freeze",
      mixinStandardHelpOptions = true,
      description = "Freeze a landscape as an edition.",
      footer = {
        "",
        "Examples:",
        "  rankscape edition freeze 2025-05 --warehouse W --catalogue catalogues/llm-development.yaml",
        "  rankscape edition freeze first --published projects.csv --network network.json \\",
        "      --from 2025-01 --to 2025-04 --catalogue catalogues/llm-development.yaml --editions E"
      })
  static final class Freeze implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin LandscapeOptions landscape;
    @Mixin LandscapeOptions.Months months;
    @Mixin LookOptions look;
    @Mixin Place place;

    @Parameters(paramLabel = "NAME", description = "Name of the edition, such as 2025-05.")
    String name;

    @Option(
        names = "--since",
        paramLabel = "EDITION",
        description = "Show what changed since an edition: its name, or its folder.")
    String since;

    @Override
    public Integer call() throws Exception {
      OptionCheck check = new OptionCheck(spec);
      check.accepted(() -> Editions.checkName(name));
      check.that(
          place.editions != null || landscape.input.warehouse != null,
          "Where the edition will lie is missing: give --editions DIR.");
      System.out.println(
          new EditionStage(
                  name,
                  place.editions,
                  landscape.source(spec, months),
                  months.from,
                  months.to,
                  look.look(),
                  since)
              .run()
              .text());
      return 0;
    }
  }

  /** {@code rankscape edition list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List editions with their periods.",
      footer = {"", "Example:", "  rankscape edition list --warehouse W"})
  static final class ListAll implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin Shelf shelf;
    @Mixin OutputOption output;

    @Override
    public Integer call() throws IOException {
      output.write(EditionDifferences.list(shelf.editions(spec), output.format));
      return 0;
    }
  }

  /** {@code rankscape edition verify}. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Check editions against their checksums; exit code 1 where one was changed.",
      footer = {
        "",
        "Examples:",
        "  rankscape edition verify --warehouse W",
        "  rankscape edition verify 2025-05 2025-09 --warehouse W"
      })
  static final class Verify implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin Shelf shelf;

    @Parameters(
        arity = "0..*",
        paramLabel = "EDITION",
        description = "Names or folders. Default: all.")
    List<String> names = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
      Editions editions = shelf.editions(spec);
      boolean sound = true;
      for (String name : names.isEmpty() ? editions.names() : names) {
        List<String> problems = editions.verify(name);
        sound &= problems.isEmpty();
        System.out.println(name + ": " + (problems.isEmpty() ? "as it was frozen" : "CHANGED"));
        problems.forEach(p -> System.out.println("  " + p));
      }
      return sound ? 0 : 1;
    }
  }

  /** {@code rankscape edition diff}. */
  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = {
        "Tell what changed from edition A to edition B.",
        "Added, dropped, moved, renamed, risen and fallen projects, each with its reason."
      },
      footer = {
        "",
        "Examples:",
        "  rankscape edition diff 2025-05 2025-09 --warehouse W",
        "  rankscape edition diff editions/2025-05 editions/2025-09 --format markdown",
        "  rankscape edition diff 2025-05 2025-09 --warehouse W --language zh --out changes"
      })
  static final class Diff implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin Shelf shelf;

    @Parameters(index = "0", paramLabel = "A", description = "Earlier edition: name or folder.")
    String before;

    @Parameters(index = "1", paramLabel = "B", description = "Later edition: name or folder.")
    String after;

    @Option(
        names = "--least",
        paramLabel = "PERCENT",
        description = "Smallest change that counts as risen or fallen. Default: 10.")
    double least = 100 * Comparison.LEAST;

    @Option(
        names = "--language",
        paramLabel = "LANGUAGE",
        defaultValue = "EN",
        description = "Language: ${COMPLETION-CANDIDATES}. Default: EN.")
    Language language;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "TABLE",
        description = "On standard output: ${COMPLETION-CANDIDATES}. Default: TABLE, for reading.")
    EditionDifferences.Format format;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "Also write difference.csv, .json, .md, .svg and .png into this folder.")
    Path out;

    @Override
    public Integer call() throws IOException {
      new OptionCheck(spec).between("--least", least, 0, 1000);
      Editions editions =
          shelf.place.editions == null && shelf.warehouse == null
              ? new Editions(Path.of(""))
              : shelf.editions(spec);
      EditionDifferences difference =
          EditionDifferences.of(editions.read(before), editions.read(after), least / 100, language);
      if (out != null) {
        difference.write(out);
      }
      System.out.print(difference.text(format));
      System.out.flush();
      return 0;
    }
  }
}
