// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTest {
  private static World world(double scale, long seed) {
    return new World(
        new SimulationSettings(
            YearMonth.of(2024, 1), 24, scale, seed, true, YearMonth.of(2025, 10)));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 1", "0.1, 2", "0.1, 77", "1, 1", "1, 2", "4, 1"})
  void everyEffectIsPlantedAtLeastFiveTimes(double scale, long seed) {
    World world = world(scale, seed);
    List<Project> projects = world.projects();
    Map<Course, Long> courses =
        projects.stream().collect(Collectors.groupingBy(Project::course, Collectors.counting()));
    assertThat(courses).containsOnlyKeys(Course.values());
    assertThat(courses.values()).allMatch(count -> count >= 5);
    assertThat(projects).filteredOn(Project::isRenamed).hasSizeGreaterThanOrEqualTo(5);
    assertThat(projects).filteredOn(Project::isHidden).hasSizeGreaterThanOrEqualTo(5);
    assertThat(projects)
        .filteredOn(project -> project.repositories().size() > 1)
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(world.sweeps()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(world.sweeps()).allMatch(sweep -> sweep.repositories() > 300);
    assertThat(
            world.sweeps().stream()
                .filter(sweep -> sweep.account().equals(Machines.EVERYWHERE.get(0)))
                .map(World.Sweep::month)
                .distinct())
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(Machines.SUFFIXED).hasSizeGreaterThanOrEqualTo(5);
    assertThat(Machines.PLAIN).hasSizeGreaterThanOrEqualTo(5);
    assertThat(world.damage().lost().cardinality()).isGreaterThanOrEqualTo(5);
    assertThat(runsOfLostHours(world)).anyMatch(length -> length == 1).anyMatch(l -> l >= 3);
  }

  private static List<Integer> runsOfLostHours(World world) {
    List<Integer> runs = new ArrayList<>();
    int length = 0;
    for (int hour = 0; hour <= world.calendar().hours(); hour++) {
      if (world.damage().isLost(hour)) {
        length++;
      } else if (length > 0) {
        runs.add(length);
        length = 0;
      }
    }
    return runs;
  }

  @Test
  void scaleOneIsTheDemosSize() {
    World world = new World(SimulationSettings.demo());
    assertThat(world.projectCount()).isGreaterThanOrEqualTo(150);
    assertThat(world.projects().stream().map(Project::domain).distinct()).hasSize(12);
    long others = world.repositories().stream().filter(r -> r.project() == null).count();
    assertThat(others).isGreaterThanOrEqualTo(1000);
    assertThat(world.developerCount()).isGreaterThanOrEqualTo(5000);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1})
  void growthAndDeclineAreThreefold(double scale) {
    for (Project project : world(scale, 1).projects()) {
      Activity activity = project.primary().activity();
      double early = IntStream.range(0, 4).mapToDouble(activity::level).average().orElseThrow();
      double late = IntStream.range(20, 24).mapToDouble(activity::level).average().orElseThrow();
      switch (project.course()) {
        case GROWING -> assertThat(late / early).as(project.name()).isGreaterThan(2.5);
        case DECLINING -> assertThat(early / late).as(project.name()).isGreaterThan(2.5);
        case STEADY -> assertThat(late / early).as(project.name()).isBetween(0.7, 1.4);
        case STARTING -> {
          assertThat(project.from()).isBetween(14, 20);
          assertThat(activity.level(project.from() - 1)).isZero();
        }
        case DYING -> {
          assertThat(project.to()).isBetween(12, 22);
          assertThat(activity.level(project.to())).isZero();
        }
        case NOISY -> assertThat(late).isPositive();
      }
    }
  }

  @Test
  void aRenameKeepsTheIdAndSomeMoveToAnotherOwner() {
    List<Project> renamed = world(1, 1).projects().stream().filter(Project::isRenamed).toList();
    assertThat(renamed)
        .allSatisfy(
            project -> {
              List<Repository.Naming> namings = project.primary().namings();
              assertThat(namings.get(0).fullName()).isNotEqualTo(namings.get(1).fullName());
              assertThat(project.primary().namingAt(namings.get(1).since() - 1))
                  .isEqualTo(namings.get(0));
              assertThat(project.primary().namingAt(namings.get(1).since()))
                  .isEqualTo(namings.get(1));
            });
    assertThat(renamed).filteredOn(WorldTest::hasNewOwner).hasSizeGreaterThanOrEqualTo(5);
    assertThat(renamed).filteredOn(p -> !hasNewOwner(p)).isNotEmpty();
  }

  private static boolean hasNewOwner(Project project) {
    List<Repository.Naming> namings = project.primary().namings();
    return !namings.get(0).owner().equals(namings.get(1).owner());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 10})
  void namesAreInventedUniqueAndFitOnASheet(double scale) {
    World world = world(scale, 3);
    Set<String> fullNames = new HashSet<>();
    Set<Long> owners = new HashSet<>();
    Set<String> logins = new HashSet<>();
    for (Repository repository : world.repositories()) {
      for (Repository.Naming naming : repository.namings()) {
        assertThat(naming.owner().login()).startsWith("sim-");
        assertThat(fullNames.add(naming.fullName().toLowerCase(Locale.ROOT))).isTrue();
        if (owners.add(naming.owner().id())) {
          assertThat(logins.add(naming.owner().login())).as(naming.owner().login()).isTrue();
        }
      }
    }
    for (int i = 0; i < world.developerCount(); i++) {
      Account account = world.developers().account(i);
      assertThat(account.login()).matches("sim-[a-z]+-[a-z]+");
      if (owners.add(account.id())) {
        assertThat(logins.add(account.login())).isTrue();
      }
    }
    assertThat(world.projects())
        .allSatisfy(
            project -> assertThat(project.name()).hasSizeBetween(4, 16).matches("[A-Z][A-Za-z-]+"));
  }

  @Test
  void developersHaveSeveralProjectsMostlyAtHome() {
    World world = world(1, 1);
    Map<Integer, List<Project>> projectsOf = new java.util.HashMap<>();
    for (Project project : world.projects()) {
      for (int member : project.primary().team().members()) {
        projectsOf.computeIfAbsent(member, m -> new ArrayList<>()).add(project);
      }
    }
    long several = projectsOf.values().stream().filter(list -> list.size() > 1).count();
    assertThat(several).isGreaterThan(1500);
    assertThat(projectsOf.values().stream().mapToInt(List::size).max().orElseThrow())
        .isBetween(10, 80);
  }

  @Test
  void theSameSettingsGiveTheSameWorld() {
    assertThat(world(0.1, 5).catalogue()).isEqualTo(world(0.1, 5).catalogue());
    assertThat(world(0.1, 5).catalogue()).isNotEqualTo(world(0.1, 6).catalogue());
  }

  @Test
  void theCommittedCatalogueIsThatOfTheDemo() throws IOException {
    Path committed = Repositories.root().resolve("catalogues/demo.yaml");
    assertThat(Files.readString(committed))
        .as("write it again with the simulator: %s", committed)
        .isEqualTo(new World(SimulationSettings.demo()).catalogue());
  }

  @Test
  void theCatalogueListsAllButTheHiddenProjectsUnderTheirLatestNames() throws IOException {
    World world = world(1, 1);
    JsonNode yaml = new YAMLMapper().readTree(world.catalogue());
    assertThat(yaml.at("/title/en").asText()).contains("simulated");
    Set<String> listed = new HashSet<>();
    yaml.get("projects").forEach(p -> p.get("repositories").forEach(r -> listed.add(r.asText())));
    Set<String> expected = new HashSet<>();
    for (Project project : world.projects()) {
      if (!project.isHidden()) {
        project.repositories().forEach(r -> expected.add(r.latestNaming().fullName()));
      }
    }
    assertThat(listed).isEqualTo(expected);
    yaml.get("seeds").forEach(seed -> assertThat(listed).contains(seed.asText()));
    Set<String> domains = new HashSet<>();
    for (JsonNode layer : yaml.get("layers")) {
      layer.path("domains").forEach(domain -> domains.add(domain.get("id").asText()));
      for (JsonNode frame : layer.path("frames")) {
        frame.get("domains").forEach(domain -> domains.add(domain.get("id").asText()));
      }
    }
    assertThat(domains).hasSize(12);
    yaml.get("projects")
        .forEach(project -> assertThat(domains).contains(project.get("domain").asText()));
  }
}
