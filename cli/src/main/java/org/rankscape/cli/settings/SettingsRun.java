// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rankscape.analysis.MonthRange;
import org.rankscape.cli.UserException;
import org.rankscape.cli.stage.CoverageStage;
import org.rankscape.cli.stage.ExploreStage;
import org.rankscape.cli.stage.ImportStage;
import org.rankscape.cli.stage.IngestStage;
import org.rankscape.cli.stage.LandscapeSource;
import org.rankscape.cli.stage.Placement;
import org.rankscape.cli.stage.RankStage;
import org.rankscape.cli.stage.RenderStage;
import org.rankscape.cli.stage.ReportPeriod;
import org.rankscape.cli.stage.ReportStage;
import org.rankscape.cli.stage.SheetLook;
import org.rankscape.cli.stage.SourceSettings;
import org.rankscape.cli.stage.StageReport;
import org.rankscape.cli.stage.TrendStage;
import org.rankscape.cli.stage.UncertaintyStage;
import org.rankscape.ingest.source.FetchSettings;
import org.rankscape.ingest.store.FileSystems;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.sheet.Language;

/** Runs the stages that a settings file describes, in the order of the data flow. */
public final class SettingsRun {
  private final Path folder;
  private final RunSettings settings;
  private final Consumer<StageReport> told;
  private final Consumer<String> heard;
  private final List<StageReport> reports = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  /**
   * A run.
   *
   * @param folder folder that paths in the settings are relative to
   * @param told is told each stage's report as it ends
   * @param heard is told a line when something stands in a stage's way
   */
  public SettingsRun(
      Path folder, RunSettings settings, Consumer<StageReport> told, Consumer<String> heard) {
    this.heard = heard;
    this.folder = folder;
    this.settings = settings;
    this.told = told;
  }

  /** Runs all stages that have a section. */
  public List<StageReport> run() throws Exception {
    if (settings.ingest() != null) {
      done(ingest(settings.ingest()).run());
    }
    if (settings.backfill() != null) {
      done(gitHub().backfill(settings.backfill()).run(heard));
    }
    if (settings.openrank() != null) {
      done(published(settings.openrank()).run());
    }
    if (settings.rank() != null) {
      done(rank(settings.rank()).run());
    }
    if (settings.uncertainty() != null) {
      done(new UncertaintyStage(warehouse(), settings.uncertainty().parsed()).run());
    }
    if (settings.explore() != null) {
      done(explore(settings.explore()).run());
    }
    if (settings.enrich() != null) {
      done(gitHub().enrich(settings.enrich()).run(heard));
    }
    if (settings.trends() != null) {
      done(trends(settings.trends()).run());
    }
    if (settings.render() != null) {
      done(render(settings.render()).run());
    }
    if (settings.report() != null) {
      done(report(settings.report()).run());
    }
    return reports;
  }

  private void done(StageReport report) {
    reports.add(report);
    told.accept(report.withoutNotes(said));
    said.addAll(report.notes());
    if (report.failure() != null) {
      throw new UserException(report.failure());
    }
  }

  private Path path(Path relative) {
    return relative == null ? null : folder.resolve(relative);
  }

  private Path warehouse() {
    return path(settings.warehouse());
  }

  private List<String> bots() {
    return settings.rank() == null || settings.rank().bots() == null
        ? List.of()
        : BotList.read(path(settings.rank().bots()));
  }

  private IngestStage ingest(RunSettings.Ingest s) {
    String size = s.cacheSize() == null ? SourceSettings.CACHE_SIZE : s.cacheSize();
    SourceSettings hours =
        new SourceSettings(
            FileSystems.isAddress(s.source()) ? s.source() : folder.resolve(s.source()).toString(),
            s.mirrors() == null ? List.of() : s.mirrors(),
            s.from(),
            s.to(),
            s.connections() == null ? FetchSettings.CONNECTIONS : s.connections(),
            path(s.cache()),
            ByteSize.parse(size),
            Boolean.TRUE.equals(s.refresh()));
    return new IngestStage(
        hours, new Placement(warehouse().toString(), s.cluster(), null, s.parallelism()));
  }

  private ImportStage published(RunSettings.Import s) {
    List<Path> files = s.files() == null ? List.of() : s.files().stream().map(this::path).toList();
    return new ImportStage(
        warehouse(),
        files,
        s.base(),
        path(s.catalogue()),
        s.kind() == null ? "repository" : s.kind());
  }

  private RankStage rank(RunSettings.Rank s) {
    return new RankStage(warehouse(), s.parsed(), bots(), s.scope(), s.from(), s.initial());
  }

  private ExploreStage explore(RunSettings.Explore s) {
    List<String> seeds =
        s.seeds() != null
            ? s.seeds()
            : CatalogueReader.read(path(settings.render().catalogue())).seeds();
    if (seeds.isEmpty()) {
      throw new UserException("explore: the catalogue names no seeds, set explore.seeds.");
    }
    return new ExploreStage(
        warehouse(),
        seeds,
        s.from(),
        s.to(),
        s.limit() == null ? 100 : s.limit(),
        s.damping() == null ? 0.85 : s.damping(),
        bots());
  }

  private GitHubSections gitHub() {
    return new GitHubSections(
        folder, warehouse(), settings.render() == null ? null : settings.render().catalogue());
  }

  private TrendStage trends(RunSettings.Trends s) {
    return new TrendStage(
        warehouse(), s.values(), s.to(), s.months() == null ? 24 : s.months(), coverageFloor());
  }

  private double coverageFloor() {
    return settings.coverageFloor() == null ? CoverageStage.FLOOR : settings.coverageFloor();
  }

  private LandscapeSource landscape(Path catalogue, String values) {
    return LandscapeSource.of(warehouse(), path(catalogue), values, bots(), coverageFloor());
  }

  private RenderStage render(RunSettings.Render s) {
    return new RenderStage(
        landscape(s.catalogue(), s.values()),
        s.from(),
        s.to(),
        path(s.out()),
        new SheetLook(s.language(), s.theme(), s.size(), path(s.marks()), path(s.like())),
        since(s.since()),
        settings.report() == null ? null : path(settings.report().out()),
        s.site());
  }

  /** An edition's folder relative to the settings file, or its name. */
  private String since(String edition) {
    return edition != null && Files.isDirectory(folder.resolve(edition))
        ? folder.resolve(edition).toString()
        : edition;
  }

  private ReportStage report(RunSettings.Report s) {
    RunSettings.Render shown = settings.render();
    Language language = s.language() != null || shown == null ? s.language() : shown.language();
    return new ReportStage(
        s.catalogue() != null
            ? landscape(s.catalogue(), s.values())
            : landscape(shown.catalogue(), s.values() == null ? shown.values() : s.values()),
        period(s.period(), shown),
        since(s.against()),
        path(s.out()),
        language == null ? Language.EN : language,
        path(s.template()),
        Boolean.TRUE.equals(s.showDevelopers()));
  }

  /** The period given, else that of the landscape, else null for the last twelve months. */
  private static MonthRange period(String given, RunSettings.Render shown) {
    if (given != null) {
      return ReportPeriod.parse(given);
    }
    return shown == null || shown.from() == null || shown.to() == null
        ? null
        : new MonthRange(shown.from(), shown.to());
  }
}
