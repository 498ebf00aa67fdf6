// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rankscape.analysis.EarlierEdition;
import org.rankscape.analysis.MonthRange;
import org.rankscape.analysis.WarehouseReport;
import org.rankscape.landscape.edition.Editions;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.report.Report;
import org.rankscape.landscape.report.ReportInput;
import org.rankscape.landscape.report.ReportTemplate;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.warehouse.Warehouse;

/**
 * The report of a period, compared with the same months a year earlier.
 *
 * @param source what the landscape is made from
 * @param period months asked for, of which those without data are left out; or null for the last
 *     twelve months
 * @param edition name or folder of the frozen edition that it is compared with, or null for one of
 *     the warehouse over the same months a year earlier, where there is one
 * @param out folder to write to
 * @param language language of text and figures
 * @param template folder with templates, or null for those that come with the program
 * @param showDevelopers whether the most active developers are named
 */
public record ReportStage(
    LandscapeSource source,
    MonthRange period,
    String edition,
    Path out,
    Language language,
    Path template,
    boolean showDevelopers) {

  /** Runs the stage. */
  public StageReport run() throws Exception {
    source.readCatalogue();
    RenderStage.writable(out);
    Map<String, Object> settings = source.settings();
    settings.put("period", period == null ? null : period.toString());
    settings.put("against", edition);
    settings.put("language", language.tag());
    settings.put("show_developers", showDevelopers);
    try (Warehouse target = source.update()) {
      return Stage.run(
          "report", target, settings, () -> write(target == null ? published() : input(target)));
    }
  }

  private ReportInput published() throws IOException {
    YearMonth from = period == null ? null : period.from();
    YearMonth to = period == null ? null : period.to();
    return WarehouseReport.published(
        source.make(null, from, to),
        new EarlierEdition(new Editions(Path.of("")), edition),
        language);
  }

  private ReportInput input(Warehouse target) throws IOException {
    return new WarehouseReport(
            source.maker(target),
            source.values(),
            source.coverageFloor(),
            EarlierEdition.in(target, edition))
        .input(period, showDevelopers, language);
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
    if (period != null && !shown.equals(period)) {
      notes.add("of " + period + " there are data of " + shown);
    }
    if (now.difference() != null) {
      notes.add("compared with edition " + now.difference().before().name() + " as it was frozen");
    }
    now.provenance().warnings().forEach(w -> notes.add("warning: " + w.en()));
    notes.add("open " + out.resolve("report.html"));
    return new Stage.Done(now.projects().size(), "projects", RenderStage.size(out), notes);
  }
}
