// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes a call until it has an answer: with the token whose turn it is, asking only whether
 * anything changed where an answer is kept, again where the server or the line failed, later where
 * the server wants to be left alone.
 */
final class Calls {
  private static final int REDIRECTS = 5;
  private final GitHubSettings settings;
  private final Transport transport;
  private final Accounts accounts;
  private final AnswerCache cache;
  private final RateLimit rateLimit;
  private final CallListener listener;
  private final AtomicBoolean notKept = new AtomicBoolean();
  private final AtomicLong made = new AtomicLong();
  private final AtomicLong unchanged = new AtomicLong();
  private final AtomicLong retried = new AtomicLong();

  Calls(GitHubSettings settings, Transport transport, CallListener listener) {
    this.settings = settings;
    this.transport = transport;
    this.accounts = new Accounts(settings, listener);
    this.cache = new AnswerCache(settings.cache(), settings.timing());
    this.rateLimit = new RateLimit(settings, transport, accounts);
    this.listener = listener;
  }

  Budget budget() {
    return accounts.budget(made.get(), unchanged.get(), retried.get());
  }

  int parallelism() {
    return accounts.size();
  }

  boolean keeps(URI address, String accept) {
    return cache.get(address, accept) != null;
  }

  /**
   * Gets an address, following redirects within the API. Statuses of 400 and more are answers too.
   */
  Answer get(URI address, String accept) throws IOException {
    URI at = address;
    for (int i = 0; i <= REDIRECTS; i++) {
      Answer answer = ask(at, accept);
      if (!answer.isRedirect()) {
        return answer;
      }
      at = target(at, answer);
    }
    throw new GitHubException(address + ": more than " + REDIRECTS + " redirects");
  }

  private URI target(URI from, Answer answer) throws GitHubException {
    String location = answer.header("Location");
    if (location == null) {
      throw new GitHubException(from + ": redirect (HTTP " + answer.status() + ") to nowhere");
    }
    try {
      return inside(from.resolve(location));
    } catch (IllegalArgumentException e) {
      throw new GitHubException(from + ": redirect to " + location + ", which is no address", e);
    }
  }

  /** The address, if it belongs to the API: no other server sees a token. */
  URI inside(URI address) throws GitHubException {
    URI api = settings.api();
    if (!api.getScheme().equalsIgnoreCase(address.getScheme())
        || !api.getHost().equalsIgnoreCase(address.getHost())
        || api.getPort() != address.getPort()) {
      throw new GitHubException(address + " is not at " + api + ", so it is not asked");
    }
    return address;
  }

  private Answer ask(URI address, String accept) throws IOException {
    AnswerCache.Kept kept = cache.get(address, accept);
    int failures = 0;
    int limited = 0;
    while (true) {
      Account account = accounts.take(address.toString());
      Answer answer = null;
      IOException failure = null;
      try {
        if (!account.known()) {
          rateLimit.learn(account);
          continue;
        }
        answer = transport.get(address, headers(account, accept, kept));
        made.incrementAndGet();
        if (answer.status() == 200) {
          answer = answer.withBody(clean(answer));
        }
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        failure = e;
      } finally {
        accounts.give(account, answer);
      }
      listener.called(budget());
      if (failure != null || answer.status() >= 500) {
        failures++;
        again(address, failures, failure == null ? "HTTP " + answer.status() : text(failure));
      } else if (answer.status() == 401 && account.token() != null) {
        accounts.invalidate(account);
      } else if (isLimit(answer)) {
        limited++;
        leaveAlone(address, account, answer, limited);
      } else if (answer.status() == 304 && kept != null) {
        unchanged.incrementAndGet();
        return fromCache(answer, kept);
      } else {
        if (answer.status() == 200) {
          keep(address, accept, answer);
        }
        return answer;
      }
    }
  }

  /** An answer that cannot be kept is none the worse. */
  private void keep(URI address, String accept, Answer answer) {
    try {
      cache.put(address, accept, answer);
    } catch (IOException e) {
      if (notKept.compareAndSet(false, true)) {
        listener.note(
            "answers cannot be kept in "
                + cache.folder()
                + " ("
                + e
                + "); they will be paid again");
      }
    }
  }

  private static String text(IOException failure) {
    return failure instanceof JsonProcessingException ? "an answer cut off" : failure.getMessage();
  }

  private static byte[] clean(Answer answer) throws IOException {
    String type = answer.header("Content-Type");
    boolean json =
        type != null && type.toLowerCase(Locale.ROOT).matches("application/(.*\\+)?json.*");
    boolean raw = type != null && type.contains(".raw");
    return json && !raw ? PrivateData.strip(answer.body()) : PrivateData.mask(answer.body());
  }

  private static Map<String, String> headers(
      Account account, String accept, AnswerCache.Kept kept) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", accept);
    headers.put("User-Agent", "rankscape");
    headers.put("X-GitHub-Api-Version", "2022-11-28");
    if (account.token() != null) {
      headers.put("Authorization", account.token().authorization());
    }
    if (kept != null) {
      headers.put("If-None-Match", kept.etag());
    }
    return headers;
  }

  private static Answer fromCache(Answer answer, AnswerCache.Kept kept) {
    Map<String, List<String>> headers = new HashMap<>(answer.headers());
    headers.remove("Link");
    if (kept.link() != null) {
      headers.put("Link", List.of(kept.link()));
    }
    if (kept.type() != null) {
      headers.put("Content-Type", List.of(kept.type()));
    }
    return new Answer(200, headers, kept.body());
  }

  private void again(URI address, int failures, String why) throws IOException {
    if (failures >= Patience.TRIES) {
      throw new GitHubException(
          address
              + ": no answer in "
              + failures
              + " tries (the last: "
              + why
              + "); run again later");
    }
    retried.incrementAndGet();
    settings.timing().sleep(Patience.afterFailure(failures));
  }

  private static boolean isLimit(Answer answer) {
    if (answer.status() == 429) {
      return true;
    }
    return answer.status() == 403
        && (answer.header("Retry-After") != null
            || answer.number("X-RateLimit-Remaining", -1) == 0
            || new String(answer.body(), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .matches("(?s).*(secondary rate limit|abuse detection|rate limit exceeded).*"));
  }

  private void leaveAlone(URI address, Account account, Answer answer, int hits)
      throws GitHubException {
    if (hits >= Patience.TRIES) {
      throw new GitHubException(
          address + ": GitHub limits the calls although they were spaced; run again later");
    }
    Instant now = settings.timing().now();
    Duration stated = ServerTime.retryAfter(answer, now);
    if (stated == null && answer.number("X-RateLimit-Remaining", -1) == 0) {
      return;
    }
    retried.incrementAndGet();
    Duration wait = stated == null ? Patience.afterLimit(hits) : stated.plusSeconds(1);
    accounts.update(account, a -> a.quietUntil(now.plus(wait)));
    listener.waiting("GitHub's secondary limit for the " + account.name(), now.plus(wait));
  }

  /** Asks what is left of the hours of all tokens, which costs nothing. */
  Budget learnAll() throws IOException {
    for (Account account : accounts.all()) {
      rateLimit.learn(account);
    }
    return budget();
  }
}
