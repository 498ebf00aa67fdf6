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
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.source.FetchException;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.HourLedger;
import org.rankscape.warehouse.store.Store;

/**
 * Imports source files into the hours of a warehouse. A file whose lines all lie in the hour that
 * it alone is named for is committed at once; the lines of any other are handed on, since another
 * task may work on the same hours.
 */
public final class HourImport {
  private final HourFiles files;
  private final HourRange wanted;
  private final KnownHours knownHours;
  private final SourceFileReader reader;

  /**
   * Imports into this store.
   *
   * @param wanted hours taken from files whose names tell none; null for all
   */
  public HourImport(Store store, HourRange wanted) {
    this(store, wanted, new Opener());
  }

  /** Imports into this store what the opener opens. */
  public HourImport(Store store, HourRange wanted, Opener opener) {
    this.files = new HourFiles(store);
    this.wanted = wanted;
    this.knownHours = new KnownHours(files, opener);
    this.reader = new SourceFileReader(opener);
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
   * @param strays lines that are not committed yet
   * @param problem why the file could not be fetched or checked, or null
   */
  public record Outcome(
      String state,
      long bytes,
      long lines,
      long kept,
      long rejected,
      List<StrayLines> strays,
      String problem) {

    static Outcome nothing(String state, long bytes, String problem) {
      return new Outcome(state, bytes, 0, 0, 0, List.of(), problem);
    }
  }

  /** Imports one file. */
  public Outcome read(SourceSplit split) throws IOException {
    if (split.remote()) {
      KnownHours.Answer known = knownHours.of(split);
      if (known.state() != KnownHours.State.WANTED) {
        return Outcome.nothing(known.state().name().toLowerCase(Locale.ROOT), 0, known.problem());
      }
    }
    SourceFileReader.Content content;
    try {
      content = reader.read(split);
    } catch (FileNotFoundException e) {
      if (split.hour() == null) {
        throw e;
      }
      if (split.recent()) {
        return Outcome.nothing("awaited", 0, null);
      }
      files.commitMissing(split.hour());
      return Outcome.nothing("missing", 0, null);
    } catch (FetchException e) {
      if (split.hour() == null) {
        throw e;
      }
      files.commitFailed(split.hour());
      return Outcome.nothing("failed", 0, e.getMessage());
    }
    Map<LocalDateTime, HourLines> hours = content.hours();
    if (split.hour() != null) {
      hours.computeIfAbsent(split.hour(), h -> new HourLines());
    } else if (hours.isEmpty() || hours.containsKey(LocalDateTime.MIN)) {
      throw new IngestException(
          split.location()
              + " holds no event that tells its hour"
              + (content.damage() == null ? "." : ": " + content.damage() + "."));
    }
    if (split.hour() == null && wanted != null) {
      hours.keySet().removeIf(h -> !wanted.contains(h));
    }
    return isKnown(split, content)
        ? Outcome.nothing("known", content.size(), null)
        : add(split, content);
  }

  private boolean isKnown(SourceSplit split, SourceFileReader.Content content) throws IOException {
    if (split.hour() == null) {
      return false;
    }
    HourLedger ledger = files.ledger(split.hour()).orElse(null);
    return ledger != null
        && ledger.holds(content.hours().get(split.hour()).entry(split.name(), content));
  }

  private Outcome add(SourceSplit split, SourceFileReader.Content content) throws IOException {
    long lines = 0;
    long kept = 0;
    long rejected = 0;
    List<StrayLines> strays = new ArrayList<>();
    boolean onlyHome =
        split.only() && content.hours().keySet().equals(java.util.Set.of(split.hour()));
    for (Map.Entry<LocalDateTime, HourLines> e : content.hours().entrySet()) {
      var entry = e.getValue().entry(split.name(), content);
      lines += entry.lines();
      kept += entry.kept();
      rejected += entry.rejected();
      if (onlyHome) {
        files.commit(e.getKey(), entry, e.getValue().events(), e.getValue().rejected(e.getKey()));
      } else {
        strays.add(StrayLines.of(e.getKey(), e.getKey().equals(split.hour()), e.getValue(), entry));
      }
    }
    return new Outcome("imported", content.size(), lines, kept, rejected, strays, null);
  }
}
