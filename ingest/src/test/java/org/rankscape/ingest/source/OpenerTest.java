// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.Lines;
import org.rankscape.ingest.hour.HourImport;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.store.LocalStore;

class OpenerTest {
  private static final LocalDateTime FIVE = LocalDateTime.of(2016, 1, 1, 5, 0);
  private final byte[] body = Lines.gzip(Lines.star(1, "2016-01-01T05:00:00Z") + "\n");
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  @TempDir Path folder;

  /** Answers the n-th request of a test. */
  interface Answer {
    void give(HttpExchange exchange, int request) throws IOException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private SourceSplit serve(Answer answer) {
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          try (exchange) {
            answer.give(exchange, asked.size());
          }
        });
    String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/hours";
    return EventSource.of(base).plan(new HourRange(FIVE, FIVE)).splits().get(0);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void whole(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private byte[] open(SourceSplit split) throws IOException {
    try (InputStream in = new Opener().open(split)) {
      return in.readAllBytes();
    }
  }

  @Test
  void aFileIsFetchedWhole() throws IOException {
    assertThat(open(serve((exchange, n) -> whole(exchange)))).isEqualTo(body);
    assertThat(asked).containsExactly("/hours/2016-01-01-5.json.gz");
  }

  @Test
  void whatIsNotThereIsAMissingHour() throws IOException {
    SourceSplit split = serve((exchange, n) -> exchange.sendResponseHeaders(404, -1));
    assertThatThrownBy(() -> open(split)).isInstanceOf(FileNotFoundException.class);
    assertThat(asked).as("not asked again").hasSize(1);
    LocalStore store = new LocalStore(folder.resolve("W"));
    assertThat(new HourImport(store, null).read(split).state()).isEqualTo("missing");
    assertThat(new HourFiles(store).ledger(FIVE).orElseThrow().hour(FIVE).state())
        .isEqualTo("missing");
  }

  @Test
  void anErrorOfTheServerIsTriedAgain() throws IOException {
    SourceSplit split =
        serve(
            (exchange, n) -> {
              if (n == 1) {
                exchange.sendResponseHeaders(500, -1);
              } else {
                whole(exchange);
              }
            });
    assertThat(open(split)).isEqualTo(body);
    assertThat(asked).hasSize(2);
  }

  @Test
  void aBodyThatEndsEarlyIsTriedAgain() throws IOException {
    SourceSplit split =
        serve(
            (exchange, n) -> {
              if (n == 1) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.getResponseBody().flush();
              } else {
                whole(exchange);
              }
            });
    assertThat(open(split)).isEqualTo(body);
    assertThat(asked).hasSize(2);
  }

  @Test
  void aServerThatStallsInTheBodyIsAskedAgain() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    SourceSplit split =
        serve(
            (exchange, n) -> {
              if (n == 1) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.getResponseBody().flush();
                await(end);
              } else {
                whole(exchange);
              }
            });
    try (InputStream in = new Opener(Duration.ofMillis(500)).open(split)) {
      assertThat(in.readAllBytes()).isEqualTo(body);
    } finally {
      end.countDown();
    }
    assertThat(asked).hasSize(2);
  }

  @Test
  void aServerThatKeepsFailingIsTold() {
    SourceSplit split = serve((exchange, n) -> exchange.sendResponseHeaders(503, -1));
    assertThatThrownBy(() -> open(split))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining(split.location())
        .hasMessageContaining("4 attempts")
        .hasMessageContaining("HTTP status 503");
    assertThat(asked).hasSize(4);
  }

  @Test
  void aLocalFileIsReadWhereItLies() throws IOException {
    Path file = Files.write(folder.resolve("2016-01-01-5.json.gz"), body);
    assertThat(open(new SourceSplit(file.toString(), "2016-01-01-5.json.gz", FIVE, -1, true)))
        .isEqualTo(body);
    assertThat(file).exists();
  }
}
