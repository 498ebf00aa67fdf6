// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.table.TableBuilder;

/** Where the projects come from, as the catalogue says: projects and OpenRank by country. */
final class CountriesFigure {
  private static final int MOST = 12;
  private static final double ROW = 30;
  private static final double BAR = 300;
  private static final double BAR_END = 720;
  private final FigureFrame frame;
  private final List<Row> rows = new ArrayList<>();
  private final double total;
  private final long unknown;

  private record Row(String code, String name, int projects, double openrank, String largest) {}

  CountriesFigure(ReportInput input) {
    frame = FigureFrame.of(input.now(), input.language());
    Locale shown = input.language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    Map<String, List<Project>> byCountry = new TreeMap<>();
    for (Project p : input.now().projects()) {
      if (p.entry().country() != null) {
        byCountry.computeIfAbsent(p.entry().country(), c -> new ArrayList<>()).add(p);
      }
    }
    byCountry.forEach(
        (code, projects) ->
            rows.add(
                new Row(
                    code,
                    new Locale.Builder().setRegion(code).build().getDisplayCountry(shown),
                    projects.size(),
                    projects.stream().mapToDouble(Project::openrank).sum(),
                    projects.get(0).shownName())));
    rows.sort(Comparator.comparingDouble(Row::openrank).reversed().thenComparing(Row::code));
    total = rows.stream().mapToDouble(Row::openrank).sum();
    unknown = input.now().projects().stream().filter(p -> p.entry().country() == null).count();
  }

  Optional<ReportFigure> render() {
    if (rows.size() < 2 || !(total > 0)) {
      return Optional.empty();
    }
    List<Row> shown = rows.stream().limit(MOST).toList();
    String title = frame.text("Where the projects come from", "项目来自哪里");
    String rest =
        unknown == 0 ? "" : frame.text("; not stated for " + unknown, "；" + unknown + " 个未注明");
    return Optional.of(
        frame.figure(
            "countries",
            title,
            frame.text(
                    "Origin of the projects as the catalogue states it; sum of mean monthly OpenRank",
                    "目录所注明的项目来源；月均 OpenRank 之和")
                + rest,
            reading(),
            new TableBuilder<Row>("countries")
                .column("country", "ISO 3166-1 alpha-2", Row::code)
                .column("name", "name", Row::name)
                .column("projects", "projects", Row::projects)
                .column("openrank", "sum of mean monthly OpenRank", Row::openrank)
                .column("largest", "its largest project", Row::largest)
                .rows(rows),
            ROW * (shown.size() + 1),
            top -> body(shown, top)));
  }

  private String reading() {
    Row first = rows.get(0);
    String share = Numbers.percent(first.openrank() / total);
    return frame.text(
        first.name()
            + ": "
            + Numbers.counted(first.projects(), "project", "projects")
            + " with "
            + share
            + " of the OpenRank of all whose origin is stated, more than any other.",
        first.name() + "居首：" + first.projects() + " 个项目，占来源已知项目 OpenRank 的 " + share + "。");
  }

  private List<Element> body(List<Row> shown, double top) {
    List<Element> out = new ArrayList<>();
    String muted = FigureFrame.THEME.muted();
    String ink = FigureFrame.THEME.ink();
    double head = top + 18;
    out.add(Text.ending(280, head, 13.5, Face.SEMIBOLD, muted, frame.text("Projects", "项目")));
    out.add(Text.of(BAR, head, 13.5, Face.SEMIBOLD, muted, "OpenRank"));
    out.add(Text.of(BAR_END + 90, head, 13.5, Face.SEMIBOLD, muted, frame.text("Largest", "最大项目")));
    for (int i = 0; i < shown.size(); i++) {
      Row row = shown.get(i);
      double y = top + ROW * (i + 1);
      String name = Ellipsis.fit(row.name(), Face.SEMIBOLD, 14.5, 180);
      out.addAll(Text.byFace(FigureFrame.MARGIN, y + 20, 14.5, Face.SEMIBOLD, ink, name));
      out.add(Text.ending(280, y + 20, 14.5, Face.REGULAR, ink, String.valueOf(row.projects())));
      double width = Math.max(2, (BAR_END - BAR) * row.openrank() / shown.get(0).openrank());
      out.add(Box.filled(BAR, y + 5, width, ROW - 10, 3, TimeChart.COLOURS.get(0)));
      String value =
          Numbers.whole(Math.round(row.openrank()))
              + "  "
              + Numbers.percent(row.openrank() / total);
      boolean beside = width < BAR_END - BAR - 30;
      out.add(
          beside
              ? Text.of(BAR + width + 8, y + 20, 13.5, Face.REGULAR, ink, value)
              : Text.ending(BAR + width - 8, y + 20, 13.5, Face.SEMIBOLD, "#ffffff", value));
      String largest = Ellipsis.fit(row.largest(), Face.REGULAR, 13.5, 150);
      out.add(Text.of(BAR_END + 90, y + 20, 13.5, Face.REGULAR, muted, largest));
    }
    return out;
  }
}
