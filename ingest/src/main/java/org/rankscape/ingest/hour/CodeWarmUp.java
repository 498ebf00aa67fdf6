// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.rankscape.ingest.parse.EventParser;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.SourceFile;
import org.rankscape.warehouse.store.SpillFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports invented lines into memory while Flink starts, so that Java has loaded and compiled the
 * code when the first file is read. It is the very code that imports files: decompression, scanner,
 * sorting, union, Parquet. The lines are of all types that the simulator writes.
 *
 * <p>It ends after {@value #LINES} lines, or with the portion that takes it beyond {@link
 * #LONGEST}. What it costs is counted as start-up, and is saved again in the job. It is left out
 * where little is read, or where files are fetched, which takes longer than reading them.
 */
public final class CodeWarmUp {
  static final int LINES = 40_000;
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** Bytes of stored files from which on it pays. */
  static final long LEAST_BYTES = 16L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(CodeWarmUp.class);
  private static final String LINES_FILE = "invented-events.json.gz";
  private static final String NAME = "2024-01-01-0.json.gz";
  private static final LocalDateTime HOUR = LocalDateTime.of(2024, 1, 1, 0, 0);
  private static final String ID = "{\"id\":\"";
  private static final int ID_DIGITS = 11;
  private static final long FIRST_ID = 30_000_000_000L;

  /** Lines of a portion: as few as a small hour has. */
  private static final int PORTION = 1000;

  private CodeWarmUp() {}

  /**
   * Begins in a thread of its own where it pays.
   *
   * @return is completed when the warm-up has ended, however it ended
   */
  public static CompletableFuture<Void> begin(EventSource.Plan plan) {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    if (!pays(plan)) {
      ended.complete(null);
      return ended;
    }
    Thread thread =
        new Thread(
            () -> {
              try {
                run(LINES);
              } catch (IOException | RuntimeException | LinkageError e) {
                LOG.debug("warming up failed; what is wrong shows when files are read", e);
              } finally {
                ended.complete(null);
              }
            },
            "warm-up");
    thread.setDaemon(true);
    thread.start();
    return ended;
  }

  static boolean pays(EventSource.Plan plan) {
    return plan.splits().stream().noneMatch(SourceSplit::remote)
        && plan.splits().stream().mapToLong(SourceSplit::size).sum() >= LEAST_BYTES;
  }

  /**
   * Imports about so many lines.
   *
   * @return events in the hour that they made, the same for each portion
   */
  static long run(int lines) throws IOException {
    long end = System.nanoTime() + LONGEST.toNanos();
    byte[] portion = portion();
    EventParser parser = new EventParser();
    long rows = 0;
    for (int done = 0; done < lines && System.nanoTime() < end; done += PORTION) {
      rows = file(portion, parser);
    }
    return rows;
  }

  private static long file(byte[] gzip, EventParser parser) throws IOException {
    MemoryStore store = new MemoryStore();
    SourceLines lines =
        new SourceLines(NAME, HOUR, hour -> true, new SpillFiles(store), Long.MAX_VALUE);
    LinePass pass = new LinePass(parser, Long.MAX_VALUE, null);
    if (Igzip.isAvailable()) {
      pass.readUsual(new ByteArrayInputStream(gzip), lines);
    } else {
      pass.read(new ByteArrayInputStream(gzip), lines);
    }
    lines.end();
    SourceFile entry =
        lines
            .hours()
            .get(HOUR)
            .entry(NAME, new SourceFileReader.Content(gzip.length, 0, null, lines));
    return new HourFiles(store)
        .commit(HOUR, List.of(entry), lines.eventsOfOneHour(), lines.rejectedOfOneHour());
  }

  /** A file of invented lines, each with an id of its own. */
  private static byte[] portion() throws IOException {
    List<String> invented = invented();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < PORTION; i++) {
        String line = invented.get(i % invented.size());
        gzip.write(
            (ID + (FIRST_ID + i) + line.substring(ID.length() + ID_DIGITS) + "\n")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static List<String> invented() throws IOException {
    try (InputStream in = new GZIPInputStream(CodeWarmUp.class.getResourceAsStream(LINES_FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
