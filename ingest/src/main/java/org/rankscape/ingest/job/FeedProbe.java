// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rankscape.ingest.hour.KnownHours;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.FetchException;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.HourLedger;

/** Asks servers which hours there are, and the warehouse which it has. */
final class FeedProbe {
  /** New hours looked for at a time, so that the first are read while the rest is looked for. */
  private static final int AT_A_TIME = 24;

  /** Hours back that are looked at again, since they may be published again with more events. */
  private static final int LOOKED_BACK = 48;

  private final FollowSettings settings;
  private final HourFiles files;
  private final Opener opener;
  private final EventSource source;
  private final KnownHours knownHours;

  FeedProbe(FollowSettings settings, HourFiles files, Opener opener) {
    this.settings = settings;
    this.files = files;
    this.opener = opener;
    this.source = EventSource.of(settings.source(), settings.mirrors());
    this.knownHours = new KnownHours(files, opener);
  }

  /**
   * What is asked.
   *
   * @param next first hour to look for
   * @param awaited earlier hours to look for again
   * @param read hours that were read, to see whether they are in
   * @param back whether to look at hours again that are in
   */
  record Question(
      LocalDateTime next, Set<LocalDateTime> awaited, Set<LocalDateTime> read, boolean back) {}

  /**
   * What was found.
   *
   * @param found files to read
   * @param next first hour that was not looked for
   * @param awaited hours that are not there yet
   * @param in hours among those read that are in the warehouse
   * @param more whether there are hours that were not looked for
   * @param reached whether a server gave an answer
   * @param problem why servers could not be asked, or null
   */
  record Answer(
      List<SourceSplit> found,
      LocalDateTime next,
      Set<LocalDateTime> awaited,
      Set<LocalDateTime> in,
      boolean more,
      boolean reached,
      String problem) {}

  Answer answer(Question question) throws IOException {
    Set<LocalDateTime> wanted = new TreeSet<>(question.awaited());
    LocalDateTime next = question.next();
    for (int i = 0; i < AT_A_TIME && !next.isAfter(last()); i++, next = next.plusHours(1)) {
      wanted.add(next);
    }
    if (question.back()) {
      for (int i = 1; i <= LOOKED_BACK; i++) {
        LocalDateTime hour = next.minusHours(i);
        if (!question.read().contains(hour) && isIn(hour)) {
          wanted.add(hour);
        }
      }
    }
    List<SourceSplit> found = new ArrayList<>();
    Set<LocalDateTime> awaited = new TreeSet<>();
    boolean reached = false;
    String problem = null;
    for (LocalDateTime hour : wanted) {
      try {
        if (problem != null || !look(hour, found)) {
          awaited.add(hour);
        }
        reached |= problem == null;
      } catch (FetchException e) {
        problem = e.getMessage();
        awaited.add(hour);
      }
    }
    Set<LocalDateTime> in = new TreeSet<>();
    for (LocalDateTime hour : question.read()) {
      if (isIn(hour)) {
        in.add(hour);
      }
    }
    boolean more = problem == null && !next.isAfter(last());
    return new Answer(found, next, awaited, in, more, reached, problem);
  }

  /** The last hour to look for now. */
  private LocalDateTime last() {
    LocalDateTime ended = source.lastEnded();
    return settings.until() == null || settings.until().isAfter(ended) ? ended : settings.until();
  }

  /** Looks for an hour; false if it is not there yet. */
  private boolean look(LocalDateTime hour, List<SourceSplit> found) throws IOException {
    SourceSplit there = source.split(hour, settings.patience());
    SourceSplit split =
        new SourceSplit(there.locations(), there.name(), hour, -1, false, there.recent());
    HourLedger ledger = files.ledger(hour).orElse(null);
    if (ledger != null && ledger.names(split.name())) {
      KnownHours.Answer known = knownHours.of(split);
      if (!known.answered()) {
        throw new FetchException(known.problem(), null);
      }
      if (known.state() == KnownHours.State.WANTED) {
        found.add(split);
      }
      return true;
    }
    try {
      opener.look(split);
    } catch (FileNotFoundException e) {
      if (split.recent()) {
        return false;
      }
      if (ledger != null && !HourLedger.FAILED.equals(ledger.absence())) {
        return true; // known as a gap, or lines of it came with its neighbours
      }
    }
    found.add(split);
    return true;
  }

  /** Whether an hour's own file is in, or known not to be there. */
  private boolean isIn(LocalDateTime hour) throws IOException {
    HourLedger ledger = files.ledger(hour).orElse(null);
    return ledger != null
        && (HourLedger.MISSING.equals(ledger.absence())
            || ledger.names(source.split(hour, settings.patience()).name()));
  }
}
