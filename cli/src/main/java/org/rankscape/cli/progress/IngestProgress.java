// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.progress;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.rankscape.ingest.job.HourClass;
import org.rankscape.ingest.job.IngestCounters;

/**
 * How far an ingest is: files and bytes done of all, events a second, lines set aside, time left.
 * The time left follows from the bytes where all sizes are known beforehand, else from the files,
 * and from the time since the first file was done; it is told from a hundredth of the work and some
 * seconds on.
 */
public final class IngestProgress implements AutoCloseable {
  private static final Duration TOO_EARLY = Duration.ofSeconds(3);
  private static final double TOO_LITTLE = 0.01;
  private final Progress progress;
  private final long files;
  private final long bytes;
  private long firstAt = -1;
  private double firstShare;
  private long firstLines;

  /**
   * Starts telling.
   *
   * @param files files to import
   * @param bytes their sizes together, or -1 where not all are known
   */
  public IngestProgress(long files, long bytes) {
    this.progress = Progress.start("ingest", files, "files");
    this.files = files;
    this.bytes = bytes;
  }

  /** Tells what is done. */
  public void at(IngestCounters done) {
    long now = System.nanoTime();
    progress.tell(() -> line(done.total(), now));
  }

  String line(HourClass done, long nanoTime) {
    double share = share(done);
    if (firstAt < 0 && done.files() > 0) {
      firstAt = nanoTime;
      firstShare = share;
      firstLines = done.lines();
    }
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "ingest: %,d of %,d files, ", done.files(), files));
    line.append(Size.of(done.bytes()));
    if (bytes >= 0) {
      line.append(" of ").append(Size.of(bytes));
    }
    line.append(String.format(Locale.ROOT, " (%.0f %%)", 100 * share));
    double seconds = firstAt < 0 ? 0 : (nanoTime - firstAt) / 1e9;
    if (seconds > 0) {
      double rate = (done.lines() - firstLines) / seconds;
      line.append(String.format(Locale.ROOT, ", %,.0f events a second", rate));
    }
    line.append(String.format(Locale.ROOT, ", %,d set aside", done.rejected()));
    double gained = share - firstShare;
    if (seconds >= TOO_EARLY.toSeconds() && gained >= TOO_LITTLE && share < 1) {
      long left = (long) (seconds * (1 - share) / gained);
      line.append(", ").append(Progress.text(Duration.ofSeconds(left))).append(" left");
    }
    return line.toString();
  }

  private double share(HourClass done) {
    double share = bytes > 0 ? (double) done.bytes() / bytes : (double) done.files() / files;
    return Math.min(1, share);
  }

  @Override
  public void close() {
    progress.end();
  }

  /**
   * What was done, as a table by outcome. {@code lines = kept + counted + set aside}: events of
   * types that nothing is made from are only counted.
   */
  public static String table(IngestCounters counters) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-10s %8s %10s %13s %13s %13s %10s %9s",
            "outcome",
            "files",
            "bytes",
            "lines",
            "kept",
            "counted",
            "set aside",
            "seconds"));
    for (Map.Entry<String, HourClass> e : counters.classes().entrySet()) {
      out.append("\n  ").append(row(e.getKey(), e.getValue()));
    }
    return counters.classes().size() < 2
        ? out.toString()
        : out + "\n  " + row("together", counters.total());
  }

  private static String row(String name, HourClass c) {
    return String.format(
        Locale.ROOT,
        "%-10s %,8d %10s %,13d %,13d %,13d %,10d %,9.1f",
        name,
        c.files(),
        Size.of(c.bytes()),
        c.lines(),
        c.kept(),
        c.lines() - c.kept() - c.rejected(),
        c.rejected(),
        c.milliseconds() / 1000.0);
  }
}
