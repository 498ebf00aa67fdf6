// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.GrowthFigure;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.network.NetworkRenderer;
import org.rankscape.landscape.network.NetworkSettings;
import org.rankscape.landscape.table.TableBuilder;

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
  private final FigureFrame frame;

  ReportFigures(ReportInput input, Analysis analysis) {
    this.input = input;
    this.analysis = analysis;
    this.frame = FigureFrame.of(input.now(), input.language());
  }

  List<ReportFigure> all() {
    LinesFigure series = new LinesFigure(input, analysis);
    List<Optional<ReportFigure>> figures =
        List.of(
            new TopFigure(input).render(),
            growth(),
            new QuadrantFigure(input).render(),
            series.lines(),
            series.bump(),
            new PairFigure(input, analysis).render(),
            new DomainLadder(input, analysis).render(),
            new DomainCurves(input, analysis).render(),
            new HistoryFigure(input, analysis).render(),
            new TransitionsFigure(input, analysis).render(),
            new BrinkFigure(input, analysis).render(),
            new QuietFigure(input, analysis).render(),
            new StarsFigure(input).render(),
            new TimelineFigure(input).render(),
            new TopicsFigure(input).render(),
            new CountriesFigure(input).render(),
            new Donut(input).render(),
            network(),
            new EgoFigure(input).render());
    List<ReportFigure> out = new ArrayList<>();
    figures.forEach(f -> f.ifPresent(out::add));
    return out;
  }

  private Optional<ReportFigure> growth() {
    String title = frame.text("Largest rises and falls", "最大的增长与下降");
    String unit =
        frame.text(
            "Difference of mean OpenRank against the same months a year earlier",
            "平均 OpenRank 与上年同期之差");
    return new GrowthFigure(input.language(), FigureFrame.THEME, FigureFrame.WIDTH)
        .render(input.now())
        .map(
            f ->
                new ReportFigure(
                    "growth",
                    frame.caption(title, unit),
                    f.drawing(),
                    new TableBuilder<GrowthFigure.Change>("growth")
                        .column("project", "name", c -> c.project().shownName())
                        .column(
                            "repository",
                            "primary repository",
                            c -> c.project().entry().primaryRepository())
                        .column("openrank", "mean monthly OpenRank", c -> c.project().openrank())
                        .column("previous", "a year earlier", c -> c.project().previous())
                        .column("growth", "difference", GrowthFigure.Change::growth)
                        .rows(GrowthFigure.changes(input.now()))));
  }

  private Optional<ReportFigure> network() {
    if (input.now().links().isEmpty()) {
      return Optional.empty();
    }
    NetworkSettings settings =
        new NetworkSettings(1400, 1050, input.language(), FigureFrame.THEME, 70, 0.8, 2);
    return Optional.of(
        new ReportFigure(
            "network",
            frame.caption(
                frame.text("Who works with whom", "协作网络"),
                frame.text("Projects joined by developers in common", "以共同开发者相连的项目")),
            new NetworkRenderer(settings).render(input.now()).drawing(),
            new TableBuilder<Link>("network")
                .column("a", "id of a project", Link::a)
                .column("b", "id of another", Link::b)
                .column("developers", "distinct developers active in both", Link::developers)
                .rows(input.now().links())));
  }
}
