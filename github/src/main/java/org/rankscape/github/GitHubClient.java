// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.RateLimitChecker;

/**
 * Asks GitHub's API. Every call keeps within the primary and secondary limits, is made again where
 * the server or the line fails, and asks for what is kept only whether it changed. Safe for use by
 * several threads; {@link #parallelism} of them are useful.
 *
 * <p>Answers hold no e-mail addresses and no bodies of issues, comments and profiles.
 */
public final class GitHubClient {
  static final String JSON_TYPE = "application/vnd.github+json";
  private static final String RAW_TYPE = "application/vnd.github.raw+json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final GitHubSettings settings;
  private final Calls calls;

  private GitHubClient(GitHubSettings settings, Calls calls) {
    this.settings = settings;
    this.calls = calls;
  }

  /** A client with these settings. Nothing is asked yet. */
  public static GitHubClient open(GitHubSettings settings, CallListener listener) {
    Transport transport = new Transport(Duration.ofSeconds(20), Duration.ofSeconds(90));
    return new GitHubClient(settings, new Calls(settings, transport, listener));
  }

  /** A question to the library's objects. */
  @FunctionalInterface
  public interface Question<T> {
    /** Asks it. */
    T ask(GitHub hub) throws IOException;
  }

  /**
   * What the library made of an answer.
   *
   * @param object the library's object
   * @param json the answer, for the fields that the library's object does not show without another
   *     call
   */
  public record Asked<T>(T object, JsonNode json) {}

  /**
   * Asks through the objects of hub4j's library, whose calls are made with the same care.
   *
   * @throws NotThereException if what is asked for is not there
   * @throws BudgetException if no call is left for longer than the settings wait
   * @throws GitHubException if the API cannot be asked or refuses
   */
  public <T> Asked<T> ask(Question<T> question) throws IOException {
    HubConnector connector = new HubConnector(calls);
    GitHub hub =
        new GitHubBuilder()
            .withEndpoint(settings.api().toString())
            .withConnector(connector)
            .withRateLimitChecker(RateLimitChecker.NONE)
            .build();
    try {
      T object = question.ask(hub);
      return new Asked<>(object, JSON.readTree(connector.last()));
    } catch (IOException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof GitHubException ours) {
          throw ours;
        }
      }
      throw e;
    }
  }

  /**
   * Gets an object.
   *
   * @param address below the base address, such as {@code /repositories/42}, or absolute
   * @throws NotThereException if it is not there
   * @throws BudgetException if no call is left for longer than the settings wait
   * @throws GitHubException if the API cannot be asked or refuses
   */
  public JsonNode get(String address) throws IOException {
    URI at = absolute(address);
    return JSON.readTree(ok(at, calls.get(at, JSON_TYPE)).body());
  }

  /** Gets a text, such as a README, as it is written. Throws as {@link #get} does. */
  public String text(String address) throws IOException {
    URI at = absolute(address);
    return new String(ok(at, calls.get(at, RAW_TYPE)).body(), StandardCharsets.UTF_8);
  }

  /**
   * A page of a list; write {@code per_page=100} into the address, since a page is a call. To go
   * on, ask for the address of the next one, which may be kept: {@link Page#next}. Throws as {@link
   * #get} does.
   *
   * @param address below the base address or absolute
   */
  public Page page(String address) throws IOException {
    URI at = absolute(address);
    Answer answer = ok(at, calls.get(at, JSON_TYPE));
    JsonNode list = JSON.readTree(answer.body());
    if (!list.isArray()) {
      throw new GitHubException(at + " is no list");
    }
    List<JsonNode> items = new ArrayList<>(list.size());
    list.forEach(items::add);
    Links links = new Links(answer.header("Link"));
    return new Page(at.toString(), items, links.next(), links.last());
  }

  /** What is left of the calls. Unknown (0 of 0) before the first one; see {@link #learn}. */
  public Budget budget() {
    return calls.budget();
  }

  /** Asks, at no cost, what is left of the calls of every token. */
  public Budget learn() throws IOException {
    return calls.learnAll();
  }

  /** Whether the last answer of an address is kept, so that asking again may cost nothing. */
  public boolean keeps(String address) throws GitHubException {
    return calls.keeps(absolute(address), JSON_TYPE);
  }

  /** The same of a text. */
  public boolean keepsText(String address) throws GitHubException {
    return calls.keeps(absolute(address), RAW_TYPE);
  }

  /** How many calls can be under way at a time: one a token. */
  public int parallelism() {
    return calls.parallelism();
  }

  private URI absolute(String address) throws GitHubException {
    boolean below = address.startsWith("/");
    try {
      return calls.inside(URI.create(below ? settings.api() + address : address));
    } catch (IllegalArgumentException e) {
      throw new GitHubException(address + " is no address", e);
    }
  }

  /** The answer, if it is one. */
  static Answer ok(URI address, Answer answer) throws GitHubException {
    if (answer.isNotThere()) {
      throw new NotThereException(address.toString(), answer.status());
    }
    if (answer.status() != 200) {
      throw new GitHubException(
          address + ": HTTP " + answer.status() + said(answer) + advice(answer.status()));
    }
    return answer;
  }

  private static String said(Answer answer) {
    try {
      String message = JSON.readTree(answer.body()).path("message").asText("");
      return message.isEmpty() ? "" : " (" + message + ")";
    } catch (IOException e) {
      return "";
    }
  }

  private static String advice(int status) {
    return switch (status) {
      case 401 -> ": this server wants a token";
      case 403 -> ": the token may not read this";
      default -> "";
    };
  }
}
