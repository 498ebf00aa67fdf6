// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.rankscape.ingest.store.FileSystems;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.StandardQueries;
import org.rankscape.warehouse.table.Hour;

/** What an ingest's user is told about the warehouse afterwards. */
final class IngestSummary {
  private static final int FILES_TOLD = 20;
  private static final List<Table<?>> TABLES =
      List.of(
          Table.EVENTS,
          Table.REJECTED,
          Table.HOURS,
          Table.EVENT_COUNTS,
          Table.COLLABORATION,
          Table.ATTENTION,
          Table.REPOSITORY_FACTS,
          Table.REPOSITORY_NAMES,
          Table.DEVELOPER_NAMES);
  private final Warehouse warehouse;
  private final List<Hour> hours = new ArrayList<>();

  IngestSummary(Warehouse warehouse) throws IOException {
    this.warehouse = warehouse;
    for (YearMonth month : warehouse.months(Table.HOURS)) {
      hours.addAll(warehouse.read(Table.HOURS, month));
    }
  }

  /** Events in all hours. */
  long events() {
    return sum(Hour::kept);
  }

  /** Bytes of the tables that an ingest makes. */
  long bytes() throws IOException {
    long bytes = 0;
    for (Table<?> table : TABLES) {
      bytes += warehouse.store().size(table.name());
    }
    return bytes;
  }

  /** Source files whose stream was damaged, some of them. */
  List<String> damaged() {
    return hours.stream()
        .filter(h -> h.state().equals("partial"))
        .map(Hour::source)
        .limit(FILES_TOLD)
        .toList();
  }

  /** What the warehouse has now, lines set aside, and damaged files. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(lines());
    if (FileSystems.isAddress(warehouse.location())) {
      long rejected = sum(Hour::rejected);
      if (rejected > 0) {
        notes.add(setAside(rejected, "table rejected holds them"));
      }
    } else {
      try (Database database = Database.open(warehouse)) {
        StandardQueries.rejectedByReason(database)
            .forEach((reason, lines) -> notes.add(setAside(lines, reason.replace('_', ' '))));
      }
    }
    damaged().forEach(file -> notes.add("damaged, kept as far as it could be read: " + file));
    return notes;
  }

  /** How the lines of all runs come to the events. */
  private String lines() {
    List<LocalDateTime> read =
        hours.stream()
            .filter(h -> h.state().equals("complete") || h.state().equals("partial"))
            .map(Hour::hour)
            .toList();
    return String.format(
        Locale.ROOT,
        "the warehouse has %s%s: %,d lines = %,d events kept + %,d of types that are only counted"
            + " + %,d read before + %,d set aside",
        Plural.of(read.size(), "hour", "hours"),
        read.isEmpty() ? "" : " from " + read.get(0) + " to " + read.get(read.size() - 1),
        sum(Hour::lines),
        events(),
        sum(Hour::events) - events(),
        sum(Hour::duplicates),
        sum(Hour::rejected));
  }

  private long sum(ToLongFunction<Hour> count) {
    return hours.stream().mapToLong(count).sum();
  }

  private static String setAside(long lines, String why) {
    return String.format(Locale.ROOT, "set aside: %,d lines, %s", lines, why);
  }
}
