// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Tells how far a stage is: on a terminal one line that is drawn again, elsewhere a plain line
 * every ten seconds. Written to standard error, so that results can be piped.
 */
public final class Progress {
  private static final long PLAIN_EVERY = Duration.ofSeconds(10).toNanos();
  private static final long TERMINAL_EVERY = Duration.ofMillis(200).toNanos();

  /** The time left is told once a part of this size is done. */
  private static final long EARLY = 50;

  private final PrintStream out;
  private final boolean terminal;
  private final String stage;
  private final long total;
  private final String unit;
  private final long started = System.nanoTime();
  private long shown;
  private boolean drawn;
  private boolean full;

  private Progress(PrintStream out, boolean terminal, String stage, long total, String unit) {
    this.out = out;
    this.terminal = terminal;
    this.stage = stage;
    this.total = total;
    this.unit = unit;
    this.shown = started;
  }

  /**
   * Starts telling.
   *
   * @param total units of work, 0 where not known
   * @param unit what is counted, such as "files"
   */
  public static Progress start(String stage, long total, String unit) {
    return new Progress(System.err, Boolean.getBoolean("rankscape.terminal"), stage, total, unit);
  }

  /** So many units are done. */
  public void at(long done) {
    at(done, "");
  }

  /** So many units are done, and more to say. */
  public void at(long done, String more) {
    if (total > 0 && done >= total && full) {
      return; // what is read may still be written: that is told once
    }
    tell(
        () -> {
          full = done >= total;
          return line(done, Duration.ofNanos(System.nanoTime() - started), more);
        });
  }

  /** Tells a line of another form, when it is time for one. */
  public synchronized void tell(Supplier<String> text) {
    long now = System.nanoTime();
    if (now - shown < (terminal ? TERMINAL_EVERY : PLAIN_EVERY)) {
      return;
    }
    shown = now;
    String line = text.get();
    if (terminal) {
      out.print("\r\u001b[2K" + line);
      out.flush();
      drawn = true;
    } else {
      out.println(line);
    }
  }

  /** Tells a sentence that stays, at once. */
  public synchronized void note(String sentence) {
    end();
    drawn = false;
    out.println(stage + ": " + sentence);
  }

  String line(long done, Duration elapsed, String more) {
    double seconds = Math.max(elapsed.toMillis(), 1) / 1000.0;
    double rate = done / seconds;
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%s: %,d", stage, done));
    if (total > 0) {
      line.append(
          String.format(
              Locale.ROOT,
              " of %,d %s (%.0f %%)",
              total,
              unit,
              Math.min(100, 100.0 * done / total)));
    } else {
      line.append(' ').append(unit);
    }
    line.append(String.format(Locale.ROOT, ", %,.0f a second", rate));
    if (total > done && done * EARLY >= total) {
      line.append(", ").append(text(Duration.ofSeconds((long) ((total - done) / rate))));
      line.append(" left");
    }
    return more.isEmpty() ? line.toString() : line + ", " + more;
  }

  static String text(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 100) {
      return seconds + " s";
    }
    return seconds < 6000 ? seconds / 60 + " min" : duration.toHours() + " h";
  }

  /** Ends telling; the line on the terminal is cleared. */
  public synchronized void end() {
    if (drawn) {
      out.print("\r\u001b[2K");
      out.flush();
    }
  }
}
