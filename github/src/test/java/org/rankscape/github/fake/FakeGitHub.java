// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.fake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.rankscape.github.GitHubSettings;
import org.rankscape.github.Token;

/**
 * GitHub's API as far as Rankscape asks it, with state: repositories under ids and names, lists in
 * pages, accounts, tokens with limits, ETags that depend on the token, and trouble on demand.
 * Starts a server of its own at a free port.
 */
public final class FakeGitHub implements AutoCloseable {
  private final FakeClock clock;
  private final FakeAnswers answers;
  private final WireMockServer server;

  /** A fake whose clock stands at 2026-06-01T00:00Z; callers without a token have 60 calls. */
  public FakeGitHub() {
    this.clock = new FakeClock(Instant.parse("2026-06-01T00:00:00Z"));
    this.answers = new FakeAnswers(clock);
    answers.limits().allow(FakeLimits.ANONYMOUS, 60);
    this.server =
        new WireMockServer(
            options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .disableRequestJournal()
                .extensions(new Transformer()));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
  }

  /** The clock of the server and, in tests, of the client. */
  public FakeClock clock() {
    return clock;
  }

  /** Its address. */
  public URI api() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Settings of a client of this fake, with its clock. */
  public GitHubSettings settings(Path cache, String... tokens) {
    List<Token> list = new ArrayList<>();
    for (String token : tokens) {
      list.add(new Token(token, "token " + (list.size() + 1)));
    }
    return new GitHubSettings(api(), list, cache, 0, Duration.ofMinutes(70), clock);
  }

  /** Makes a token valid, with so many calls an hour. */
  public FakeGitHub token(String token, long callsAnHour) {
    answers.limits().allow(token, callsAnHour);
    return this;
  }

  /** Adds a repository. */
  public FakeRepository repository(long id, String name) {
    return answers.add(new FakeRepository(id, name));
  }

  /** Gives a repository another name; the old one redirects. */
  public void rename(long id, String name) {
    answers.rename(id, name);
  }

  /** Adds an account, as {@code /users/login} shows it; change the object as you like. */
  public ObjectNode user(long id, String login) {
    return answers.user(id, login);
  }

  /**
   * Decides what goes wrong: given the address and how often it was asked for before, the trouble
   * or null.
   */
  public void trouble(BiFunction<String, Integer, Trouble> rule) {
    answers.trouble(rule);
  }

  /** All calls answered so far: status, a space, the address. */
  public List<String> calls() {
    return answers.calls();
  }

  /** Calls that cost something: neither of 304 with a token nor to {@code /rate_limit}. */
  public long paid() {
    return answers.paid();
  }

  /** Calls that a careful client would not have made: beyond a limit or too early after one. */
  public int overruns() {
    return answers.limits().overruns();
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Transformer implements ResponseDefinitionTransformerV2 {
    @Override
    public ResponseDefinition transform(ServeEvent event) {
      return answers.answer(event.getRequest());
    }

    @Override
    public String getName() {
      return "fake-github";
    }
  }
}
