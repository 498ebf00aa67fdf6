// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A session cluster: a job manager and task managers, each a process of its own that has Flink on
 * its class path and nothing of Rankscape.
 */
public final class TestCluster implements AutoCloseable {
  private static final int SLOTS = 2;
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

  private static final List<String> NOT_FLINK =
      List.of("commons-numbers", "commons-pool", "flink-s3-fs", "jcl-over-slf4j");

  private final Map<String, Process> processes = new LinkedHashMap<>();
  private final Map<String, String> environment;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final int rest;

  private TestCluster(Path folder, Map<String, String> environment) throws IOException {
    this.folder = folder;
    this.environment = environment;
    this.rest = freePort();
  }

  /**
   * Starts a job manager and two task managers of two slots, with S3 as a plugin.
   *
   * @param settings lines for config.yaml
   * @param environment variables of every process
   */
  public static TestCluster start(Path folder, String settings, Map<String, String> environment)
      throws Exception {
    TestCluster cluster = new TestCluster(folder, environment);
    try {
      cluster.configure(settings);
      cluster.startProcess(
          "jobmanager",
          "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
          "--configDir",
          cluster.configuration().toString());
      cluster.startTaskManager("one");
      cluster.startTaskManager("two");
      cluster.awaitSlots(2 * SLOTS);
      return cluster;
    } catch (Exception | Error e) {
      cluster.close();
      throw e;
    }
  }

  /** {@code host:port} of the REST interface. */
  public String address() {
    return "localhost:" + rest;
  }

  private Path configuration() {
    return folder.resolve("conf");
  }

  private void configure(String settings) throws IOException {
    Files.createDirectories(folder.resolve("tmp"));
    Files.createDirectories(configuration());
    Path plugin = Files.createDirectories(folder.resolve("plugins/s3"));
    Path jar = Path.of(onClassPath(e -> e.contains("flink-s3-fs-native")));
    Files.createSymbolicLink(plugin.resolve(jar.getFileName()), jar);
    Files.writeString(
        configuration().resolve("config.yaml"),
        """
        jobmanager.rpc.address: localhost
        jobmanager.rpc.port: %d
        rest.address: localhost
        rest.bind-address: localhost
        rest.port: %d
        taskmanager.host: localhost
        taskmanager.cpu.cores: %d
        taskmanager.numberOfTaskSlots: %d
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
        heartbeat.interval: 500 ms
        heartbeat.timeout: 10 s
        io.tmp.dirs: %s
        %s"""
            .formatted(freePort(), rest, SLOTS, SLOTS, folder.resolve("tmp"), settings));
  }

  /** Starts one more task manager. */
  public void startTaskManager(String name) throws IOException {
    startProcess(
        name,
        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
        "--configDir",
        configuration().toString(),
        "-Dtaskmanager.resource-id=" + name);
  }

  /** Kills a task manager (SIGKILL) and waits until it is dead. */
  public void kill(String name) throws InterruptedException {
    processes.remove(name).destroyForcibly().waitFor();
  }

  /** The whole path of whatever lies on this process's class path and fits. */
  private static String onClassPath(Predicate<String> wanted) {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator, -1))
        .filter(wanted)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isFlink(String entry) {
    return FLINK.stream().anyMatch(entry::contains)
        && NOT_FLINK.stream().noneMatch(entry::contains);
  }

  /** Starts a Java process that has Flink on its class path. */
  private Process startProcess(String name, String mainClass, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPENED);
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", onClassPath(TestCluster::isFlink), mainClass));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("FLINK_CONF_DIR", configuration().toString());
    builder.environment().put("FLINK_PLUGINS_DIR", folder.resolve("plugins").toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
    Process process = builder.start();
    processes.put(name, process);
    return process;
  }

  /** Runs Flink's own command. */
  public void flink(String... arguments) throws Exception {
    Process client = startProcess("client", "org.apache.flink.client.cli.CliFrontend", arguments);
    boolean ended = client.waitFor(120, TimeUnit.SECONDS);
    processes.remove("client");
    if (!ended || client.exitValue() != 0) {
      client.destroyForcibly();
      throw new AssertionError("flink " + String.join(" ", arguments) + " failed\n" + logs());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until so many slots are free. */
  public void awaitSlots(int slots) throws Exception {
    for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90); ; ) {
      for (Map.Entry<String, Process> process : processes.entrySet()) {
        if (!process.getValue().isAlive()) {
          throw new AssertionError(process.getKey() + " stopped\n" + logs());
        }
      }
      try {
        if (rest("overview").path("slots-available").asInt() == slots) {
          return;
        }
      } catch (ConnectException notYet) {
        // the job manager opens its port when it is ready
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("no " + slots + " free slots\n" + logs());
      }
      Thread.sleep(100);
    }
  }

  /** What the REST interface answers. */
  public JsonNode rest(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address() + "/" + path)).build();
    return new ObjectMapper()
        .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  /** Cancels what a failed test left, so that the next one finds its slots. */
  public void cancelAll() throws Exception {
    for (JsonNode job : rest("jobs").path("jobs")) {
      if (!List.of("FINISHED", "CANCELED", "FAILED").contains(job.path("status").asText())) {
        HttpRequest cancel =
            HttpRequest.newBuilder(
                    URI.create("http://" + address() + "/jobs/" + job.path("id").asText()))
                .method("PATCH", HttpRequest.BodyPublishers.noBody())
                .build();
        client.send(cancel, HttpResponse.BodyHandlers.discarding());
      }
    }
  }

  /** What all processes wrote. */
  public String logs() throws IOException {
    StringBuilder out = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path log : files.filter(p -> p.toString().endsWith(".log")).sorted().toList()) {
        out.append(log.getFileName()).append(":\n").append(Files.readString(log));
      }
    }
    return out.toString();
  }

  @Override
  public void close() throws InterruptedException {
    for (Process process : processes.values()) {
      process.destroyForcibly().waitFor();
    }
  }
}
