// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import org.rankscape.ingest.parse.EventParser;
import org.rankscape.ingest.parse.ParsedLine;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.store.SpillFiles;

/**
 * Reads one source file whole and sorts its lines by hour of {@code created_at}. What can be read
 * of a damaged stream is kept.
 */
final class SourceFileReader {
  private static final int LONGEST_KEPT_TEXT = 4096;

  /** E-mail addresses are never stored. */
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");

  private final EventParser parser = new EventParser();
  private final Opener opener;
  private final SpillFiles spill;
  private final long memory;

  /**
   * Reads what the opener opens.
   *
   * @param spill where to lines that do not fit into memory
   * @param memory about how many bytes of lines to hold
   */
  SourceFileReader(Opener opener, SpillFiles spill, long memory) {
    this.opener = opener;
    this.spill = spill;
    this.memory = memory;
  }

  /** What was read of a file. */
  record Content(long size, long crc32c, String damage, SourceLines lines) {}

  /** CRC-32C of a file as stored. */
  long checksum(SourceSplit split) throws IOException {
    try (Checked raw = new Checked(opener.open(split))) {
      raw.drain();
      return raw.crc.getValue();
    }
  }

  /**
   * Reads a file to its end. One that was fetched and proves to be damaged is fetched once more.
   *
   * @param wanted hours whose lines are wanted
   * @throws java.io.FileNotFoundException if the source does not have it
   */
  Content read(SourceSplit split, Predicate<LocalDateTime> wanted) throws IOException {
    Content first = read(split, wanted, opener.open(split));
    if (first.damage() == null || !split.remote()) {
      return first;
    }
    Content again = read(split, wanted, opener.openAgain(split));
    boolean better = again.damage() == null || again.size() > first.size();
    (better ? first : again).lines().discard();
    return better ? again : first;
  }

  private Content read(SourceSplit split, Predicate<LocalDateTime> wanted, InputStream in)
      throws IOException {
    SourceLines content = new SourceLines(split.name(), split.hour(), wanted, spill, memory);
    try (Checked raw = new Checked(in)) {
      String damage = readLines(split, raw, content);
      raw.drain();
      content.end();
      return new Content(raw.bytes, raw.crc.getValue(), damage, content);
    } catch (IOException | RuntimeException e) {
      content.discard();
      throw e;
    }
  }

  private String readLines(SourceSplit split, InputStream raw, SourceLines content)
      throws IOException {
    LineReader lines;
    try {
      lines = new LineReader(new GZIPInputStream(new BufferedInputStream(raw, 1 << 16), 1 << 16));
    } catch (IOException e) {
      return told(e);
    }
    long number = 0;
    while (lines.next()) {
      number++;
      if (isBlank(lines)) {
        continue;
      }
      ParsedLine line = parse(lines);
      if (line instanceof ParsedLine.Kept kept) {
        content.keep(kept.event());
      } else if (line instanceof ParsedLine.Counted counted) {
        content.count(counted);
      } else if (line instanceof ParsedLine.Unusable unusable) {
        content.reject(number, unusable, text(lines));
      }
    }
    return lines.damage() == null ? null : told(lines.damage());
  }

  private ParsedLine parse(LineReader lines) {
    if (lines.tooLong()) {
      return new ParsedLine.Unusable(
          ParsedLine.Reason.TOO_LONG, "longer than " + LineReader.LONGEST + " bytes");
    }
    if (lines.cutOff()) {
      return new ParsedLine.Unusable(ParsedLine.Reason.CUT_OFF, told(lines.damage()));
    }
    return parser.parse(lines.buffer(), lines.start(), lines.length());
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

  private static String told(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Counts and checks the stored bytes. */
  private static final class Checked extends FilterInputStream {
    private final CRC32C crc = new CRC32C();
    private long bytes;

    Checked(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        crc.update(b);
        bytes++;
      }
      return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      if (n > 0) {
        crc.update(b, off, n);
        bytes += n;
      }
      return n;
    }

    void drain() throws IOException {
      byte[] rest = new byte[1 << 16];
      while (read(rest, 0, rest.length) >= 0) {
        // what follows a broken stream belongs to the checksum too
      }
    }
  }
}
