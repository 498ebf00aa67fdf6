// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import org.rankscape.ingest.parse.EventParser;
import org.rankscape.ingest.parse.ParsedLine;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.SourceSplit;

/**
 * Reads one source file whole and sorts its lines by hour of {@code created_at}. What can be read
 * of a damaged stream is kept.
 */
public final class SourceFileReader {
  private static final int LONGEST_KEPT_TEXT = 4096;

  /** E-mail addresses are never stored. */
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");

  private final EventParser parser = new EventParser();
  private final Opener opener;

  /** Reads files that lie here, or fetches them as usual. */
  public SourceFileReader() {
    this(new Opener());
  }

  /** Reads what this opens. */
  public SourceFileReader(Opener opener) {
    this.opener = opener;
  }

  /** What was read of a file, by hour. */
  public record Content(
      long size, long crc32c, String damage, Map<LocalDateTime, HourLines> hours) {}

  /**
   * Reads a file to its end. One that was fetched and proves to be damaged is fetched once more.
   *
   * @throws java.io.FileNotFoundException if the source does not have it
   */
  public Content read(SourceSplit split) throws IOException {
    Content first = read(split, opener.open(split));
    if (first.damage() == null || !split.remote()) {
      return first;
    }
    Content again = read(split, opener.openAgain(split));
    return again.damage() == null || again.size() > first.size() ? again : first;
  }

  private Content read(SourceSplit split, InputStream in) throws IOException {
    TreeMap<LocalDateTime, HourLines> hours = new TreeMap<>();
    try (Checked raw = new Checked(in)) {
      String damage = readLines(split, raw, hours);
      raw.drain();
      return new Content(raw.bytes, raw.crc.getValue(), damage, hours);
    }
  }

  private String readLines(
      SourceSplit split, InputStream raw, TreeMap<LocalDateTime, HourLines> hours) {
    LineReader lines;
    try {
      lines = new LineReader(new GZIPInputStream(new BufferedInputStream(raw, 1 << 16), 1 << 16));
    } catch (IOException e) {
      return told(e);
    }
    LocalDateTime hour = split.hour();
    long number = 0;
    while (lines.next()) {
      number++;
      if (isBlank(lines)) {
        continue;
      }
      ParsedLine line = parse(lines);
      if (line instanceof ParsedLine.Kept kept) {
        hour = kept.event().createdAt().truncatedTo(ChronoUnit.HOURS);
        at(hours, hour).keep(kept.event());
      } else if (line instanceof ParsedLine.Counted counted) {
        hour = counted.createdAt().truncatedTo(ChronoUnit.HOURS);
        at(hours, hour).count(counted);
      } else if (line instanceof ParsedLine.Unusable unusable) {
        LocalDateTime place = split.hour() != null ? split.hour() : hour;
        at(hours, place == null ? LocalDateTime.MIN : place)
            .reject(split.name(), number, unusable, text(lines));
      }
    }
    placeHourless(hours);
    return lines.damage() == null ? null : told(lines.damage());
  }

  /** Lines that were set aside before the first event go with the first hour. */
  private static void placeHourless(TreeMap<LocalDateTime, HourLines> hours) {
    HourLines hourless = hours.remove(LocalDateTime.MIN);
    if (hourless != null && !hours.isEmpty()) {
      hours.firstEntry().getValue().add(hourless);
    } else if (hourless != null) {
      hours.put(LocalDateTime.MIN, hourless);
    }
  }

  private static HourLines at(Map<LocalDateTime, HourLines> hours, LocalDateTime hour) {
    return hours.computeIfAbsent(hour, h -> new HourLines());
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
