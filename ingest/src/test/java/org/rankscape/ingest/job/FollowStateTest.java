// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.Lines;
import org.rankscape.ingest.source.FaultyServer;
import org.rankscape.ingest.source.FetchSettings;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.store.LocalStore;

/** What following keeps: hours that are open, and state that cannot be read. */
class FollowStateTest {
  private static final LocalDateTime FIVE = LocalDateTime.of(2016, 1, 1, 5, 0);
  private final Context context = new Context();
  @TempDir Path folder;

  private FollowSettings settings(String source) {
    return new FollowSettings(
        source,
        List.of(),
        FIVE,
        FIVE.plusHours(1),
        Duration.ofMillis(10),
        1,
        null,
        folder.resolve(".follow").toString());
  }

  @Test
  void hoursThatAFailedTaskGivesBackStayOpen() throws Exception {
    try (FaultyServer server =
        new FaultyServer((request, reply) -> reply.head(200, "Content-Length: 5"))) {
      FollowSettings settings = settings(server.address());
      FeedProbe probe =
          new FeedProbe(settings, new HourFiles(new LocalStore(folder)), new Opener());
      FeedEnumerator enumerator =
          new FeedEnumerator(context, settings, probe, new FeedState(FIVE, new TreeSet<>()));
      enumerator.start();
      enumerator.handleSplitRequest(0, "host");
      enumerator.handleSplitRequest(1, "host");
      context.tick();
      assertThat(context.assigned).extracting(s -> s.element().hour()).hasSize(2);
      assertThat(enumerator.snapshotState(1))
          .isEqualTo(new FeedState(FIVE.plusHours(2), hours(FIVE, FIVE.plusHours(1))));

      List<ListSource.Split<SourceSplit>> back = List.of(context.assigned.get(0));
      enumerator.addSplitsBack(back, 0);
      enumerator.handleSplitRequest(1, "host");
      assertThat(enumerator.snapshotState(2).open())
          .as("one was given back, the other is read and not seen in the warehouse yet")
          .isEqualTo(hours(FIVE, FIVE.plusHours(1)));
      enumerator.handleSplitRequest(0, "host");
      context.tick(); // the answer to what was asked before the task failed
      context.tick();
      assertThat(context.assigned).hasSize(3);
      assertThat(context.assigned.get(2).element().hour())
          .isEqualTo(context.assigned.get(0).element().hour());
      assertThat(context.ended).as("nothing is in").isEmpty();
      assertThat(enumerator.snapshotState(3).open()).isEqualTo(hours(FIVE, FIVE.plusHours(1)));
    }
  }

  private static TreeSet<LocalDateTime> hours(LocalDateTime... hours) {
    return new TreeSet<>(List.of(hours));
  }

  @Test
  void anHourThatTheSourceLacksIsRecordedByTheTaskThatCommits() throws Exception {
    try (FaultyServer server = new FaultyServer(lacking());
        Warehouse opened = Warehouse.write(folder.resolve("W"))) {
      Warehouse warehouse = opened.accept(false);
      FollowSettings settings = around(server, Duration.ofMillis(10));
      FollowJob job = new FollowJob(settings, warehouse.store(), 2, FetchSettings.usual());
      job.start();
      assertThat(job.await(Duration.ofSeconds(30))).isTrue();
      HourFiles files = warehouse.hourFiles();
      for (int gap : new int[] {-1, 2}) {
        LocalDateTime hour = FIVE.plusHours(gap);
        assertThat(files.ledger(hour).orElseThrow().hour(hour).state()).isEqualTo("missing");
      }
      assertThat(files.ledger(FIVE).orElseThrow().rows()).isEqualTo(1);
      assertThat(files.ledger(FIVE.plusHours(1)).orElseThrow().rows()).isEqualTo(1);
    }
  }

  /** A server that has one hour of these, with an event of the next. */
  private static FaultyServer.Answer lacking() {
    byte[] five =
        Lines.gzip(
            Lines.star(1, "2016-01-01T05:00:00Z") + "\n" + Lines.star(2, "2016-01-01T06:00:00Z"));
    return (request, reply) -> {
      if (!request.path().endsWith("/2016-01-01-5.json.gz")) {
        reply.status(404);
      } else if (request.method().equals("HEAD")) {
        reply.head(200, "Content-Length: " + five.length);
      } else {
        reply.file(five);
      }
    };
  }

  private FollowSettings around(FaultyServer server, Duration every) {
    return new FollowSettings(
        server.address(),
        List.of(),
        FIVE.minusHours(1),
        FIVE.plusHours(2),
        every,
        1,
        null,
        folder.resolve(".follow").toString());
  }

  @Test
  void hoursThatCameInSinceTheLastLookAreNotOpen() throws Exception {
    try (FaultyServer server = new FaultyServer(lacking());
        Warehouse opened = Warehouse.write(folder.resolve("W"))) {
      Warehouse warehouse = opened.accept(false);
      FollowJob job =
          new FollowJob(
              around(server, Duration.ofHours(1)), warehouse.store(), 2, FetchSettings.usual());
      job.start();
      HourFiles files = warehouse.hourFiles();
      for (int hour = -1; hour <= 2; hour++) {
        while (files.ledger(FIVE.plusHours(hour)).isEmpty()) {
          assertThat(job.await(Duration.ofMillis(100))).isFalse();
        }
      }
      assertThat(job.open()).isEmpty();
      job.stop(Duration.ofSeconds(30));
      while (!job.await(Duration.ofMillis(100))) {
        assertThat(job.open()).isEmpty();
      }
    }
  }

  @Test
  void aDamagedCheckpointIsToldWithWhatToDo() throws Exception {
    Path checkpoint = folder.resolve(".follow/0123456789abcdef/chk-7");
    Files.createDirectories(checkpoint);
    Files.writeString(checkpoint.resolve("_metadata"), "no checkpoint");
    try (Warehouse warehouse = Warehouse.write(folder.resolve("W"))) {
      FollowJob job =
          new FollowJob(
              settings("http://127.0.0.1:1"),
              warehouse.accept(false).store(),
              1,
              FetchSettings.usual());
      assertThatThrownBy(
              () -> {
                job.start();
                job.await(Duration.ofSeconds(20));
              })
          .isInstanceOf(IngestException.class)
          .hasMessageContaining(folder.resolve(".follow") + " cannot be restored")
          .hasMessageContaining("Delete this folder, fill gaps with 'rankscape ingest")
          .hasMessageNotContaining("Exception:");
    }
  }

  @Test
  void whatFailedIsToldOnceAndThatItGoesWellAgain() {
    FeedMonitor monitor = FeedMonitor.begin(folder.toString());
    FeedProbe.Answer refused = answer(false, "refused");
    monitor.looked(refused);
    monitor.looked(refused);
    assertThat(monitor.neverReached()).isEqualTo("refused");
    monitor.looked(answer(true, null));
    monitor.looked(answer(true, null));
    assertThat(monitor.news()).containsExactly("refused; tried again", "the source answers again");
    assertThat(monitor.news()).isEmpty();
    assertThat(monitor.neverReached()).isNull();
    assertThatThrownBy(
            () ->
                FeedMonitor.of(folder.toString())
                    .watched(
                        "import of 2016-01-01-5.json.gz",
                        () -> {
                          throw new IOException("No space left on device");
                        }))
        .isInstanceOf(IOException.class);
    assertThat(monitor.news())
        .containsExactly(
            "import of 2016-01-01-5.json.gz failed: No space left on device; tried again");
  }

  @Test
  void anHourThatIsTriedInVainDoesNotKeepItFromBeingIdle() throws Exception {
    FeedMonitor monitor = FeedMonitor.begin(folder.toString());
    assertThat(monitor.isIdle(Duration.ofMillis(1))).as("not begun").isFalse();
    monitor.began(new FeedState(FIVE, hours()));
    Thread.sleep(20);
    assertThat(monitor.isIdle(Duration.ofMillis(10))).as("not looked yet").isFalse();
    assertThat(monitor.neverReached()).isEqualTo("no answer came in time");
    monitor.looked(answer(true, null));
    assertThat(monitor.isIdle(Duration.ofMillis(10))).isTrue();
    monitor.found(FIVE);
    assertThat(monitor.isIdle(Duration.ofSeconds(30))).isFalse();
    Thread.sleep(20);
    monitor.found(FIVE);
    assertThat(monitor.isIdle(Duration.ofMillis(15))).isTrue();
    monitor.busy(true);
    assertThat(monitor.isIdle(Duration.ofMillis(15))).isFalse();
    assertThat(monitor.open()).containsExactly(FIVE);
    monitor.looked(new FeedProbe.Answer(List.of(), FIVE, hours(), hours(FIVE), false, true, null));
    assertThat(monitor.open()).isEmpty();
  }

  private static FeedProbe.Answer answer(boolean reached, String problem) {
    return new FeedProbe.Answer(List.of(), FIVE, hours(), hours(), false, reached, problem);
  }

  @Test
  void onlyTheYoungestStateIsKept() throws IOException {
    KeptState kept = new KeptState(folder.resolve(".follow"));
    assertThat(kept.latest()).isEmpty();
    kept.keepLatest();
    Path old = Files.createDirectories(kept.folder().resolve("0123456789abcdef/chk-7"));
    Files.createDirectories(kept.folder().resolve("0123456789abcdef/shared"));
    Files.createDirectories(kept.folder().resolve("fedcba9876543210/taskowned"));
    Path young = Files.createDirectories(kept.folder().resolve("savepoint-0123-456"));
    Files.writeString(old.resolve("_metadata"), "old");
    Files.writeString(young.resolve("_metadata"), "young");
    Files.setLastModifiedTime(
        old.resolve("_metadata"), java.nio.file.attribute.FileTime.fromMillis(1_000));
    kept.keepLatest();
    assertThat(kept.latest()).contains(young);
    try (java.util.stream.Stream<Path> left = Files.walk(kept.folder())) {
      assertThat(left).containsExactlyInAnyOrder(kept.folder(), young, young.resolve("_metadata"));
    }
    Files.delete(young.resolve("_metadata"));
    kept.keepLatest();
    assertThat(kept.folder()).doesNotExist();
  }

  @Test
  void stateThatCannotBeReadIsToldWithWhatToDoAndNotTriedAgain() throws IOException {
    HourFeed feed =
        new HourFeed(settings("http://127.0.0.1:1"), new LocalStore(folder), FetchSettings.usual());
    FeedState state = new FeedState(FIVE, hours(FIVE));
    var serializer = feed.getEnumeratorCheckpointSerializer();
    byte[] bytes = serializer.serialize(state);
    assertThat(serializer.deserialize(1, bytes)).isEqualTo(state);
    bytes[0] ^= 0x55;
    assertThatThrownBy(() -> serializer.deserialize(1, bytes))
        .isInstanceOf(SuppressRestartsException.class)
        .cause()
        .isInstanceOf(IngestException.class)
        .hasMessageContaining(folder.resolve(".follow") + " cannot be restored");
  }

  /** Notes what the enumerator does, and calls it when the test says so. */
  private static final class Context
      implements SplitEnumeratorContext<ListSource.Split<SourceSplit>> {
    private final List<ListSource.Split<SourceSplit>> assigned = new ArrayList<>();
    private final List<Integer> ended = new ArrayList<>();
    private Runnable look;

    void tick() {
      look.run();
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
      return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
    }

    @Override
    public void sendEventToSourceReader(int task, SourceEvent event) {
      throw new AssertionError("readers are told nothing but splits, not " + event);
    }

    @Override
    public int currentParallelism() {
      return 2;
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
      return Map.of();
    }

    @Override
    public void assignSplits(SplitsAssignment<ListSource.Split<SourceSplit>> splits) {
      splits.assignment().values().forEach(assigned::addAll);
    }

    @Override
    public void signalNoMoreSplits(int task) {
      ended.add(task);
    }

    @Override
    public <T> void callAsync(Callable<T> call, BiConsumer<T, Throwable> handler) {
      callAsync(call, handler, 0, 0);
    }

    @Override
    public <T> void callAsync(
        Callable<T> call, BiConsumer<T, Throwable> handler, long delay, long period) {
      look =
          () -> {
            try {
              handler.accept(call.call(), null);
            } catch (Exception e) {
              handler.accept(null, e);
            }
          };
    }

    @Override
    public void runInCoordinatorThread(Runnable work) {
      work.run();
    }
  }
}
