// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Landscapes of published values, in a folder whose name means something to other programs. */
class ImportedLandscapeTest {
  @TempDir Path folder;
  private Path warehouse;
  private Path catalogue;

  @BeforeEach
  void importValues() throws Exception {
    warehouse = folder.resolve("run=3 of [5]").resolve("W");
    StringBuilder csv = new StringBuilder("month,repo_id,repo_name,openrank\n");
    for (int month = 1; month <= 12; month++) {
      for (int year = 2020; year <= 2021; year++) {
        String name = year == 2020 ? "b/old" : "b/new";
        csv.append(String.format("%d-%02d,2,%s,%d%n", year, month, name, year == 2020 ? 10 : 30));
      }
    }
    csv.append("2021-06,3,c/few,12\n2021-06,3,c/few,24");
    Path values = Files.writeString(folder.resolve("values.csv"), csv);
    Cli.Result result = Cli.run("import", "openrank", "--warehouse", warehouse, values);
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("warning: 1 values are given twice");
    catalogue =
        Files.writeString(
            folder.resolve("catalogue.yaml"),
            """
            catalogue: renamed
            title: {en: Renamed}
            inclusion: {measure: mean-openrank, above: 1}
            layers:
              - {id: one, label: {en: One}, domains: [{id: all, label: {en: All}}]}
            projects:
              - {name: Both, repositories: [b/new, b/old], domain: all}
              - {name: Few, repositories: [c/few], domain: all}
            """);
  }

  private Cli.Result render(Object... more) {
    Object[] fixed = {
      "render", "--warehouse", warehouse, "--catalogue", catalogue, "--out", folder.resolve("out")
    };
    Object[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return Cli.run(all);
  }

  @Test
  void aRepositoryListedUnderTwoNamesCountsOnce() throws Exception {
    assertThat(render("--to", "2021-12").err()).isEmpty();
    Tables tables = new Tables(warehouse);
    assertThat(tables.map("SELECT name, openrank FROM projects"))
        .isEqualTo(Map.of("Both", "30.0", "Few", "2.0"));
    assertThat(tables.texts("SELECT previous FROM projects WHERE name = 'Both'"))
        .containsExactly("10.0");
    assertThat(tables.texts("SELECT repository_ids::VARCHAR FROM projects WHERE name = 'Both'"))
        .containsExactly("[2]");
  }

  @Test
  void aPeriodWithoutDataIsRefused() {
    Cli.Result refused = render("--from", "2030-03", "--to", "2030-05");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("the data are of 2020-01 to 2021-12");
    Cli.Result before = Cli.run("trends", "--warehouse", warehouse, "--to", "2010-01");
    assertThat(before.code()).isEqualTo(1);
    assertThat(before.err()).contains("the data are of 2020-01");
  }

  @Test
  void picturesOfAnotherLandscapeDoNotStay() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("network.svg"), "old");
    assertThat(render().code()).isZero();
    assertThat(out.resolve("network.svg")).doesNotExist();
    assertThat(out.resolve("growth.svg")).exists();
  }

  @Test
  void aQueryOnlyReads() {
    Path file = folder.resolve("x.csv");
    for (String sql :
        new String[] {
          "COPY (SELECT 1) TO '" + file + "'", "CREATE TABLE t (a INT)", "DROP VIEW hours"
        }) {
      Cli.Result refused = Cli.run("query", "--warehouse", warehouse, sql);
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("a query only reads");
    }
    assertThat(file).doesNotExist();
    assertThat(Cli.run("query", "--warehouse", warehouse, "/* all */ (select 1)").code()).isZero();
  }

  @Test
  void aBrokenFileIsNamed() throws Exception {
    Files.writeString(warehouse.resolve("openrank_imported/2021-06.parquet"), "junk");
    Cli.Result refused = Cli.run("trends", "--warehouse", warehouse);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("2021-06.parquet").doesNotContain("\tat ");
  }
}
