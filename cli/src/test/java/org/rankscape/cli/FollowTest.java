// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.Warehouse;

/** {@code follow} as real processes that are stopped and killed while hours appear. */
class FollowTest {
  private static final int LAST = 6;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<Process> processes = new ArrayList<>();
  private HttpServer server;

  @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
  Path folder;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] file = files.get(exchange.getRequestURI().getPath());
            if (file == null) {
              exchange.sendResponseHeaders(404, -1);
            } else if (exchange.getRequestMethod().equals("HEAD")) {
              exchange.getResponseHeaders().set("Content-Length", String.valueOf(file.length));
              exchange.sendResponseHeaders(200, -1);
            } else {
              exchange.sendResponseHeaders(200, file.length);
              exchange.getResponseBody().write(file);
            }
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    processes.forEach(Process::destroyForcibly);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Publishes an hour with so many stars, the last of which lies in the next hour. */
  private void publish(int hour, int stars) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < stars; i++) {
      boolean stray = i == stars - 1;
      lines.append(
          """
          {"id":"%d","type":"IssuesEvent","actor":{"id":%d,"login":"u%d"},\
          "repo":{"id":2,"name":"o/r"},"payload":{"action":"opened","issue":{"id":%d,"title":"t"}},\
          "created_at":"2016-01-01T%02d:00:00Z"}
          """
              .formatted(hour * 100 + i, i, i, hour * 100 + i, stray ? hour + 1 : hour));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    files.put("/2016-01-01-" + hour + ".json.gz", out.toByteArray());
  }

  private Process follow() throws IOException {
    return follow(folder.resolve("W"));
  }

  private Process follow(Path warehouse) throws IOException {
    return follow(
        warehouse, "--to", "2016-01-01T0" + LAST, "--every", "100ms", "--from", "2016-01-01T00");
  }

  private Process follow(Path warehouse, String... options) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "follow",
                "--source",
                address(),
                "--warehouse",
                warehouse.toString(),
                "--patience",
                "9999d",
                "--parallelism",
                "2"));
    arguments.addAll(List.of(options));
    Process process =
        new ProcessBuilder(OwnProcess.command(arguments))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out-" + processes.size() + ".txt").toFile())
            .start();
    processes.add(process);
    return process;
  }

  private String out(int process) throws IOException {
    return Files.readString(folder.resolve("out-" + process + ".txt"));
  }

  private void awaitHour(Process process, int hour) throws Exception {
    while (!isIn(hour)) {
      assertThat(process.isAlive()).as(out(processes.size() - 1)).isTrue();
      Thread.sleep(50);
    }
  }

  /** Whether an hour's own file is in the warehouse. */
  private boolean isIn(int hour) throws IOException {
    if (!Files.exists(folder.resolve("W/warehouse.json"))) {
      return false;
    }
    return Warehouse.read(folder.resolve("W"))
        .hourFiles()
        .ledger(LocalDateTime.of(2016, 1, 1, hour, 0))
        .filter(
            ledger ->
                ledger.sources().stream()
                    .anyMatch(s -> s.name().equals("2016-01-01-" + hour + ".json.gz")))
        .isPresent();
  }

  private void ingest(int to) {
    Cli.Result result =
        Cli.run(
            "ingest",
            "--source",
            address(),
            "--from",
            "2016-01-01T00",
            "--to",
            "2016-01-01T0" + to,
            "--warehouse",
            folder.resolve("once"));
    assertThat(result.code()).as(result.err()).isZero();
  }

  /** Every file of a warehouse but what may differ between equal runs. */
  private Map<String, String> bytes(String warehouse) throws IOException {
    Path root = folder.resolve(warehouse);
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(path).toString();
        if (!name.startsWith(".follow") && !name.startsWith("runs") && !name.equals(".lock")) {
          byte[] content = Files.readAllBytes(path);
          bytes.put(name, content.length + " " + Arrays.hashCode(content));
        }
      }
    }
    return bytes;
  }

  @Test
  void killedStoppedAndStartedAgainItLeavesTheBytesOfOneIngest() throws Exception {
    publish(0, 3);
    publish(1, 4);
    Process killed = follow();
    awaitHour(killed, 1);
    publish(2, 5);
    awaitHour(killed, 2);
    killed.destroyForcibly().waitFor();

    publish(3, 6);
    Process stopped = follow();
    awaitHour(stopped, 3);
    publish(4, 3);
    awaitHour(stopped, 4);
    ingest(4);
    stopped.destroy();
    assertThat(stopped.waitFor(40, TimeUnit.SECONDS)).isTrue();
    assertThat(stopped.exitValue()).as(out(1)).isZero();
    assertThat(out(1)).contains("the same command goes on from here");

    publish(3, 9);
    publish(LAST, 2);
    Process last = follow();
    awaitHour(last, LAST);
    publish(5, 4);
    assertThat(last.waitFor(60, TimeUnit.SECONDS)).as(out(2)).isTrue();
    assertThat(last.exitValue()).as(out(2)).isZero();
    assertThat(folder.resolve("W/.follow")).as("nothing is left to remember").doesNotExist();
    assertThat(out(2)).contains("follow: 2016-01 up to 2016-01-01T07:00, 8 hours");
    ingest(LAST);
    assertThat(bytes("W")).isEqualTo(bytes("once"));
    assertThat(bytes("W").keySet())
        .contains("collaboration/2016-01.parquet", "hours/2016-01.parquet")
        .noneMatch(name -> name.contains(".writing"));
  }

  @Test
  void itEndsWhenIdleAndTellsWhetherTheSourceWasEverReached() throws Exception {
    publish(0, 3);
    publish(1, 4);
    String[] once = {"--idle-exit", "3s", "--every", "100ms", "--from", "2016-01-01T00"};
    Process first = follow(folder.resolve("W"), once);
    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(first.exitValue()).as(out(0)).isZero();
    assertThat(out(0)).contains("from 2016-01-01T00:00 on", "2016-01 up to 2016-01-01T02:00");
    try (Stream<Path> kept = Files.list(folder.resolve("W/.follow"))) {
      assertThat(kept).hasSize(1).allMatch(p -> p.getFileName().toString().startsWith("savepoint"));
    }
    int port = server.getAddress().getPort();
    server.stop(0);
    Process second = follow(folder.resolve("W"), once);
    assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).as(out(1)).isEqualTo(1);
    assertThat(out(1))
        .contains("goes on with ", "--from 2016-01-01T00:00 is not used")
        .contains("the source was never reached: http://127.0.0.1:" + port)
        .doesNotContain("\tat ");
  }

  @Test
  void whatFailsEndsWithExitCode1() throws Exception {
    Files.writeString(folder.resolve("file"), "no folder");
    Process unwritable = follow(folder.resolve("file/W"));
    Path checkpoint = folder.resolve("W/.follow/0123456789abcdef/chk-7");
    Files.createDirectories(checkpoint);
    Files.writeString(checkpoint.resolve("_metadata"), "no checkpoint");
    Process notRestored = follow();
    try (Warehouse locked = Warehouse.write(folder.resolve("locked"))) {
      Process refused = follow(locked.root());
      for (Process process : List.of(unwritable, notRestored, refused)) {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(unwritable.exitValue()).as(out(0)).isEqualTo(1);
      assertThat(out(0)).contains("file").doesNotContain("stopped");
      assertThat(notRestored.exitValue()).as(out(1)).isEqualTo(1);
      assertThat(out(1))
          .contains(folder.resolve("W/.follow") + " cannot be restored")
          .contains("Delete this folder")
          .doesNotContain("stopped", "\tat ");
      assertThat(refused.exitValue()).as(out(2)).isEqualTo(1);
      assertThat(out(2)).contains("locked").doesNotContain("stopped");
    }
  }
}
