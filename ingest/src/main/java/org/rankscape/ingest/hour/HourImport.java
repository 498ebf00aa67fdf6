// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.source.FetchException;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.HourLedger;
import org.rankscape.warehouse.hour.SourceFile;
import org.rankscape.warehouse.hour.SourceFiles;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.store.Store;

/**
 * Imports source files into the hours of a warehouse. A file whose lines all lie in the hour that
 * it alone is named for is committed at once; the lines of any other are handed on, since another
 * task may work on the same hours.
 */
public final class HourImport {
  /** Of Java's memory, the part that the lines of all files read side by side may take. */
  private static final double SHARE_OF_MEMORY = 0.25;

  private final HourFiles files;
  private final SourceFiles sourceFiles;
  private final HourRange wanted;
  private final KnownHours knownHours;
  private final SourceFileReader reader;

  /**
   * Imports into this store.
   *
   * @param wanted hours taken from files whose names tell none; null for all
   */
  public HourImport(Store store, HourRange wanted) {
    this(store, wanted, new Opener(), new SpillFiles(store), 1);
  }

  /**
   * Imports into this store what the opener opens.
   *
   * @param spill for lines that do not fit into memory
   * @param sideBySide files read at the same time in this process
   */
  public HourImport(
      Store store, HourRange wanted, Opener opener, SpillFiles spill, int sideBySide) {
    this(
        store,
        wanted,
        opener,
        spill,
        (long) (SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() / sideBySide));
  }

  /** Imports with about so many bytes of lines in memory. */
  HourImport(Store store, HourRange wanted, Opener opener, SpillFiles spill, long memory) {
    this.files = new HourFiles(store);
    this.sourceFiles = new SourceFiles(store);
    this.wanted = wanted;
    this.knownHours = new KnownHours(files, opener);
    this.reader = new SourceFileReader(opener, spill, memory);
  }

  /**
   * What became of a file.
   *
   * @param state {@code imported}, {@code known} (this very file is in already), {@code unchecked}
   *     (so is a file of that name, and no server says whether it changed), {@code missing}, {@code
   *     awaited} (not there, but may not be published yet) or {@code failed}
   * @param bytes bytes of the file as stored
   * @param lines lines read
   * @param kept events kept, before duplicates are dropped
   * @param rejected lines set aside
   * @param stray lines that are not committed yet, or null
   * @param damaged whether the file could be read in part only
   * @param problem why the file could not be fetched or checked, or null
   */
  public record Outcome(
      String state,
      long bytes,
      long lines,
      long kept,
      long rejected,
      StrayFile stray,
      boolean damaged,
      String problem) {

    static Outcome nothing(String state, long bytes, String problem) {
      return new Outcome(state, bytes, 0, 0, 0, null, false, problem);
    }

    /** The state, and of imported files whether {@code complete} or {@code partial}. */
    public String hourClass() {
      return state.equals("imported") ? damaged ? "partial" : "complete" : state;
    }
  }

  /** Imports one file. */
  public Outcome read(SourceSplit split) throws IOException {
    Outcome known = known(split);
    if (known != null) {
      return known;
    }
    SourceFileReader.Content content;
    try {
      content = reader.read(split, hour -> isWanted(split, hour));
    } catch (FileNotFoundException e) {
      if (split.hour() == null) {
        throw e;
      }
      if (split.recent()) {
        return Outcome.nothing("awaited", 0, null);
      }
      return absent(split, HourAbsence.MISSING, null);
    } catch (FetchException e) {
      if (split.hour() == null) {
        throw e;
      }
      return absent(split, HourAbsence.FAILED, e.getMessage());
    }
    if (split.hour() == null
        && (content.lines().hours().isEmpty()
            || content.lines().hours().containsKey(SourceLines.NO_HOUR))) {
      throw new IngestException(
          split.location()
              + " holds no event that tells its hour"
              + (content.damage() == null ? "." : ": " + content.damage() + "."));
    }
    if (isKnown(split, content.size(), content.crc32c())) {
      content.lines().discard();
      return Outcome.nothing("known", content.size(), null);
    }
    return add(split, content);
  }

  /** Recorded at once only where no other task writes to the hour. */
  private Outcome absent(SourceSplit split, HourAbsence absence, String problem)
      throws IOException {
    StrayFile stray = null;
    if (split.only()) {
      absence.commit(files, split.hour());
    } else {
      stray = StrayFile.absent(split.hour(), absence);
    }
    String state = absence.name().toLowerCase(Locale.ROOT);
    return new Outcome(state, 0, 0, 0, 0, stray, false, problem);
  }

  private boolean isWanted(SourceSplit split, LocalDateTime hour) {
    return split.hour() != null || wanted == null || wanted.contains(hour);
  }

  private Outcome known(SourceSplit split) throws IOException {
    if (split.remote()) {
      KnownHours.Answer answer = knownHours.of(split);
      return answer.state() == KnownHours.State.WANTED
          ? null
          : Outcome.nothing(answer.state().name().toLowerCase(Locale.ROOT), 0, answer.problem());
    }
    boolean seen =
        split.hour() == null
            ? sourceFiles.mayHold(split.name(), split.size())
            : files.ledger(split.hour()).stream()
                .flatMap(ledger -> ledger.sources().stream())
                .anyMatch(s -> s.name().equals(split.name()) && s.size() == split.size());
    return seen && isKnown(split, split.size(), reader.checksum(split))
        ? Outcome.nothing("known", split.size(), null)
        : null;
  }

  /** Whether all that is wanted of this very file is in. */
  private boolean isKnown(SourceSplit split, long size, long crc32c) throws IOException {
    if (split.hour() == null) {
      return sourceFiles.holds(split.name(), size, crc32c, hour -> isWanted(split, hour));
    }
    HourLedger ledger = files.ledger(split.hour()).orElse(null);
    return ledger != null && ledger.holds(split.name(), size, crc32c);
  }

  private Outcome add(SourceSplit split, SourceFileReader.Content content) throws IOException {
    SourceLines read = content.lines();
    long lines = 0;
    long kept = 0;
    long rejected = 0;
    TreeMap<String, String> entries = new TreeMap<>();
    ArrayList<String> left = new ArrayList<>();
    for (Map.Entry<LocalDateTime, HourLines> e : read.hours().entrySet()) {
      if (!isWanted(split, e.getKey())) {
        left.add(e.getKey().toString());
        continue;
      }
      SourceFile entry = e.getValue().entry(split.name(), content);
      lines += entry.lines();
      kept += entry.kept();
      rejected += entry.rejected();
      entries.put(e.getKey().toString(), entry.toJson());
    }
    StrayFile stray = null;
    if (split.only() && read.onlyNamed()) {
      SourceFile entry = SourceFile.fromJson(entries.get(split.hour().toString()));
      files.commit(split.hour(), List.of(entry), read.eventsOfOneHour(), read.rejectedOfOneHour());
      read.discard();
    } else if (!entries.isEmpty()) {
      read.spill();
      stray =
          new StrayFile(
              split.hour() == null ? null : split.hour().toString(),
              null,
              entries,
              left,
              new ArrayList<>(read.eventFiles()),
              new ArrayList<>(read.rejectedFiles()));
    }
    return new Outcome(
        "imported", content.size(), lines, kept, rejected, stray, content.damage() != null, null);
  }
}
