// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rankscape.warehouse.store.Timing;

/**
 * Chooses the token of each call. A token makes one call at a time, as GitHub asks for, so there
 * are as many calls under way as tokens. An address prefers the same token each time, because
 * GitHub's ETags depend on the token; where that one is used up, the next takes its place.
 */
final class Accounts {
  private final List<Account> all = new ArrayList<>();
  private final Duration longestWait;
  private final Timing timing;
  private final CallListener listener;

  Accounts(GitHubSettings settings, CallListener listener) {
    settings.tokens().forEach(t -> all.add(new Account(t, settings.reserve())));
    if (all.isEmpty()) {
      all.add(new Account(null, settings.reserve()));
    }
    this.longestWait = settings.longestWait();
    this.timing = settings.timing();
    this.listener = listener;
  }

  int size() {
    return all.size();
  }

  List<Account> all() {
    return List.copyOf(all);
  }

  /**
   * Waits until some token may make a call, and gives it that call's turn; {@link #give} it back.
   */
  Account take(String address) throws GitHubException, InterruptedIOException {
    while (true) {
      Instant until;
      synchronized (this) {
        Instant now = timing.now();
        Account chosen = choose(order(address), now);
        if (chosen != null && !chosen.busy()) {
          chosen.begin(now);
          return chosen;
        }
        if (chosen != null) {
          await();
          continue;
        }
        until = earliest(now);
        if (Duration.between(now, until).compareTo(longestWait) > 0) {
          throw new BudgetException(until, Duration.between(now, until));
        }
      }
      Duration wait = Duration.between(timing.now(), until);
      if (wait.compareTo(Duration.ofSeconds(2)) > 0) {
        listener.waiting("no call to GitHub is left", until);
      }
      timing.sleep(wait.isNegative() ? Duration.ZERO : wait);
    }
  }

  private void await() throws InterruptedIOException {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a turn");
    }
  }

  /** The first token that may make a call now, even if it makes another one just now. */
  private static Account choose(List<Account> order, Instant now) throws GitHubException {
    Account chosen = null;
    boolean valid = false;
    for (Account account : order) {
      valid |= !account.invalid();
      if (chosen == null && !account.invalid() && !account.next(now).isAfter(now)) {
        chosen = account;
      }
    }
    if (!valid) {
      throw new GitHubException(
          "GitHub accepts none of the tokens given (HTTP 401): replace them, or work without one");
    }
    return chosen;
  }

  private Instant earliest(Instant now) {
    return all.stream()
        .filter(a -> !a.invalid())
        .map(a -> a.next(now))
        .min(Comparator.naturalOrder())
        .orElse(now);
  }

  private List<Account> order(String address) {
    if (all.size() == 1) {
      return all;
    }
    List<Account> order = new ArrayList<>(all);
    order.sort(
        Comparator.comparing(
            a -> AnswerCache.digest(address + " " + all.indexOf(a)), Comparator.naturalOrder()));
    return order;
  }

  /** Ends a call's turn, with its answer or null. */
  synchronized void give(Account account, Answer answer) {
    if (answer != null) {
      account.note(answer, timing.now());
    }
    account.end();
    notifyAll();
  }

  /** GitHub does not accept the token. */
  synchronized void invalidate(Account account) {
    account.invalidate();
    listener.note(
        "GitHub does not accept the " + account.name() + " (HTTP 401): it may have expired");
  }

  /** Changes what is known of an account. */
  synchronized void update(Account account, java.util.function.Consumer<Account> change) {
    change.accept(account);
    notifyAll();
  }

  /** What is left over all tokens whose limits are known. */
  synchronized Budget budget(long made, long unchanged, long retried) {
    Instant now = timing.now();
    List<Account> counted = all.stream().filter(Account::counted).toList();
    return new Budget(
        counted.stream().mapToLong(a -> a.usable(now)).sum(),
        counted.stream().mapToLong(Account::limit).sum(),
        counted.stream()
            .map(Account::reset)
            .filter(r -> r.isAfter(now))
            .min(Comparator.naturalOrder())
            .orElse(null),
        made,
        unchanged,
        retried);
  }
}
