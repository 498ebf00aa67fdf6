// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the events tell about an issue or pull request makes sense from opening to end. */
class TicketLifeTest {
  private static final String START = "2024-03-01T00:00:00Z";

  @TempDir static Path out;

  private static SortedMap<LocalDateTime, Feed.Hour> feed;

  /** What is known of a ticket so far. */
  private static final class Known {
    String createdAt;
    long author;
    long issueId;
    long pullRequestId;
    boolean pullRequest;
    boolean opened;
    boolean open = true;
    int comments;
  }

  @BeforeAll
  static void simulate() throws IOException {
    SimulationSettings settings =
        new SimulationSettings(YearMonth.of(2024, 3), 2, 0.2, 9, true, null);
    new Simulator(settings).write(out, Progress.NONE);
    feed = Feed.read(out.resolve("hours"));
  }

  @Test
  void everyTicketIsOpenedThenDiscussedThenClosed() {
    Map<String, Known> tickets = new HashMap<>();
    Map<Long, String> issueIds = new HashMap<>();
    int merged = 0;
    int reopened = 0;
    int commentsOnPullRequests = 0;
    int byOthers = 0;
    for (Feed.Hour hour : feed.values()) {
      for (JsonNode event : hour.events()) {
        JsonNode payload = event.get("payload");
        JsonNode ticket = payload.has("issue") ? payload.get("issue") : payload.get("pull_request");
        if (ticket == null) {
          continue;
        }
        String key = event.at("/repo/id").asText() + '#' + ticket.get("number").asText();
        Known known = tickets.computeIfAbsent(key, k -> new Known());
        follow(event, ticket, known, issueIds, key);
        merged += ticket.path("merged").asBoolean() ? 1 : 0;
        reopened += payload.get("action").asText().equals("reopened") ? 1 : 0;
        boolean comment = event.get("type").asText().equals("IssueCommentEvent");
        commentsOnPullRequests += comment && known.pullRequest ? 1 : 0;
        byOthers += event.at("/actor/id").asLong() != known.author ? 1 : 0;
      }
    }
    assertThat(tickets).hasSizeGreaterThan(500);
    assertThat(merged).isGreaterThan(100);
    assertThat(reopened).isGreaterThan(5);
    assertThat(commentsOnPullRequests).isGreaterThan(100);
    assertThat(byOthers).isGreaterThan(500);
    assertThat(
            tickets.values().stream().filter(known -> known.opened).count()
                / (double) tickets.size())
        .isGreaterThan(0.7);
  }

  private static void follow(
      JsonNode event, JsonNode ticket, Known known, Map<Long, String> issueIds, String key) {
    String at = event.get("created_at").asText();
    String type = event.get("type").asText();
    String action = event.at("/payload/action").asText();
    String createdAt = ticket.get("created_at").asText();
    boolean pullRequest = event.get("payload").has("pull_request") || ticket.has("pull_request");
    if (known.createdAt == null) {
      known.createdAt = createdAt;
      known.author = ticket.at("/user/id").asLong();
      known.pullRequest = pullRequest;
      boolean before = createdAt.compareTo(START) < 0;
      boolean lost = !feed.containsKey(hourOf(createdAt));
      assertThat(action.equals("opened") || before || lost).as("%s %s", key, event).isTrue();
    }
    assertThat(createdAt).isEqualTo(known.createdAt).isLessThanOrEqualTo(at);
    assertThat(ticket.at("/user/id").asLong()).isEqualTo(known.author);
    assertThat(pullRequest).as(key).isEqualTo(known.pullRequest);
    if (event.get("payload").has("issue")) {
      assertThat(issueIds.computeIfAbsent(ticket.get("id").asLong(), id -> key)).isEqualTo(key);
      assertThat(known.issueId).isIn(0L, ticket.get("id").asLong());
      known.issueId = ticket.get("id").asLong();
    } else {
      assertThat(known.pullRequestId).isIn(0L, ticket.get("id").asLong());
      known.pullRequestId = ticket.get("id").asLong();
    }
    switch (action) {
      case "opened" -> {
        assertThat(known.opened).as(key).isFalse();
        assertThat(createdAt).isEqualTo(at);
        assertThat(event.at("/actor/id").asLong()).isEqualTo(known.author);
        known.opened = true;
      }
      case "closed" -> {
        assertThat(known.open).as("%s closed twice", key).isTrue();
        assertThat(ticket.get("state").asText()).isEqualTo("closed");
        assertThat(ticket.get("closed_at").asText()).isEqualTo(at);
        known.open = false;
        if (type.equals("PullRequestEvent")) {
          boolean merged = ticket.get("merged").asBoolean();
          assertThat(ticket.get("merged_at").isNull()).isEqualTo(!merged);
          assertThat(ticket.get("merged_by").isNull()).isEqualTo(!merged);
        }
      }
      case "reopened" -> {
        assertThat(ticket.get("closed_at").isNull()).isTrue();
        known.open = true;
      }
      default -> {
        assertThat(action).isEqualTo("created");
        assertThat(known.open).as("%s is discussed after its end", key).isTrue();
        assertThat(ticket.get("state").asText()).isEqualTo("open");
        assertThat(
                Set.of(
                    "IssueCommentEvent", "PullRequestReviewEvent", "PullRequestReviewCommentEvent"))
            .contains(type);
      }
    }
    if (type.equals("IssueCommentEvent")) {
      known.comments++;
      assertThat(ticket.get("comments").asInt()).isGreaterThanOrEqualTo(known.comments);
    }
  }

  private static LocalDateTime hourOf(String time) {
    return LocalDateTime.parse(time.substring(0, 13) + ":00:00");
  }
}
