// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.Lines;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.warehouse.Warehouse;

/**
 * The job jar on a session cluster: a job manager, a task manager and {@code flink run}, each a
 * process of its own that has Flink on its class path and nothing of Rankscape.
 */
class JobJarIT {
  private static final List<String> OPENED =
      Stream.of(
              "java.base/java.lang", "java.base/java.util", "java.base/java.util.concurrent.atomic")
          .map(p -> "--add-opens=" + p + "=ALL-UNNAMED")
          .toList();

  /** What a Flink installation has in its folder lib. */
  private static final List<String> FLINK =
      List.of(
          "/org/apache/flink/",
          "/org/slf4j/",
          "/commons-",
          "/kryo/",
          "/reflectasm/",
          "/objenesis/",
          "/minlog/",
          "/snakeyaml-engine/",
          "/RoaringBitmap/",
          "/javassist/",
          "/snappy-java/",
          "/lz4-java/",
          "/jsr305/",
          "/async-profiler/");

  private static final Path JAR = jobJar();
  private final List<Process> processes = new ArrayList<>();
  @TempDir Path folder;

  private static Path jobJar() {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(p -> p.getFileName().toString().endsWith("-job.jar"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
  }

  private static String flinkClassPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(java.io.File.pathSeparator, -1))
        .filter(entry -> FLINK.stream().anyMatch(entry::contains))
        .filter(entry -> !entry.contains("commons-numbers") && !entry.contains("commons-pool"))
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private Process start(String name, String mainClass, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPENED);
    command.addAll(
        List.of(
            "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", flinkClassPath()));
    command.add(mainClass);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("FLINK_CONF_DIR", folder.resolve("conf").toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private int startCluster() throws Exception {
    int rest = freePort();
    Files.createDirectories(folder.resolve("conf"));
    Files.writeString(
        folder.resolve("conf/config.yaml"),
        """
        jobmanager.rpc.address: localhost
        jobmanager.rpc.port: %d
        rest.address: localhost
        rest.bind-address: localhost
        rest.port: %d
        taskmanager.host: localhost
        taskmanager.cpu.cores: 2
        taskmanager.numberOfTaskSlots: 2
        taskmanager.memory.task.heap.size: 256m
        taskmanager.memory.task.off-heap.size: 0m
        taskmanager.memory.framework.heap.size: 128m
        taskmanager.memory.framework.off-heap.size: 128m
        taskmanager.memory.jvm-metaspace.size: 256m
        taskmanager.memory.jvm-overhead.min: 192m
        taskmanager.memory.jvm-overhead.max: 192m
        taskmanager.memory.network.min: 128m
        taskmanager.memory.network.max: 128m
        taskmanager.memory.managed.size: 128m
        taskmanager.resource-id: test
        io.tmp.dirs: %s
        """
            .formatted(freePort(), rest, folder.resolve("tmp")));
    Files.createDirectories(folder.resolve("tmp"));
    String conf = folder.resolve("conf").toString();
    start(
        "jobmanager",
        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
        "--configDir",
        conf);
    start(
        "taskmanager",
        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
        "--configDir",
        conf);
    awaitSlots(rest);
    return rest;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitSlots(int rest) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest overview =
        HttpRequest.newBuilder(URI.create("http://localhost:" + rest + "/overview")).build();
    for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90); ; ) {
      assertThat(processes).as("cluster stopped\n" + logs()).allMatch(Process::isAlive);
      try {
        String body = client.send(overview, HttpResponse.BodyHandlers.ofString()).body();
        if (body.contains("\"slots-available\":2")) {
          return;
        }
      } catch (ConnectException notYet) {
        // the job manager opens its port when it is ready
      }
      assertThat(System.nanoTime()).as("cluster did not start\n" + logs()).isLessThan(end);
      Thread.sleep(200);
    }
  }

  private String logs() throws IOException {
    StringBuilder out = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path log : files.filter(p -> p.toString().endsWith(".log")).sorted().toList()) {
        out.append(log.getFileName()).append(":\n").append(Files.readString(log));
      }
    }
    return out.toString();
  }

  /** As {@code flink run -m host:port -c class jar arguments}. */
  private void flinkRun(int rest, Class<?> job, String... arguments) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of(
                "run", "-m", "localhost:" + rest, "-p", "2", "-c", job.getName(), JAR.toString()));
    all.addAll(List.of(arguments));
    Process client =
        start("client", "org.apache.flink.client.cli.CliFrontend", all.toArray(String[]::new));
    assertThat(client.waitFor(120, TimeUnit.SECONDS)).as(job + "\n" + logs()).isTrue();
    assertThat(client.exitValue()).as(job + "\n" + logs()).isZero();
  }

  private Path source() throws IOException {
    Path source = folder.resolve("S");
    for (int hour : new int[] {1, 2, 4}) {
      List<String> lines = new ArrayList<>(List.of("not JSON"));
      for (int i = 0; i < 200; i++) {
        lines.add(Lines.star(hour * 1000 + i, "2016-01-01T0" + hour + ":00:00Z"));
        lines.add(
            Lines.event(
                hour * 10_000 + i,
                "PushEvent",
                "2016-01-01T0" + hour + ":30:00Z",
                i % 7,
                "a/r" + i % 7,
                i % 11,
                "{\"push_id\":" + i + "}"));
      }
      Lines.write(source.resolve("2016-01-01-" + hour + ".json.gz"), lines);
    }
    Lines.write(
        source.resolve("2016-01-01-5.json.gz"), List.of(Lines.star(1, "2016-01-01T04:59:59Z")));
    return source;
  }

  private Map<String, String> local(Path source) throws Exception {
    Path target = folder.resolve("local");
    try (Warehouse warehouse = Warehouse.write(target).accept(false)) {
      new IngestJob(warehouse.store(), 2)
          .run(EventSource.of(source.toString()).plan(null), c -> {});
      new MonthJob(warehouse.store(), 2).run(Map.of(YearMonth.of(2016, 1), ""), n -> {});
    }
    return Lines.files(target);
  }

  @Test
  void flinkRunMakesTheSameWarehouseAsALocalRun() throws Exception {
    Path source = source();
    Path target = folder.resolve("submitted");
    int rest = startCluster();
    flinkRun(rest, IngestJob.class, source.toString(), target.toString());
    flinkRun(rest, MonthJob.class, target.toString(), "2016-01");
    assertThat(Lines.files(target))
        .isEqualTo(local(source))
        .containsKeys(
            "warehouse.json",
            "events/2016-01/2016-01-01-03.parquet",
            "rejected/2016-01/2016-01-01-01.parquet",
            "collaboration/2016-01.parquet");
  }

  @Test
  void theJarHoldsTheJobsButNeitherFlinkNorDuckDb() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> names = jar.stream().map(e -> e.getName()).toList();
      assertThat(names)
          .contains(
              "org/rankscape/ingest/job/IngestJob.class",
              "org/rankscape/ingest/job/MonthJob.class",
              "org/rankscape/warehouse/Warehouse.class",
              "org/rankscape/rank/ActivityWeights.class",
              "com/jerolba/carpet/CarpetWriter.class")
          .noneMatch(n -> n.startsWith("org/apache/flink/") || n.startsWith("org/duckdb/"))
          .noneMatch(n -> n.startsWith("org/slf4j/") || n.endsWith("module-info.class"))
          .noneMatch(n -> n.matches("META-INF/[^/]*\\.(SF|DSA|RSA)"));
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo(IngestJob.class.getName());
    }
  }
}
