// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.rankscape.cli.stage.BackfillStage;
import org.rankscape.cli.stage.RepositoryList;
import org.rankscape.cli.stage.StageReport;
import org.rankscape.github.GitHubSettings;
import org.rankscape.github.fake.FakeGitHub;
import org.rankscape.simulate.SimulationSettings;
import org.rankscape.simulate.Simulator;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.OpenRank;

/**
 * Hours of which two of five events of some repositories are lost, and an API that still knows
 * them. Without pushes, which no list of the API tells.
 */
final class LostEvents implements AutoCloseable {
  static final YearMonth FIRST = YearMonth.of(2025, 1);
  static final YearMonth LAST = YearMonth.of(2025, 2);
  static final String TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
  private static final ObjectMapper JSON = new ObjectMapper();

  final FakeGitHub github = new FakeGitHub();
  final List<JsonNode> events = new ArrayList<>();
  private final Path folder;

  private LostEvents(Path folder) {
    this.folder = folder;
    github.token(TOKEN, 5000);
  }

  /** A simulated ecosystem, days at the ends of two months of it; its busiest ones have losses. */
  static LostEvents simulated(Path folder, int projects) throws Exception {
    LostEvents it = new LostEvents(folder);
    Path simulated = folder.resolve("simulated");
    new Simulator(new SimulationSettings(FIRST, 2, 0.8, 7, true, null))
        .write(simulated, (files, all, events) -> {});
    it.read(simulated.resolve("hours"), "2025-(01-(0[12]|31)|02-0[12])-.*");
    it.lose(it.busiest().subList(0, projects));
    return it;
  }

  /** Hours of a file; all its repositories have losses. */
  static LostEvents ofFile(Path folder, Path file) throws IOException {
    LostEvents it = new LostEvents(folder);
    it.read(file.getParent(), file.getFileName().toString().replace(".", "\\."));
    it.lose(List.copyOf(it.names().keySet()));
    return it;
  }

  private void read(Path hours, String which) throws IOException {
    Path all = Files.createDirectories(folder.resolve("all"));
    try (Stream<Path> files = Files.list(hours)) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().matches(which)) {
          List<JsonNode> some = new ArrayList<>();
          read(file).filter(e -> !isPush(e)).forEach(some::add);
          events.addAll(some);
          write(all.resolve(file.getFileName()), some, e -> true);
        }
      }
    }
  }

  private static Stream<JsonNode> read(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<JsonNode> events = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("{") && line.endsWith("}")) {
          events.add(JSON.readTree(line));
        }
      }
      return events.stream();
    }
  }

  private static void write(Path file, List<JsonNode> events, Predicate<JsonNode> kept)
      throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      for (JsonNode event : events) {
        if (kept.test(event)) {
          out.write(event + "\n");
        }
      }
    }
  }

  private static boolean isPush(JsonNode event) {
    return event.path("type").asText().equals("PushEvent");
  }

  private void lose(List<Long> repositories) throws IOException {
    Path damaged = Files.createDirectories(folder.resolve("damaged"));
    try (Stream<Path> files = Files.list(folder.resolve("all"))) {
      for (Path file : files.toList()) {
        write(
            damaged.resolve(file.getFileName()),
            read(file).toList(),
            e -> !repositories.contains(repository(e)) || !isLost(e));
      }
    }
    Map<Long, String> names = names();
    repositories.forEach(id -> FakeHistory.of(github, id, names.get(id), events));
  }

  private static boolean isLost(JsonNode event) {
    return Math.floorMod(Long.hashCode(event.path("id").asLong() * 0x9E3779B97F4A7C15L), 10) < 4;
  }

  private static long repository(JsonNode event) {
    return event.at("/repo/id").asLong();
  }

  /** The repositories, the one with most events first. */
  List<Long> busiest() {
    Map<Long, Integer> counts = new TreeMap<>();
    events.forEach(e -> counts.merge(repository(e), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Names of all repositories by id. */
  Map<Long, String> names() {
    Map<Long, String> names = new TreeMap<>();
    events.forEach(e -> names.put(repository(e), e.at("/repo/name").asText()));
    return names;
  }

  /** Makes another API know the same of a repository. */
  void tell(FakeGitHub other, long id) {
    FakeHistory.of(other, id, names().get(id), events);
  }

  Path folder(String name) {
    return folder.resolve(name);
  }

  /** Imports hours (all, damaged) into a warehouse and ranks its months. */
  Path ranked(String to, String hours) {
    Path warehouse = folder.resolve(to);
    run("ingest", "--source", folder.resolve(hours), "--warehouse", warehouse);
    run("rank", "--warehouse", warehouse);
    return warehouse;
  }

  static void run(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.code()).as(result.err()).isZero();
  }

  /** Repairs both months of repositories. */
  static StageReport backfill(Path warehouse, GitHubSettings settings, String... names)
      throws Exception {
    return backfill(warehouse, settings, FIRST, LAST, names);
  }

  static StageReport backfill(
      Path warehouse, GitHubSettings settings, YearMonth from, YearMonth to, String... names)
      throws Exception {
    RepositoryList list = new RepositoryList(null, false, null, List.of(names));
    return new BackfillStage(warehouse, settings, list, from, to, false, 2).run(line -> {});
  }

  /** OpenRank of a month by repository. */
  static Map<Long, Double> openRank(Path warehouse, Table<OpenRank> table, YearMonth month)
      throws IOException {
    Map<Long, Double> values = new TreeMap<>();
    Warehouse.read(warehouse).read(table, month).stream()
        .filter(o -> o.kind().equals("repository"))
        .forEach(o -> values.put(o.id(), o.openrank()));
    return values;
  }

  Path copyOf(Path warehouse, String to) throws IOException {
    Path target = folder.resolve(to);
    try (Stream<Path> files = Files.walk(warehouse)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(warehouse.relativize(file).toString()));
      }
    }
    return target;
  }

  /** Fingerprints of the monthly tables and of what was restored. */
  static Map<String, Integer> monthly(Path warehouse) throws Exception {
    Map<String, Integer> files = new TreeMap<>(Tables.files(warehouse));
    files
        .keySet()
        .removeIf(
            f -> !f.matches("(collaboration|repairs|attention|repository_|developer_|backfill).*"));
    return files;
  }

  static void nothingIsLeft(Path warehouse) {
    assertThat(warehouse.resolve(".backfill"))
        .satisfiesAnyOf(f -> assertThat(f).doesNotExist(), f -> assertThat(f).isEmptyDirectory());
  }

  @Override
  public void close() {
    github.close();
  }
}
