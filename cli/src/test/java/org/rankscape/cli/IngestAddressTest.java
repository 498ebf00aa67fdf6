// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ingest} from addresses: mirrors, gaps, failures, cache, dry run. */
class IngestAddressTest {
  private final List<HttpServer> servers = new ArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  @TempDir Path folder;

  @AfterEach
  void stop() {
    servers.forEach(s -> s.stop(0));
  }

  private static byte[] hour(int hour) throws IOException {
    String line =
        """
        {"id":"%d","type":"WatchEvent","actor":{"id":1,"login":"u"},"repo":{"id":2,"name":"o/r"},        "payload":{"action":"started"},"created_at":"2016-01-01T%02d:00:00Z"}
        """
            .formatted(100 + hour, hour);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(line.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** Serves some hours of a day; what is not among them has the given status. */
  private String serve(Map<Integer, Integer> statuses, int... hours) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Map<String, byte[]> files = new ConcurrentHashMap<>();
    for (int hour : hours) {
      files.put("/2016-01-01-" + hour + ".json.gz", hour(hour));
    }
    server.createContext("/", exchange -> answer(exchange, files, statuses));
    server.start();
    servers.add(server);
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(
      HttpExchange exchange, Map<String, byte[]> files, Map<Integer, Integer> statuses)
      throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    try (exchange) {
      byte[] file = files.get(path);
      if (file == null) {
        int hour = Integer.parseInt(path.replaceAll(".*-(\\d+)\\.json\\.gz", "$1"));
        exchange.sendResponseHeaders(statuses.getOrDefault(hour, 404), -1);
      } else if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", String.valueOf(file.length));
        exchange.sendResponseHeaders(200, -1);
      } else {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
      }
    }
  }

  private Cli.Result ingest(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("ingest", "--warehouse", folder.resolve("W")));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray());
  }

  private String states() {
    Cli.Result result =
        Cli.run(
            "query",
            "--warehouse",
            folder.resolve("W"),
            "--format",
            "csv",
            "SELECT hour(hour) AS h, state FROM hours ORDER BY hour");
    assertThat(result.code()).as(result.err()).isZero();
    return String.join(" ", result.out().lines().skip(1).toList());
  }

  private long gets() {
    return asked.stream().filter(a -> a.startsWith("GET")).count();
  }

  @Test
  void hoursComeFromTheFirstMirrorThatHasThemAndFailuresAreToldAtTheEnd() throws Exception {
    String first = serve(Map.of(2, 404, 3, 403), 0);
    String second = serve(Map.of(2, 404, 3, 403), 0, 1);
    Object[] command = {
      "--source", first, "--mirror", second, "--from", "2016-01-01T00", "--to", "2016-01-01T03"
    };
    Cli.Result result = ingest(command);
    assertThat(result.err())
        .contains("rankscape: 1 hour could not be fetched: ")
        .contains(first + "/2016-01-01-3.json.gz could not be fetched: HTTP status 403")
        .contains("tried again when you run the same command again");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("2 events in the warehouse", "not in the source: 1 hour\n");
    assertThat(states()).isEqualTo("0,complete 1,complete 2,missing 3,failed");
    assertThat(asked).filteredOn(a -> a.endsWith("-0.json.gz")).hasSize(1);

    asked.clear();
    String healed = serve(Map.of(), 0, 1, 3);
    command[1] = healed;
    Cli.Result again = ingest(command);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(states()).isEqualTo("0,complete 1,complete 2,missing 3,complete");
    assertThat(asked)
        .as("hours that are in are only asked about")
        .contains("HEAD /2016-01-01-0.json.gz", "HEAD /2016-01-01-1.json.gz")
        .doesNotContain("GET /2016-01-01-0.json.gz", "GET /2016-01-01-1.json.gz");
  }

  @Test
  void aDryRunTellsWhatWouldBeFetchedAndWritesNothing() throws Exception {
    String source = serve(Map.of(3, 403), 0, 1);
    Object[] command = {
      "--source", source, "--from", "2016-01-01T00", "--to", "2016-01-01T03", "--dry-run"
    };
    Cli.Result result = ingest(command);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().lines().toList().get(0))
        .isEqualTo("month       to fetch   to read     known   missing    failed       size");
    assertThat(result.out())
        .contains("2016-01            2         0         0         1         1")
        .contains("2016-01-01-3.json.gz could not be fetched: HTTP status 403")
        .contains("nothing was written");
    assertThat(folder.resolve("W")).doesNotExist();
    assertThat(gets()).as("one sample").isEqualTo(1);

    ingest("--source", source, "--from", "2016-01-01T00", "--to", "2016-01-01T00");
    asked.clear();
    assertThat(ingest(command).out())
        .contains("2016-01            1         0         1         1         1");
  }

  @Test
  void aDryRunOfAFolderToo() throws Exception {
    Path hours = Files.createDirectories(folder.resolve("hours"));
    Files.write(hours.resolve("2016-01-01-4.json.gz"), hour(4));
    Files.write(hours.resolve("2016-01-01-6.json.gz"), hour(6));
    Cli.Result result = ingest("--source", hours, "--dry-run");
    assertThat(result.out())
        .contains("2016-01            0         2         0         1         0");
    assertThat(folder.resolve("W")).doesNotExist();
  }

  @Test
  void mirrorsFillTheGapsOfAFolder() throws Exception {
    Path hours = Files.createDirectories(folder.resolve("hours"));
    Files.write(hours.resolve("2016-01-01-4.json.gz"), hour(4));
    String mirror = serve(Map.of(), 4, 5);
    Cli.Result result =
        ingest(
            "--source",
            hours,
            "--mirror",
            mirror,
            "--from",
            "2016-01-01T04",
            "--to",
            "2016-01-01T06");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(states()).isEqualTo("4,complete 5,complete 6,missing");
    assertThat(asked)
        .containsExactlyInAnyOrder("GET /2016-01-01-5.json.gz", "GET /2016-01-01-6.json.gz");
  }

  @Test
  void aSettingsFileHasTheSameSettingsAndFailedHoursStopTheRun() throws Exception {
    String source = serve(Map.of(1, 403), 0);
    String mirror = serve(Map.of(1, 403));
    Path settings =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            warehouse: W
            ingest:
              source: %s
              mirrors: [%s]
              from: 2016-01-01T00
              to: 2016-01-01T01
              connections: 2
              cache: C
              cache-size: 1G
            rank: {}
            """
                .formatted(source, mirror));
    Cli.Result result = Cli.run("run", settings);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("1 hour could not be fetched");
    assertThat(result.out()).contains("ingest: ").doesNotContain("rank: ");
    assertThat(states()).isEqualTo("0,complete 1,failed");
    try (var files = Files.walk(folder.resolve("C"))) {
      assertThat(files.map(p -> p.getFileName().toString())).contains("2016-01-01-0.json.gz");
    }
  }
}
