// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.Lines;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.FaultyServer;
import org.rankscape.ingest.source.FetchSettings;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.Patience;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.SourceFile;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.SpillFiles;

/** Hours behind an address: which are fetched, which not, and what the ledger says then. */
class RemoteHoursTest {
  private static final LocalDateTime FIVE = LocalDateTime.of(2016, 1, 1, 5, 0);
  private final byte[] one = Lines.gzip(Lines.star(1, "2016-01-01T05:00:00Z") + "\n");
  private final byte[] two =
      Lines.gzip(
          Lines.star(1, "2016-01-01T05:00:00Z")
              + "\n"
              + Lines.star(2, "2016-01-01T05:00:01Z")
              + "\n");
  private FaultyServer server;
  @TempDir Path folder;

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void serve(FaultyServer.Answer answer) throws IOException {
    if (server != null) {
      server.close();
    }
    server = new FaultyServer(answer);
  }

  private void serve(byte[] file, String... headers) throws IOException {
    serve(
        (request, reply) -> {
          if (request.method().equals("HEAD")) {
            String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
            all[headers.length] = "Content-Length: " + file.length;
            reply.head(200, all);
          } else {
            reply.file(file, headers);
          }
        });
  }

  private static String crc32c(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return "x-goog-hash: crc32c="
        + Base64.getEncoder()
            .encodeToString(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private SourceSplit split(String now) {
    return EventSource.of(
            server.address(), List.of(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
        .plan(new HourRange(FIVE, FIVE))
        .splits()
        .get(0);
  }

  /** An hour to which other tasks may write, too. */
  private SourceSplit shared() {
    SourceSplit alone = split("2020-01-01T00:00:00Z");
    return new SourceSplit(alone.locations(), alone.name(), FIVE, -1, false, false);
  }

  private HourImport.Outcome read(boolean refresh) throws IOException {
    return read(split("2020-01-01T00:00:00Z"), refresh);
  }

  private HourImport.Outcome read(SourceSplit split, boolean refresh) throws IOException {
    Patience patience =
        new Patience(
            2,
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5));
    FetchSettings settings = new FetchSettings("x", 4, patience, null, 0, refresh);
    LocalStore store = new LocalStore(folder);
    return new HourImport(store, null, new Opener(settings), new SpillFiles(store), 1).read(split);
  }

  private String state() throws IOException {
    return new HourFiles(new LocalStore(folder)).ledger(FIVE).orElseThrow().hour(FIVE).state();
  }

  private long kept() throws IOException {
    return new HourFiles(new LocalStore(folder)).ledger(FIVE).orElseThrow().rows();
  }

  private List<String> asked() {
    return server.requests().stream().map(FaultyServer.Request::method).toList();
  }

  @Test
  void anHourThatFailedIsTriedAgainAndAGapToo() throws IOException {
    serve((request, reply) -> reply.status(500));
    HourImport.Outcome outcome = read(false);
    assertThat(outcome.state()).isEqualTo("failed");
    assertThat(outcome.problem()).contains("could not be fetched: HTTP status 500");
    assertThat(state()).isEqualTo("failed");

    serve((request, reply) -> reply.status(404));
    assertThat(read(false).state()).isEqualTo("missing");
    assertThat(state()).isEqualTo("missing");

    serve(one);
    assertThat(read(false).state()).isEqualTo("imported");
    assertThat(asked()).as("not asked about before").containsExactly("GET");
    assertThat(state()).isEqualTo("complete");
  }

  @Test
  void anHourThatMayNotBePublishedYetIsNoGap() throws IOException {
    serve((request, reply) -> reply.status(404));
    assertThat(read(split("2016-01-02T05:59:59Z"), false).state()).isEqualTo("awaited");
    assertThat(new HourFiles(new LocalStore(folder)).ledger(FIVE)).isEmpty();
    assertThat(read(split("2016-01-02T06:00:00Z"), false).state()).isEqualTo("missing");
  }

  @Test
  void anHourOfTheSameSizeAndChecksumIsNotFetchedAgain() throws IOException {
    serve(one);
    read(false);
    assertThat(read(false).state()).isEqualTo("known");
    assertThat(asked()).containsExactly("GET", "HEAD");
    serve(one, crc32c(one));
    assertThat(read(false).state()).isEqualTo("known");
    assertThat(asked()).containsExactly("HEAD");
    assertThat(read(true).state()).as("refreshed, and the same").isEqualTo("known");
    assertThat(asked()).containsExactly("HEAD", "GET");
  }

  @Test
  void anHourPublishedAgainIsAdded() throws IOException {
    serve(one);
    read(false);
    serve(two);
    assertThat(read(false).state()).isEqualTo("imported");
    assertThat(kept()).isEqualTo(2);
    assertThat(read(false).state()).isEqualTo("known");
    serve(one);
    assertThat(read(false).state()).as("the first version is in too").isEqualTo("known");
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void theSameSizeWithAnotherChecksumIsAnotherFile() throws IOException {
    serve(one);
    read(false);
    byte[] other = one.clone();
    other[4] ^= 1; // the time in gzip's header
    serve(other, crc32c(other));
    assertThat(read(false).state()).isEqualTo("imported");
    assertThat(asked()).containsExactly("HEAD", "GET");
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void whereNoServerSaysAnythingAWholeHourStays() throws IOException {
    serve(one);
    read(false);
    serve((request, reply) -> reply.status(405));
    assertThat(read(false).state()).isEqualTo("unchecked");
    serve((request, reply) -> reply.status(500));
    HourImport.Outcome outcome = read(false);
    assertThat(outcome.state()).isEqualTo("unchecked");
    assertThat(outcome.problem()).contains("HTTP status 500");
    serve((request, reply) -> reply.status(404));
    assertThat(read(false).state()).isEqualTo("known");
    assertThat(state()).isEqualTo("complete");
  }

  @Test
  void anHourThatOnlyHasLinesOfItsNeighbourIsStillFetched() throws IOException {
    new HourFiles(new LocalStore(folder))
        .commit(
            FIVE,
            new SourceFile(
                "2016-01-01-4.json.gz", 9, 9, null, 1, 0, 1, new TreeMap<>(), null, false),
            List.of(),
            List.of());
    serve(one);
    assertThat(read(false).state()).isEqualTo("imported");
    assertThat(asked()).containsExactly("GET");
  }

  @Test
  void aDamagedDownloadIsFetchedOnceMore() throws IOException {
    serve(
        (request, reply) -> {
          if (request.number() == 1) {
            reply.head(200, "Content-Length: " + (one.length - 10)).body(one, 0, one.length - 10);
          } else {
            reply.file(one);
          }
        });
    assertThat(read(false).state()).isEqualTo("imported");
    assertThat(state()).isEqualTo("complete");
    assertThat(asked()).containsExactly("GET", "GET");
  }

  @Test
  void whatIsDamagedOnTheServerIsKeptAsFarAsItGoes() throws IOException {
    byte[] cut = java.util.Arrays.copyOf(two, two.length - 9);
    serve(cut);
    assertThat(read(false).state()).isEqualTo("imported");
    assertThat(state()).isEqualTo("partial");
    assertThat(asked()).containsExactly("GET", "GET");
    assertThat(read(false).state()).isEqualTo("known");
  }

  @Test
  void aDamagedFileIsReadTwiceFromOneDownload() throws IOException {
    byte[] damaged = two.clone();
    damaged[damaged.length - 6] ^= 1; // the checksum
    serve((request, reply) -> reply.file(request.number() % 2 == 1 ? damaged : two));
    assertThat(read(false).damaged()).isFalse();
    assertThat(asked()).containsExactly("GET", "GET");
    assertThat(state()).isEqualTo("complete");
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void whatIsDamagedOnEveryServerIsRecordedAsItWasRead() throws IOException {
    byte[] damaged = two.clone();
    damaged[damaged.length - 6] ^= 1;
    CRC32C crc = new CRC32C();
    crc.update(damaged);
    serve(damaged);
    assertThat(read(false).damaged()).isTrue();
    assertThat(asked()).containsExactly("GET", "GET");
    SourceFile source =
        new HourFiles(new LocalStore(folder)).ledger(FIVE).orElseThrow().sources().get(0);
    assertThat(source.size()).isEqualTo(damaged.length);
    assertThat(source.crc32c()).isEqualTo(crc.getValue());
  }

  @Test
  void absencesOfHoursThatOthersWriteToAreLeftToTheTaskThatFiles() throws IOException {
    HourFiles files = new HourFiles(new LocalStore(folder));
    LocalStore store = new LocalStore(folder);
    StrayFiling filing = new StrayFiling(store, new SpillFiles(store));

    serve((request, reply) -> reply.status(500));
    HourImport.Outcome failed = read(shared(), false);
    assertThat(failed.state()).isEqualTo("failed");
    assertThat(files.ledger(FIVE)).isEmpty();
    serve((request, reply) -> reply.status(404));
    HourImport.Outcome missing = read(shared(), false);
    assertThat(missing.state()).isEqualTo("missing");
    assertThat(files.ledger(FIVE)).isEmpty();

    filing.file(List.of(failed.stray()));
    assertThat(state()).isEqualTo("failed");
    filing.file(List.of(missing.stray()));
    filing.forget(List.of(missing.stray()));
    assertThat(state()).isEqualTo("missing");

    serve(one);
    filing.file(List.of(read(shared(), false).stray()));
    filing.file(List.of(failed.stray(), missing.stray()));
    assertThat(state()).as("events that came meanwhile stay").isEqualTo("complete");
    assertThat(kept()).isEqualTo(1);
  }
}
