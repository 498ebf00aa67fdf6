// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.settings;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.rankscape.cli.UserException;
import org.rankscape.cli.stage.SheetLook;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.SheetFormat;
import org.rankscape.rank.OpenRankDefinition;
import org.rankscape.rank.uncertainty.BootstrapSettings;

/**
 * What {@code rankscape run} reads from a settings file. Stages without a section are not run.
 * Paths are relative to the settings file.
 *
 * @param warehouse folder of the warehouse
 * @param ingest section {@code ingest}, or null
 * @param backfill section {@code backfill}, or null
 * @param openrank section {@code import-openrank}, or null
 * @param enrich section {@code enrich}, or null
 * @param rank section {@code rank}, or null
 * @param uncertainty section {@code uncertainty}, or null
 * @param explore section {@code explore}, or null
 * @param trends section {@code trends}, or null
 * @param render section {@code render}, or null
 * @param report section {@code report}, or null
 * @param coverageFloor setting {@code coverage-floor}: lowest coverage of a month that trends
 *     compare with another, or null for 0.5
 */
public record RunSettings(
    Path warehouse,
    Ingest ingest,
    Backfill backfill,
    @com.fasterxml.jackson.annotation.JsonProperty("import-openrank") Import openrank,
    Enrich enrich,
    Rank rank,
    Uncertainty uncertainty,
    Explore explore,
    Trends trends,
    Render render,
    Report report,
    @com.fasterxml.jackson.annotation.JsonProperty("coverage-floor") Double coverageFloor) {

  /**
   * Event hours.
   *
   * @param source folder, file or address
   * @param mirrors further addresses, or null
   * @param from first hour, day or month, or null
   * @param to last one, or null
   * @param parallelism files side by side, or null for the number of processors or task slots
   * @param connections requests to a host at the same time, or null for 4
   * @param cache folder that keeps fetched files, or null
   * @param cacheSize size of the cache, or null for 20G
   * @param refresh whether hours are fetched again that seem to be known, or null for no
   * @param cluster host:port of a Flink session cluster, or null for this process
   */
  public record Ingest(
      String source,
      List<String> mirrors,
      String from,
      String to,
      Integer parallelism,
      Integer connections,
      Path cache,
      @com.fasterxml.jackson.annotation.JsonProperty("cache-size") String cacheSize,
      Boolean refresh,
      String cluster) {}

  /**
   * What is restored from GitHub's API. Tokens are never settings: they come from the environment
   * or from gh.
   *
   * @param catalogue catalogue whose repositories are repaired, or null for that of section {@code
   *     render}
   * @param candidates whether those that {@code explore} found are repaired too, or null for no
   * @param repositories further full names, or null
   * @param from first month
   * @param to last month, or null for the last one that is over
   * @param api base address, or null for GitHub's
   * @param cache folder of answers, or null for {@code .github} in the warehouse
   * @param reserve calls an hour that each token keeps, or null for 0
   */
  public record Backfill(
      Path catalogue,
      Boolean candidates,
      List<String> repositories,
      YearMonth from,
      YearMonth to,
      @com.fasterxml.jackson.annotation.JsonProperty("github-api") java.net.URI api,
      @com.fasterxml.jackson.annotation.JsonProperty("api-cache") Path cache,
      Integer reserve) {}

  /**
   * Published values.
   *
   * @param files CSV or openrank.json files or folders, or null
   * @param base address, or null
   * @param catalogue catalogue whose members are fetched from the address, or null
   * @param kind repository or developer, or null for repository
   */
  public record Import(List<Path> files, String base, Path catalogue, String kind) {}

  /**
   * Facts from GitHub's API. Tokens are never settings: they come from the environment or from gh.
   *
   * @param catalogue catalogue whose repositories are asked for, or null for that of section {@code
   *     render}
   * @param candidates whether those that {@code explore} found are asked for too, or null for no
   * @param repositories further full names, or null
   * @param readme whether READMEs are read, or null for yes
   * @param api base address, or null for GitHub's
   * @param cache folder of answers, or null for {@code .github} in the warehouse
   * @param reserve calls an hour that each token keeps, or null for 0
   */
  public record Enrich(
      Path catalogue,
      Boolean candidates,
      List<String> repositories,
      Boolean readme,
      @com.fasterxml.jackson.annotation.JsonProperty("github-api") java.net.URI api,
      @com.fasterxml.jackson.annotation.JsonProperty("api-cache") Path cache,
      Integer reserve) {}

  /**
   * OpenRank.
   *
   * @param definition running or documented, or null for running
   * @param parameters parameters to change, or null
   * @param scope global, partial, or null to tell from coverage
   * @param bots file of more logins that are no developers, or null
   * @param from month to rank again with those after it, or null for what is not right
   * @param initial none or imported: what the first month inherits; null for none
   */
  public record Rank(
      String definition,
      Map<String, Double> parameters,
      String scope,
      Path bots,
      YearMonth from,
      String initial) {
    /** The definition with its parameters changed. */
    public OpenRankDefinition parsed() {
      OpenRankDefinition named = OpenRankDefinition.of(definition == null ? "running" : definition);
      if (parameters == null || parameters.isEmpty()) {
        return named;
      }
      String name = named.name() + ", changed";
      for (Map.Entry<String, Double> e : parameters.entrySet()) {
        if (e.getValue() == null) {
          throw new UserException("rank.parameters." + e.getKey() + " has no value.");
        }
        named = named.with(e.getKey(), e.getValue());
      }
      boolean same = named.equals(OpenRankDefinition.of(named.name()));
      return same ? named : named.named(name);
    }
  }

  /**
   * Intervals.
   *
   * @param replicates resampled worlds, or null for 200
   * @param seed of the draws, or null for 1
   * @param level share of the replicates that an interval holds, or null for 0.9
   */
  public record Uncertainty(Integer replicates, Long seed, Double level) {
    /** The settings of the bootstrap. */
    BootstrapSettings parsed() {
      BootstrapSettings defaults = BootstrapSettings.defaults();
      return new BootstrapSettings(
          replicates == null ? defaults.replicates() : replicates,
          seed == null ? defaults.seed() : seed,
          level == null ? defaults.level() : level);
    }
  }

  /**
   * Discovery.
   *
   * @param seeds repositories to start from, or null for the catalogue's
   * @param limit candidates kept, or null for 100
   * @param damping probability of going on, or null for 0.85
   * @param from first month, or null
   * @param to last month, or null
   */
  public record Explore(
      List<String> seeds, Integer limit, Double damping, YearMonth from, YearMonth to) {}

  /**
   * Trends.
   *
   * @param values computed, imported, or null for what there is
   * @param to last month of the window, or null
   * @param months length of the window, or null for 24
   */
  public record Trends(String values, YearMonth to, Integer months) {}

  /**
   * The landscape.
   *
   * @param catalogue file of the catalogue
   * @param out folder to write to
   * @param values computed, imported, or null for what there is
   * @param from first month of the period, or null
   * @param to last month of the period, or null
   * @param language language of the sheet, or null for English
   * @param theme colours of the sheet, or null for light
   * @param size size of the sheet, or null for 16:9
   * @param marks folder with pictures of projects, or null
   * @param like an earlier landscape.svg whose places are kept, or null
   * @param since edition to show the changes since, by name or folder, or null
   * @param site address of the page as a folder for the web, empty for none yet, or null to write
   *     no such folder
   */
  public record Render(
      Path catalogue,
      Path out,
      String values,
      YearMonth from,
      YearMonth to,
      Language language,
      SheetLook.Colours theme,
      SheetFormat size,
      Path marks,
      Path like,
      String since,
      String site) {}

  /**
   * The report of a period.
   *
   * @param catalogue file of the catalogue, or null for that of section {@code render}
   * @param out folder to write to
   * @param period a year, a month, or months ({@code 2025-01..2025-06}), or null for those of the
   *     landscape
   * @param against name or folder of a frozen edition that it is compared with, or null for one of
   *     the warehouse over the same months a year earlier, where there is one
   * @param values computed, imported, or null for what there is
   * @param language language of text and figures, or null for the landscape's
   * @param template folder with templates, or null for those that come with the program
   * @param showDevelopers whether the most active developers are named, or null for no
   */
  public record Report(
      Path catalogue,
      Path out,
      String period,
      String against,
      String values,
      Language language,
      Path template,
      @com.fasterxml.jackson.annotation.JsonProperty("show-developers") Boolean showDevelopers) {}
}
