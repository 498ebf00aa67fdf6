// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.rankscape.warehouse.store.Timing;

/**
 * How the API is asked.
 *
 * @param api base address, such as {@code https://api.github.com} or {@code
 *     https://github.example.com/api/v3}
 * @param tokens used in turn; none means the 60 calls an hour of an anonymous caller
 * @param cache folder of answers with their ETags, or null for none
 * @param reserve calls an hour that each token keeps for other uses
 * @param longestWait the longest that is waited for calls to be left again
 * @param timing the clock
 */
public record GitHubSettings(
    URI api, List<Token> tokens, Path cache, int reserve, Duration longestWait, Timing timing) {
  /** GitHub's own API. */
  public static final URI PUBLIC_API = URI.create("https://api.github.com");

  /** Checks and drops a trailing slash of the address and tokens given twice. */
  public GitHubSettings {
    String scheme = api.getScheme();
    if (scheme == null || !scheme.matches("https?") || api.getHost() == null) {
      throw new IllegalArgumentException(
          api + " is no address of an API; write one such as https://github.example.com/api/v3");
    }
    if (api.getUserInfo() != null || api.getQuery() != null) {
      throw new IllegalArgumentException(
          "the address of the API must not hold a user, a password or a query");
    }
    if (reserve < 0) {
      throw new IllegalArgumentException("reserve must be 0 or more, not " + reserve);
    }
    api = URI.create(api.toString().replaceAll("/+$", ""));
    tokens = tokens.stream().distinct().toList();
  }

  /** GitHub's own API, waiting for up to an hour and ten minutes, which every reset is within. */
  public static GitHubSettings usual(List<Token> tokens, Path cache) {
    return new GitHubSettings(PUBLIC_API, tokens, cache, 0, Duration.ofMinutes(70), Timing.SYSTEM);
  }

  /** With another base address. */
  public GitHubSettings withApi(URI other) {
    return new GitHubSettings(other, tokens, cache, reserve, longestWait, timing);
  }

  /** With another longest wait. */
  public GitHubSettings withLongestWait(Duration other) {
    return new GitHubSettings(api, tokens, cache, reserve, other, timing);
  }

  /** With another reserve. */
  public GitHubSettings withReserve(int other) {
    return new GitHubSettings(api, tokens, cache, other, longestWait, timing);
  }
}
