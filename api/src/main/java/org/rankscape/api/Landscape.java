// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rankscape.analysis.MonthRange;
import org.rankscape.analysis.PublishedEdition;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.figure.GrowthFigure;
import org.rankscape.landscape.network.NetworkRenderer;
import org.rankscape.landscape.network.NetworkSettings;
import org.rankscape.landscape.page.LandscapePage;
import org.rankscape.landscape.page.PageSettings;
import org.rankscape.landscape.report.ReportInput;
import org.rankscape.landscape.report.ReportTemplate;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.SheetFormat;
import org.rankscape.landscape.sheet.SheetRenderer;
import org.rankscape.landscape.sheet.SheetSettings;

/** A catalogue's projects with their values over some months, and the ways to draw them. */
public final class Landscape {
  private final org.rankscape.landscape.model.Landscape landscape;

  Landscape(org.rankscape.landscape.model.Landscape landscape) {
    this.landscape = landscape;
  }

  /**
   * The landscape of a published edition, without a warehouse.
   *
   * @param catalogue file of the catalogue whose domains the list's classifications name
   * @param projects the edition's project list, CSV
   * @param network the edition's network file, JSON
   * @param from first month that its means are over
   * @param to last month
   * @return the landscape
   */
  public static Landscape published(
      Path catalogue, Path projects, Path network, YearMonth from, YearMonth to) {
    return new Landscape(
        PublishedEdition.landscape(catalogue, projects, network, new MonthRange(from, to))
            .landscape());
  }

  /**
   * The title that the catalogue gives.
   *
   * @return in English
   */
  public String title() {
    return landscape.catalogue().title().en();
  }

  /**
   * The first month that the values are means over.
   *
   * @return a month, UTC
   */
  public YearMonth from() {
    return landscape.period().from();
  }

  /**
   * The last month that the values are means over.
   *
   * @return a month, UTC
   */
  public YearMonth to() {
    return landscape.period().to();
  }

  /**
   * The projects that are shown.
   *
   * @return by descending OpenRank, then id
   */
  public List<Project> projects() {
    Map<String, String> domains = domains(landscape.catalogue());
    return landscape.projects().stream()
        .map(
            p ->
                new Project(
                    p.rank(),
                    p.entry().id(),
                    p.entry().name(),
                    domains.get(p.entry().domain()),
                    p.entry().repositories(),
                    p.openrank(),
                    p.previous(),
                    p.trend() == null
                        ? null
                        : p.trend().trendClass().name().toLowerCase(Locale.ROOT),
                    p.developers(),
                    p.facts().language(),
                    p.facts().stars(),
                    p.repair() == null ? null : p.repair().openrank(),
                    p.repair() == null ? null : p.repair().rank(),
                    p.repair() == null ? null : p.repair().months(),
                    Collections.unmodifiableSortedMap(p.series())))
        .toList();
  }

  private static Map<String, String> domains(Catalogue catalogue) {
    Map<String, String> names = new HashMap<>();
    catalogue.layers().stream()
        .flatMap(layer -> layer.frames().stream())
        .flatMap(frame -> frame.domains().stream())
        .forEach(domain -> names.put(domain.id(), domain.label().en()));
    return names;
  }

  /**
   * The projects that are listed but not shown.
   *
   * @return by id
   */
  public List<LeftOut> leftOut() {
    return landscape.leftOut().stream()
        .map(l -> new LeftOut(l.entry().id(), l.openrank(), l.reason()))
        .toList();
  }

  /**
   * Who shares developers with whom.
   *
   * @return pairs by descending number of developers
   */
  public List<Link> links() {
    return landscape.links().stream().map(l -> new Link(l.a(), l.b(), l.developers())).toList();
  }

  /**
   * What every reader of the values should see.
   *
   * @return sentences in English
   */
  public List<String> warnings() {
    return landscape.provenance().warnings().stream().map(w -> w.en()).toList();
  }

  /**
   * Whether the values are of simulated events.
   *
   * @return true for the demo's
   */
  public boolean simulated() {
    return landscape.provenance().simulated();
  }

  /**
   * The sheet: layers, domains, and projects in type sized by OpenRank.
   *
   * @return 16:9, English
   */
  public Picture sheet() {
    return new Picture(
        new SheetRenderer(SheetSettings.of(SheetFormat.WIDE, Language.EN))
            .render(landscape)
            .drawing());
  }

  /**
   * The network: projects by OpenRank, joined where they have developers in common.
   *
   * @return the picture, empty where no links are known
   */
  public Optional<Picture> network() {
    return landscape.links().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Picture(
                new NetworkRenderer(NetworkSettings.of(Language.EN)).render(landscape).drawing()));
  }

  /**
   * The largest rises and falls against the same months a year earlier.
   *
   * @return the picture, empty where no earlier values can be compared
   */
  public Optional<Picture> growth() {
    return new GrowthFigure(Language.EN, Theme.LIGHT)
        .render(landscape)
        .map(f -> new Picture(f.drawing()));
  }

  /**
   * The interactive page.
   *
   * @return one HTML file that opens from disk and fetches nothing
   */
  public String page() {
    Map<PageSettings.Language, String> sheets = new EnumMap<>(PageSettings.Language.class);
    for (PageSettings.Language language : PageSettings.Language.values()) {
      SheetSettings settings =
          SheetSettings.of(SheetFormat.WIDE, Language.valueOf(language.name()));
      sheets.put(language, new SheetRenderer(settings).render(landscape).svg());
    }
    return new LandscapePage(PageSettings.defaults()).html(landscape, sheets);
  }

  /**
   * The report of this landscape alone: no year before, no months, no developers. {@link
   * Rankscape#report} has them.
   *
   * @return the report, in English
   */
  public Report report() {
    return new Report(
        org.rankscape.landscape.report.Report.of(
            new ReportInput(landscape, null, false, Map.of(), null, null, Language.EN),
            ReportTemplate.included(Language.EN)));
  }
}
