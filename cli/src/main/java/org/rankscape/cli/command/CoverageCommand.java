// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.CoverageStage;
import org.rankscape.cli.stage.RepairText;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.figure.FeedCoverage;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.table.CoverageMonth;
import org.rankscape.warehouse.table.HourCoverage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rankscape coverage}. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "How much of the feed arrived, month by month.",
      "",
      "coverage = hours x events x mix x lines, each between 0 and 1:",
      "  hours   hours that are there, of all hours of the month; a damaged one counts half",
      "  events  events within them, of those that the range of event ids leads to expect",
      "  mix     likeness of the mix of event types to the same month of earlier years, or without",
      "          one to the other months; table coverage names what it was compared with",
      "  lines   lines that could be read",
      "A part that cannot be told (-) counts as 1. Months that differ by more than 0.1 should not",
      "be compared as they are: a * marks those more than 0.1 below the best."
    },
    footer = {
      "",
      "Examples:",
      "  rankscape coverage --warehouse W",
      "  rankscape coverage --warehouse W --from 2025-01 --to 2025-12 --out figures",
      "  rankscape query --warehouse W \"SELECT * FROM hour_coverage WHERE coverage < 0.5\""
    })
final class CoverageCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin WarehouseOption warehouse;

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "First month. Default: the first there is.")
  YearMonth from;

  @Option(
      names = "--to",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "Last month. Default: the last there is.")
  YearMonth to;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the figure, coverage.svg and coverage.png. Default: no figure.")
  Path out;

  @Option(
      names = "--hours",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many of the worst hours to list. Default: 10.")
  int hours;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "EN",
      description = "Language of the figure: ${COMPLETION-CANDIDATES}. Default: EN.")
  Language language;

  @Override
  public Integer call() throws Exception {
    if (hours < 0 || from != null && to != null && to.isBefore(from)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          hours < 0
              ? "--hours " + hours + " is below 0."
              : "--to " + to + " lies before --from " + from + ".");
    }
    CoverageStage stage = new CoverageStage(from, to);
    try (Warehouse opened = Warehouse.read(warehouse.path);
        Database database = Database.open(opened)) {
      FeedCoverage feed = stage.feed(opened);
      months(stage.months(opened));
      worst(stage.worstHours(opened, hours));
      repairs(RepairText.months(database, stage.from(), stage.to()));
      List<Coverage.Month> all =
          feed.months().stream().map(m -> new Coverage.Month(m.month(), m.index())).toList();
      System.out.printf(
          Locale.ROOT,
          "%nmean %.3f, lowest %.3f in %s%n",
          all.stream().mapToDouble(Coverage.Month::index).average().orElseThrow(),
          Coverage.worst(all).index(),
          Coverage.worst(all).month());
      System.out.flush();
      CoverageStage.warning(all).ifPresent(System.err::println);
      if (out != null) {
        stage.draw(opened, out, language, Theme.LIGHT);
        System.out.println("figure: " + out.resolve("coverage.svg"));
      }
    }
    return 0;
  }

  private static void months(List<CoverageMonth> months) {
    double best = months.stream().mapToDouble(CoverageMonth::coverage).max().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%-7s  %8s  %5s  %6s  %5s  %6s  %8s  %7s  %7s  %13s  %8s%n",
        "month",
        "coverage",
        "hours",
        "events",
        "mix",
        "lines",
        "complete",
        "damaged",
        "missing",
        "events",
        "rejected");
    for (CoverageMonth m : months) {
      System.out.printf(
          Locale.ROOT,
          "%-7s  %7.3f%s  %5.3f  %6s  %5s  %6.4f  %4d/%3d  %7d  %7d  %,13d  %,8d%n",
          m.month(),
          m.coverage(),
          best - m.coverage() > Coverage.TOLERATED ? "*" : " ",
          m.hoursPart(),
          part(m.eventsPart()),
          part(m.mixPart()),
          m.acceptedPart(),
          m.complete(),
          m.hours(),
          m.partial(),
          m.missing() + m.failed(),
          m.events(),
          m.rejected());
    }
  }

  private static String part(Double part) {
    return part == null ? "-" : String.format(Locale.ROOT, "%.3f", part);
  }

  private static void repairs(List<String> months) {
    if (!months.isEmpty()) {
      System.out.printf(Locale.ROOT, "%nrepaired from GitHub's API%n");
      months.forEach(System.out::println);
    }
  }

  private static void worst(List<HourCoverage> hours) {
    if (hours.isEmpty()) {
      return;
    }
    System.out.printf(Locale.ROOT, "%nworst hours%n");
    for (HourCoverage h : hours) {
      System.out.printf(
          Locale.ROOT,
          "%s  %.3f  %-8s  %,d events%n",
          h.hour(),
          h.coverage(),
          h.state(),
          h.events());
    }
  }
}
