// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.cli.Version;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LandscapeBuilder;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.model.Provenance;
import org.rankscape.landscape.published.PublishedLandscape;

/**
 * A published edition (project list and network file) drawn by the same code, without a warehouse.
 *
 * @param catalogue file of the catalogue whose domains the list's classifications name
 * @param projects project list, CSV
 * @param network network file, JSON
 * @param period months that the edition's means are over
 * @param out folder to write to
 * @param look how the sheet is drawn
 */
public record PublishedStage(
    Path catalogue, Path projects, Path network, MonthRange period, Path out, SheetLook look) {

  /** Runs the stage. */
  public StageReport run() throws Exception {
    return Stage.run("render", null, Map.of(), this::render);
  }

  private Stage.Done render() throws IOException {
    RenderStage.writable(out);
    Landscape landscape = landscape(catalogue, projects, network, period);
    new LandscapeFiles(out, look).write(landscape);
    List<String> notes = new ArrayList<>();
    notes.add(RenderStage.summary(landscape, period));
    landscape.provenance().warnings().forEach(w -> notes.add("warning: " + w.en()));
    notes.add("open " + out.resolve("index.html"));
    return new Stage.Done(landscape.projects().size(), "projects", RenderStage.size(out), notes);
  }

  /** The landscape of a published edition. */
  static Landscape landscape(Path catalogue, Path projects, Path network, MonthRange period) {
    PublishedLandscape published =
        PublishedLandscape.read(CatalogueReader.read(catalogue), projects, network);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("values", "published");
    return new LandscapeBuilder(published.catalogue(), new Period(period.from(), period.to()))
        .build(
            published.values(),
            published.links(),
            List.of(),
            new Provenance(
                "published OpenRank, " + projects.getFileName() + " and " + network.getFileName(),
                false,
                "global",
                null,
                Version.current(),
                settings,
                published.warnings()));
  }
}
