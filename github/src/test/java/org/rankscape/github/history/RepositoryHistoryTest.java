// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.github.BudgetException;
import org.rankscape.github.CallListener;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.GitHubSettings;
import org.rankscape.github.fake.FakeGitHub;
import org.rankscape.github.fake.FakeRepository;
import org.rankscape.github.fake.Trouble;

/** Histories of repositories whose lists are known beforehand. */
class RepositoryHistoryTest {
  private static final String TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
  private static final Instant START = Instant.parse("2025-05-01T00:00:00Z");
  private static final Span SPAN = new Span(START, Instant.parse("2025-07-01T00:00:00Z"));
  private static final String MAY = "2025-05-10T10:00:00Z";
  private static final String JUNE = "2025-06-10T10:00:00Z";
  private static final String JULY = "2025-07-10T10:00:00Z";

  @TempDir Path folder;
  private FakeGitHub github;
  private FakeRepository repository;

  @BeforeEach
  void start() {
    github = new FakeGitHub();
    github.token(TOKEN, 5000);
    repository = github.repository(42, "a/b");
  }

  @AfterEach
  void stop() {
    github.close();
  }

  private static ObjectNode object(long id, String created, String updated) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", id);
    return node.put("created_at", created).put("updated_at", updated);
  }

  private static ObjectNode account(ObjectNode of, String field, long id, String type) {
    of.putObject(field).put("id", id).put("login", "login" + id).put("type", type);
    return of;
  }

  private static ObjectNode issue(int number, String created, String updated) {
    ObjectNode issue = object(1000L + number, created, updated).put("number", number);
    return account(issue.put("state", "open").put("title", "t"), "user", 7, "User");
  }

  private static ObjectNode pull(int number, String created, String updated) {
    ObjectNode pull = object(5000L + number, created, updated).put("number", number);
    return account(pull.put("state", "open").put("title", "t"), "user", 8, "User");
  }

  private ObjectNode entry(long id, String event, String time, int number, Long actor) {
    ObjectNode entry = object(id, time, time).put("event", event);
    entry.putObject("issue").put("id", 1000L + number).put("number", number);
    if (actor != null) {
      account(entry, "actor", actor, "User");
    }
    repository.add("issues/events", entry);
    return entry;
  }

  private ObjectNode comment(long id, String created, String updated, int number) {
    ObjectNode comment = account(object(id, created, updated), "user", 9, "User");
    comment.put("issue_url", "https://api.github.com/repos/a/b/issues/" + number);
    repository.add("issues/comments", comment);
    return comment;
  }

  private RepositoryHistory history(GitHubSettings settings) {
    GitHubClient client = GitHubClient.open(settings, CallListener.NONE);
    return new RepositoryHistory(client, 42, SPAN, folder.resolve("pages"));
  }

  private List<Act> acts() throws Exception {
    RepositoryHistory history = history(github.settings(null, TOKEN));
    history.fetch(github.clock().now(), (list, page) -> {});
    return history.acts();
  }

  private static List<Act> only(List<Act> acts, Predicate<Act> which) {
    return acts.stream().filter(which).toList();
  }

  @Test
  void tenThousandIssuesAllComeOnceWhateverGoesWrong() throws Exception {
    for (int i = 1; i <= 10_000; i++) {
      // 250 at a time change in the same second, more than two pages hold
      Instant updated = START.plusSeconds(60L * (i / 250));
      repository.add("issues", issue(i, START.plusSeconds(i).toString(), updated.toString()));
    }
    Map<Integer, Trouble> troubles = new HashMap<>();
    troubles.put(3, Trouble.BAD_GATEWAY);
    troubles.put(5, Trouble.SECONDARY_LIMIT);
    troubles.put(7, Trouble.DROPPED);
    github.token(TOKEN, 30);
    int[] calls = {0};
    github.trouble((address, before) -> troubles.get(calls[0]++ % 11));
    List<Act> acts = acts();
    Set<Integer> numbers = new HashSet<>();
    acts.forEach(a -> assertThat(numbers.add(a.number())).as("twice: " + a).isTrue());
    assertThat(numbers).hasSize(10_000);
    assertThat(acts).allMatch(a -> a.type().equals("IssuesEvent") && a.accountId() == 7);
    assertThat(github.overruns()).isZero();
    assertThat(github.clock().slept()).as("hours waited for").isGreaterThan(Duration.ofHours(3));
  }

  @Test
  void whatChangesWhileItIsReadIsNotLost() throws Exception {
    for (int i = 1; i <= 450; i++) {
      repository.add(
          "issues",
          issue(i, START.plusSeconds(i).toString(), START.plusSeconds(3600 + i).toString()));
    }
    RepositoryHistory history = history(github.settings(null, TOKEN));
    int[] pages = {0};
    history.fetch(
        github.clock().now(),
        (list, page) -> {
          if (list.equals("issues") && pages[0]++ == 0) {
            for (int i = 1; i <= 40; i++) {
              repository.touch("issues", 1000L + i, JULY);
              repository.touch("issues", 1200L + i, JULY);
            }
          }
        });
    assertThat(history.acts().stream().map(Act::number)).hasSize(450).doesNotHaveDuplicates();
  }

  @Test
  void aPullRequestThatMovesToAPageAlreadyReadIsNotLost() throws Exception {
    Map<Integer, ObjectNode> pulls = new HashMap<>();
    for (int i = 1; i <= 450; i++) {
      String created = START.plusSeconds(i).toString();
      pulls.put(i, pull(i, created, START.plusSeconds(3600 + i).toString()));
      repository.add("pulls", pulls.get(i));
    }
    RepositoryHistory history = history(github.settings(null, TOKEN));
    int[] pages = {0};
    history.fetch(
        github.clock().now(),
        (list, page) -> {
          if (list.equals("pulls") && ++pages[0] == 1) {
            repository.touch("pulls", 5001, JULY);
            pulls.get(440).put("merged_at", JUNE).put("closed_at", JUNE);
            repository.touch("pulls", 5440, JULY);
          }
        });
    assertThat(pages[0]).as("five pages and the head again").isLessThanOrEqualTo(7);
    assertThat(only(history.acts(), a -> a.action().equals("opened")).stream().map(Act::number))
        .hasSize(450)
        .doesNotHaveDuplicates();
    assertThat(only(history.acts(), a -> a.action().equals("closed")))
        .singleElement()
        .matches(a -> a.number() == 440 && Boolean.TRUE.equals(a.merged()));
  }

  @Test
  void whoClosedAnIssueIsNotLostWhereAnotherIsDeletedMeanwhile() throws Exception {
    for (int i = 1; i <= 250; i++) {
      Instant closed = START.plusSeconds(3600L + i);
      repository.add(
          "issues",
          issue(i, START.plusSeconds(i).toString(), closed.toString())
              .put("state", "closed")
              .put("closed_at", closed.toString()));
      entry(7000 + i, "closed", closed.toString(), i, 500L + i);
    }
    RepositoryHistory history = history(github.settings(null, TOKEN));
    history.fetch(
        github.clock().now(),
        (list, page) -> {
          if (list.equals("issues-events") && page == 1) {
            repository.delete(249);
          }
        });
    assertThat(only(history.acts(), a -> a.action().equals("closed")))
        .hasSize(250)
        .allMatch(a -> a.accountId() != null && a.accountId() == 500L + a.number());
    assertThat(github.calls()).filteredOn(c -> c.contains("/issues/150/events")).hasSize(1);
  }

  @Test
  void stoppedAfterEveryCallItGoesOn() throws Exception {
    for (int i = 1; i <= 230; i++) {
      repository.add("issues", issue(i, START.plusSeconds(i).toString(), MAY));
      comment(9000 + i, START.plusSeconds(i).toString(), JUNE, i);
      entry(7000 + i, "closed", START.plusSeconds(500 + i).toString(), i, 5L);
    }
    List<Act> whole = acts();
    history(github.settings(null, TOKEN)).forget();
    try (FakeGitHub slow = new FakeGitHub()) {
      slow.token(TOKEN, 1);
      FakeRepository same = slow.repository(42, "a/b");
      repository.copyTo(same);
      GitHubSettings settings = slow.settings(null, TOKEN).withLongestWait(Duration.ZERO);
      int stops = 0;
      while (true) {
        RepositoryHistory history = history(settings);
        try {
          history.fetch(slow.clock().now(), (list, page) -> {});
          assertThat(history.acts()).isEqualTo(whole);
          break;
        } catch (BudgetException e) {
          stops++;
          slow.clock().sleep(Duration.ofHours(1));
        }
      }
      assertThat(stops).isGreaterThan(8);
      assertThat(slow.overruns()).isZero();
    }
  }

  @Test
  void aPullRequestIsMergedOnceByWhoMergedIt() throws Exception {
    ObjectNode listed = issue(3, "2025-04-01T00:00:00Z", JUNE);
    listed.putObject("pull_request").put("merged_at", JUNE);
    repository.add("issues", listed);
    repository.add(
        "pulls",
        pull(3, "2025-04-01T00:00:00Z", JUNE).put("merged_at", JUNE).put("closed_at", JUNE));
    entry(71, "closed", MAY, 3, 5L);
    entry(72, "reopened", "2025-05-11T10:00:00Z", 3, 5L);
    entry(73, "merged", JUNE, 3, 6L);
    entry(74, "closed", JUNE, 3, 6L);
    List<Act> acts = acts();
    assertThat(acts).allMatch(a -> a.type().equals("PullRequestEvent") && a.subjectId() == 5003);
    assertThat(acts)
        .extracting(Act::action)
        .containsExactlyInAnyOrder("closed", "reopened", "closed");
    assertThat(only(acts, a -> Boolean.TRUE.equals(a.merged())))
        .singleElement()
        .matches(a -> a.accountId() == 6 && a.time().equals(Instant.parse(JUNE)));
    assertThat(only(acts, a -> Boolean.FALSE.equals(a.merged())))
        .singleElement()
        .matches(a -> a.accountId() == 5);
  }

  @Test
  void whatHappenedBeforeATransferBelongsElsewhere() throws Exception {
    repository.add("issues", issue(4, MAY, JUNE));
    comment(91, "2025-05-12T10:00:00Z", JULY, 4);
    comment(92, "2025-06-12T10:00:00Z", JULY, 4);
    entry(75, "transferred", JUNE, 4, 5L);
    assertThat(acts()).extracting(Act::commentId).containsExactly(92L);
  }

  @Test
  void deletedAccountsAreNobodyAndMannequinsDidNothing() throws Exception {
    ObjectNode ghostly = issue(5, MAY, JUNE);
    ghostly.putNull("user");
    repository.add("issues", ghostly.put("closed_at", JUNE).put("state", "closed"));
    entry(76, "closed", JUNE, 5, null);
    repository.add("issues", account(issue(6, MAY, JUNE), "user", 99, "Mannequin"));
    List<Act> acts = acts();
    assertThat(acts).hasSize(2).allMatch(a -> a.number() == 5 && a.accountId() == null);
  }

  @Test
  void theTimeOfMakingCountsNotThatOfChange() throws Exception {
    repository.add("issues", issue(7, "2024-01-01T00:00:00Z", JULY));
    comment(93, "2025-04-30T23:59:59Z", JULY, 7);
    comment(94, "2025-05-01T00:00:00Z", JULY, 7);
    comment(95, "2025-06-30T23:59:59Z", JULY, 7);
    comment(96, "2025-07-01T00:00:00Z", JULY, 7);
    assertThat(acts()).extracting(Act::commentId).containsExactlyInAnyOrder(94L, 95L);
  }

  @Test
  void theFirstPagesTellAboutHowManyCallsFollow() throws Exception {
    for (int i = 1; i <= 1000; i++) {
      String at = START.plusSeconds(3600L * i).toString();
      repository.add("issues", issue(i, at, at));
    }
    RepositoryHistory history = history(github.settings(folder.resolve("cache"), TOKEN));
    long estimate = history.estimate(github.clock().now());
    long before = github.paid();
    history.fetch(github.clock().now(), (list, page) -> {});
    assertThat((double) (github.paid() - before + 5))
        .isCloseTo(estimate, org.assertj.core.data.Percentage.withPercentage(15));
  }
}
