// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.Lines;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.SourceFile;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.ParquetFiles;

/** A process that imports is killed at random moments; the next one ends with the same bytes. */
class KillTest {
  private static final int HOURS = 60;
  private static final int EVENTS = 400;
  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void writeHours() throws IOException {
    source = folder.resolve("S");
    LocalDateTime start = LocalDateTime.of(2025, 12, 1, 0, 0);
    List<String> everyHour = new ArrayList<>();
    for (int h = 0; h < HOURS; h++) {
      LocalDateTime hour = start.plusHours(h);
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < EVENTS; i++) {
        String time = hour.plusSeconds(i) + (i % 60 == 0 ? ":00Z" : "Z");
        long id = 1000L * h + i;
        lines.add(
            Lines.event(
                id, "PushEvent", time, i % 9, "a/r" + i % 9, i, "{\"push_id\":" + id + "}"));
      }
      lines.add("{ not json");
      Lines.write(source.resolve(hour.toLocalDate() + "-" + hour.getHour() + ".json.gz"), lines);
      everyHour.add(Lines.star(900_000 + h, hour + ":00Z"));
    }
    Lines.write(source.resolve("stars.json.gz"), everyHour);
  }

  @Test
  void killsLeaveTheSameBytes() throws Exception {
    kill(3, new Random().nextLong());
  }

  @Test
  @Tag("bench")
  void fiftyKillsLeaveTheSameBytes() throws Exception {
    kill(50, new Random().nextLong());
  }

  private void kill(int times, long seed) throws Exception {
    Path whole = folder.resolve("whole");
    long milliseconds = start(whole, Long.MAX_VALUE, seed);
    Random random = new Random(seed);
    Path target = folder.resolve("killed");
    int committed = 0;
    for (int i = 0; i < times; i++) {
      String told = "seed " + seed + ", kill " + i;
      start(target, random.nextLong(milliseconds), seed);
      int now = committed(target);
      assertThat(now).as(told).isGreaterThanOrEqualTo(committed);
      committed = now;
      if (i % 5 == 4) {
        IngestCounters counters = KilledImport.run(source, target);
        assertThat(counters.known()).as(told).isGreaterThanOrEqualTo(committed);
        assertSame(target, whole, told);
        Lines.delete(target);
        committed = 0;
      }
    }
    IngestCounters counters = KilledImport.run(source, target);
    String told = "seed " + seed + ", " + committed + " hours committed when killed last";
    assertThat(counters.known()).as(told).isGreaterThanOrEqualTo(committed);
    assertThat(counters.lines())
        .as(told)
        .isLessThanOrEqualTo((HOURS - committed) * (EVENTS + 1L) + HOURS);
    assertSame(target, whole, told);
  }

  private static void assertSame(Path target, Path whole, String told) throws Exception {
    assertThat(Lines.files(target)).as(told).isEqualTo(Lines.files(whole));
  }

  /** Hours whose own files are in. */
  private static int committed(Path target) throws IOException {
    LocalStore store = new LocalStore(target);
    int committed = 0;
    for (String month : store.folders(Table.EVENTS.name())) {
      for (String file : store.list(Table.EVENTS.name() + "/" + month)) {
        LocalDateTime hour = HourFiles.hourOf(file);
        assertThat(
                ParquetFiles.metadata(store.input(Table.EVENTS.name() + "/" + month + "/" + file)))
            .isNotEmpty();
        boolean own =
            new HourFiles(store)
                .ledger(hour).orElseThrow().sources().stream().anyMatch(SourceFile::own);
        committed += own ? 1 : 0;
      }
    }
    return committed;
  }

  /** Imports in a process that is killed after some time; returns how long it ran. */
  private long start(Path target, long milliseconds, long seed) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
                "-Djava.util.logging.config.file="
                    + System.getProperty("java.util.logging.config.file"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                KilledImport.class.getName(),
                source.toString(),
                target.toString())
            .redirectError(Files.createTempFile(folder, "stderr", ".txt").toFile())
            .start();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).as("seed " + seed).isEqualTo(KilledImport.RUNNING);
      long started = System.nanoTime();
      boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      int code = process.waitFor();
      assertThat(!ended || code == 0).as("seed %s, exit code %s", seed, code).isTrue();
      return (System.nanoTime() - started) / 1_000_000;
    }
  }
}
