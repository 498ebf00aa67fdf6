// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.github.CallListener;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.GitHubSettings;
import org.rankscape.github.fake.FakeGitHub;
import org.rankscape.github.fake.Trouble;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.RepositorySnapshot;

class EnrichmentTest {
  private static final String TOKEN = "ghp_first0000000000000000000000000001";
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private final FakeGitHub fake = new FakeGitHub();
  private final List<String> names = new ArrayList<>();
  @TempDir private Path folder;

  @BeforeEach
  void repositories() {
    fake.token(TOKEN, 5000);
    for (long id = 1; id <= 30; id++) {
      String name = "owner" + id % 5 + "/project" + id;
      fake.repository(id, name).readme("# Project " + id + "\nAsk me@example.org.");
      names.add(name);
    }
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  private Path warehouse(String name) {
    return folder.resolve(name);
  }

  private GitHubSettings settings(String warehouse) {
    return fake.settings(warehouse(warehouse).resolve(".github"), TOKEN);
  }

  private Enrichment.Result enrich(String warehouse, LocalDate day) throws IOException {
    return enrich(warehouse, day, settings(warehouse), names);
  }

  private Enrichment.Result enrich(
      String warehouse, LocalDate day, GitHubSettings settings, List<String> names)
      throws IOException {
    try (Warehouse target = Warehouse.write(warehouse(warehouse)).accept(false)) {
      GitHubClient client = GitHubClient.open(settings, CallListener.NONE);
      List<Listed> listed = Resolution.of(names, n -> Optional.empty(), target);
      return new Enrichment(target, client, day, true, false).run(listed, n -> {});
    }
  }

  private List<RepositorySnapshot> rows(String warehouse, LocalDate day) throws IOException {
    try (Warehouse target = Warehouse.read(warehouse(warehouse))) {
      return target.read(Table.REPOSITORY_SNAPSHOTS, day.toString());
    }
  }

  private byte[] bytes(String warehouse, LocalDate day) throws IOException {
    return Files.readAllBytes(
        warehouse(warehouse).resolve("repository_snapshots").resolve(day + ".parquet"));
  }

  @Test
  void everyFieldOfARepositoryIsKept() throws IOException {
    enrich("w", DAY);
    RepositorySnapshot row = rows("w", DAY).get(6);
    assertThat(row)
        .isEqualTo(
            new RepositorySnapshot(
                "2026-06-01",
                7L,
                "owner2/project7",
                "owner2/project7",
                "there",
                "2026-06-01",
                "The project owner2/project7",
                List.of("graph", "data"),
                "Java",
                "Apache-2.0",
                1007,
                107,
                17,
                7,
                LocalDateTime.of(2015, 3, 1, 10, 0),
                LocalDateTime.of(2026, 5, 1, 10, 0),
                false,
                false,
                "owner2",
                "Organization",
                "https://example.org/7",
                "main",
                "# Project 7\nAsk [e-mail]."));
  }

  @Test
  void aRunThatIsKilledGoesOnAndWritesTheSameBytes() throws IOException {
    enrich("whole", DAY);
    long paid = fake.paid();
    GitHubSettings few = settings("killed").withReserve(5000 - (int) paid - 31);
    Enrichment.Result stopped = enrich("killed", DAY, few.withLongestWait(Duration.ZERO), names);
    assertThat(stopped.stopped()).isNotNull();
    assertThat(stopped.rows()).hasSizeBetween(10, 20);
    Path journal = warehouse("killed").resolve(".enrich/2026-06-01-full.jsonl");
    // As by a process that dies in the middle of a line and before the snapshot is written.
    String text = Files.readString(journal);
    Files.writeString(journal, text.substring(0, text.length() - 40));
    Files.delete(warehouse("killed").resolve("repository_snapshots/2026-06-01.parquet"));
    int before = fake.calls().size();
    Enrichment.Result resumed = enrich("killed", DAY);
    assertThat(resumed.rows()).hasSize(30);
    assertThat(bytes("killed", DAY)).isEqualTo(bytes("whole", DAY));
    assertThat(journal).doesNotExist();
    int done = stopped.rows().size() - 1;
    assertThat(fake.calls().size() - before).isEqualTo(1 + 2 * (30 - done));
    assertThat(fake.paid() - paid).isBetween(60L, 63L);
  }

  @Test
  void whateverGoesWrongTheBytesAreTheSame() throws IOException {
    enrich("plain", DAY);
    Trouble[] kinds = Trouble.values();
    fake.trouble(
        (address, before) -> {
          int kind = Math.floorMod(address.hashCode(), 9);
          return kind < kinds.length && before % 2 == 1 ? kinds[kind] : null;
        });
    enrich("troubled", DAY, fake.settings(null, TOKEN), names);
    assertThat(bytes("troubled", DAY)).isEqualTo(bytes("plain", DAY));
    List<String> backwards = new ArrayList<>(names);
    java.util.Collections.reverse(backwards);
    fake.trouble((address, before) -> null);
    enrich("parts", DAY, fake.settings(null, TOKEN), backwards.subList(0, 12));
    enrich("parts", DAY, fake.settings(null, TOKEN), backwards.subList(8, 30));
    assertThat(bytes("parts", DAY)).isEqualTo(bytes("plain", DAY));
  }

  @Test
  void aSecondRunCostsNothingAndStarsHaveAHistory() throws IOException {
    enrich("w", DAY);
    long paid = fake.paid();
    assertThat(paid).isEqualTo(60);
    enrich("w", DAY.plusDays(1));
    assertThat(fake.paid()).isEqualTo(paid);
    fake.repository(1, names.get(0)).object().put("stargazers_count", 2000);
    enrich("w", DAY.plusDays(2));
    assertThat(rows("w", DAY).get(0).stars()).isEqualTo(1001);
    assertThat(rows("w", DAY.plusDays(1)).get(0).stars()).isEqualTo(1001);
    assertThat(rows("w", DAY.plusDays(2)).get(0).stars()).isEqualTo(2000);
  }

  @Test
  void renamesAreFollowedEvenWhenAnotherTakesTheName() throws IOException {
    enrich("w", DAY);
    fake.rename(3, "elsewhere/three");
    enrich("w", DAY.plusDays(1));
    RepositorySnapshot renamed = rows("w", DAY.plusDays(1)).get(2);
    assertThat(renamed.repositoryId()).isEqualTo(3);
    assertThat(renamed.listed()).isEqualTo("owner3/project3");
    assertThat(renamed.repository()).isEqualTo("elsewhere/three");
    fake.rename(4, "elsewhere/four");
    fake.repository(99, "owner4/project4");
    enrich("w", DAY.plusDays(2));
    assertThat(rows("w", DAY.plusDays(2)))
        .filteredOn(r -> r.listed().equals("owner4/project4"))
        .extracting(RepositorySnapshot::repositoryId, RepositorySnapshot::repository)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(4L, "elsewhere/four"));
  }

  @Test
  void whatIsGoneIsRememberedAndAskedForAMonthLater() throws IOException {
    fake.repository(5, names.get(4)).hide(404);
    fake.repository(6, names.get(5)).hide(451);
    names.add("never/was");
    enrich("w", DAY);
    Map<String, String> status = new java.util.TreeMap<>();
    rows("w", DAY).forEach(r -> status.put(r.listed(), r.status()));
    assertThat(status)
        .containsEntry("owner0/project5", "gone")
        .containsEntry("owner1/project6", "blocked")
        .containsEntry("never/was", "gone")
        .containsEntry("owner2/project7", "there");
    long asked = calls("project5");
    enrich("w", DAY.plusDays(10));
    assertThat(calls("project5")).isEqualTo(asked);
    assertThat(rows("w", DAY.plusDays(10)))
        .filteredOn(r -> r.listed().equals("owner0/project5"))
        .extracting(RepositorySnapshot::checked)
        .containsExactly("2026-06-01");
    fake.repository(5, names.get(4)).readme("back");
    enrich("w", DAY.plusDays(40));
    assertThat(rows("w", DAY.plusDays(40)))
        .filteredOn(r -> r.listed().equals("owner0/project5"))
        .extracting(RepositorySnapshot::status, RepositorySnapshot::readme)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("there", "back"));
  }

  private long calls(String part) {
    return fake.calls().stream().filter(c -> c.contains(part)).count();
  }

  @Test
  void rowsOfAnUnfinishedDayAreKeptWhenTheNextDayBegins() throws IOException {
    GitHubSettings few = settings("w").withReserve(4980).withLongestWait(Duration.ZERO);
    enrich("w", DAY, few, names);
    Files.delete(warehouse("w").resolve("repository_snapshots/2026-06-01.parquet"));
    enrich("w", DAY.plusDays(1));
    assertThat(rows("w", DAY)).hasSizeBetween(9, 10);
    assertThat(rows("w", DAY.plusDays(1))).hasSize(30);
    try (Stream<Path> files = Files.list(warehouse("w").resolve(".enrich"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void whatFailsIsToldAndTheRestIsWritten() throws IOException {
    fake.trouble((address, before) -> address.contains("project9") ? Trouble.BAD_GATEWAY : null);
    Enrichment.Result result = enrich("w", DAY);
    assertThat(result.failed()).containsOnlyKeys("owner4/project9");
    assertThat(rows("w", DAY)).hasSize(29);
    fake.trouble((address, before) -> null);
    enrich("w", DAY);
    assertThat(rows("w", DAY)).hasSize(30);
  }

  @Test
  void anAnswerThatCannotBeReadFailsThatRepositoryAlone() throws IOException {
    fake.repository(9, names.get(8)).readme("# Project 9").object().put("created_at", "yesterday");
    fake.repository(10, names.get(9)).redirected("http://[broken");
    Enrichment.Result result = enrich("w", DAY);
    assertThat(result.failed()).containsOnlyKeys("owner4/project9", "owner0/project10");
    assertThat(result.failed().get("owner4/project9")).contains("yesterday");
    assertThat(rows("w", DAY)).hasSize(28);
    assertThat(warehouse("w").resolve(".enrich/2026-06-01-full.jsonl")).exists();
  }

  @Test
  void theEstimateIsWhatARunCosts() throws IOException {
    fake.repository(5, names.get(4)).hide(404);
    try (Warehouse target = Warehouse.write(warehouse("w")).accept(false)) {
      GitHubClient client = GitHubClient.open(settings("w"), CallListener.NONE);
      Enrichment first = new Enrichment(target, client, DAY, true, false);
      List<Listed> listed = Resolution.of(names, n -> Optional.empty(), target);
      assertThat(first.estimate(listed)).isEqualTo(new Estimate(30, 0, 60, 0));
      first.run(listed, n -> {});
      assertThat(fake.paid()).isEqualTo(59);
      Enrichment second = new Enrichment(target, client, DAY.plusDays(1), true, false);
      List<Listed> again = Resolution.of(names, n -> Optional.empty(), target);
      assertThat(second.estimate(again)).isEqualTo(new Estimate(30, 1, 58, 58));
    }
  }

  @Test
  void noFileHoldsTokensOrAddressesOfPeople() throws IOException {
    enrich("w", DAY);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(TOKEN, "me@example.org");
      }
    }
  }
}
