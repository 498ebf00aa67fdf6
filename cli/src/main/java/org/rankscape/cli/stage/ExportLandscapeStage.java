// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rankscape.analysis.MadeLandscape;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.warehouse.Warehouse;

/**
 * A landscape written for other programs.
 *
 * @param source what the landscape is made from
 * @param from first month, or null
 * @param to last month, or null
 * @param output folder to write to
 * @param writer writes it
 */
public record ExportLandscapeStage(
    LandscapeSource source, YearMonth from, YearMonth to, Path output, Consumer<Landscape> writer) {

  /** Runs the stage. */
  public StageReport run() throws Exception {
    try (Warehouse opened = source.read()) {
      return Stage.run("export", null, Map.of(), () -> export(opened));
    }
  }

  private Stage.Done export(Warehouse opened) throws IOException {
    MadeLandscape made = source.make(opened, from, to);
    RenderStage.writable(output);
    writer.accept(made.landscape());
    List<String> notes = new ArrayList<>();
    notes.add(RenderStage.summary(made.landscape(), made.period()));
    made.landscape().provenance().warnings().forEach(w -> notes.add("warning: " + w.en()));
    notes.add("written to " + output);
    return new Stage.Done(
        made.landscape().projects().size(), "projects", RenderStage.size(output), notes);
  }
}
