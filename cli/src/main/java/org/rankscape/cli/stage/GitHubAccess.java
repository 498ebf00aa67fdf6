// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rankscape.github.GitHubSettings;
import org.rankscape.github.Token;
import org.rankscape.github.Tokens;
import org.rankscape.warehouse.store.Timing;

/**
 * How GitHub's API is asked, as a user says it.
 *
 * @param api base address, or null for GitHub's
 * @param tokenFile file with tokens, or null
 * @param cache folder of answers, or null for {@code .github} in the warehouse
 * @param reserve calls an hour that each token keeps for other uses
 * @param longestWait the longest wait for calls to be left
 */
public record GitHubAccess(URI api, Path tokenFile, Path cache, int reserve, Duration longestWait) {
  /** GitHub's own API. */
  public static final String API = "https://api.github.com";

  private static final String CACHE = ".github";

  /** GitHub's own API with the tokens of the environment. */
  public static GitHubAccess usual() {
    return new GitHubAccess(null, null, null, 0, Duration.ofMinutes(70));
  }

  /**
   * The client's settings.
   *
   * @throws IllegalArgumentException if a setting or a token is wrong
   */
  public GitHubSettings settings(Path warehouse) throws IOException {
    GitHubSettings checked = GitHubSettings.usual(List.of(), null).withApi(address());
    return new GitHubSettings(
        checked.api(),
        new Tokens(System.getenv(), checked.api()).find(tokenFile),
        cache == null ? warehouse.resolve(CACHE) : cache,
        reserve,
        longestWait,
        Timing.SYSTEM);
  }

  private URI address() {
    return api == null ? URI.create(API) : api;
  }

  /** What is recorded of it: no token, and no file of tokens. */
  Map<String, Object> recorded() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("api", address().toString());
    out.put("reserve", reserve);
    return out;
  }

  /** Which tokens there are, and what it means that there is none. */
  static String tokens(GitHubSettings settings) {
    List<Token> tokens = settings.tokens();
    if (tokens.isEmpty()) {
      return "without a token GitHub allows 60 calls an hour; with one 5,000: set GITHUB_TOKEN, or"
          + " run 'gh auth login'";
    }
    return String.format(
        Locale.ROOT,
        "%s from %s",
        Plural.of(tokens.size(), "token", "tokens"),
        tokens.stream().map(Token::origin).distinct().collect(Collectors.joining(", ")));
  }
}
