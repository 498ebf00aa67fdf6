// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.rankscape.ingest.job.FollowJob;
import org.rankscape.ingest.job.FollowSettings;
import org.rankscape.ingest.job.IngestCounters;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.StandardQueries;

/** New hours as they appear, and the tables of their months. */
public final class FollowStage {
  /** Folder in the warehouse that keeps the checkpoints. */
  private static final String STATE = ".follow";

  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Time for the state to be written at the end. */
  private static final Duration STOP = Duration.ofSeconds(30);

  /** The longest time for which tables wait while hours come one after the other. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final SourceSettings hours;
  private final Path warehouse;
  private final int parallelism;
  private final Duration every;
  private final Duration patience;
  private final Duration idle;
  private final Map<YearMonth, FileTime> seen = new HashMap<>();
  private volatile boolean stopping;
  private final TreeSet<YearMonth> touched = new TreeSet<>();
  private long firstTouched;
  private volatile FollowJob job;

  /**
   * A stage that follows an address.
   *
   * @param hours where the hours come from; its start is used where no state is kept, its end may
   *     be open
   * @param warehouse folder of the warehouse
   * @param parallelism files read side by side
   * @param every time between two looks for new hours
   * @param patience time after its end for which an hour may still appear
   * @param idle time without a new hour after which to end, or null for never
   */
  public FollowStage(
      SourceSettings hours,
      Path warehouse,
      int parallelism,
      Duration every,
      Duration patience,
      Duration idle) {
    this.hours = hours;
    this.warehouse = warehouse;
    this.parallelism = parallelism;
    this.every = every;
    this.patience = patience;
    this.idle = idle;
  }

  /**
   * Follows until the end that was set, or until stopped.
   *
   * @param told is told a line when something changed
   * @param warned is told a line when something went wrong
   */
  public StageReport run(Consumer<String> told, Consumer<String> warned) throws Exception {
    try (Warehouse opened = Warehouse.write(warehouse)) {
      Warehouse target = opened.accept(false);
      return Stage.run("follow", target, settings(), () -> follow(target, told, warned));
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>(hours.recorded());
    settings.put("every", every.toString());
    settings.put("patience", patience.toString());
    settings.put("idle-exit", idle == null ? null : idle.toString());
    settings.put("parallelism", parallelism);
    return settings;
  }

  private Stage.Done follow(Warehouse target, Consumer<String> told, Consumer<String> warned)
      throws Exception {
    FollowSettings follow =
        new FollowSettings(
            hours.source(),
            hours.mirrors(),
            start(target),
            hours.range().to(),
            every,
            Math.max(1, patience.toHours()),
            idle,
            warehouse.resolve(STATE).toAbsolutePath().toString());
    FollowJob started = new FollowJob(follow, target.store(), parallelism, hours.fetching());
    started.start();
    job = started;
    IngestCounters last = null;
    boolean begun = false;
    while (!started.await(LOOK)) {
      if (!begun && started.began().isPresent()) {
        told.accept(beginning(follow.from(), started.began().get()));
        begun = true;
      }
      IngestCounters now = started.counters().orElse(last);
      problems(now, last).forEach(p -> warned.accept("follow: " + p + "; tried again"));
      started.news().forEach(n -> warned.accept("follow: " + n));
      last = now;
      if (!isBusy(target)) {
        update(target, told);
      }
      if (started.isIdle()) {
        started.stop(STOP);
      }
    }
    isBusy(target);
    update(target, told);
    try (Database database = Database.open(target)) {
      return new Stage.Done(
          StandardQueries.events(database),
          "events in the warehouse",
          target.store().size(Table.EVENTS.name()),
          List.of(),
          failure(started));
    }
  }

  private String beginning(LocalDateTime wanted, LocalDateTime next) {
    return "follow: "
        + hours.source()
        + (next.equals(wanted)
            ? " from " + next + " on"
            : " goes on with "
                + next
                + ", as "
                + warehouse.resolve(STATE)
                + " remembers"
                + (hours.range().from() == null
                    ? ""
                    : "; --from " + hours.range().from() + " is not used"));
  }

  private static List<String> problems(IngestCounters now, IngestCounters last) {
    return now == null
        ? List.of()
        : now.problems().stream()
            .filter(p -> last == null || !last.problems().contains(p))
            .toList();
  }

  /** What could not be done until the end, or null. */
  private static String failure(FollowJob ended) throws IOException {
    if (ended.neverReached().isPresent()) {
      return "the source was never reached: " + ended.neverReached().get() + ".";
    }
    List<LocalDateTime> open = ended.open();
    return open.isEmpty()
        ? null
        : Plural.of(open.size(), "hour", "hours")
            + " could not be imported, the first is "
            + open.get(0)
            + ". The same command tries again.";
  }

  /** The first hour where no state is kept. */
  private LocalDateTime start(Warehouse target) throws IOException {
    if (hours.range().from() != null) {
      return hours.range().from();
    }
    List<YearMonth> months = target.months(Table.EVENTS);
    if (months.isEmpty()) {
      return hours.events().lastEnded();
    }
    List<String> files =
        target.store().list(Table.EVENTS.name() + "/" + months.get(months.size() - 1));
    return HourFiles.hourOf(files.get(files.size() - 1)).plusHours(1);
  }

  /**
   * Notes the months in which an hour was written.
   *
   * @return whether one was since the last look, and making tables should wait for more
   */
  private boolean isBusy(Warehouse target) throws IOException {
    boolean busy = false;
    for (YearMonth month : target.months(Table.EVENTS)) {
      FileTime written =
          Files.getLastModifiedTime(target.root().resolve(Table.EVENTS.name() + "/" + month));
      if (!written.equals(seen.put(month, written))) {
        firstTouched = touched.isEmpty() ? System.nanoTime() : firstTouched;
        touched.add(month);
        busy = true;
      }
    }
    return busy && System.nanoTime() - firstTouched < LONGEST_WAIT.toNanos();
  }

  /** Brings the tables of months up to date in which an hour was written. */
  private void update(Warehouse target, Consumer<String> told) throws IOException {
    if (touched.isEmpty()) {
      return;
    }
    long started = System.nanoTime();
    Collection<YearMonth> changed;
    try {
      changed = MonthTables.update(target, List.copyOf(touched), parallelism);
    } catch (IOException | RuntimeException e) {
      if (stopping) {
        return; // Flink's own services end with the process; the next run makes the tables
      }
      throw e;
    }
    touched.clear();
    for (YearMonth month : changed) {
      List<String> files = target.store().list(Table.EVENTS.name() + "/" + month);
      told.accept(
          String.format(
              Locale.ROOT,
              "follow: %s up to %s, %s, tables made in %.1f s",
              month,
              HourFiles.hourOf(files.get(files.size() - 1)),
              Plural.of(files.size(), "hour", "hours"),
              (System.nanoTime() - started) / 1e9));
    }
  }

  /**
   * Stops, from another thread.
   *
   * @return whether the state was written in this time; the last checkpoint is enough to go on
   */
  public boolean stop(Duration time) {
    stopping = true;
    try {
      return job == null || job.stop(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
