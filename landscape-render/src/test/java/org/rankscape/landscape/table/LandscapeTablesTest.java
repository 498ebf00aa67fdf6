// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.page.Synthetic;
import org.rankscape.rank.trend.TrendClass;

class LandscapeTablesTest {
  private static final Landscape LANDSCAPE = Synthetic.landscape(135);
  private static final Map<String, Table> TABLES =
      new LandscapeTables(LANDSCAPE)
          .tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));

  private static List<Object> column(String table, String column) {
    List<String> names = TABLES.get(table).columns().stream().map(Column::name).toList();
    int at = names.indexOf(column);
    return TABLES.get(table).rows().stream().map(row -> row.get(at)).toList();
  }

  private static double sum(List<Object> values) {
    return values.stream().filter(v -> v != null).mapToDouble(v -> (Double) v).sum();
  }

  @Test
  void everyPartOfTheLandscapeHasItsTable() {
    assertThat(TABLES.keySet())
        .containsExactlyInAnyOrder(
            "projects",
            "top20",
            "growing",
            "declining",
            "domains",
            "domain-series",
            "series",
            "health",
            "activity",
            "coverage",
            "links",
            "candidates",
            "left-out",
            "provenance",
            "columns");
    assertThat(TABLES.get("projects").rows()).hasSize(135);
    assertThat(TABLES.get("top20").rows()).hasSize(20);
    assertThat(TABLES.get("links").rows()).hasSameSizeAs(LANDSCAPE.links());
    assertThat(TABLES.get("candidates").rows()).hasSameSizeAs(LANDSCAPE.candidates());
    assertThat(column("left-out", "reason")).hasSize(3).doesNotContainNull();
  }

  @Test
  void domainsAddUpToTheProjects() {
    double total = LANDSCAPE.projects().stream().mapToDouble(Project::openrank).sum();
    assertThat(sum(column("domains", "openrank"))).isCloseTo(total, within(1e-6));
    assertThat(column("domains", "projects").stream().mapToInt(n -> (Integer) n).sum())
        .isEqualTo(135);
    assertThat(sum(column("domain-series", "openrank")))
        .isCloseTo(sum(column("series", "openrank")), within(1e-6));
  }

  @Test
  void yearOverYearComparesTheSameProjects() {
    for (List<Object> row : TABLES.get("domains").rows()) {
      List<Project> cohort =
          LANDSCAPE.projects().stream()
              .filter(p -> p.entry().domain().equals(row.get(0)) && p.previous() != null)
              .toList();
      double now = cohort.stream().mapToDouble(Project::openrank).sum();
      double before = cohort.stream().mapToDouble(Project::previous).sum();
      assertThat((Double) row.get(10)).isCloseTo(now / before - 1, within(1e-12));
    }
  }

  @Test
  void growingAndDecliningAreWhatTheTestSaysSteepestFirst() {
    assertThat(TABLES.get("growing").rows()).hasSize(count(TrendClass.GROWING));
    assertThat(TABLES.get("declining").rows()).hasSize(count(TrendClass.DECLINING));
    List<Double> up = column("growing", "slope").stream().map(v -> (Double) v).toList();
    List<Double> down = column("declining", "slope").stream().map(v -> (Double) v).toList();
    assertThat(up).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(down).isNotEmpty().isSorted().allMatch(slope -> slope < 0);
  }

  private static int count(TrendClass kind) {
    return (int) LANDSCAPE.projects().stream().filter(p -> p.trend().trendClass() == kind).count();
  }

  @Test
  void ranksOfAMonthStartAtOneAndFollowTheValues() {
    Map<Object, List<List<Object>>> months =
        TABLES.get("series").rows().stream().collect(Collectors.groupingBy(row -> row.get(0)));
    assertThat(months).hasSize(24);
    months.forEach(
        (month, rows) -> {
          assertThat(rows.get(0).get(1)).isEqualTo(1);
          assertThat(rows.stream().map(row -> (Double) row.get(3)).toList())
              .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        });
  }

  @Test
  void everyColumnIsExplained() {
    long all = TABLES.values().stream().mapToLong(table -> table.columns().size()).sum();
    assertThat(TABLES.get("columns").rows()).hasSize((int) all - 3);
    assertThat(column("columns", "meaning")).allMatch(text -> !text.toString().isBlank());
  }

  @Test
  void sameLandscapeSameBytesAndNoLeftovers(@TempDir Path folder) throws IOException {
    new LandscapeTables(LANDSCAPE).write(folder.resolve("a/data"));
    new LandscapeTables(Synthetic.landscape(135)).write(folder.resolve("b"));
    try (Stream<Path> files = Files.list(folder.resolve("a/data"))) {
      List<Path> written = files.toList();
      assertThat(written).hasSize(30).noneMatch(f -> f.getFileName().toString().startsWith("."));
      for (Path file : written) {
        assertThat(file).hasSameBinaryContentAs(folder.resolve("b").resolve(file.getFileName()));
      }
    }
  }

  @Test
  void saysWhichFolderCannotBeWritten(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    Assertions.assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> new LandscapeTables(LANDSCAPE).write(file))
        .withMessageContaining(file.toString());
  }
}
