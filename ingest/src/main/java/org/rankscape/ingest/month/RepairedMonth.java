// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rankscape.warehouse.backfill.BackfillFiles;
import org.rankscape.warehouse.table.Repair;

/**
 * What archive and API know of a repository's month, nothing twice.
 *
 * <p>An issue, pull request or comment is made once: it is the same if its id is, whoever the API
 * says made it, because the API shows deleted accounts as {@code ghost}; the archive's account
 * holds. An issue can be closed by several accounts: a closing is the same if id and account are,
 * and one by {@code ghost} is the same as any of that id. What the API dates close to an end of the
 * month and the archive has beyond that end belongs there.
 */
final class RepairedMonth {
  private static final Map<ActivityKind, String> COLUMNS = new EnumMap<>(ActivityKind.class);

  static {
    COLUMNS.put(ActivityKind.ISSUE_OPENED, "issues_opened");
    COLUMNS.put(ActivityKind.ISSUE_COMMENT, "issue_comments");
    COLUMNS.put(ActivityKind.ISSUE_CLOSED, "issues_closed");
    COLUMNS.put(ActivityKind.REVIEW_COMMENT, "review_comments");
    COLUMNS.put(ActivityKind.PULL_OPENED, "pulls_opened");
    COLUMNS.put(ActivityKind.PULL_CLOSED, "pulls_closed");
    COLUMNS.put(ActivityKind.PULL_MERGED, "pulls_merged");
  }

  private record Thing(ActivityKind kind, long id) {}

  private static final class Count {
    private int archive;
    private int api;
    private int both;
  }

  /** Things done by any of some activities, as a thing of its own or of an account. */
  private static final class Known {
    private final Set<Done> done;
    private final Set<Thing> things = new HashSet<>();

    Known(List<Done> done) {
      this.done = new HashSet<>(done);
      done.forEach(d -> things.add(new Thing(d.kind(), d.id())));
    }

    boolean has(Done d) {
      return isOnce(d) || d.developer() == BackfillFiles.GHOST
          ? things.contains(new Thing(d.kind(), d.id()))
          : done.contains(d);
    }
  }

  private final List<Done> all;
  private final Map<ActivityKind, Count> counts = new EnumMap<>(ActivityKind.class);

  /**
   * Joins the two.
   *
   * @param archive what the archive has
   * @param within what the API has, but for the ends of the month
   * @param atEnd what the API has close to an end of the month
   * @param neighbours what the archive has close to the month, before and after it
   */
  RepairedMonth(List<Done> archive, List<Done> within, List<Done> atEnd, List<Done> neighbours) {
    COLUMNS.keySet().forEach(kind -> counts.put(kind, new Count()));
    all = new ArrayList<>(archive);
    Set<Thing> seen = new HashSet<>();
    for (Done d : archive) {
      if (COLUMNS.containsKey(d.kind()) && (!isOnce(d) || seen.add(new Thing(d.kind(), d.id())))) {
        counts.get(d.kind()).archive++;
      }
    }
    Known here = new Known(archive);
    Known beside = new Known(neighbours);
    Set<Done> inside = new HashSet<>(within);
    List<Done> api = new ArrayList<>(within);
    api.addAll(atEnd);
    for (Done d : Done.distinct(api)) {
      boolean both = here.has(d);
      if (both || inside.contains(d) || !beside.has(d)) {
        Count count = counts.get(d.kind());
        count.api++;
        if (both) {
          count.both++;
        } else {
          all.add(d);
        }
      }
    }
  }

  private static boolean isOnce(Done d) {
    return d.kind() != ActivityKind.ISSUE_CLOSED && d.kind() != ActivityKind.PULL_CLOSED;
  }

  /** What the month counts. */
  List<Done> all() {
    return Done.distinct(all);
  }

  /** Rows of table {@code repairs}, one a kind of activity. */
  List<Repair> rows(String month, long repositoryId, String fetched) {
    return counts.entrySet().stream()
        .map(
            e ->
                new Repair(
                    month,
                    repositoryId,
                    COLUMNS.get(e.getKey()),
                    e.getValue().archive,
                    e.getValue().api,
                    e.getValue().both,
                    fetched))
        .toList();
  }
}
