// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.rankscape.ingest.source.FetchException;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.RemoteFile;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.HourLedger;

/**
 * Tells by what servers say, without fetching, whether an hour has to be fetched. It has not where
 * the size, and the checksum if one is given, are those of a file that is in the warehouse; or
 * where no server says anything and the hour is complete.
 */
public final class KnownHours {
  private final HourFiles files;
  private final Opener opener;

  /**
   * Compares with a warehouse.
   *
   * @param files its hours, or null where there is no warehouse yet
   */
  public KnownHours(HourFiles files, Opener opener) {
    this.files = files;
    this.opener = opener;
  }

  /** Whether a split has to be fetched. */
  public enum State {
    /** It is in. */
    KNOWN,
    /** A file of that name is in, and no server says whether it changed. */
    UNCHECKED,
    /** It is not in, or not this version of it. */
    WANTED
  }

  /**
   * Whether a split has to be fetched.
   *
   * @param problem why it could not be told better, or null where it could
   * @param answered false where servers were asked and none gave an answer
   */
  public record Answer(State state, String problem, boolean answered) {}

  /** Asks servers only about hours that are in. */
  public Answer of(SourceSplit split) throws IOException {
    HourLedger ledger =
        files == null || split.hour() == null ? null : files.ledger(split.hour()).orElse(null);
    if (ledger == null || !ledger.names(split.name()) || opener.refresh()) {
      return new Answer(State.WANTED, null, true);
    }
    try {
      return of(split, ledger, opener.look(split));
    } catch (FileNotFoundException e) {
      return new Answer(State.KNOWN, null, true);
    } catch (FetchException e) {
      return unchecked(ledger, e.getMessage(), false);
    }
  }

  private static Answer of(SourceSplit split, HourLedger ledger, RemoteFile remote) {
    if (remote.size() < 0) {
      return unchecked(ledger, split.location() + ": the server does not say its size", true);
    }
    boolean same =
        ledger.sources().stream()
            .anyMatch(s -> s.name().equals(split.name()) && remote.matches(s.size(), s.crc32c()));
    return new Answer(same ? State.KNOWN : State.WANTED, null, true);
  }

  private static Answer unchecked(HourLedger ledger, String problem, boolean answered) {
    return new Answer(ledger.whole() ? State.UNCHECKED : State.WANTED, problem, answered);
  }
}
