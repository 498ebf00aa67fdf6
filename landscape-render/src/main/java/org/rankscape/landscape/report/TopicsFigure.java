// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.table.TableBuilder;

/** The topics of the projects' repositories as words, larger the more projects have them. */
final class TopicsFigure {
  private static final int MOST = 60;
  private static final double LARGEST = 46;
  private static final double SMALLEST = 14;
  private static final double GAP = 20;
  private final FigureFrame frame;
  private final List<Topic> topics = new ArrayList<>();
  private final long known;

  private record Topic(String name, int projects, double openrank) {}

  private record Word(Topic topic, double size, double width) {}

  TopicsFigure(ReportInput input) {
    frame = FigureFrame.of(input.now(), input.language());
    Map<String, List<Project>> byTopic = new TreeMap<>();
    List<Project> with =
        input.now().projects().stream()
            .filter(p -> p.facts().topics() != null && !p.facts().topics().isEmpty())
            .toList();
    with.forEach(
        p ->
            p.facts().topics().stream()
                .distinct()
                .forEach(t -> byTopic.computeIfAbsent(t, k -> new ArrayList<>()).add(p)));
    byTopic.forEach(
        (name, projects) ->
            topics.add(
                new Topic(
                    name,
                    projects.size(),
                    projects.stream().mapToDouble(Project::openrank).sum())));
    topics.sort(
        Comparator.comparingInt(Topic::projects)
            .thenComparingDouble(Topic::openrank)
            .reversed()
            .thenComparing(Topic::name));
    known = with.size();
  }

  Optional<ReportFigure> render() {
    if (topics.size() < 3) {
      return Optional.empty();
    }
    String title = frame.text("Topics", "主题词");
    List<List<Word>> rows = rows();
    double height = rows.stream().mapToDouble(TopicsFigure::height).sum();
    return Optional.of(
        frame.figure(
            "topics",
            title,
            frame.text(
                "Topics that the repositories of "
                    + known
                    + " projects state; larger where more projects have them",
                known + " 个项目的仓库所标主题；字号越大，具有该主题的项目越多"),
            reading(),
            new TableBuilder<Topic>("topics")
                .column("topic", "as stated", Topic::name)
                .column("projects", "projects that state it", Topic::projects)
                .column("openrank", "their mean monthly OpenRank, sum", Topic::openrank)
                .rows(topics),
            height,
            top -> body(rows, top)));
  }

  private String reading() {
    String first =
        topics.stream()
            .limit(3)
            .map(t -> t.name() + frame.text(" (", "（") + t.projects() + frame.text(")", "）"))
            .collect(Collectors.joining(frame.text(", ", "、")));
    return frame.text("Stated by most projects: " + first + ".", "最多项目所标：" + first + "。");
  }

  private static double height(List<Word> row) {
    return 1.3 * row.stream().mapToDouble(Word::size).max().orElse(0);
  }

  /** Words in order, row by row, the rows with the largest words in the middle. */
  private List<List<Word>> rows() {
    double most = topics.get(0).projects();
    double least = topics.get(Math.min(MOST, topics.size()) - 1).projects();
    List<List<Word>> rows = new ArrayList<>();
    List<Word> row = new ArrayList<>();
    double width = 0;
    for (Topic t : topics.stream().limit(MOST).toList()) {
      double share = most > least ? Math.sqrt((t.projects() - least) / (most - least)) : 0.4;
      double room = FigureFrame.RIGHT - FigureFrame.MARGIN;
      double natural = SMALLEST + share * (LARGEST - SMALLEST);
      double size =
          Math.min(natural, natural * room / Fonts.width(t.name(), Face.SEMIBOLD, natural));
      Word word = new Word(t, size, Fonts.width(t.name(), Face.SEMIBOLD, size));
      if (!row.isEmpty() && width + GAP + word.width() > room) {
        rows.add(row);
        row = new ArrayList<>();
        width = 0;
      }
      width += (row.isEmpty() ? 0 : GAP) + word.width();
      row.add(word);
    }
    rows.add(row);
    List<List<Word>> out = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      out.add(i % 2 == 0 ? out.size() / 2 : (out.size() + 1) / 2, rows.get(i));
    }
    return out;
  }

  private static List<Element> body(List<List<Word>> rows, double top) {
    List<Element> out = new ArrayList<>();
    double y = top;
    int colour = 0;
    for (List<Word> row : rows) {
      double width = row.stream().mapToDouble(Word::width).sum() + GAP * (row.size() - 1);
      double x = (FigureFrame.WIDTH - width) / 2;
      double baseline = y + 0.5 * height(row) + 0.36 * largest(row);
      for (Word w : row) {
        String ink = TimeChart.COLOURS.get(colour++ % TimeChart.COLOURS.size());
        out.addAll(Text.byFace(x, baseline, w.size(), Face.SEMIBOLD, ink, w.topic().name()));
        x += w.width() + GAP;
      }
      y += height(row);
    }
    return out;
  }

  private static double largest(List<Word> row) {
    return row.stream().mapToDouble(Word::size).max().orElse(0);
  }
}
