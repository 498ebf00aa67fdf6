// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rankscape.api.Candidate;
import org.rankscape.api.Exploration;
import org.rankscape.api.Landscape;
import org.rankscape.api.Project;
import org.rankscape.api.RankedNode;
import org.rankscape.api.Ranking;
import org.rankscape.api.Rankscape;
import org.rankscape.api.Report;
import org.rankscape.api.Trend;
import org.rankscape.warehouse.WarehouseException;

/** The public API on the demo: it says what the commands wrote. */
class ApiIT {
  /** The demo's page leads to its report, of which the API knows nothing. */
  private static final String REPORT_LINK = "\"report\":\"../report/report.html\",";

  private static Path demo;
  private static Rankscape rankscape;

  private record Value(String name, double openrank, int rank) {}

  private record TrendRow(String repository, String trend, Double q, Double slope) {}

  private record CandidateRow(int place, String repository, double score, int hops) {}

  private record ProjectRow(String name, double openrank) {}

  @BeforeAll
  static void open() throws Exception {
    demo = Demo.folder();
    rankscape = Rankscape.open(demo.resolve("warehouse"));
  }

  @AfterAll
  static void close() {
    rankscape.close();
  }

  @Test
  void aMonthRankedAnewIsTheOneThatWasWritten() {
    YearMonth month = rankscape.months().get(23);
    Ranking ranking = rankscape.rank(month);
    for (String kind : List.of("repository", "developer")) {
      List<Value> written =
          rankscape.query(
              Value.class,
              "SELECT name, openrank, rank FROM openrank WHERE month = ? AND kind = ? ORDER BY rank, id",
              month.toString(),
              kind);
      List<RankedNode> computed =
          kind.equals("repository") ? ranking.repositories() : ranking.developers();
      assertThat(computed).hasSameSizeAs(written).hasSizeGreaterThan(100);
      for (int i = 0; i < written.size(); i++) {
        assertThat(computed.get(i).openrank()).isCloseTo(written.get(i).openrank(), within(1e-9));
        assertThat(computed.get(i).name()).isEqualTo(written.get(i).name());
        assertThat(computed.get(i).rank()).isEqualTo(written.get(i).rank());
      }
    }
    assertThat(ranking.residual()).isLessThanOrEqualTo(1e-9);
    assertThatThrownBy(() -> rankscape.rank(month.plusMonths(1)))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("is not ranked");
  }

  @Test
  void explorationIsThatOfTheCommand() {
    List<CandidateRow> written =
        rankscape.query(
            CandidateRow.class, "SELECT place, repository, score, hops FROM candidates ORDER BY 1");
    List<String> seeds =
        written.stream().filter(c -> c.hops() == 0).map(CandidateRow::repository).toList();
    Exploration found = rankscape.explore(seeds, written.size() - seeds.size());
    assertThat(found.candidates()).hasSameSizeAs(written);
    assertThat(found.candidates().stream().map(Candidate::repository))
        .containsExactlyElementsOf(written.stream().map(CandidateRow::repository).toList());
    assertThatThrownBy(() -> rankscape.explore(List.of("no/such"), 10))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("unknown seed no/such");
  }

  @Test
  void trendsAreThoseOfTheCommand() {
    List<Trend> trends = rankscape.trends().trends();
    Map<String, TrendRow> written =
        rankscape.query(TrendRow.class, "SELECT repository, trend, q, slope FROM trends").stream()
            .collect(java.util.stream.Collectors.toMap(TrendRow::repository, t -> t, (a, b) -> a));
    assertThat(trends).hasSizeGreaterThan(100);
    assertThat(trends)
        .allSatisfy(
            t -> {
              assertThat(t.trend()).isEqualTo(written.get(t.repository()).trend());
              assertThat(t.slope()).isEqualTo(written.get(t.repository()).slope());
            });
    assertThat(rankscape.trends().of("growing")).isNotEmpty();
  }

  @Test
  void theLandscapeIsTheOneRendered() throws Exception {
    Landscape landscape = rankscape.landscape(demo.resolve("simulated/catalogue.yaml"));
    assertThat(landscape.projects().stream().map(p -> new ProjectRow(p.name(), p.openrank())))
        .containsExactlyInAnyOrderElementsOf(
            rankscape.query(
                ProjectRow.class, "SELECT name, openrank FROM projects WHERE rank IS NOT NULL"));
    assertThat(landscape.projects())
        .allSatisfy(p -> assertThat(p.domain()).isNotBlank())
        .extracting(Project::rank)
        .isSorted();
    assertThat(landscape.sheet().svg())
        .isEqualTo(Files.readString(demo.resolve("landscape/landscape.svg")));
    assertThat(landscape.network().orElseThrow().svg())
        .isEqualTo(Files.readString(demo.resolve("landscape/network.svg")));
    assertThat(landscape.growth().orElseThrow().svg())
        .isEqualTo(Files.readString(demo.resolve("landscape/growth.svg")));
    String linked = Files.readString(demo.resolve("landscape/index.html"));
    assertThat(linked).contains(REPORT_LINK);
    assertThat(landscape.page()).isEqualTo(linked.replace(REPORT_LINK, ""));
    assertThat(landscape.simulated()).isTrue();
    assertThat(landscape.warnings()).isNotEmpty();
  }

  @Test
  void theReportIsTheOneOfTheCommand() throws Exception {
    Path out = Demo.FOLDER.resolveSibling("api-report");
    Path catalogue = demo.resolve("simulated/catalogue.yaml");
    assertThat(
            Cli.run(
                    "report",
                    "--warehouse",
                    demo.resolve("warehouse"),
                    "--catalogue",
                    catalogue,
                    "--period",
                    "2025",
                    "--bots",
                    demo.resolve("simulated/bots.txt"),
                    "--out",
                    out)
                .code())
        .isZero();
    Report report = rankscape.report(catalogue, YearMonth.of(2025, 1), YearMonth.of(2025, 12));
    assertThat(report.markdown()).isEqualTo(Files.readString(out.resolve("report.md")));
    assertThat(report.html()).isEqualTo(Files.readString(out.resolve("report.html")));
    assertThat(report.figures()).hasSizeGreaterThan(5);
    assertThat(report.figure("top").numbers().csv())
        .isEqualTo(Files.readString(out.resolve("figures/top.csv")));
    assertThatThrownBy(() -> report.figure("none")).hasMessageContaining("the data allow top");
  }

  @Test
  void aQueryOnlyReadsAndAMistakeIsToldInDuckDbsWords() {
    assertThatThrownBy(() -> rankscape.query("DROP VIEW events"))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("a query only reads");
    assertThatThrownBy(() -> rankscape.query("SELECT nothing FROM openrank"))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("nothing");
    assertThat(rankscape.query("SELECT topics FROM repository_facts WHERE len(topics) > 1 LIMIT 1"))
        .allSatisfy(row -> assertThat(row.get("topics")).isInstanceOf(List.class));
  }
}
