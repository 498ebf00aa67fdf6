// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads six simulated months back without the simulator and holds them against the truth. */
class SimulatedFeedTest {
  private static final LocalDateTime CUT = LocalDateTime.parse("2025-10-07T00:00:00");

  @TempDir static Path out;

  private static SortedMap<LocalDateTime, Feed.Hour> feed;
  private static JsonNode truth;
  private static Summary summary;

  @BeforeAll
  static void simulate() throws IOException {
    SimulationSettings settings =
        new SimulationSettings(YearMonth.of(2025, 6), 6, 0.1, 4, true, YearMonth.of(2025, 10));
    summary = new Simulator(settings).write(out, Progress.NONE);
    feed = Feed.read(out.resolve("hours"));
    truth = new ObjectMapper().readTree(out.resolve("truth.json").toFile());
  }

  private static List<JsonNode> events() {
    List<JsonNode> events = new ArrayList<>();
    feed.values().forEach(hour -> events.addAll(hour.events()));
    return events;
  }

  @Test
  void countsByMonthAndTypeAreThoseOfTheTruth() {
    Map<String, Map<String, Long>> counted = new TreeMap<>();
    feed.forEach(
        (hour, content) ->
            content
                .events()
                .forEach(
                    event ->
                        counted
                            .computeIfAbsent(YearMonth.from(hour).toString(), m -> new TreeMap<>())
                            .merge(event.get("type").asText(), 1L, Long::sum)));
    Map<String, Map<String, Long>> told = new TreeMap<>();
    truth
        .get("events_by_month")
        .properties()
        .forEach(month -> told.put(month.getKey(), numbers(month.getValue())));
    assertThat(counted).isEqualTo(told).hasSize(6);
    assertThat(counted.get("2025-08")).hasSizeGreaterThanOrEqualTo(14);
    assertThat(summary.events()).isEqualTo(events().size());
    assertThat(truth.get("events").asLong()).isEqualTo(events().size());
    assertThat(summary.jsonBytes())
        .isEqualTo(feed.values().stream().mapToLong(Feed.Hour::jsonBytes).sum());
  }

  private static Map<String, Long> numbers(JsonNode node) {
    Map<String, Long> numbers = new TreeMap<>();
    node.properties().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asLong()));
    return numbers;
  }

  @Test
  void damageIsThatOfTheTruth() {
    Set<LocalDateTime> missing = new HashSet<>();
    LocalDateTime end = LocalDateTime.parse("2025-12-01T00:00:00");
    for (LocalDateTime h = LocalDateTime.parse("2025-06-01T00:00:00");
        h.isBefore(end);
        h = h.plusHours(1)) {
      if (!feed.containsKey(h)) {
        missing.add(h);
      }
    }
    Set<LocalDateTime> lost = new HashSet<>();
    truth.get("lost_hours").forEach(h -> lost.add(LocalDateTime.parse(h.asText() + ":00")));
    assertThat(missing).isEqualTo(lost).hasSizeGreaterThanOrEqualTo(5);
    assertThat(summary.files()).isEqualTo(feed.size());

    Map<String, Long> malformed = new TreeMap<>();
    Map<String, Map<String, Long>> repeated = new TreeMap<>();
    feed.forEach(
        (hour, content) -> {
          String key = hour.toString().substring(0, 13);
          if (content.malformed() > 0) {
            malformed.put(key, (long) content.malformed());
          }
          for (JsonNode event : content.repeated()) {
            repeated
                .computeIfAbsent(key, k -> new TreeMap<>())
                .merge(event.get("type").asText(), 1L, Long::sum);
          }
        });
    assertThat(malformed)
        .isEqualTo(numbers(truth.get("malformed_lines")))
        .hasSizeGreaterThanOrEqualTo(5);
    Map<String, Map<String, Long>> told = new TreeMap<>();
    truth
        .get("duplicates")
        .properties()
        .forEach(hour -> told.put(hour.getKey(), numbers(hour.getValue())));
    assertThat(repeated).isEqualTo(told).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void eventsLieInTheirHourAndIdsRiseUntilTheyStartAgain() {
    long previous = 0;
    boolean restarted = false;
    Set<String> ids = new HashSet<>();
    Set<String> identities = new HashSet<>();
    int repeatedIds = 0;
    for (Map.Entry<LocalDateTime, Feed.Hour> entry : feed.entrySet()) {
      for (JsonNode event : entry.getValue().events()) {
        assertThat(time(event).withMinute(0).withSecond(0)).isEqualTo(entry.getKey());
        if (!restarted && !entry.getKey().isBefore(CUT)) {
          restarted = true;
          assertThat(event.get("id").asLong()).isLessThan(previous);
          previous = 0;
        }
        assertThat(event.get("id").asLong()).isGreaterThan(previous);
        previous = event.get("id").asLong();
        repeatedIds += ids.add(event.get("id").asText()) ? 0 : 1;
        assertThat(
                identities.add(
                    event.get("id").asText() + event.get("type") + event.get("created_at")))
            .isTrue();
      }
    }
    assertThat(truth.get("event_ids_restart_at").asText()).isEqualTo("2025-10-07T00");
    assertThat(repeatedIds).as("ids that mean two events").isGreaterThan(100);
  }

  private static LocalDateTime time(JsonNode event) {
    return LocalDateTime.parse(event.get("created_at").asText().replace("Z", ""));
  }

  @Test
  void idsOfPushesAndCommentsAreUnique() {
    Map<String, Set<Long>> ids = new HashMap<>();
    for (JsonNode event : events()) {
      String type = event.get("type").asText();
      JsonNode payload = event.get("payload");
      JsonNode id =
          switch (type) {
            case "PushEvent" -> payload.get("push_id");
            case "IssueCommentEvent", "PullRequestReviewCommentEvent", "CommitCommentEvent" ->
                payload.at("/comment/id");
            case "PullRequestReviewEvent" -> payload.at("/review/id");
            case "ReleaseEvent" -> payload.at("/release/id");
            default -> null;
          };
      if (id != null) {
        assertThat(id.isIntegralNumber()).isTrue();
        assertThat(ids.computeIfAbsent(type, t -> new HashSet<>()).add(id.asLong())).isTrue();
      }
    }
    assertThat(ids).hasSize(6);
  }

  @Test
  void namesFollowTheRenamesOfTheTruth() {
    Map<Long, JsonNode> namings = new HashMap<>();
    for (JsonNode project : truth.get("projects")) {
      project.get("repositories").forEach(r -> namings.put(r.get("id").asLong(), r.get("names")));
    }
    Set<Long> seenUnderBothNames = new HashSet<>();
    Map<Long, String> first = new HashMap<>();
    for (JsonNode event : events()) {
      long id = event.at("/repo/id").asLong();
      String name = event.at("/repo/name").asText();
      if (namings.containsKey(id)) {
        String expected = null;
        for (JsonNode naming : namings.get(id)) {
          boolean holds =
              naming.get("since").isNull()
                  || naming.get("since").asText().compareTo(event.get("created_at").asText()) <= 0;
          expected = holds ? naming.get("name").asText() : expected;
        }
        assertThat(name).isEqualTo(expected);
        if (!first.computeIfAbsent(id, i -> name).equals(name)) {
          seenUnderBothNames.add(id);
        }
      }
      if (event.has("org")) {
        assertThat(name).startsWith(event.at("/org/login").asText() + '/');
      }
    }
    assertThat(seenUnderBothNames).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void projectsStartAndDieWhenTheTruthSaysSo() {
    Map<Long, String> firstMonth = new HashMap<>();
    Map<Long, String> lastMonth = new HashMap<>();
    for (JsonNode event : events()) {
      long id = event.at("/repo/id").asLong();
      String month = event.get("created_at").asText().substring(0, 7);
      firstMonth.putIfAbsent(id, month);
      lastMonth.put(id, month);
    }
    int started = 0;
    int died = 0;
    for (JsonNode project : truth.get("projects")) {
      long id = project.at("/repositories/0/id").asLong();
      if (!project.get("first_month").isNull()) {
        assertThat(firstMonth.get(id)).isEqualTo(project.get("first_month").asText());
        started++;
      }
      JsonNode end = project.get("first_month_without_activity");
      if (!end.isNull()) {
        assertThat(lastMonth.get(id)).isLessThan(end.asText());
        died++;
      }
    }
    assertThat(started).isGreaterThanOrEqualTo(5);
    assertThat(died).isGreaterThanOrEqualTo(5);
  }

  @Test
  void busyAccountsAndNobodyElseAreInMoreThan300RepositoriesOfAMonth() {
    Map<String, Set<Long>> repositories = new TreeMap<>();
    for (JsonNode event : events()) {
      String key =
          event.at("/actor/login").asText()
              + ' '
              + event.get("created_at").asText().substring(0, 7);
      repositories.computeIfAbsent(key, k -> new HashSet<>()).add(event.at("/repo/id").asLong());
    }
    Set<String> busy = new HashSet<>();
    repositories.forEach((key, ids) -> busy.addAll(ids.size() > 300 ? Set.of(key) : Set.of()));
    Set<String> told = new HashSet<>();
    truth
        .get("busy_accounts")
        .forEach(a -> told.add(a.get("login").asText() + ' ' + a.get("month").asText()));
    assertThat(busy).isEqualTo(told).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void botsAreAtWorkAndSecurityTitlesAreCounted() {
    Set<String> actors = new HashSet<>();
    Set<Long> developers = new HashSet<>();
    long issues = 0;
    long pullRequests = 0;
    for (JsonNode event : events()) {
      actors.add(event.at("/actor/login").asText());
      if (event.at("/actor/id").asLong() >= 1_500_000_000L) {
        developers.add(event.at("/actor/id").asLong());
      }
      if (event.at("/payload/action").asText().equals("opened")) {
        issues += isSnyk(event.at("/payload/issue/title")) ? 1 : 0;
        pullRequests += isSnyk(event.at("/payload/pull_request/title")) ? 1 : 0;
      }
    }
    Set<String> bots = new HashSet<>();
    truth.get("bots").forEach(bot -> bots.add(bot.get("login").asText()));
    assertThat(actors).containsAll(bots);
    assertThat(bots).filteredOn(login -> login.endsWith("[bot]")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(bots).filteredOn(login -> login.endsWith("-bot")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(truth.get("developers_seen").asInt()).isEqualTo(developers.size());
    assertThat(issues)
        .isEqualTo(truth.at("/snyk_titles/issues_opened").asLong())
        .isGreaterThanOrEqualTo(5);
    assertThat(pullRequests)
        .isLessThanOrEqualTo(truth.at("/snyk_titles/pull_requests_opened").asLong())
        .isGreaterThanOrEqualTo(5);
  }

  private static boolean isSnyk(JsonNode title) {
    return title.asText().regionMatches(true, 0, "[snyk]", 0, 6);
  }
}
