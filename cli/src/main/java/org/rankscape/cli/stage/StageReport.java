// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rankscape.cli.progress.Size;

/**
 * What a stage did.
 *
 * @param stage name
 * @param seconds wall-clock seconds
 * @param rows rows or files written, see {@code what}
 * @param what what was counted, such as "events"
 * @param bytes bytes of the files written
 * @param notes sentences for the user: what was left out, what to be careful with
 * @param failure what the stage could not do although it did the rest, or null
 */
public record StageReport(
    String stage,
    double seconds,
    long rows,
    String what,
    long bytes,
    List<String> notes,
    String failure) {

  /** A table of stages with time, rows and file sizes. */
  public static String table(List<StageReport> reports) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(Locale.ROOT, "%-11s %8s  %-34s %10s%n", "stage", "time", "rows", "size"));
    double seconds = 0;
    for (StageReport r : reports) {
      seconds += r.seconds;
      out.append(
          String.format(
              Locale.ROOT,
              "%-11s %7.1fs  %-34s %10s%n",
              r.stage,
              r.seconds,
              String.format(Locale.ROOT, "%,d %s", r.rows, r.what),
              Size.of(r.bytes)));
    }
    out.append(String.format(Locale.ROOT, "%-11s %7.1fs%n", "together", seconds));
    return out.toString();
  }

  /** The same without notes that were told before, be it as a note or as a warning. */
  public StageReport withoutNotes(List<String> told) {
    Set<String> sentences =
        told.stream().map(StageReport::sentence).collect(Collectors.toUnmodifiableSet());
    return new StageReport(
        stage,
        seconds,
        rows,
        what,
        bytes,
        notes.stream().filter(n -> !sentences.contains(sentence(n))).toList(),
        failure);
  }

  private static String sentence(String note) {
    return note.replaceFirst("^(note|warning): ", "");
  }

  /** One line for a stage run alone, and its notes. */
  public String text() {
    StringBuilder out =
        new StringBuilder(
            String.format(
                Locale.ROOT, "%s: %,d %s, %s, %.1f s", stage, rows, what, Size.of(bytes), seconds));
    notes.forEach(n -> out.append("\n  ").append(n));
    return out.toString();
  }
}
