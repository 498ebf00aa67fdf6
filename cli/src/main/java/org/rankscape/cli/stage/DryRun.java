// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rankscape.cli.UserException;
import org.rankscape.cli.progress.Progress;
import org.rankscape.cli.progress.Size;
import org.rankscape.ingest.hour.Forecast;
import org.rankscape.ingest.hour.Forecast.Entry;
import org.rankscape.ingest.hour.Forecast.Fate;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.store.FileSystems;
import org.rankscape.warehouse.Warehouse;

/**
 * What an ingest would fetch and read, how large it is, and about how long it takes. Servers are
 * asked for sizes only, but for the beginning of one hour to see how fast it comes. Nothing is
 * written.
 *
 * @param hours where the hours would come from
 * @param placement where they would go, there or not, and who would work
 */
public record DryRun(SourceSettings hours, Placement placement) {
  /** Compressed bytes that one task reads, parses and stores a second, measured on one core. */
  private static final double IMPORT_RATE = 12e6;

  /** Counts of a month. */
  private static final class Month {
    private final Map<Fate, Integer> files = new TreeMap<>();
    private long bytes;

    int of(Fate... fates) {
      return List.of(fates).stream().mapToInt(f -> files.getOrDefault(f, 0)).sum();
    }
  }

  /** The forecast as text. */
  public String run() throws Exception {
    Installation.loadFileSystems(hours.source(), placement.warehouse());
    EventSource.Plan plan = hours.events().plan(hours.range());
    Opener opener = new Opener(hours.fetching());
    List<Entry> entries = entries(plan, opener);
    Map<String, Month> months = new TreeMap<>();
    Month all = new Month();
    for (Entry entry : entries) {
      String key =
          entry.split().hour() == null
              ? entry.split().name()
              : YearMonth.from(entry.split().hour()).toString();
      count(months.computeIfAbsent(key, k -> new Month()), entry);
      count(all, entry);
    }
    plan.missing()
        .forEach(
            hour -> {
              String month = YearMonth.from(hour).toString();
              months
                  .computeIfAbsent(month, k -> new Month())
                  .files
                  .merge(Fate.MISSING, 1, Integer::sum);
              all.files.merge(Fate.MISSING, 1, Integer::sum);
            });
    if (all.of(Fate.FAILED) > 0 && all.of(Fate.FAILED) == entries.size()) {
      throw new UserException(
          "none of "
              + Plural.of(entries.size(), "file", "files")
              + " can be had: "
              + problem(entries));
    }
    return table(months, all) + end(entries, all, opener);
  }

  private static String problem(List<Entry> entries) {
    return entries.stream().map(Entry::problem).filter(p -> p != null).findFirst().orElse("?");
  }

  private static void count(Month month, Entry entry) {
    month.files.merge(entry.fate(), 1, Integer::sum);
    month.bytes += entry.fate() == Fate.KNOWN ? 0 : entry.bytes();
  }

  private List<Entry> entries(EventSource.Plan plan, Opener opener) throws Exception {
    Forecast forecast =
        new Forecast(
            FileSystems.store(placement.warehouse()).exists(Warehouse.MANIFEST)
                ? FileSystems.read(placement.warehouse()).hourFiles()
                : null,
            opener);
    Progress progress = Progress.start("asking for sizes", plan.splits().size(), "files");
    ExecutorService threads = Executors.newFixedThreadPool(hours.connections());
    try {
      List<Future<Entry>> asked = new ArrayList<>();
      plan.splits().forEach(split -> asked.add(threads.submit(() -> forecast.of(split))));
      List<Entry> entries = new ArrayList<>();
      for (Future<Entry> entry : asked) {
        entries.add(entry.get());
        progress.at(entries.size());
      }
      return entries;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : e;
    } finally {
      threads.shutdownNow();
      progress.end();
    }
  }

  private static String table(Map<String, Month> months, Month all) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-10s %9s %9s %9s %9s %9s %10s%n",
            "month",
            "to fetch",
            "to read",
            "known",
            "missing",
            "failed",
            "size"));
    months.forEach((month, counts) -> out.append(line(month, counts)));
    return months.size() == 1 ? out.toString() : out.append(line("together", all)).toString();
  }

  private static String line(String name, Month counts) {
    return String.format(
        Locale.ROOT,
        "%-10s %,9d %,9d %,9d %,9d %,9d %10s%n",
        name,
        counts.of(Fate.FETCHED),
        counts.of(Fate.READ, Fate.CACHED),
        counts.of(Fate.KNOWN),
        counts.of(Fate.MISSING, Fate.AWAITED),
        counts.of(Fate.FAILED),
        Size.of(counts.bytes));
  }

  private String end(List<Entry> entries, Month all, Opener opener) throws IOException {
    StringBuilder out = new StringBuilder();
    if (all.of(Fate.AWAITED) > 0) {
      out.append(all.of(Fate.AWAITED)).append(" of the missing may not be published yet\n");
    }
    entries.stream()
        .filter(e -> e.problem() != null)
        .limit(5)
        .forEach(e -> out.append(e.problem()).append('\n'));
    int more = all.of(Fate.FAILED) - 5;
    if (more > 0) {
      out.append("and ").append(Plural.of(more, "other", "others")).append('\n');
    }
    return out.append(time(entries, all, opener)).append("nothing was written").toString();
  }

  private String time(List<Entry> entries, Month all, Opener opener) throws IOException {
    int parallelism = placement.tasks();
    double seconds = all.bytes / (IMPORT_RATE * parallelism);
    String how = "";
    Entry sample =
        entries.stream()
            .filter(e -> e.fate() == Fate.FETCHED)
            .max(Comparator.comparingLong(Entry::bytes))
            .orElse(null);
    if (sample != null) {
      double rate = opener.rate(sample.split());
      long fetched =
          entries.stream().filter(e -> e.fate() == Fate.FETCHED).mapToLong(Entry::bytes).sum();
      seconds += fetched / (rate * Math.min(parallelism, hours.connections()));
      how =
          String.format(
              Locale.ROOT,
              ", downloads at %s a second each (measured on one hour)",
              Size.of((long) rate));
    }
    return String.format(Locale.ROOT, "about %s%s%n", told(seconds), how);
  }

  private static String told(double seconds) {
    Duration time = Duration.ofSeconds((long) Math.ceil(seconds));
    if (time.toMinutes() < 2) {
      return time.toSeconds() + " s";
    }
    return time.toHours() < 2
        ? time.toMinutes() + " min"
        : String.format(Locale.ROOT, "%d h %d min", time.toHours(), time.toMinutesPart());
  }
}
