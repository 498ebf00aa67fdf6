// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.NotThereException;
import org.rankscape.github.Page;

/**
 * What happened in a repository in a span of time: issues and pull requests opened, closed,
 * reopened and merged, comments and review comments. The lists of the API know neither pushes nor,
 * but by a call for each pull request, reviews.
 *
 * <p>Fetching can be stopped at any moment; a later one with the same folder goes on. That is why
 * the lists are read by address: hub4j's library hands out no address of a page to go on from, and
 * has no calls for the comments of a whole repository.
 */
public final class RepositoryHistory {
  private static final int GONE = 410;

  /** More issues closed by nobody known than this were imported, and have no entries. */
  private static final int SLIPPED = 100;

  private final GitHubClient client;
  private final long repositoryId;
  private final Span span;
  private final Spool spool;

  /**
   * The history of a repository.
   *
   * @param folder keeps what was fetched until {@link #forget}; for this repository and span alone
   */
  public RepositoryHistory(GitHubClient client, long repositoryId, Span span, Path folder) {
    this.client = client;
    this.repositoryId = repositoryId;
    this.span = span;
    this.spool = new Spool(folder);
  }

  /** Hears of every page. */
  @FunctionalInterface
  public interface PageListener {
    /** A page was fetched. */
    void fetched(String list, int page);
  }

  /**
   * Fetches what is not here yet.
   *
   * @return the day on which fetching began, UTC
   * @throws NotThereException if the repository is not there
   * @throws org.rankscape.github.BudgetException if the calls are used up
   * @throws org.rankscape.github.GitHubException if the API cannot be asked
   */
  public LocalDate fetch(Instant now, PageListener listener) throws IOException {
    LocalDate day = spool.begun(LocalDate.ofInstant(now, ZoneOffset.UTC));
    for (Listing listing : Listing.values()) {
      String first = listing.first(repositoryId, span.from());
      Optional<String> next = spool.next(listing, first);
      while (next.isPresent()) {
        next = Optional.ofNullable(fetch(listing, next.get()));
        listener.fetched(listing.text(), spool.pages(listing));
      }
    }
    SortedSet<Integer> unexplained = new Acts(spool, span).unexplained();
    if (unexplained.size() <= SLIPPED) {
      for (int number : unexplained) {
        if (!spool.hasEntries(number)) {
          spool.addEntries(number, entries(number));
          listener.fetched("entries", number);
        }
      }
    }
    return day;
  }

  /** Entries of one issue; none if it was deleted meanwhile. */
  private List<JsonNode> entries(int number) throws IOException {
    List<JsonNode> entries = new ArrayList<>();
    String first = "/repositories/" + repositoryId + "/issues/" + number + "/events?per_page=100";
    try {
      for (String next = first; next != null; ) {
        Page page = client.page(next);
        for (JsonNode item : page.items()) {
          ((ObjectNode) item).putObject("issue").put("number", number);
          JsonNode entry = Listing.ISSUE_EVENTS.reduced(item);
          if (entry != null) {
            entries.add(entry);
          }
        }
        next = page.next();
      }
    } catch (NotThereException e) {
      return List.of();
    }
    return entries;
  }

  private String fetch(Listing listing, String address) throws IOException {
    List<JsonNode> items = List.of();
    String next = null;
    Reading reading = spool.reading(listing).orElse(Reading.down(span.from()));
    try {
      Page page = client.page(address);
      items = page.items();
      Instant begun = listing.begun(address, span.from());
      next = listing.next(page, repositoryId, reading.until(), begun);
      reading = reading.after(items.isEmpty() ? null : listing.time(items.get(0)));
      if (next == null && listing.movesUp() && !reading.isEnough()) {
        next = listing.first(repositoryId, span.from());
        reading = Reading.down(reading.head());
      }
    } catch (NotThereException e) {
      if (e.status() != GONE) {
        throw e;
      }
    }
    List<JsonNode> kept = new ArrayList<>();
    items.stream().map(listing::reduced).filter(Objects::nonNull).forEach(kept::add);
    spool.add(listing, kept, next, reading);
    return next;
  }

  /** Whether nothing is left to fetch. */
  public boolean isComplete() throws IOException {
    for (Listing listing : Listing.values()) {
      if (spool.next(listing, listing.first(repositoryId, span.from())).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** What was fetched, in no particular order, each thing once. */
  public List<Act> acts() throws IOException {
    return new Acts(spool, span).all();
  }

  /** Deletes what was fetched. */
  public void forget() throws IOException {
    spool.delete();
  }

  /**
   * About how many calls are still to be made, from the first page of each list; with a cache of
   * answers, fetching does not pay for these pages again.
   */
  public long estimate(Instant now) throws IOException {
    long calls = 0;
    for (Listing listing : Listing.values()) {
      String first = listing.first(repositoryId, span.from());
      if (spool.next(listing, first).isPresent()) {
        calls += Math.max(1, calls(listing, first, now) - spool.pages(listing));
      }
    }
    return calls;
  }

  private long calls(Listing listing, String first, Instant now) throws IOException {
    try {
      return listing.calls(client.page(first), span.from(), now);
    } catch (NotThereException e) {
      if (e.status() != GONE) {
        throw e;
      }
      return 1;
    }
  }
}
