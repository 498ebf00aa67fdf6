// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ingests onto a disk that is full before the end: a small tmpfs in a mount namespace of the
 * process. Where the system does not allow that, the test is skipped.
 */
class FullDiskTest {
  private static final int HOURS = 6;
  private static final int EVENTS = 4000;
  private static final String NAMESPACE = "unshare -rm sh -c";

  /**
   * Makes room between two runs, and keeps what each left, since the disk goes with the process.
   */
  private static final String SCRIPT =
      """
      mount -t tmpfs -o size=300k tmpfs "$0/disk" || exit 99
      "$@" >"$0/first.out" 2>"$0/first.err"; echo $? >"$0/first.code"
      cp -a "$0/disk" "$0/first"
      mount -o remount,size=64m "$0/disk" || exit 99
      "$@" >"$0/second.out" 2>"$0/second.err"; echo $? >"$0/second.code"
      cp -a "$0/disk" "$0/second"
      """;

  @TempDir Path folder;

  @Test
  void aFullDiskIsToldAndTheRunAfterItGoesOn() throws Exception {
    assumeTrue(canMount(), "no disk to fill: '" + NAMESPACE + " mount ...' is not allowed here");
    writeHours(folder.resolve("hours"));
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Files.createDirectory(folder.resolve("disk"));
    List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", SCRIPT));
    command.add(folder.toString());
    command.addAll(ingest(folder.resolve("disk/W"), temporary));
    assertThat(run(command)).isZero();

    assertThat(text("first.code")).isEqualTo("1");
    assertThat(text("first.err"))
        .contains(folder.resolve("disk/W").toString())
        .contains("No space left on device")
        .contains("Make room there and run the same command again");
    assertThat(text("second.err")).doesNotContain("No space left");
    assertThat(text("second.code")).isEqualTo("0");
    assertThat(left(temporary)).isEmpty();

    assertThat(run(ingest(folder.resolve("undisturbed"), temporary))).isZero();
    Map<String, String> whole = tables(folder.resolve("undisturbed"));
    Map<String, String> first = tables(folder.resolve("first/W"));
    assertThat(first.keySet()).noneMatch(path -> path.contains(".writing-"));
    assertThat(events(first)).hasSizeLessThan(HOURS);
    assertThat(events(whole)).hasSize(HOURS).containsAllEntriesOf(events(first));
    assertThat(tables(folder.resolve("second/W"))).isEqualTo(whole);
  }

  private List<String> ingest(Path warehouse, Path temporary) {
    List<String> command =
        new ArrayList<>(
            OwnProcess.command(
                List.of(
                    "ingest",
                    "--source",
                    folder.resolve("hours").toString(),
                    "--warehouse",
                    warehouse.toString())));
    command.add(1, "-Djava.io.tmpdir=" + temporary);
    return command;
  }

  private static boolean canMount() {
    try {
      return run(List.of("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=16k tmpfs /tmp"))
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("did not end: " + command);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return process.exitValue();
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file)).strip();
  }

  private static List<String> left(Path temporary) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("hsperfdata"))
          .toList();
    }
  }

  private static Map<String, String> events(Map<String, String> tables) {
    Map<String, String> events = new TreeMap<>(tables);
    events.keySet().removeIf(path -> !path.startsWith("events/"));
    return events;
  }

  /** All files but those that tell of runs, with what their bytes are. */
  private static Map<String, String> tables(Path warehouse) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(warehouse)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = warehouse.relativize(file).toString();
        if (!path.startsWith("runs/") && !path.equals(".lock")) {
          CRC32C crc = new CRC32C();
          crc.update(Files.readAllBytes(file));
          tables.put(path, Files.size(file) + " bytes, CRC-32C " + crc.getValue());
        }
      }
    }
    return tables;
  }

  /** Hours of stars whose names do not compress well. */
  private static void writeHours(Path hours) throws IOException {
    Files.createDirectories(hours);
    Random random = new Random(1);
    for (int h = 0; h < HOURS; h++) {
      try (OutputStream gzip =
              new GZIPOutputStream(
                  Files.newOutputStream(hours.resolve("2024-01-01-" + h + ".json.gz")));
          Writer out = new OutputStreamWriter(gzip, StandardCharsets.UTF_8)) {
        for (int i = 0; i < EVENTS; i++) {
          out.write(
              String.format(
                  java.util.Locale.ROOT,
                  "{\"id\":\"%d\",\"type\":\"WatchEvent\",\"actor\":{\"id\":%d,\"login\":\"u%x\"},"
                      + "\"repo\":{\"id\":%d,\"name\":\"o/r%x\"},\"payload\":{\"action\":\"started\"},"
                      + "\"public\":true,\"created_at\":\"2024-01-01T%02d:00:00Z\"}\n",
                  1_000_000L + 100_000 * h + i,
                  i + 1,
                  random.nextLong(),
                  i + 1,
                  random.nextLong(),
                  h));
        }
      }
    }
  }
}
