// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rankscape.landscape.edition.DifferenceFigure;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Landscape;

/** All figures that the data allow, in the order in which a report shows them. */
final class ReportFigures {
  /** Names of all figures that there can be. */
  static final List<String> IDS =
      List.of(
          "top",
          "growth",
          "quadrant",
          "lines",
          "ranks",
          "pair",
          "domains",
          "domain-curves",
          "history",
          "entries-exits",
          "difference",
          "brink",
          "graveyard",
          "stars",
          "timeline",
          "topics",
          "countries",
          "concentration",
          "network",
          "ego");

  private final ReportInput input;
  private final Analysis analysis;

  ReportFigures(ReportInput input, Analysis analysis) {
    this.input = input;
    this.analysis = analysis;
  }

  List<ReportFigure> all() {
    LinesFigure series = new LinesFigure(input, analysis);
    List<Optional<ReportFigure>> figures =
        List.of(
            new TopFigure(input).render(),
            new RisesFigure(input).render(),
            new QuadrantFigure(input).render(),
            series.lines(),
            series.bump(),
            new PairFigure(input, analysis).render(),
            new DomainLadder(input, analysis).render(),
            new DomainCurves(input, analysis).render(),
            new HistoryFigure(input, analysis).render(),
            new TransitionsFigure(input, analysis).render(),
            difference(),
            new BrinkFigure(input, analysis).render(),
            new QuietFigure(input, analysis).render(),
            new StarsFigure(input).render(),
            new TimelineFigure(input).render(),
            new TopicsFigure(input).render(),
            new CountriesFigure(input).render(),
            new Donut(input).render(),
            new NetworkFigure(input).render(),
            new EgoFigure(input).render());
    List<ReportFigure> out = new ArrayList<>();
    figures.forEach(f -> f.ifPresent(out::add));
    return out;
  }

  private Optional<ReportFigure> difference() {
    Landscape now = input.now();
    return now.difference() == null
        ? Optional.empty()
        : Optional.of(
            DifferenceFigure.of(
                now.difference(),
                now.provenance().simulated(),
                now.provenance().version(),
                input.language()));
  }
}
