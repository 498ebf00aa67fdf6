// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Full payloads before and after the cut, held against real lines. */
class PayloadTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path full;
  @TempDir static Path trimmed;

  private static SortedMap<LocalDateTime, Feed.Hour> before;
  private static SortedMap<LocalDateTime, Feed.Hour> after;
  private static Summary summary;

  @BeforeAll
  static void simulate() throws IOException {
    YearMonth month = YearMonth.of(2024, 6);
    summary =
        new Simulator(new SimulationSettings(month, 1, 0.15, 2, false, null))
            .write(full, Progress.NONE);
    before = Feed.read(full.resolve("hours"));
    new Simulator(new SimulationSettings(month, 1, 0.1, 2, false, month))
        .write(trimmed, Progress.NONE);
    after = Feed.read(trimmed.resolve("hours"));
  }

  @Test
  void aFullEventHasTwoToThreeKilobytesOfJson() {
    assertThat(summary.jsonBytes() / (double) summary.events()).isBetween(2000.0, 3000.0);
  }

  /** Fields that GitHub dropped between 2016 and 2024, or filled only at times. */
  private static final Set<String> NOT_IN_2024 =
      Set.of("/payload/forkee/public", "/payload/comment/html_url", "/payload/release/name");

  @Test
  void everyFieldOfARealEventOf2016IsThere() throws IOException {
    Path hour = Repositories.sharedData().resolve("events/hourly/2016-01-01-1.json.gz");
    Map<String, Set<String>> real = fields(Feed.hour(hour).events());
    Map<String, Set<String>> simulated = fields(events(before));
    assertThat(real.remove("PublicEvent")).as("comes with new repositories").isNotNull();
    assertThat(simulated.keySet()).containsAll(real.keySet());
    real.forEach(
        (type, paths) -> {
          Set<String> missing = new LinkedHashSet<>(paths);
          missing.removeAll(simulated.get(type));
          missing.removeAll(NOT_IN_2024);
          missing.removeIf(path -> path.matches(".*/(assignee|milestone|mirror_url|homepage)/.*"));
          assertThat(missing).as(type).isEmpty();
        });
  }

  @Test
  void aPullRequestHasTheFieldsOfARealOne() throws IOException {
    Path file =
        Repositories.sharedData()
            .resolve("events/trimmed-2025/octocrab-pull_request_event.full-shape.json");
    JsonNode real = MAPPER.readTree(Files.readString(file)).at("/payload/pull_request");
    JsonNode simulated = first(before, "PullRequestEvent").at("/payload/pull_request");
    assertThat(names(simulated)).containsExactlyInAnyOrderElementsOf(names(real));
    assertThat(names(simulated.get("user"))).isEqualTo(names(real.get("user")));
    List<String> repository = names(real.at("/base/repo"));
    repository.removeAll(List.of("has_pull_requests", "pull_request_creation_policy"));
    assertThat(names(simulated.at("/base/repo"))).isEqualTo(repository);
  }

  @Test
  void trimmedPushesAndPullRequestsHaveTheRealShape() throws IOException {
    Path samples = Repositories.sharedData().resolve("events/trimmed-2025");
    JsonNode push =
        MAPPER.readTree(
            Files.readString(samples.resolve("keemgdeok-push_event_post_drift_2025-12-15-0.json")));
    JsonNode pullRequest =
        MAPPER.readTree(
            Files.readString(samples.resolve("octocrab-pull_request_event.trimmed-shape.json")));
    for (JsonNode event : events(after)) {
      if (event.get("type").asText().equals("PushEvent")) {
        assertThat(names(event.get("payload"))).isEqualTo(names(push.get("payload")));
      }
    }
    JsonNode simulated = first(after, "PullRequestEvent");
    assertThat(withoutOrganisation(simulated)).isEqualTo(paths(pullRequest));
  }

  private static List<String> withoutOrganisation(JsonNode event) {
    List<String> paths = paths(event);
    paths.removeIf(path -> path.startsWith("/org"));
    return paths;
  }

  @Test
  void trimmedPayloadsSayMergedAndNeverHowTheAuthorIsAssociated() {
    Map<String, Integer> actions = new LinkedHashMap<>();
    for (JsonNode event : events(after)) {
      assertThat(event.findValue("author_association")).isNull();
      if (event.get("type").asText().equals("PullRequestEvent")) {
        actions.merge(event.at("/payload/action").asText(), 1, Integer::sum);
      }
    }
    assertThat(actions).containsOnlyKeys("opened", "closed", "merged");
    assertThat(actions.get("merged")).isGreaterThan(actions.get("closed"));
  }

  @Test
  void pullRequestsTellTheFactsOfTheirRepository() {
    Set<String> languages = new LinkedHashSet<>();
    Set<String> licences = new LinkedHashSet<>();
    for (JsonNode event : events(before)) {
      if (event.get("type").asText().equals("PullRequestEvent")) {
        JsonNode repository = event.at("/payload/pull_request/base/repo");
        assertThat(repository.get("full_name")).isEqualTo(event.at("/repo/name"));
        assertThat(repository.get("id")).isEqualTo(event.at("/repo/id"));
        assertThat(repository.get("stargazers_count").asInt()).isNotNegative();
        assertThat(repository.get("archived").isBoolean()).isTrue();
        assertThat(repository.at("/owner/type").asText().equals("Organization"))
            .isEqualTo(event.has("org"));
        if (!repository.get("description").isNull()) {
          assertThat(repository.get("description").asText()).startsWith("Simulated");
        }
        languages.add(repository.get("language").asText());
        licences.add(repository.at("/license/spdx_id").asText());
      }
    }
    assertThat(languages).hasSizeGreaterThan(8);
    assertThat(licences).contains("Apache-2.0", "MIT");
  }

  private static List<JsonNode> events(SortedMap<LocalDateTime, Feed.Hour> feed) {
    List<JsonNode> events = new ArrayList<>();
    feed.values().forEach(hour -> events.addAll(hour.events()));
    return events;
  }

  private static JsonNode first(SortedMap<LocalDateTime, Feed.Hour> feed, String type) {
    return events(feed).stream()
        .filter(event -> event.get("type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Map<String, Set<String>> fields(List<JsonNode> events) {
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    for (JsonNode event : events) {
      fields
          .computeIfAbsent(event.get("type").asText(), type -> new LinkedHashSet<>())
          .addAll(paths(event));
    }
    return fields;
  }

  /** Paths of all fields in order, those within arrays without their place. */
  private static List<String> paths(JsonNode node) {
    Set<String> paths = new LinkedHashSet<>();
    collect("", node, paths);
    return new ArrayList<>(paths);
  }

  private static void collect(String path, JsonNode node, Set<String> paths) {
    if (node.isArray()) {
      node.forEach(element -> collect(path, element, paths));
    }
    node.properties()
        .forEach(
            field -> {
              paths.add(path + '/' + field.getKey());
              collect(path + '/' + field.getKey(), field.getValue(), paths);
            });
  }
}
