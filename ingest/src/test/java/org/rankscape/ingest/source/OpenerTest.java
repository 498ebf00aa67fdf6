// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rankscape.warehouse.store.Timing;

/** Downloads from servers that fail in every way: exact bytes or a clear failure. */
class OpenerTest {
  private static final LocalDateTime FIVE = LocalDateTime.of(2016, 1, 1, 5, 0);
  private static final int ROUNDS = 4;
  private final byte[] body = bytes(300_000, 1);
  private final List<FaultyServer> servers = new ArrayList<>();
  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  @TempDir Path folder;

  private final Timing waiting =
      new Timing() {
        private Instant now = Instant.parse("2025-01-01T00:00:00Z");

        @Override
        public synchronized Instant now() {
          return now;
        }

        @Override
        public synchronized void sleep(Duration duration) {
          pauses.add(duration);
          now = now.plus(duration);
        }
      };

  private static byte[] bytes(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  @AfterEach
  void stop() throws IOException {
    for (FaultyServer server : servers) {
      server.close();
    }
  }

  private FaultyServer serve(FaultyServer.Answer answer) throws IOException {
    FaultyServer server = new FaultyServer(answer);
    servers.add(server);
    return server;
  }

  private static SourceSplit split(FaultyServer first, FaultyServer... mirrors) {
    return EventSource.of(
            first.address(), List.of(mirrors).stream().map(FaultyServer::address).toList())
        .plan(new HourRange(FIVE, FIVE))
        .splits()
        .get(0);
  }

  private static FetchSettings settings() {
    Patience patience =
        new Patience(
            ROUNDS,
            Duration.ofSeconds(2),
            Duration.ofMillis(400),
            Duration.ofMillis(400),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(300),
            Duration.ofMinutes(30));
    return new FetchSettings("rankscape/1.2", 2, patience, null, 0, false);
  }

  private byte[] open(FaultyServer server, FaultyServer... mirrors) throws IOException {
    try (InputStream in = new Opener(settings(), waiting).open(split(server, mirrors))) {
      return in.readAllBytes();
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String digest(String algorithm, byte[] bytes) {
    try {
      return base64(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String crc32c(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return base64(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  @Test
  void aFileIsFetchedWholeAndTheServerToldWhoAsks() throws IOException {
    FaultyServer server = serve((request, reply) -> reply.file(body));
    assertThat(open(server)).isEqualTo(body);
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).path()).isEqualTo("/hours/2016-01-01-5.json.gz");
    assertThat(server.requests().get(0).headers())
        .containsEntry("user-agent", "rankscape/1.2")
        .containsEntry("accept-encoding", "identity");
    assertThat(pauses).isEmpty();
  }

  @Test
  void whatNoMirrorHasIsMissing() throws IOException {
    FaultyServer server = serve((request, reply) -> reply.status(404));
    FaultyServer mirror = serve((request, reply) -> reply.status(410));
    assertThatThrownBy(() -> open(server, mirror)).isInstanceOf(FileNotFoundException.class);
    assertThat(server.requests()).as("not asked again").hasSize(1);
    assertThat(mirror.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 403, 500, 503, 429})
  void theNextMirrorIsAskedAtOnce(int status) throws IOException {
    FaultyServer server = serve((request, reply) -> reply.status(status));
    FaultyServer mirror = serve((request, reply) -> reply.file(body));
    assertThat(open(server, mirror)).isEqualTo(body);
    assertThat(server.requests()).hasSize(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void aMirrorThatMayHaveItKeepsAnHourFromBeingMissing() throws IOException {
    FaultyServer server = serve((request, reply) -> reply.status(404));
    FaultyServer mirror = serve((request, reply) -> reply.status(500));
    assertThatThrownBy(() -> open(server, mirror))
        .isInstanceOf(FetchException.class)
        .hasMessage(
            mirror.address() + "/2016-01-01-5.json.gz could not be fetched: HTTP status 500");
    assertThat(server.requests()).hasSize(1);
    assertThat(mirror.requests()).hasSize(ROUNDS);
  }

  @Test
  void aServerThatCannotBeReachedIsTold() throws IOException {
    FaultyServer gone = serve((request, reply) -> reply.status(500));
    SourceSplit split = split(gone);
    gone.close();
    assertThatThrownBy(() -> new Opener(settings(), waiting).open(split))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("could not be fetched: connection refused");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 408, 429})
  void anErrorThatPassesIsTriedAgainAfterALongerPauseEachTime(int status) throws IOException {
    FaultyServer server =
        serve(
            (request, reply) -> {
              if (request.number() < ROUNDS) {
                reply.status(status);
              } else {
                reply.file(body);
              }
            });
    assertThat(open(server)).isEqualTo(body);
    assertThat(pauses).hasSize(ROUNDS - 1);
    for (int i = 0; i < pauses.size(); i++) {
      Duration full = Duration.ofSeconds(1L << i);
      assertThat(pauses.get(i)).isBetween(full.dividedBy(2), full);
    }
  }

  @Test
  void aRefusalIsNotTriedAgain() throws IOException {
    FaultyServer server = serve((request, reply) -> reply.status(403));
    assertThatThrownBy(() -> open(server))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("HTTP status 403");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void retryAfterIsHonoured() throws IOException {
    FaultyServer server =
        serve(
            (request, reply) -> {
              if (request.number() == 1) {
                reply.status(429, "Retry-After: 120");
              } else if (request.number() == 2) {
                reply.status(503, "Retry-After: Wed, 01 Jan 2025 00:04:00 GMT");
              } else {
                reply.file(body);
              }
            });
    assertThat(open(server)).isEqualTo(body);
    assertThat(waiting.now()).isEqualTo(Instant.parse("2025-01-01T00:04:00Z"));
  }

  @Test
  void aServerThatAsksForTooLongIsLeftAlone() throws IOException {
    FaultyServer server = serve((request, reply) -> reply.status(503, "Retry-After: 3600"));
    assertThatThrownBy(() -> open(server)).hasMessageContaining("come back in 3600 s");
    assertThat(server.requests()).hasSize(1);
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "0, 0", "'Wed, 01 Jan 2025 00:00:30 GMT', 30", "soon, ", "-5, "})
  void retryAfterIsSecondsOrADate(String text, Long seconds) {
    assertThat(Downloads.retryAfter(text, Instant.parse("2025-01-01T00:00:00Z")))
        .isEqualTo(java.util.Optional.ofNullable(seconds).map(Duration::ofSeconds));
  }

  @Test
  void aBrokenDownloadIsContinued() throws IOException {
    FaultyServer server =
        serve(
            (request, reply) -> {
              int from = request.from();
              int to = Math.min(from + 70_000, body.length);
              if (from == 0) {
                reply.head(200, "Content-Length: " + body.length, "ETag: \"v1\"").body(body, 0, to);
              } else {
                reply
                    .head(
                        206,
                        "Content-Length: " + (body.length - from),
                        "ETag: \"v1\"",
                        "Content-Range: bytes " + from + "-299999/300000")
                    .body(body, from, to);
              }
            });
    assertThat(open(server)).isEqualTo(body);
    assertThat(server.requests()).hasSize(5);
    assertThat(server.requests().stream().map(FaultyServer.Request::from))
        .containsExactly(0, 70_000, 140_000, 210_000, 280_000);
    assertThat(server.requests().subList(1, 5))
        .allMatch(r -> "\"v1\"".equals(r.headers().get("if-range")));
    assertThat(pauses).as("each attempt brought something").isEmpty();
  }

  @Test
  void aFileThatChangedIsBegunAgain() throws IOException {
    byte[] newer = bytes(310_000, 2);
    FaultyServer server =
        serve(
            (request, reply) -> {
              if (request.number() == 1) {
                reply.head(200, "Content-Length: 300000", "ETag: \"v1\"").body(body, 0, 100_000);
              } else {
                reply.file(newer, "ETag: \"v2\"");
              }
            });
    assertThat(open(server)).isEqualTo(newer);
    assertThat(server.requests().get(1).headers()).containsEntry("if-range", "\"v1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ETag: \"v2\"", "Content-Range: bytes 99999-299999/300000", "X: y"})
  void anAnswerThatDoesNotContinueTheFileIsNotSplicedIn(String wrong) throws IOException {
    byte[] newer = bytes(300_000, 2);
    FaultyServer server =
        serve(
            (request, reply) -> {
              if (request.number() == 1) {
                reply.head(200, "Content-Length: 300000", "ETag: \"v1\"").body(body, 0, 100_000);
              } else if (request.number() == 2) {
                assertThat(request.from()).isEqualTo(100_000);
                String range =
                    wrong.startsWith("Content-Range") || wrong.startsWith("X")
                        ? wrong
                        : "Content-Range: bytes 100000-299999/300000";
                reply
                    .head(
                        206,
                        "Content-Length: 200000",
                        wrong.startsWith("ETag") ? wrong : "Y: z",
                        range)
                    .body(newer, 100_000, 300_000);
              } else {
                assertThat(request.from()).isZero();
                reply.file(newer, "ETag: \"v2\"");
              }
            });
    assertThat(open(server)).isEqualTo(newer);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aServerThatIgnoresRangesIsAskedForTheWholeAgain() throws IOException {
    FaultyServer server =
        serve(
            (request, reply) -> {
              if (request.number() < 3) {
                reply.head(200, "Content-Length: 300000", "ETag: \"v1\"").body(body, 0, 100_000);
              } else {
                reply.file(body, "ETag: \"v1\"");
              }
            });
    assertThat(open(server)).isEqualTo(body);
    assertThat(server.requests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ETag: W/\"v1\"", "X: y"})
  void withoutAProofThatTheFileIsTheSameNothingIsContinued(String header) throws IOException {
    FaultyServer server =
        serve(
            (request, reply) -> {
              if (request.number() == 1) {
                reply.head(200, "Content-Length: 300000", header).body(body, 0, 100_000);
              } else {
                reply.file(body, header);
              }
            });
    assertThat(open(server)).isEqualTo(body);
    assertThat(server.requests()).hasSize(2).allMatch(r -> !r.headers().containsKey("range"));
  }

  @Test
  void theTimeOfTheLastChangeIsProofToo() throws IOException {
    String modified = "Last-Modified: Fri, 01 Jan 2016 07:00:00 GMT";
    FaultyServer server =
        serve(
            (request, reply) -> {
              if (request.number() == 1) {
                reply.head(200, "Content-Length: 300000", modified).body(body, 0, 100_000);
              } else {
                reply.rest(body, request.from(), modified);
              }
            });
    assertThat(open(server)).isEqualTo(body);
    assertThat(server.requests().get(1).headers())
        .containsEntry("if-range", "Fri, 01 Jan 2016 07:00:00 GMT")
        .containsEntry("range", "bytes=100000-");
  }

  @Test
  void aServerThatStallsIsGivenUpAndContinued() throws IOException {
    FaultyServer server =
        serve(
            (request, reply) -> {
              if (request.number() == 1) {
                reply.stall();
              } else if (request.number() == 2) {
                reply
                    .head(200, "Content-Length: 300000", "ETag: \"v1\"")
                    .body(body, 0, 100_000)
                    .stall();
              } else {
                reply.rest(body, request.from(), "ETag: \"v1\"");
              }
            });
    assertThat(open(server)).isEqualTo(body);
    assertThat(server.requests().stream().map(FaultyServer.Request::from))
        .containsExactly(0, 0, 100_000);
  }

  @Test
  void aServerThatAlwaysStallsIsTold() throws IOException {
    FaultyServer server = serve((request, reply) -> reply.head(200, "Content-Length: 9").stall());
    assertThatThrownBy(() -> open(server))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("nothing more came in 400 ms");
  }

  @Test
  void aLengthThatIsTooLongIsAFailure() throws IOException {
    FaultyServer server =
        serve(
            (request, reply) -> {
              if (request.from() == 0) {
                reply
                    .head(200, "Content-Length: 300010", "ETag: \"v1\"")
                    .body(body, 0, body.length);
              } else {
                reply.status(416, "Content-Range: bytes */300000");
              }
            });
    assertThatThrownBy(() -> open(server)).isInstanceOf(FetchException.class);
    assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(ROUNDS);
  }

  @Test
  void aLengthThatIsTooShortIsFoundByTheChecksum() throws IOException {
    FaultyServer server =
        serve(
            (request, reply) -> {
              String hash = "x-goog-hash: md5=" + digest("MD5", body);
              if (request.number() == 1) {
                reply.head(200, "Content-Length: 299990", hash).body(body, 0, body.length);
              } else {
                reply.file(body, hash);
              }
            });
    assertThat(open(server)).isEqualTo(body);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aBodyInChunksThatBreaksIsFetchedAgain() throws IOException {
    byte[] chunked = "5\r\nhello\r\n0\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    FaultyServer server =
        serve(
            (request, reply) ->
                reply
                    .head(200, "Transfer-Encoding: chunked")
                    .body(chunked, 0, request.number() == 1 ? 7 : chunked.length));
    assertThat(open(server)).asString().isEqualTo("hello");
    assertThat(server.requests()).hasSize(2);
  }

  private String[] checksums(byte[] of) {
    return new String[] {
      "x-goog-hash: crc32c=" + crc32c(of) + ",md5=" + digest("MD5", of),
      "x-goog-hash: crc32c=" + crc32c(of),
      "Content-MD5: " + digest("MD5", of),
      "Digest: SHA-256=" + digest("SHA-256", of) + ",unixsum=30637",
      "Repr-Digest: sha-512=:"
          + digest("SHA-512", of)
          + ":, sha-256=:"
          + digest("SHA-256", of)
          + ":",
      "Content-Digest: sha-256=:" + digest("SHA-256", of) + ":"
    };
  }

  @Test
  void everyChecksumThatAServerGivesIsChecked() throws IOException {
    byte[] other = body.clone();
    other[123_456] ^= 1;
    String[] right = checksums(body);
    for (int i = 0; i < right.length; i++) {
      String header = right[i];
      assertThat(open(serve((request, reply) -> reply.file(body, header)))).isEqualTo(body);
      FaultyServer once =
          serve((request, reply) -> reply.file(request.number() == 1 ? other : body, header));
      assertThat(open(once)).as(header).isEqualTo(body);
      assertThat(once.requests()).hasSize(2);
      FaultyServer always = serve((request, reply) -> reply.file(other, header));
      assertThatThrownBy(() -> open(always))
          .as(header)
          .isInstanceOf(FetchException.class)
          .hasMessageContaining(", the server says ");
      assertThat(always.requests()).hasSize(ROUNDS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-goog-hash: md5=???", "Digest: sha-256=aGFsZg==", "Content-MD5: "})
  void whatIsNoChecksumIsLeftAside(String header) throws IOException {
    assertThat(open(serve((request, reply) -> reply.file(body, header)))).isEqualTo(body);
  }

  @Test
  void aFileFromAnotherMirrorIsBegunAgain() throws IOException {
    FaultyServer first =
        serve(
            (request, reply) -> {
              if (request.number() == 1) {
                reply
                    .head(200, "Content-Length: 300000", "ETag: \"v1\"")
                    .body(bytes(300_000, 7), 0, 100_000);
              } else {
                reply.status(500);
              }
            });
    FaultyServer second = serve((request, reply) -> reply.file(body, "ETag: \"v1\""));
    assertThat(open(first, second)).isEqualTo(body);
    assertThat(first.requests()).hasSize(2);
    assertThat(second.requests().get(0).headers()).doesNotContainKey("range");
  }

  @Test
  void redirectsAreFollowed() throws IOException {
    FaultyServer target = serve((request, reply) -> reply.file(body));
    FaultyServer server =
        serve(
            (request, reply) ->
                reply.status(302, "Location: " + target.address() + "/elsewhere.json.gz"));
    assertThat(open(server)).isEqualTo(body);
    assertThat(target.requests().get(0).path()).isEqualTo("/hours/elsewhere.json.gz");
  }

  @Test
  void aHostIsNotAskedMoreThanAllowedAtATime() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    FaultyServer server =
        serve(
            (request, reply) -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              try {
                Thread.sleep(20);
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
              now.decrementAndGet();
              reply.file(body);
            });
    List<Thread> tasks = new ArrayList<>();
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 8; i++) {
      Thread task =
          new Thread(
              () -> {
                try {
                  assertThat(open(server)).isEqualTo(body);
                } catch (IOException | AssertionError e) {
                  failures.add(e);
                }
              });
      task.start();
      tasks.add(task);
    }
    for (Thread task : tasks) {
      task.join();
    }
    assertThat(failures).isEmpty();
    assertThat(server.requests()).hasSize(8);
    assertThat(most).hasValueBetween(1, 2);
  }

  @Test
  void aHostThatIsGoneForLongIsAskedOnlyOnce() throws IOException {
    FaultyServer server = serve((request, reply) -> reply.status(500));
    Opener opener = new Opener(settings(), waiting);
    assertThatThrownBy(() -> opener.open(split(server))).isInstanceOf(FetchException.class);
    assertThat(server.requests()).hasSize(ROUNDS);
    waiting.sleep(Duration.ofMinutes(31));
    assertThatThrownBy(() -> opener.open(split(server))).isInstanceOf(FetchException.class);
    assertThat(server.requests()).hasSize(ROUNDS + 1);
  }

  @Test
  void aHostThatNobodyCouldConnectToIsNotWaitedForLong() throws IOException {
    SourceSplit unknown =
        EventSource.of("http://nowhere.invalid/hours", List.of())
            .plan(new HourRange(FIVE, FIVE))
            .splits()
            .get(0);
    FetchSettings patient = new FetchSettings("rankscape/1.2", 2, Patience.usual(), null, 0, false);
    Opener opener = new Opener(patient, waiting);
    assertThatThrownBy(() -> opener.look(unknown))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("there is no host of this name");
    assertThat(pauses.stream().mapToLong(Duration::toSeconds).sum()).isBetween(10L, 31L);
    pauses.clear();
    assertThatThrownBy(() -> opener.look(unknown)).isInstanceOf(FetchException.class);
    assertThat(pauses).as("the next file").isEmpty();
  }

  @Test
  void aLocalFileIsReadWhereItLies() throws IOException {
    Path file = Files.write(folder.resolve("2016-01-01-5.json.gz"), body);
    SourceSplit local = new SourceSplit(file.toString(), "2016-01-01-5.json.gz", FIVE, -1, true);
    try (InputStream in = new Opener().open(local)) {
      assertThat(in.readAllBytes()).isEqualTo(body);
    }
    assertThat(file).exists();
  }
}
