// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.Lines;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.FetchSettings;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.store.FileSystems;
import org.rankscape.ingest.store.S3Server;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourTables;
import org.rankscape.warehouse.store.RowIterator;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.table.Event;

/** Both jobs on a session cluster: whatever happens there, the warehouse is that of a local run. */
@Timeout(240)
class SessionClusterIT {
  private static final String S3 = "s3://" + S3Server.BUCKET;
  private static final LocalDateTime FIRST = LocalDateTime.of(2016, 1, 1, 0, 0);
  private static final int STRAY_HOURS = 200;
  private static final int FILES = 25;
  @TempDir static Path folder;
  private static S3Server server;
  private static TestCluster cluster;
  private static SessionCluster session;
  private static Path source;
  private static Map<String, String> expected;

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start();
    server.use();
    cluster =
        TestCluster.start(
            Files.createDirectories(folder.resolve("cluster")),
            "s3.endpoint: " + server.endpoint() + "\ns3.region: us-east-1\n",
            Map.of(
                "AWS_ACCESS_KEY_ID", S3Server.ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY", S3Server.SECRET_KEY));
    session = SessionCluster.connect(cluster.address(), JobJarIT.jar());
    source = source(folder.resolve("hours"));
    run(source.toString(), folder.resolve("local").toString(), local());
    expected = Lines.files(folder.resolve("local"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
    server.close();
  }

  @AfterEach
  void cancel() throws Exception {
    cluster.cancelAll();
  }

  /** Hours of 2016-01-01, one of them missing, and two files with lines of many more hours. */
  private static Path source(Path hours) throws IOException {
    for (int hour = 0; hour < 24; hour++) {
      if (hour != 5) {
        LocalDateTime time = FIRST.plusHours(hour);
        Lines.write(hours.resolve("2016-01-01-" + hour + ".json.gz"), lines(time, 1, 300));
      }
    }
    Lines.write(
        hours.resolve("2016-01-02-0.json.gz"), lines(FIRST.minusHours(STRAY_HOURS), 224, 5));
    Lines.write(hours.resolve("2016-01-02-1.json.gz"), lines(FIRST.plusHours(10), 20, 10));
    return hours;
  }

  private static List<String> lines(LocalDateTime from, int hours, int many) {
    List<String> lines = new ArrayList<>(List.of("not JSON"));
    for (int hour = 0; hour < hours; hour++) {
      LocalDateTime start = from.plusHours(hour);
      String time = start.plusMinutes(30) + ":00Z";
      for (int i = 0; i < many; i++) {
        long id = ChronoUnit.HOURS.between(FIRST, start.plusYears(1)) * 10_000L + i;
        lines.add(Lines.star(id, time));
        String push = "{\"push_id\":" + id + "}";
        lines.add(Lines.event(id + 5_000, "PushEvent", time, i % 7, "a/r" + i % 7, i % 11, push));
      }
    }
    return lines;
  }

  private static Workers local() {
    return Workers.local(2);
  }

  private static Workers remote() {
    return Workers.on(session, 4);
  }

  private static IngestCounters ingest(String from, Store store, Workers workers)
      throws IOException {
    return new IngestJob(store, workers, FetchSettings.usual())
        .run(EventSource.of(from).plan(null), c -> {});
  }

  /** Everything that {@code rankscape ingest} makes. */
  private static void run(EventSource.Plan plan, String to, Workers workers) {
    try (Warehouse warehouse = IngestJob.open(to, workers).accept(false)) {
      IngestCounters counters =
          new IngestJob(warehouse.store(), workers, FetchSettings.usual()).run(plan, c -> {});
      assertThat(counters.files()).isGreaterThanOrEqualTo(FILES);
      months(warehouse, workers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void months(Warehouse warehouse, Workers workers) {
    try {
      Map<YearMonth, String> months = HourTables.rebuild(warehouse, warehouse.months(Table.EVENTS));
      new MonthJob(warehouse.store(), workers).run(months, n -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(String from, String to, Workers workers) {
    run(EventSource.of(from).plan(null), to, workers);
  }

  @Test
  void hoursAndWarehouseMayLieOnS3() throws Exception {
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.toList()) {
        var object = new org.apache.flink.core.fs.Path(S3 + "/hours/" + file.getFileName());
        try (OutputStream out =
            FileSystem.get(object.toUri()).create(object, FileSystem.WriteMode.OVERWRITE)) {
          Files.copy(file, out);
        }
      }
    }
    run(S3 + "/hours", S3 + "/W", remote());
    Map<String, String> found = files(FileSystems.store(S3 + "/W"), "");
    found.put(".lock", expected.get(".lock"));
    assertThat(found).isEqualTo(expected);
    assertThat(ingest(S3 + "/hours", FileSystems.store(S3 + "/W"), local()).known())
        .as("a run in this process finds what the cluster wrote")
        .isEqualTo(FILES);
  }

  private static Map<String, String> files(Store store, String at) throws Exception {
    Map<String, String> files = new TreeMap<>();
    for (String folder : store.folders(at)) {
      files.putAll(files(store, at + folder + "/"));
    }
    for (String file : store.list(at)) {
      files.put(at + file, Lines.hash(store.input(at + file).bytes()));
    }
    return files;
  }

  private static int count(Path target, String month) {
    String[] files = target.resolve("events/" + month).toFile().list((d, n) -> !n.startsWith("."));
    return files == null ? 0 : files.length;
  }

  @Test
  void taskManagersKilledWhileTheyReadAndWhileTheyFileStrayLinesChangeNothing() throws Exception {
    Path target = folder.resolve("killed");
    try (HourServer hours = new HourServer(source, 10)) {
      HourRange range = HourRange.parse("2016-01-01T00", "2016-01-02T01");
      EventSource.Plan plan = EventSource.of(hours.address()).plan(range);
      CompletableFuture<Void> job =
          CompletableFuture.runAsync(() -> run(plan, target.toString(), remote()));
      hours.awaitFull();
      Path half = Files.writeString(target.resolve("events/.writing-x"), "half");
      String spilled =
          new SpillFiles(FileSystems.store(target.toString()))
              .write(Event.class, RowIterator.of(List.of()));
      assertThatThrownBy(() -> run(plan, target.toString(), remote()))
          .as("a second command into the same warehouse")
          .isInstanceOf(IngestException.class)
          .hasMessageContaining("rankscape ingest into " + target)
          .hasMessageContaining("still runs on cluster");
      assertThat(FileSystems.store(target.toString()).exists(spilled)).isTrue();
      assertThat(half).exists();
      kill("one");
      hours.open();

      while (count(target, "2015-12") == 0) {
        assertThat(job).as("ended too early\n%s", cluster.logs()).isNotDone();
        Thread.sleep(1);
      }
      kill("one");
      kill("two");
      assertThat(count(target, "2015-12")).isPositive().isLessThan(STRAY_HOURS);
      job.get();
    }
    assertThat(target.resolve("events/.writing-x")).doesNotExist();
    Warehouse.write(target).close();
    assertThat(target.resolve(".spill")).doesNotExist();
    assertThat(Lines.files(target)).isEqualTo(expected);
  }

  @Test
  void aTaskManagerKilledWhileItMakesMonthlyTablesChangesNothing() throws Exception {
    Path target = folder.resolve("months");
    try (Warehouse warehouse = IngestJob.open(target.toString(), local()).accept(false)) {
      new IngestJob(warehouse.store(), local(), FetchSettings.usual())
          .run(EventSource.of(source.toString()).plan(null), c -> {});
      CompletableFuture<Void> job = CompletableFuture.runAsync(() -> months(warehouse, remote()));
      String id = null;
      while (id == null) {
        assertThat(job).as("ended too early\n%s", cluster.logs()).isNotDone();
        id = monthlyJobAtWork();
      }
      kill("two");
      job.get();
      assertThat(cluster.rest("jobs/" + id + "/exceptions").at("/exceptionHistory/entries"))
          .as("the kill broke the job, which began again")
          .isNotEmpty();
    }
    assertThat(Lines.files(target)).isEqualTo(expected);
  }

  /** The id of the running job that makes monthly tables, or null while none of its tasks runs. */
  private static String monthlyJobAtWork() throws Exception {
    for (JsonNode job : cluster.rest("jobs/overview").path("jobs")) {
      if (job.path("name").asText().contains("month")
          && job.path("state").asText().equals("RUNNING")
          && job.at("/tasks/running").asInt() > 0) {
        return job.path("jid").asText();
      }
    }
    return null;
  }

  private static void kill(String taskManager) throws Exception {
    cluster.kill(taskManager);
    cluster.startTaskManager(taskManager);
  }

  @Test
  void aFolderThatTaskManagersDoNotSeeIsTold() throws Exception {
    Path target = folder.resolve("unseen");
    Store elsewhere = FileSystems.store(target.toString());
    assertThatThrownBy(() -> ingest(source.toString(), elsewhere, remote()))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("does not see warehouse " + target)
        .hasMessageContaining("all task managers share");
  }

  @Test
  void anErrorOfATaskComesBackInItsOwnWordsAtOnce() throws Exception {
    Path bad = folder.resolve("bad/days.json.gz");
    Files.createDirectories(bad.getParent());
    Files.write(bad, Lines.gzip("{}\n"));
    try (Warehouse warehouse = Warehouse.write(folder.resolve("bad-target")).accept(false)) {
      assertThatThrownBy(() -> ingest(bad.toString(), warehouse.store(), remote()))
          .isInstanceOf(IngestException.class)
          .hasMessageContaining(bad + " holds no event that tells its hour");
    }
    assertThat(cluster.rest("jobs/overview").path("jobs"))
        .as("not tried again")
        .noneMatch(j -> j.path("state").asText().equals("RESTARTING"));
  }
}
