// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Disc;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.network.DomainColours;
import org.rankscape.landscape.table.TableBuilder;

/** When the projects began: the years down the page, each with its projects, largest first. */
final class TimelineFigure {
  private static final int FEWEST = 5;
  private static final double ROW = 34;
  private static final double NAMES = 150;
  private final FigureFrame frame;
  private final DomainNames domains;
  private final Map<String, String> colours;
  private final TreeMap<Integer, List<Project>> years = new TreeMap<>();
  private final List<Project> known;

  TimelineFigure(ReportInput input) {
    frame = FigureFrame.of(input.now(), input.language());
    domains = new DomainNames(input);
    colours = DomainColours.of(input.now().catalogue());
    known =
        input.now().projects().stream()
            .filter(p -> p.facts().created() != null)
            .sorted(
                Comparator.comparing((Project p) -> p.facts().created())
                    .thenComparing(p -> p.entry().id()))
            .toList();
    input.now().projects().stream()
        .filter(p -> p.facts().created() != null)
        .forEach(
            p ->
                years
                    .computeIfAbsent(p.facts().created().getYear(), y -> new ArrayList<>())
                    .add(p));
  }

  Optional<ReportFigure> render() {
    if (known.size() < FEWEST) {
      return Optional.empty();
    }
    for (int year = years.firstKey(); year < years.lastKey(); year++) {
      years.putIfAbsent(year, List.of());
    }
    String title = frame.text("When the projects began", "项目始于何时");
    return Optional.of(
        frame.figure(
            "timeline",
            title,
            frame.text(
                "Year in which the primary repository was created, of "
                    + known.size()
                    + " projects; the largest of each year by OpenRank, and how many more",
                known.size() + " 个项目主仓库的创建年份；每年列出 OpenRank 最大者及其余数量"),
            reading(),
            new TableBuilder<Project>("timeline")
                .column("project", "name", p -> p.shownName())
                .column("repository", "primary repository", p -> p.entry().primaryRepository())
                .column("domain", "name of its domain", domains::of)
                .column("created", "day of creation", p -> p.facts().created().toString())
                .rows(known),
            ROW * years.size(),
            this::body));
  }

  private List<Element> body(double top) {
    List<Element> out = new ArrayList<>();
    double axis = FigureFrame.MARGIN + 66;
    String ink = FigureFrame.THEME.ink();
    String muted = FigureFrame.THEME.muted();
    String line = "#c3cdd9";
    out.add(new Line(axis, top + ROW / 2, axis, top + ROW * (years.size() - 0.5), line, 2, 0));
    int most = years.values().stream().mapToInt(List::size).max().orElse(1);
    double y = top;
    for (Map.Entry<Integer, List<Project>> e : years.entrySet()) {
      double middle = y + ROW / 2;
      int n = e.getValue().size();
      String year = String.valueOf(e.getKey());
      out.add(
          Text.of(FigureFrame.MARGIN, middle + 5.5, 16, Face.EXTRABOLD, n > 0 ? ink : muted, year));
      double radius = 3 + 8 * Math.sqrt(n / (double) most);
      if (n > 0) {
        out.add(new Disc(axis, middle, radius, TimeChart.COLOURS.get(0), "#ffffff", 1.5));
      }
      names(out, e.getValue(), middle, ink, muted);
      y += ROW;
    }
    return out;
  }

  private String reading() {
    Map.Entry<Integer, List<Project>> most = years.firstEntry();
    for (Map.Entry<Integer, List<Project>> e : years.entrySet()) {
      most = e.getValue().size() > most.getValue().size() ? e : most;
    }
    int middle = known.get(known.size() / 2).facts().created().getYear();
    int began = most.getValue().size();
    return frame.text(
        "Most began in "
            + most.getKey()
            + ": "
            + began
            + " of "
            + known.size()
            + ". Half of them are from "
            + middle
            + " or later.",
        "始于 "
            + most.getKey()
            + " 年的最多："
            + known.size()
            + " 个中的 "
            + began
            + " 个；半数始于 "
            + middle
            + " 年或之后。");
  }

  private void names(
      List<Element> out, List<Project> projects, double middle, String ink, String muted) {
    double x = NAMES;
    int shown = 0;
    for (Project p : projects) {
      String name = p.shownName();
      double width = Fonts.width(name, Face.SEMIBOLD, 13.5);
      boolean last = shown == projects.size() - 1;
      if (x + 15 + width > FigureFrame.RIGHT - (last ? 0 : 78)) {
        break;
      }
      String colour = colours.get(p.entry().domain());
      out.add(Box.filled(x, middle - 5, 10, 10, 2, colour));
      out.addAll(Text.byFace(x + 15, middle + 5, 13.5, Face.SEMIBOLD, ink, name));
      x += width + 33;
      shown++;
    }
    if (shown < projects.size()) {
      String more =
          frame.text(
              "+ " + (projects.size() - shown) + " more", "另 " + (projects.size() - shown) + " 个");
      out.add(Text.ending(FigureFrame.RIGHT, middle + 5, 13.5, Face.REGULAR, muted, more));
    }
  }
}
