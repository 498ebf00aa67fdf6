// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rankscape.cli.LostEvents.FIRST;
import static org.rankscape.cli.LostEvents.LAST;
import static org.rankscape.cli.LostEvents.TOKEN;
import static org.rankscape.cli.LostEvents.monthly;
import static org.rankscape.cli.LostEvents.nothingIsLeft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;

/** Processes that are killed while they ask the API, and started again. */
class BackfillKillTest {
  /** The first page of each list is asked for twice: for the estimate and, if it changed, again. */
  private static final int AFTER_THE_ESTIMATE = 2;

  @TempDir static Path folder;
  @TempDir static Path secret;
  private static LostEvents lost;
  private static String names;
  private static String first;
  private static String second;
  private static Path damaged;
  private static Path tokens;
  private static LocalDate day;
  private static Map<String, Integer> neverKilled;

  @BeforeAll
  static void prepare() throws Exception {
    lost = LostEvents.simulated(folder, 2);
    List<String> both = lost.busiest().subList(0, 2).stream().map(lost.names()::get).toList();
    names = String.join(",", both);
    first = both.stream().min(String.CASE_INSENSITIVE_ORDER).orElseThrow();
    second = both.stream().max(String.CASE_INSENSITIVE_ORDER).orElseThrow();
    tokens = Files.writeString(secret.resolve("tokens"), TOKEN);
    damaged = folder.resolve("W");
    LostEvents.run("ingest", "--source", folder.resolve("damaged"), "--warehouse", damaged);
    day = LocalDate.now(ZoneOffset.UTC);
    Path whole = lost.copyOf(damaged, "whole");
    resumed(whole, LAST);
    neverKilled = monthly(whole);
  }

  @AfterAll
  static void stop() {
    lost.close();
  }

  @AfterEach
  void calm() {
    lost.github.trouble((address, before) -> null);
  }

  private static long id(String name) {
    return lost.names().entrySet().stream()
        .filter(e -> e.getValue().equals(name))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static List<String> asking(String command, Path warehouse) {
    return List.of(
        command,
        "--warehouse",
        warehouse.toString(),
        "--repositories",
        names,
        "--github-api",
        lost.github.api().toString(),
        "--token-file",
        tokens.toString());
  }

  private static List<String> backfill(Path warehouse, YearMonth to) {
    List<String> arguments = new ArrayList<>(asking("backfill", warehouse));
    arguments.addAll(List.of("--from", FIRST.toString(), "--to", to.toString()));
    return arguments;
  }

  private static void resumed(Path warehouse, YearMonth to) {
    LostEvents.run(backfill(warehouse, to).toArray());
  }

  /** Starts a process and kills it when something is so, while the API or it is about its work. */
  private static void kill(List<String> arguments, BooleanSupplier reached) throws Exception {
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process =
        new ProcessBuilder(OwnProcess.command(arguments))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      while (!reached.getAsBoolean()) {
        assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
      }
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(process.exitValue()).as(Files.readString(said)).isNotIn(0, 1, 2);
    assertThat(Files.readString(said)).doesNotContain(TOKEN);
  }

  /** Kills a process while the API is about to answer the so many-th call like that. */
  private static void killAt(String part, int call, List<String> arguments) throws Exception {
    CountDownLatch asked = new CountDownLatch(call);
    CountDownLatch killed = new CountDownLatch(1);
    lost.github.trouble(
        (address, before) -> {
          if (address.contains(part)) {
            asked.countDown();
            if (asked.getCount() == 0) {
              await(killed);
            }
          }
          return null;
        });
    try {
      kill(arguments, () -> await(asked, 50));
    } finally {
      killed.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    while (!await(latch, 1000)) {
      // goes on only when it is over
    }
  }

  private static boolean await(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void isAsNeverKilled(Path warehouse) throws Exception {
    assumeTrue(day.equals(LocalDate.now(ZoneOffset.UTC)), "skipped: the day of fetching changed");
    assertThat(monthly(warehouse)).isEqualTo(neverKilled);
    nothingIsLeft(warehouse);
  }

  @Test
  void killedWhileFetchingItGoesOnWithTheNextPage() throws Exception {
    Path killed = lost.copyOf(damaged, "fetching");
    killAt(
        "/repositories/" + id(first) + "/issues/events?",
        AFTER_THE_ESTIMATE,
        backfill(killed, LAST));
    assertThat(killed.resolve(".backfill")).isNotEmptyDirectory();
    assertThat(killed.resolve("backfill")).doesNotExist();
    assertThat(killed.resolve(".backfill/" + id(first) + "_2025-01_2025-02/issues"))
        .isNotEmptyDirectory();
    int before = lost.github.calls().size();
    resumed(killed, LAST);
    isAsNeverKilled(killed);
    assertThat(lost.github.calls().subList(before, lost.github.calls().size()))
        .filteredOn(c -> c.startsWith("200"))
        .as("nothing is paid twice")
        .noneMatch(c -> c.contains(id(first) + "/issues?"));
  }

  @Test
  void killedAfterOneOfTwoRepositoriesItGoesOnWithTheOther() throws Exception {
    Path killed = lost.copyOf(damaged, "between");
    killAt("/repositories/" + id(second) + "/pulls?", AFTER_THE_ESTIMATE, backfill(killed, LAST));
    assertThat(killed.resolve("backfill/" + LAST)).isNotEmptyDirectory();
    assertThat(Warehouse.read(killed).read(Table.REPAIRS, LAST)).isEmpty();
    resumed(killed, LAST);
    isAsNeverKilled(killed);
  }

  @Test
  void killedBeforeTheTablesARunOfFewerMonthsMakesThemAll() throws Exception {
    Path killed = lost.copyOf(damaged, "tables");
    Path last = killed.resolve("backfill/" + LAST + "/" + id(second) + ".parquet");
    kill(backfill(killed, LAST), () -> Files.exists(last));
    assertThat(Warehouse.read(killed).read(Table.REPAIRS, LAST)).isEmpty();
    resumed(killed, FIRST);
    isAsNeverKilled(killed);
  }

  @Test
  void aCommitThatBreaksOffIsDoneAgain() throws Exception {
    Path broken = lost.copyOf(damaged, "broken");
    Path inTheWay = broken.resolve("backfill/" + LAST);
    Files.createDirectories(inTheWay.getParent());
    Files.writeString(inTheWay, "as a disk that is full");
    assertThat(Cli.run(backfill(broken, LAST).toArray()).code()).isEqualTo(1);
    assertThat(broken.resolve("backfill/" + FIRST)).isNotEmptyDirectory();
    Files.delete(inTheWay);
    resumed(broken, LAST);
    isAsNeverKilled(broken);
  }

  @Test
  void enrichThatIsKilledGoesOnWithTheNextRepository() throws Exception {
    Path whole = lost.copyOf(damaged, "enriched");
    LostEvents.run(asking("enrich", whole).toArray());
    Path killed = lost.copyOf(damaged, "enriching");
    killAt("/repositories/" + id(second) + "/readme", 1, asking("enrich", killed));
    assertThat(killed.resolve("repository_snapshots")).doesNotExist();
    LostEvents.run(asking("enrich", killed).toArray());
    assertThat(snapshot(killed)).isEqualTo(snapshot(whole));
  }

  private static byte[] snapshot(Path warehouse) throws IOException {
    assumeTrue(day.equals(LocalDate.now(ZoneOffset.UTC)), "skipped: the day changed");
    return Files.readAllBytes(warehouse.resolve("repository_snapshots/" + day + ".parquet"));
  }
}
