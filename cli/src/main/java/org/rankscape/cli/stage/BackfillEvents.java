// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.analysis.MonthRange;
import org.rankscape.github.history.Act;
import org.rankscape.warehouse.backfill.BackfillFiles;
import org.rankscape.warehouse.table.Event;

/** What the API tells of a repository as clean events. */
final class BackfillEvents {
  private final BackfillRepository repository;

  BackfillEvents(BackfillRepository repository) {
    this.repository = repository;
  }

  /** The events of each month, also of months without any. */
  Map<YearMonth, List<Event>> byMonth(List<Act> acts, MonthRange months) {
    Map<YearMonth, List<Event>> all = new TreeMap<>();
    months.months().forEach(m -> all.put(m, new ArrayList<>()));
    for (Act act : acts) {
      Event event = event(act);
      all.get(YearMonth.from(event.createdAt())).add(event);
    }
    return all;
  }

  private Event event(Act act) {
    boolean known = act.accountId() != null;
    return new Event(
        act.id(),
        act.type(),
        act.action(),
        utc(act.time()),
        repository.id(),
        repository.name(),
        known ? act.accountId() : BackfillFiles.GHOST,
        known ? act.login() : BackfillFiles.GHOST_LOGIN,
        null,
        null,
        act.number(),
        act.subjectId(),
        act.pullRequest(),
        act.commentId(),
        null,
        act.authorId(),
        utc(act.subjectCreatedAt()),
        utc(act.closedAt()),
        act.merged(),
        isAutomated(act.title()),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** As in the events of the archive. */
  private static boolean isAutomated(String title) {
    return title != null && title.toLowerCase(Locale.ROOT).startsWith("[snyk]");
  }

  private static LocalDateTime utc(Instant time) {
    return time == null ? null : LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
