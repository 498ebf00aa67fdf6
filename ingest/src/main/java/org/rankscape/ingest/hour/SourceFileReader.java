// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.rankscape.ingest.parse.EventParser;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.ingest.source.SourceStream;
import org.rankscape.warehouse.store.FileErrors;
import org.rankscape.warehouse.store.SpillFiles;

/**
 * Reads one source file whole and sorts its lines by hour of {@code created_at}. What can be read
 * of a damaged stream is kept.
 */
final class SourceFileReader {
  private final EventParser parser = new EventParser();
  private final Opener opener;
  private final SpillFiles spill;
  private final long memory;
  private final boolean igzip;

  /**
   * Reads what the opener opens, as fast as it can here.
   *
   * @param spill where to lines that do not fit into memory
   * @param memory about how many bytes of lines to hold
   */
  SourceFileReader(Opener opener, SpillFiles spill, long memory) {
    this(opener, spill, memory, Igzip.isAvailable());
  }

  /** Reads usual files with igzip or all with {@code java.util.zip}. */
  SourceFileReader(Opener opener, SpillFiles spill, long memory, boolean igzip) {
    this.opener = opener;
    this.spill = spill;
    this.memory = memory;
    this.igzip = igzip;
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

  private Content read(SourceSplit split, Predicate<LocalDateTime> wanted, SourceStream file)
      throws IOException {
    try (file) {
      LinePass pass = new LinePass(parser, Long.MAX_VALUE, null);
      Content content = read(split, wanted, file, pass, igzip);
      if (pass.unsure()) {
        content.lines().discard();
        file.restart();
        pass = new LinePass(parser, Long.MAX_VALUE, null);
        content = read(split, wanted, file, pass, false);
      }
      if (pass.trusted() < Long.MAX_VALUE) {
        content.lines().discard();
        file.restart();
        LinePass again = new LinePass(parser, pass.trusted(), pass.damage());
        return read(split, wanted, file, again, false);
      }
      return content;
    }
  }

  private Content read(
      SourceSplit split,
      Predicate<LocalDateTime> wanted,
      InputStream in,
      LinePass pass,
      boolean usual)
      throws IOException {
    SourceLines content = new SourceLines(split.name(), split.hour(), wanted, spill, memory);
    Checked raw = new Checked(in);
    try {
      if (usual) {
        pass.readUsual(raw, content);
      } else {
        pass.read(raw, content);
      }
      raw.drain();
      content.end();
      String damage = pass.damage() == null ? null : FileErrors.text(pass.damage());
      return new Content(raw.bytes, raw.crc.getValue(), damage, content);
    } catch (IOException | RuntimeException e) {
      content.discard();
      throw e;
    }
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
