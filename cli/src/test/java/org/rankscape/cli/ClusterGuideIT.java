// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystemFactory;
import org.apache.flink.core.plugin.DefaultPluginManager;
import org.apache.flink.core.plugin.DirectoryBasedPluginFinder;
import org.apache.flink.core.plugin.PluginManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.Lines;
import org.rankscape.ingest.job.HourServer;
import org.rankscape.ingest.job.TestCluster;
import org.rankscape.ingest.store.S3Server;

/** Every command of docs/cluster.md that is marked as executed, on the program as built. */
@Timeout(400)
class ClusterGuideIT {
  private static final Pattern EXECUTED =
      Pattern.compile("<!-- executed -->\\n```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  @TempDir static Path folder;
  private static S3Server server;
  private static TestCluster cluster;
  private static Path program;

  private record Result(int code, String out, String err) {}

  @BeforeAll
  static void start() throws Exception {
    program = Path.of("target/rankscape.jar").toAbsolutePath();
    server = S3Server.start();
    server.use();
    cluster =
        TestCluster.start(
            Files.createDirectories(folder.resolve("cluster")),
            "s3.endpoint: " + server.endpoint() + "\n",
            environment());
    hours(Files.createDirectories(folder.resolve("shared/hours")));
  }

  @AfterAll
  static void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
    server.close();
  }

  private static Map<String, String> environment() {
    return Map.of(
        "AWS_REGION", "us-east-1",
        "AWS_ACCESS_KEY_ID", S3Server.ACCESS_KEY,
        "AWS_SECRET_ACCESS_KEY", S3Server.SECRET_KEY);
  }

  /** Two hours of collaboration, in the shared folder and on S3. */
  private static void hours(Path hours) throws IOException {
    for (int hour = 0; hour < 2; hour++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String time = "2016-01-01T0%d:%02d:00Z".formatted(hour, i);
        String issue = "{\"action\":\"opened\",\"issue\":{\"id\":%d,\"number\":1,\"title\":\"t\"}}";
        long id = hour * 1_000L + i;
        lines.add(
            Lines.event(
                id, "IssuesEvent", time, i % 5 + 1, "a/r" + i % 5, i % 7, issue.formatted(id)));
      }
      Path file = Lines.write(hours.resolve("2016-01-01-" + hour + ".json.gz"), lines);
      var object =
          new org.apache.flink.core.fs.Path(
              "s3://" + S3Server.BUCKET + "/hours/" + file.getFileName());
      try (OutputStream out =
          FileSystem.get(object.toUri()).create(object, FileSystem.WriteMode.OVERWRITE)) {
        Files.copy(file, out);
      }
    }
  }

  private static ProcessBuilder rankscape(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx700m", "-XX:TieredStopAtLevel=1", "-jar", program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment());
    builder.environment().put("AWS_ENDPOINT_URL_S3", server.endpoint());
    return builder;
  }

  private static Result run(String... arguments) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        rankscape(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static List<String> commands() throws IOException {
    Matcher blocks = EXECUTED.matcher(Files.readString(Cli.root().resolve("docs/cluster.md")));
    List<String> commands = new ArrayList<>();
    while (blocks.find()) {
      commands.addAll(blocks.group(1).lines().toList());
    }
    return commands;
  }

  /** The words of a command, with the guide's names replaced by those of the test. */
  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
        .map(w -> w.replace("flink:8081", cluster.address()))
        .map(w -> w.replace("s3://bucket", "s3://" + S3Server.BUCKET))
        .map(w -> w.replaceFirst("^/shared", folder.resolve("shared").toString()))
        .map(w -> w.replaceFirst("^rankscape-job.jar$", jobJar().toString()))
        .toList();
  }

  private static Path jobJar() {
    return program.resolveSibling("job").resolve("rankscape-job.jar");
  }

  @Test
  void theGuideWorksAsWritten() throws Exception {
    int executed = 0;
    String last = "";
    for (String command : commands()) {
      String[] words = words(command).toArray(String[]::new);
      if (words[0].equals("mkdir")) {
        plugin(command);
      } else if (words[0].equals("flink")) {
        cluster.flink(Arrays.copyOfRange(words, 1, words.length));
      } else {
        assertThat(words[0]).isEqualTo("./rankscape");
        Result result = run(Arrays.copyOfRange(words, 1, words.length));
        assertThat(result.code()).as("%s\n%s", command, result.err()).isZero();
        assertThat(result.out() + result.err()).doesNotContain(S3Server.SECRET_KEY);
        last = command.contains("query") ? result.out() : last;
      }
      executed++;
    }
    assertThat(executed).isEqualTo(9);
    assertThat(last).as("5 repositories, 7 developers").contains("12");
    assertThat(cluster.logs()).doesNotContain(S3Server.SECRET_KEY);

    Map<String, String> shared = ingested("shared/W");
    assertThat(shared).containsKeys("collaboration/2016-01.parquet", "coverage/months.parquet");
    assertThat(ingested("shared/W2")).as("flink run").isEqualTo(shared);
    assertThat(run("ingest", "--source", "shared/hours", "--warehouse", "one").code()).isZero();
    assertThat(ingested("one")).as("one machine").isEqualTo(shared);
    shared.keySet().removeIf(path -> path.startsWith("events/"));
    assertThat(ingested("copy")).as("S3, pulled").isEqualTo(shared);
  }

  /** The plugin that a cluster's machine gets is one that Flink finds, and brings S3. */
  private static void plugin(String command) throws Exception {
    Path flink = Files.createDirectories(folder.resolve("flink/opt")).getParent();
    Path built = program.resolveSibling("plugins/s3");
    try (Stream<Path> jars = Files.list(built)) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, flink.resolve("opt").resolve(jar.getFileName()));
      }
    }
    ProcessBuilder shell = new ProcessBuilder("sh", "-euc", command).inheritIO();
    shell.environment().put("FLINK_HOME", flink.toString());
    assertThat(shell.start().waitFor()).as(command).isZero();
    Configuration configuration = new Configuration();
    PluginManager plugins =
        new DefaultPluginManager(
            new DirectoryBasedPluginFinder(flink.resolve("plugins")).findPlugins(),
            CoreOptions.getPluginParentFirstLoaderPatterns(configuration));
    List<String> schemes = new ArrayList<>();
    plugins.load(FileSystemFactory.class).forEachRemaining(f -> schemes.add(f.getScheme()));
    assertThat(schemes).contains("s3");
  }

  /** What an ingest makes, by path. */
  private static Map<String, String> ingested(String warehouse) throws Exception {
    Map<String, String> files = new TreeMap<>(Lines.files(folder.resolve(warehouse)));
    files
        .keySet()
        .removeIf(
            path ->
                path.matches("(runs|openrank|rankings|inheritance|automated).*")
                    || path.matches("\\.lock|warehouse.json"));
    return files;
  }

  @Test
  void aClusterThatIsNotThereIsToldInOneLine() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Result result =
        run(
            "ingest",
            "--source",
            "shared/hours",
            "--warehouse",
            "nowhere",
            "--cluster",
            "localhost:" + free);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains("no Flink cluster answers at localhost:" + free)
        .doesNotContain("\tat ");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void interruptingTheCommandCancelsTheJob() throws Exception {
    try (HourServer hours = new HourServer(folder.resolve("shared/hours"), 0)) {
      Process process =
          rankscape(
                  "ingest",
                  "--source",
                  hours.address(),
                  "--from",
                  "2016-01-01T00",
                  "--to",
                  "2016-01-01T01",
                  "--warehouse",
                  "cancelled",
                  "--cluster",
                  cluster.address())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("cancelled.txt").toFile())
              .start();
      hours.awaitFull();
      process.destroy(); // SIGTERM; a test that is run in the background inherits a deaf SIGINT
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isNotZero();
      assertThat(states("rankscape ingest into " + folder.resolve("cancelled").toRealPath()))
          .isNotEmpty()
          .allMatch(state -> state.equals("CANCELED") || state.equals("CANCELLING"));
    }
  }

  private static List<String> states(String job) throws Exception {
    List<String> states = new ArrayList<>();
    for (JsonNode entry : cluster.rest("jobs/overview").path("jobs")) {
      if (entry.path("name").asText().equals(job)) {
        states.add(entry.path("state").asText());
      }
    }
    return states;
  }

  @Test
  void aCopyTakesNoIngestAndNoFolderOfOnesOwnBecomesACopy() throws Exception {
    String address = "s3://" + S3Server.BUCKET + "/small";
    assertThat(run("ingest", "--source", "shared/hours", "--warehouse", address).code())
        .as("in this process, onto S3")
        .isZero();
    Result first = run("pull", address, "small");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(run("pull", address, "small").out()).contains("pull: 0 files copied");
    Result ingest = run("ingest", "--source", "shared/hours", "--warehouse", "small");
    assertThat(ingest.code()).isEqualTo(1);
    assertThat(ingest.err()).contains("is a copy of " + address);

    assertThat(run("ingest", "--source", "shared/hours", "--warehouse", "own").code()).isZero();
    Result pull = run("pull", address, "own");
    assertThat(pull.code()).isEqualTo(1);
    assertThat(pull.err()).contains("holds data of its own");
    Result none = run("pull", "s3://" + S3Server.BUCKET + "/none", "other");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("/none is no warehouse");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(p -> p.endsWith("other"));
    }
  }
}
