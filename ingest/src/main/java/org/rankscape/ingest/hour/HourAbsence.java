// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.IOException;
import java.time.LocalDateTime;
import org.rankscape.warehouse.hour.HourFiles;

/** Why there is no file for an hour. */
public enum HourAbsence {
  /** The source does not have it. */
  MISSING,
  /** It could not be fetched. */
  FAILED;

  /** Records it, unless more is known about the hour; only where nobody else works on the hour. */
  void commit(HourFiles files, LocalDateTime hour) throws IOException {
    if (this == MISSING) {
      files.commitMissing(hour);
    } else {
      files.commitFailed(hour);
    }
  }
}
