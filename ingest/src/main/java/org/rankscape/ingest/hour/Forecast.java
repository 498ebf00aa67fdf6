// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rankscape.ingest.source.FetchException;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.RemoteFile;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.hour.HourFiles;

/** What an import would do with a file, told without reading or fetching it. */
public final class Forecast {
  private final HourFiles files;
  private final Opener opener;
  private final KnownHours knownHours;

  /**
   * Forecasts for a warehouse.
   *
   * @param files its hours, or null where there is no warehouse yet
   */
  public Forecast(HourFiles files, Opener opener) {
    this.files = files;
    this.opener = opener;
    this.knownHours = new KnownHours(files, opener);
  }

  /** What would become of a file. */
  public enum Fate {
    /** It would be read where it lies. */
    READ,
    /** It would be fetched. */
    FETCHED,
    /** It would be taken from the cache, if the server still has the same. */
    CACHED,
    /** It is in the warehouse. */
    KNOWN,
    /** No server has it. */
    MISSING,
    /** No server has it yet. */
    AWAITED,
    /** No server says anything. */
    FAILED
  }

  /**
   * A forecast.
   *
   * @param bytes size of the file, 0 where not known or not needed
   * @param problem why it would fail, or null
   */
  public record Entry(SourceSplit split, Fate fate, long bytes, String problem) {}

  /** Tells what would become of a file. */
  public Entry of(SourceSplit split) throws IOException {
    if (!split.remote()) {
      return local(split);
    }
    if (knownHours.of(split).state() != KnownHours.State.WANTED) {
      return new Entry(split, Fate.KNOWN, 0, null);
    }
    try {
      RemoteFile remote = opener.look(split);
      return new Entry(
          split,
          opener.isCached(split) ? Fate.CACHED : Fate.FETCHED,
          Math.max(0, remote.size()),
          null);
    } catch (FileNotFoundException e) {
      return new Entry(split, split.recent() ? Fate.AWAITED : Fate.MISSING, 0, null);
    } catch (FetchException e) {
      return new Entry(split, Fate.FAILED, 0, e.getMessage());
    }
  }

  private Entry local(SourceSplit split) throws IOException {
    long bytes = Files.size(Path.of(split.location()));
    boolean known =
        files != null
            && split.hour() != null
            && files.ledger(split.hour()).stream()
                .flatMap(ledger -> ledger.sources().stream())
                .anyMatch(s -> s.name().equals(split.name()) && s.size() == bytes);
    return new Entry(split, known ? Fate.KNOWN : Fate.READ, bytes, null);
  }
}
