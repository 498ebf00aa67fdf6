// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.List;
import java.util.Optional;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.GrowthFigure;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.table.Table;
import org.rankscape.landscape.table.TableBuilder;

/** The growth axis: the largest rises and falls against the year before. */
final class RisesFigure {
  private final ReportInput input;
  private final FigureFrame frame;

  RisesFigure(ReportInput input) {
    this.input = input;
    this.frame = FigureFrame.of(input.now(), input.language());
  }

  Optional<ReportFigure> render() {
    List<GrowthFigure.Change> changes = GrowthFigure.changes(input.now());
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    GrowthFigure.Inside inside =
        new GrowthFigure(input.language(), FigureFrame.THEME, FigureFrame.WIDTH)
            .inside(input.now(), changes);
    String unit =
        frame.text(
            "Difference of mean monthly OpenRank against the same months a year earlier",
            "月均 OpenRank 与上年同期之差");
    String scaled =
        input.comparable()
            ? ""
            : frame.text(
                "; earlier values are scaled to the level of this period", "；上年数值已按本期水平调整");
    return Optional.of(
        frame.figure(
            "growth",
            frame.text("Largest rises and falls", "最大的增长与下降"),
            unit + scaled,
            inside.reading(),
            table(changes),
            inside.height(),
            inside.body()));
  }

  private static Table table(List<GrowthFigure.Change> changes) {
    return new TableBuilder<GrowthFigure.Change>("growth")
        .column("project", "name", c -> c.project().shownName())
        .column("repository", "primary repository", c -> c.project().entry().primaryRepository())
        .column("openrank", "mean monthly OpenRank", c -> c.project().openrank())
        .column("previous", "a year earlier", c -> c.project().previous())
        .column("growth", "difference", GrowthFigure.Change::growth)
        .rows(changes);
  }
}
