// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rankscape.analysis.MonthRange;
import org.rankscape.analysis.PublishedEdition;
import org.rankscape.landscape.model.Landscape;

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
    Landscape landscape = PublishedEdition.landscape(catalogue, projects, network, period);
    new LandscapeFiles(out, look).write(landscape);
    List<String> notes = new ArrayList<>();
    notes.add(RenderStage.summary(landscape, period));
    landscape.provenance().warnings().forEach(w -> notes.add("warning: " + w.en()));
    notes.add("open " + out.resolve("index.html"));
    return new Stage.Done(landscape.projects().size(), "projects", RenderStage.size(out), notes);
  }
}
