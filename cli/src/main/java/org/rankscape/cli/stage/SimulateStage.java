// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.cli.progress.Progress;
import org.rankscape.simulate.SimulationSettings;
import org.rankscape.simulate.Simulator;
import org.rankscape.simulate.Summary;

/**
 * An invented ecosystem as hourly files.
 *
 * @param settings what to invent
 * @param out folder for {@code hours/}, {@code truth.json} and {@code catalogue.yaml}
 */
public record SimulateStage(SimulationSettings settings, Path out) {

  /** Runs the stage. */
  public StageReport run() throws Exception {
    return Stage.run("simulate", null, Map.of(), this::simulate);
  }

  private Stage.Done simulate() throws Exception {
    Progress[] progress = new Progress[1];
    Summary summary =
        new Simulator(settings)
            .write(
                out,
                (files, ofFiles, events) -> {
                  if (progress[0] == null) {
                    progress[0] = Progress.start("simulate", ofFiles, "files");
                  }
                  progress[0].at(files, String.format(Locale.ROOT, "%,d events", events));
                });
    if (progress[0] != null) {
      progress[0].end();
    }
    return new Stage.Done(
        summary.events(),
        "events",
        summary.bytes(),
        List.of(
            String.format(
                Locale.ROOT, "%,d hourly files in %s", summary.files(), out.resolve("hours")),
            "all data are simulated; the truth is in " + out.resolve("truth.json")));
  }
}
