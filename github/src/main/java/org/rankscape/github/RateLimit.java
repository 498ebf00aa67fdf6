// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Asks {@code /rate_limit}, which costs nothing, before a token's first call. */
final class RateLimit {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final GitHubSettings settings;
  private final Transport transport;
  private final Accounts accounts;

  RateLimit(GitHubSettings settings, Transport transport, Accounts accounts) {
    this.settings = settings;
    this.transport = transport;
    this.accounts = accounts;
  }

  /** Learns it; a server that has no such address counts no calls. */
  void learn(Account account) throws IOException {
    Answer answer = ask(account);
    if (answer.status() == 401) {
      accounts.invalidate(account);
      return;
    }
    Instant now = settings.timing().now();
    JsonNode core =
        answer.status() == 200 ? JSON.readTree(answer.body()).at("/resources/core") : null;
    if (core == null || !core.path("remaining").isNumber()) {
      accounts.update(account, Account::unlimited);
      return;
    }
    Instant reset =
        ServerTime.here(Instant.ofEpochSecond(core.path("reset").asLong()), answer, now)
            .plusSeconds(1);
    accounts.update(
        account, a -> a.state(core.path("limit").asLong(), core.path("remaining").asLong(), reset));
  }

  private Answer ask(Account account) throws IOException {
    Map<String, String> headers = new HashMap<>();
    headers.put("User-Agent", "rankscape");
    headers.put("Accept", "application/vnd.github+json");
    if (account.token() != null) {
      headers.put("Authorization", account.token().authorization());
    }
    URI address = URI.create(settings.api() + "/rate_limit");
    for (int failures = 1; ; failures++) {
      String why;
      try {
        Answer answer = transport.get(address, headers);
        if (answer.status() < 500) {
          return answer;
        }
        why = "HTTP " + answer.status();
      } catch (IOException e) {
        why = e.getMessage();
      }
      if (failures >= Patience.FIRST_TRIES) {
        throw new GitHubException(
            "cannot reach " + settings.api() + " (" + why + "): check the address and the network");
      }
      settings.timing().sleep(Patience.afterFailure(failures));
    }
  }
}
