// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.github.fake.FakeGitHub;
import org.rankscape.github.fake.FakeRepository;
import org.rankscape.github.fake.Trouble;

class GitHubClientTest {
  private static final String ONE = "ghp_first0000000000000000000000000001";
  private static final String TWO = "ghp_second000000000000000000000000002";
  private final FakeGitHub fake = new FakeGitHub();
  private final List<String> heard = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    fake.close();
  }

  private GitHubClient client(GitHubSettings settings) {
    return GitHubClient.open(
        settings,
        new CallListener() {
          @Override
          public synchronized void waiting(String reason, java.time.Instant until) {
            heard.add(reason);
          }

          @Override
          public synchronized void note(String text) {
            heard.add(text);
          }
        });
  }

  private GitHubClient client(String... tokens) {
    return client(fake.settings(folder.resolve("cache"), tokens));
  }

  private static ObjectNode issue(long id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("number", id)
        .put("state", id % 2 == 0 ? "open" : "closed")
        .put("body", "write to someone@example.org")
        .put("created_at", "2026-01-01T00:00:00Z")
        .put("updated_at", "2026-01-0" + (1 + id % 9) + "T00:00:00Z");
  }

  private static List<Long> ids(GitHubClient client, String first) throws IOException {
    List<Long> ids = new ArrayList<>();
    for (String next = first; next != null; ) {
      Page page = client.page(next);
      page.items().forEach(item -> ids.add(item.get("id").asLong()));
      next = page.next();
    }
    return ids;
  }

  private FakeRepository withIssues(int count) {
    FakeRepository repository = fake.repository(42, "apache/flink");
    for (long i = 1; i <= count; i++) {
      repository.add("issues", issue(i));
    }
    return repository;
  }

  @Test
  void tenThousandIssuesComeOnceEachWhateverGoesWrong() throws IOException {
    withIssues(10_000);
    fake.token(ONE, 5000);
    Trouble[] kinds = Trouble.values();
    fake.trouble(
        (address, before) -> {
          int page = Math.floorMod(address.hashCode(), 11);
          return page < kinds.length && before == 0 ? kinds[page] : null;
        });
    List<Long> ids =
        ids(client(ONE), "/repositories/42/issues?state=all&sort=created&per_page=100");
    assertThat(ids).hasSize(10_000).doesNotHaveDuplicates();
    assertThat(ids).containsAll(LongStream.rangeClosed(1, 10_000).boxed().toList());
    assertThat(fake.calls()).anyMatch(c -> c.startsWith("502")).anyMatch(c -> c.startsWith("403"));
    assertThat(fake.overruns()).isZero();
  }

  @Test
  void aListIsReadOnFromTheAddressOfAnyPage() throws IOException {
    withIssues(950);
    fake.token(ONE, 5000);
    GitHubClient client = client(ONE);
    Page first = client.page("/repos/apache/flink/issues?state=all&per_page=100");
    Page second = client.page(first.next());
    assertThat(second.last()).hasValue(10);
    List<Long> rest = ids(client(ONE), second.next());
    assertThat(rest).hasSize(750).doesNotContain(second.items().get(0).get("id").asLong());
  }

  @Test
  void theBudgetIsNeverOverrunAndTheHourIsWaitedFor() throws IOException {
    withIssues(15_000);
    fake.token(ONE, 50);
    List<Long> ids = ids(client(ONE), "/repositories/42/issues?state=all&per_page=100");
    assertThat(ids).hasSize(15_000).doesNotHaveDuplicates();
    assertThat(fake.overruns()).isZero();
    assertThat(fake.clock().slept()).isBetween(Duration.ofHours(2), Duration.ofMinutes(121));
    assertThat(heard).contains("no call to GitHub is left");
  }

  @Test
  void aCallCountsEvenIfItsAnswerIsLost() throws IOException {
    withIssues(1);
    fake.token(ONE, 5);
    fake.trouble((address, before) -> before % 2 == 0 ? Trouble.CUT : null);
    GitHubClient client = client(fake.settings(null, ONE).withLongestWait(Duration.ofMinutes(5)));
    client.get("/repositories/42");
    client.get("/repositories/42");
    assertThatThrownBy(() -> client.get("/repositories/42")).isInstanceOf(BudgetException.class);
    assertThat(fake.overruns()).isZero();
    fake.trouble((address, before) -> Trouble.CUT);
    fake.clock().sleep(Duration.ofHours(2));
    assertThatThrownBy(() -> client.get("/repositories/42")).isInstanceOf(BudgetException.class);
    assertThat(fake.overruns()).isZero();
  }

  @Test
  void aRedirectThatIsNoAddressIsToldAsSuch() throws IOException {
    fake.repository(42, "apache/flink").redirected("http://[broken");
    fake.token(ONE, 5);
    assertThatThrownBy(() -> client(ONE).get("/repositories/42"))
        .isInstanceOf(GitHubException.class)
        .hasMessageContaining("redirect to http://[broken, which is no address");
  }

  @Test
  void aMinuteHoldsNoMoreThanGitHubsPoints() throws IOException {
    withIssues(1);
    fake.token(ONE, 5000);
    GitHubClient client = client(fake.settings(null, ONE));
    for (int i = 0; i < 2000; i++) {
      client.get("/repositories/42");
    }
    assertThat(fake.overruns()).isZero();
    assertThat(fake.clock().slept()).isGreaterThan(Duration.ofMinutes(1));
  }

  @Test
  void whoDoesNotWaitIsToldWhenCallsAreLeftAgain() throws IOException {
    withIssues(1);
    GitHubClient client = client(fake.settings(null).withLongestWait(Duration.ofSeconds(5)));
    for (int i = 0; i < 60; i++) {
      client.get("/repositories/42");
    }
    assertThat(client.budget().left()).isZero();
    assertThatThrownBy(() -> client.get("/repositories/42"))
        .isInstanceOf(BudgetException.class)
        .hasMessageContaining("2026-06-01T01:00:01Z")
        .hasMessageContaining("run the command again");
    assertThat(fake.overruns()).isZero();
  }

  @Test
  void aReserveIsKept() throws IOException {
    withIssues(1);
    fake.token(ONE, 100);
    GitHubClient client =
        client(fake.settings(null, ONE).withReserve(30).withLongestWait(Duration.ZERO));
    for (int i = 0; i < 70; i++) {
      client.get("/repositories/42");
    }
    assertThatThrownBy(() -> client.get("/repositories/42")).isInstanceOf(BudgetException.class);
    assertThat(fake.paid()).isEqualTo(70);
  }

  @Test
  void tokensTakeTurnsAndCallsAreMadeInParallel() throws Exception {
    for (long id = 1; id <= 180; id++) {
      fake.repository(id, "owner/project" + id);
    }
    fake.token(ONE, 100).token(TWO, 100);
    GitHubClient client =
        client(fake.settings(null, ONE, TWO).withLongestWait(Duration.ofSeconds(1)));
    assertThat(client.learn().left()).isEqualTo(200);
    assertThat(client.parallelism()).isEqualTo(2);
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Future<JsonNode>> all = new ArrayList<>();
      for (long id = 1; id <= 180; id++) {
        String address = "/repositories/" + id;
        all.add(workers.submit(() -> client.get(address)));
      }
      for (Future<JsonNode> one : all) {
        assertThat(one.get().get("id").isNumber()).isTrue();
      }
    } finally {
      workers.shutdown();
    }
    assertThat(client.budget().left()).isEqualTo(20);
    assertThat(fake.overruns()).isZero();
  }

  @Test
  void aSecondRunOverWhatDidNotChangeCostsNothing() throws IOException {
    for (long id = 1; id <= 40; id++) {
      fake.repository(id, "owner/project" + id).readme("# Project " + id);
    }
    fake.token(ONE, 5000).token(TWO, 5000);
    for (int run = 0; run < 2; run++) {
      long before = fake.paid();
      GitHubClient client = client(ONE, TWO);
      for (long id = 1; id <= 40; id++) {
        assertThat(client.get("/repositories/" + id).get("stargazers_count").asLong())
            .isEqualTo(1000 + id);
        assertThat(client.text("/repositories/" + id + "/readme")).isEqualTo("# Project " + id);
      }
      assertThat(fake.paid() - before).isEqualTo(run == 0 ? 80 : 0);
      assertThat(client.budget().unchanged()).isEqualTo(run == 0 ? 0 : 80);
    }
    fake.repository(40, "owner/project40").object().put("stargazers_count", 5);
    assertThat(client(ONE, TWO).get("/repositories/40").get("stargazers_count").asLong())
        .isEqualTo(5);
  }

  @Test
  void aDamagedCacheIsReplaced() throws IOException {
    withIssues(3);
    fake.token(ONE, 5000);
    client(ONE).get("/repositories/42");
    List<Path> kept;
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      kept = files.filter(Files::isRegularFile).toList();
    }
    assertThat(kept).hasSize(1);
    Files.writeString(kept.get(0), "damaged");
    assertThat(client(ONE).get("/repositories/42").get("id").asLong()).isEqualTo(42);
    client(ONE).get("/repositories/42");
    assertThat(fake.calls().get(fake.calls().size() - 1)).startsWith("304");
  }

  @Test
  void answersThatNobodyUsesAreForgotten() throws IOException {
    fake.repository(1, "a/used");
    fake.repository(2, "a/unused");
    fake.token(ONE, 5000);
    client(ONE).get("/repositories/1");
    client(ONE).get("/repositories/2");
    for (int month = 0; month < 3; month++) {
      fake.clock().sleep(Duration.ofDays(25));
      client(ONE).get("/repositories/1");
    }
    fake.repository(3, "a/new");
    client(ONE).get("/repositories/3");
    GitHubClient last = client(ONE);
    assertThat(last.keeps("/repositories/1")).isTrue();
    assertThat(last.keeps("/repositories/2")).isFalse();
    assertThat(last.keeps("/repositories/3")).isTrue();
  }

  @Test
  void theCacheKeepsToItsSize() throws IOException {
    Answer answer =
        new Answer(
            200, java.util.Map.of("ETag", List.of("e")), "x".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 4; i++) {
      AnswerCache cache = new AnswerCache(folder, fake.clock(), 1);
      cache.put(URI.create("http://a/" + i), "json", answer);
      assertThat(cache.get(URI.create("http://a/" + i), "json")).isNotNull();
      assertThat(cache.get(URI.create("http://a/" + (i - 1)), "json")).isNull();
    }
  }

  @Test
  void whatCannotBeKeptIsPaidOnceAndToldOnce() throws IOException {
    withIssues(1);
    fake.token(ONE, 5000);
    Path file = Files.writeString(folder.resolve("no-folder"), "");
    GitHubClient client = client(fake.settings(file, ONE));
    client.get("/repositories/42");
    client.get("/repositories/42");
    assertThat(fake.paid()).isEqualTo(2);
    assertThat(heard).filteredOn(h -> h.contains("cannot be kept in " + file)).hasSize(1);
  }

  @Test
  void renamesAreFollowedAndWhatIsHiddenIsToldApart() throws IOException {
    withIssues(1);
    fake.rename(42, "newhome/stream");
    fake.token(ONE, 5000);
    GitHubClient client = client(ONE);
    assertThat(client.get("/repos/apache/flink").get("full_name").asText())
        .isEqualTo("newhome/stream");
    assertThat(ids(client, "/repos/apache/flink/issues?state=all")).containsExactly(1L);
    for (int status : new int[] {404, 410, 451}) {
      fake.repository(50, "owner/hidden").hide(status);
      assertThatThrownBy(() -> client.get("/repositories/50"))
          .isInstanceOfSatisfying(
              NotThereException.class, e -> assertThat(e.status()).isEqualTo(status));
    }
  }

  @Test
  void theLibrarysObjectsAreReadThroughTheSameLimits() throws IOException {
    fake.user(9, "ada").put("location", "London, UK").put("company", "@engines");
    fake.token(ONE, 5000);
    GitHubClient client = client(ONE);
    assertThat(client.ask(hub -> hub.getUser("ada")).object().getLocation())
        .isEqualTo("London, UK");
    assertThat(client.ask(hub -> hub.getUser("ada")).object().getEmail()).isNull();
    for (int status : new int[] {404, 410, 451}) {
      fake.repository(50, "owner/hidden").hide(status);
      assertThatThrownBy(() -> client.ask(hub -> hub.getRepositoryById(50)))
          .isInstanceOfSatisfying(
              NotThereException.class, e -> assertThat(e.status()).isEqualTo(status));
    }
    assertThat(client.budget().left()).isEqualTo(4996);
    fake.trouble((address, before) -> address.contains("/51") ? Trouble.BAD_GATEWAY : null);
    assertThatThrownBy(() -> client.ask(hub -> hub.getRepositoryById(51)))
        .isInstanceOf(GitHubException.class)
        .hasMessageContaining("no answer in 8 tries");
    fake.token(ONE, 0);
    GitHubClient hasty = client(fake.settings(null, ONE).withLongestWait(Duration.ZERO));
    assertThatThrownBy(() -> hasty.ask(hub -> hub.getRepositoryById(50)))
        .isInstanceOf(BudgetException.class);
    assertThat(fake.overruns()).isZero();
  }

  @Test
  void neitherTokensNorAddressesOfPeopleAreKept() throws IOException {
    withIssues(30).readme("Write to maintainers+list@lists.example.org, please.");
    fake.user(9, "ada");
    fake.token(ONE, 5000);
    GitHubClient client = client(ONE, "ghp_expired0000000000000000000000000");
    client.get("/repositories/42");
    client.get("/users/ada");
    ids(client, "/repositories/42/issues");
    assertThat(client.text("/repositories/42/readme")).isEqualTo("Write to [e-mail], please.");
    int files = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = new GZIPInputStream(Files.newInputStream(file)).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("ghp_", "example.org\"", "@lists", "I am ada", "Bearer");
        String body =
            new com.fasterxml.jackson.databind.ObjectMapper().readTree(text).get("body").asText();
        String plain =
            new String(java.util.Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
        assertThat(plain).doesNotContain("ghp_", "@example.org", "@lists", "I am ada");
        files++;
      }
    }
    assertThat(files).isGreaterThanOrEqualTo(4);
    assertThat(heard).anyMatch(h -> h.contains("token 2") && h.contains("401"));
    assertThat(String.join("\n", heard)).doesNotContain("ghp_");
  }

  @Test
  void noOtherServerIsAsked() {
    GitHubClient client = client(ONE);
    fake.token(ONE, 10);
    for (String address :
        List.of("https://example.org/repos/a/b", "http://127.0.0.1:1/x", "ftp://127.0.0.1/x")) {
      assertThatThrownBy(() -> client.get(address))
          .isInstanceOf(GitHubException.class)
          .hasMessageContaining("is not at");
    }
    assertThat(fake.calls()).isEmpty();
  }

  @Test
  void failuresThatStayAreToldAndSayWhatToDo() throws IOException {
    withIssues(1);
    fake.token(ONE, 5000);
    GitHubClient client = client(ONE);
    fake.trouble((address, before) -> Trouble.BAD_GATEWAY);
    assertThatThrownBy(() -> client.get("/repositories/42"))
        .isInstanceOf(GitHubException.class)
        .hasMessageContaining("no answer in 8 tries (the last: HTTP 502)")
        .hasMessageNotContaining(ONE);
    fake.trouble((address, before) -> null);
    GitHubClient wrong = client("ghp_wrong000000000000000000000000000");
    assertThatThrownBy(() -> wrong.get("/repositories/42"))
        .hasMessageContaining("accepts none of the tokens")
        .hasMessageNotContaining("ghp_");
    assertThatThrownBy(() -> client(ONE).page("/repositories/42"))
        .hasMessageContaining("is no list");
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> GitHubSettings.usual(List.of(), null).withApi(URI.create("api.x")))
        .hasMessageContaining("is no address of an API");
    assertThatThrownBy(
            () ->
                GitHubSettings.usual(List.of(), null)
                    .withApi(URI.create("https://me:secret@github.example.com")))
        .hasMessageNotContaining("secret");
    assertThat(
            GitHubSettings.usual(List.of(), null)
                .withApi(URI.create("https://github.example.com/api/v3/"))
                .api())
        .hasToString("https://github.example.com/api/v3");
    assertThatThrownBy(() -> new Token("two words", "file t"))
        .hasMessageContaining("file t")
        .hasMessageNotContaining("two words");
    assertThat(new Token(ONE, "GITHUB_TOKEN")).hasToString("token from GITHUB_TOKEN");
  }
}
