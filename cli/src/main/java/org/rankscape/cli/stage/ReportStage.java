// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.analysis.MonthRange;
import org.rankscape.analysis.PublishedEdition;
import org.rankscape.analysis.WarehouseLandscape;
import org.rankscape.analysis.WarehouseReport;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.report.Report;
import org.rankscape.landscape.report.ReportInput;
import org.rankscape.landscape.report.ReportTemplate;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.warehouse.Warehouse;

/**
 * The report of a period, compared with the same months a year earlier.
 *
 * @param catalogue file of the catalogue
 * @param period months asked for; those after the last month of the data are left out
 * @param out folder to write to
 * @param language language of text and figures
 * @param template folder with templates, or null for those that come with the program
 */
public record ReportStage(
    Path catalogue, MonthRange period, Path out, Language language, Path template) {

  /**
   * Where the values of a warehouse come from, and what is shown of them.
   *
   * @param source {@code computed}, {@code imported}, or null for what there is
   * @param moreBots logins that are no developers besides the included list
   * @param coverageFloor lowest coverage of a month that is compared with another
   * @param showDevelopers whether the most active developers are named
   */
  public record Values(
      String source, List<String> moreBots, double coverageFloor, boolean showDevelopers) {
    /** Refuses a source of values that there is not. */
    public Values {
      Choice.check("values", source, "computed", "imported");
    }
  }

  /** The report of a published edition. */
  public StageReport published(Path projects, Path network) throws Exception {
    return Stage.run(
        "report",
        null,
        Map.of(),
        () -> {
          RenderStage.writable(out);
          Landscape landscape = PublishedEdition.landscape(catalogue, projects, network, period);
          return write(new ReportInput(landscape, null, false, Map.of(), null, language));
        });
  }

  /** The report of a warehouse. */
  public StageReport run(Path warehouse, Values values) throws Exception {
    CatalogueReader.read(catalogue);
    RenderStage.writable(out);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("catalogue", catalogue.toString());
    settings.put("period", period.toString());
    settings.put("source", values.source());
    settings.put("language", language.tag());
    settings.put("coverage_floor", values.coverageFloor());
    settings.put("show_developers", values.showDevelopers());
    try (Warehouse target = Warehouse.update(warehouse)) {
      return Stage.run("report", target, settings, () -> write(input(target, values)));
    }
  }

  private ReportInput input(Warehouse target, Values values) throws IOException {
    return new WarehouseReport(
            new WarehouseLandscape(target, CatalogueReader.read(catalogue), values.moreBots()),
            values.source(),
            values.coverageFloor())
        .input(period, values.showDevelopers(), language);
  }

  private Stage.Done write(ReportInput input) throws IOException {
    Report report =
        Report.of(
            input,
            template == null
                ? ReportTemplate.included(language)
                : ReportTemplate.in(template, language));
    report.write(out);
    Landscape now = input.now();
    MonthRange shown = new MonthRange(now.period().from(), now.period().to());
    List<String> notes = new ArrayList<>();
    notes.add(RenderStage.summary(now, shown) + ", " + report.figures().size() + " figures");
    if (!shown.equals(period)) {
      notes.add("of " + period + " there are data of " + shown);
    }
    now.provenance().warnings().forEach(w -> notes.add("warning: " + w.en()));
    notes.add("open " + out.resolve("report.html"));
    return new Stage.Done(now.projects().size(), "projects", RenderStage.size(out), notes);
  }
}
