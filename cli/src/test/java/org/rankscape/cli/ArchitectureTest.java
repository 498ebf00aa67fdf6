// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The borders between modules that ARCHITECTURE.md draws. */
class ArchitectureTest {
  private static final String ROOT = "org.rankscape.";
  private static JavaClasses all;

  /** Which modules a module may use, besides libraries. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("warehouse", Set.of()),
          entry("simulate", Set.of()),
          entry("graph", Set.of()),
          entry("github", Set.of("warehouse")),
          entry("rank", Set.of("graph")),
          entry("ingest", Set.of("warehouse", "rank")),
          entry("landscape", Set.of("rank")),
          entry("analysis", Set.of("warehouse", "graph", "rank", "landscape")),
          entry("api", Set.of("warehouse", "graph", "rank", "landscape", "analysis")),
          entry("notebook", Set.of("api")),
          entry(
              "cli",
              Set.of(
                  "warehouse",
                  "simulate",
                  "graph",
                  "rank",
                  "ingest",
                  "landscape",
                  "analysis",
                  "github")));

  @BeforeAll
  static void load() {
    all =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.rankscape");
    Set<String> modules = all.stream().map(ArchitectureTest::module).collect(Collectors.toSet());
    assertThat(modules).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
  }

  private static String module(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).split("\\.")[0];
  }

  @Test
  void modulesUseOnlyWhatStandsBeforeThem() {
    MAY_USE.forEach(
        (module, allowed) -> {
          String[] others =
              MAY_USE.keySet().stream()
                  .filter(m -> !m.equals(module) && !allowed.contains(m))
                  .map(m -> ROOT + m + "..")
                  .toArray(String[]::new);
          if (others.length > 0) {
            check(
                noClasses()
                    .that()
                    .resideInAPackage(ROOT + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others));
          }
        });
  }

  @Test
  void onlyIngestKnowsFlink() {
    check(onlyIn("ingest", "org.apache.flink.."));
  }

  @Test
  void onlyWarehouseKnowsParquetAndSql() {
    check(
        onlyIn(
            "warehouse",
            "org.apache.parquet..",
            "com.jerolba.carpet..",
            "org.duckdb..",
            "java.sql.."));
  }

  @Test
  void onlyGithubKnowsTheApiLibrary() {
    check(onlyIn("github", "org.kohsuke.github.."));
  }

  @Test
  void pureModulesTouchNeitherDatabaseNorNetwork() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(ROOT + "simulate..", ROOT + "graph..", ROOT + "rank..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.sql..", "org.apache.flink.."));
  }

  @Test
  void onlyCommandsPrint() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "cli.command..", ROOT + "cli.progress..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void packagesHaveNoCycles() {
    for (String module : MAY_USE.keySet()) {
      check(
          SlicesRuleDefinition.slices()
              .matching(ROOT + module + ".(*)..")
              .should()
              .beFreeOfCycles());
    }
  }

  @Test
  void tableRowsAreRecords() {
    check(
        classes()
            .that()
            .resideInAPackage(ROOT + "warehouse.table")
            .and()
            .areNotAnnotations()
            .should()
            .beRecords());
  }

  private static ArchRule onlyIn(String module, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(all);
  }
}
