// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.rankscape.ingest.parse.EventParser;
import org.rankscape.ingest.parse.ParsedLine;
import org.rankscape.warehouse.store.FileErrors;

/**
 * One pass over the lines of a gzip file.
 *
 * <p>A stream that is cut off is believed as far as it goes. One that is damaged is not: a wrong
 * bit changes lines without breaking them, until deflate or the checksum notices. Such a file is to
 * be read again, up to {@link #trusted()}: what a checksum covers, and what comes 64 KiB, twice
 * deflate's memory, before the first unusable line or the place where deflate breaks. Where it does
 * not break, wrong bytes may have been copied on for long without a sign: then only the first half
 * of what comes before the first unusable line is believed, and nothing of the last MiB before it.
 * What remains is a wrong bit farther before that left every line of the way usable.
 */
final class LinePass {
  private static final int LONGEST_KEPT_TEXT = 4096;
  private static final long MARGIN = 1 << 16;
  private static final long UNBROKEN_MARGIN = 1 << 20;

  /** E-mail addresses are never stored. */
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");

  private final EventParser parser;
  private final long limit;
  private IOException damage;
  private boolean unsure;
  private long firstUnusable = -1;
  private long trusted = Long.MAX_VALUE;

  /**
   * A pass.
   *
   * @param parser reads the lines
   * @param limit how many decompressed bytes to read
   * @param damage what is wrong behind the limit
   */
  LinePass(EventParser parser, long limit, IOException damage) {
    this.parser = parser;
    this.limit = limit;
    this.damage = damage;
  }

  /** What is wrong with the stream, or null. */
  IOException damage() {
    return damage;
  }

  /** How many decompressed bytes can be believed; all of them if nothing speaks against it. */
  long trusted() {
    return trusted;
  }

  /** Whether nothing that was read is to be believed, because the stream is not a usual one. */
  boolean unsure() {
    return unsure;
  }

  /** Reads the lines of a usual file; of others it says that it is unsure. */
  void readUsual(InputStream raw, SourceLines content) throws IOException {
    try (IgzipReader gzip = new IgzipReader(raw)) {
      LineReader lines = new LineReader(gzip);
      read(lines, () -> 0, content);
      unsure = lines.damage() instanceof UnsureStreamException;
    }
  }

  /** Reads the lines. */
  void read(InputStream raw, SourceLines content) throws IOException {
    try (GzipReader gzip = new GzipReader(raw)) {
      LineReader lines = new LineReader(limit == Long.MAX_VALUE ? gzip : new Limited(gzip));
      read(lines, gzip::verified, content);
      if (limit == Long.MAX_VALUE && damage instanceof ZipException) {
        believe(gzip);
      }
    }
  }

  private void read(LineReader lines, LongSupplier verified, SourceLines content)
      throws IOException {
    while (lines.next()) {
      if (isBlank(lines)) {
        continue;
      }
      ParsedLine line = parse(lines);
      if (line instanceof ParsedLine.Kept kept) {
        content.keep(kept.event());
      } else if (line instanceof ParsedLine.Counted counted) {
        content.count(counted);
      } else if (line instanceof ParsedLine.Unusable unusable) {
        if (firstUnusable < verified.getAsLong()) {
          firstUnusable = lines.offset();
        }
        content.reject(lines.number(), unusable, text(lines));
      }
    }
    damage = lines.damage() == null ? damage : lines.damage();
  }

  private void believe(GzipReader gzip) {
    if (gzip.given() > gzip.verified()) {
      boolean located = firstUnusable >= gzip.verified();
      long suspect = located ? firstUnusable : gzip.broken() ? gzip.given() : gzip.verified();
      long unbroken = Math.max(UNBROKEN_MARGIN, (suspect - gzip.verified()) / 2);
      long margin = gzip.broken() ? MARGIN : unbroken;
      trusted = Math.max(gzip.verified(), suspect - margin);
    }
  }

  private ParsedLine parse(LineReader lines) {
    if (lines.tooLong()) {
      return new ParsedLine.Unusable(
          ParsedLine.Reason.TOO_LONG, "longer than " + LineReader.LONGEST + " bytes");
    }
    ParsedLine line =
        lines.cutOff()
            ? new ParsedLine.Unusable(ParsedLine.Reason.CUT_OFF, FileErrors.text(lines.damage()))
            : parser.parse(lines.buffer(), lines.start(), lines.length());
    if (line instanceof ParsedLine.Unusable unusable
        && unusable.reason() != ParsedLine.Reason.INCOMPLETE) {
      int first = EventParser.firstObject(lines.buffer(), lines.start(), lines.length());
      if (first > 0) {
        lines.cut(first);
        return parser.parse(lines.buffer(), lines.start(), first);
      }
    }
    return line;
  }

  private static boolean isBlank(LineReader lines) {
    for (int i = lines.start(); i < lines.start() + lines.length(); i++) {
      if (lines.buffer()[i] > ' ' || lines.buffer()[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static String text(LineReader lines) {
    int length = Math.min(lines.length(), LONGEST_KEPT_TEXT);
    String text = new String(lines.buffer(), lines.start(), length, StandardCharsets.UTF_8);
    return EMAIL.matcher(text).replaceAll("(e-mail)");
  }

  /** Breaks at the limit. */
  private final class Limited extends BulkInputStream {
    private final InputStream in;
    private long left = limit;

    Limited(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      if (len == 0) {
        return 0;
      }
      if (left == 0) {
        throw damage;
      }
      int n = in.read(b, off, (int) Math.min(len, left));
      left -= Math.max(n, 0);
      return n;
    }
  }
}
