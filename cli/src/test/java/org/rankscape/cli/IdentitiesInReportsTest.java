// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.Collaboration;
import org.rankscape.warehouse.table.Name;

/** Questions about months that show names only, of which a later month knows the ids. */
class IdentitiesInReportsTest {
  private static final YearMonth EARLY = YearMonth.of(2012, 5);
  private static final YearMonth LATE = YearMonth.of(2015, 3);
  @TempDir Path folder;
  private Path w;

  @BeforeEach
  void rank() throws Exception {
    w = folder.resolve("W");
    try (Warehouse warehouse = Warehouse.write(w).accept(false)) {
      warehouse.write(
          Table.COLLABORATION,
          EARLY,
          List.of(row(EARLY, -101, -7, 5), row(EARLY, -101, -8, 3), row(EARLY, -102, -8, 2)));
      names(warehouse, Table.REPOSITORY_NAMES, EARLY, -101, "a/One", -102, "a/two");
      names(warehouse, Table.DEVELOPER_NAMES, EARLY, -7, "Ada", -8, "bo");
      warehouse.write(Table.COLLABORATION, LATE, List.of(row(LATE, 1, 10, 5), row(LATE, 2, 11, 3)));
      names(warehouse, Table.REPOSITORY_NAMES, LATE, 1, "a/one", 2, "a/two");
      names(warehouse, Table.DEVELOPER_NAMES, LATE, 10, "ada", 11, "bo");
    }
    run("rank");
  }

  private static Collaboration row(YearMonth month, long repository, long developer, int comments) {
    return new Collaboration(
        month.toString(), repository, developer, 0, 0, comments, 0, 1, 2, 0, 0, 0, 0);
  }

  private static void names(
      Warehouse warehouse,
      Table<Name> table,
      YearMonth month,
      long a,
      String one,
      long b,
      String two)
      throws Exception {
    LocalDateTime time = month.atDay(2).atStartOfDay();
    warehouse.write(
        table,
        month,
        List.of(
            new Name(month.toString(), a, one, time, time),
            new Name(month.toString(), b, two, time, time)));
  }

  private String run(String... arguments) {
    List<Object> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--warehouse", w));
    Cli.Result result = Cli.run(all.toArray());
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return result.out();
  }

  @Test
  void valuesOfEarlyMonthsAreExplainedWithNames() {
    assertThat(run("explain", "A/one", "--show-developers", "--month", "2012-05"))
        .contains("a/One in 2012-05: OpenRank")
        .contains("@Ada", "@bo")
        .doesNotContain("developer 1");
    assertThat(run("explain", "@ada", "--show-developers", "--month", "2012-05"))
        .contains("@Ada in 2012-05: OpenRank")
        .contains("a/One");
    assertThat(
            run(
                "explain",
                "a/one",
                "--show-developers",
                "--month",
                "2015-03",
                "--against",
                "2012-05"))
        .contains("@ada", "@bo");
  }

  @Test
  void developersOfEarlyMonthsAreNamedAndDividedOverDomains() throws Exception {
    Path catalogue =
        Files.writeString(
            folder.resolve("catalogue.yaml"),
            """
            catalogue: two
            title: {en: Two projects}
            inclusion: {measure: mean-openrank, above: 10}
            seeds: []
            layers:
              - id: data
                label: {en: Data}
                domains: [{id: engines, label: {en: Engines}}]
            projects:
              - {repositories: [a/one], domain: engines}
              - {repositories: [a/two], domain: engines}
            """);
    assertThat(
            run(
                    "developers",
                    "--show-developers",
                    "--month",
                    "2012-05",
                    "--catalogue",
                    catalogue.toString())
                .lines()
                .filter(line -> line.contains("Ada") || line.contains("bo"))
                .toList())
        .hasSize(2)
        .allMatch(line -> line.contains("a/One") && line.contains("engines"));
  }

  @Test
  void seedsOfEarlyMonthsAreFound() {
    assertThat(run("explore", "--seeds", "a/one", "--from", "2012-05", "--to", "2012-05"))
        .contains("a/two")
        .contains("start in 2012-05 without history");
  }
}
