// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What is followed.
 *
 * @param source base address
 * @param mirrors further base addresses
 * @param from first hour, where no state is kept yet
 * @param until last hour, or null for no end
 * @param every time between two looks for new hours
 * @param patience hours after its end for which an hour may still be published; then it is a gap
 * @param idle time without a new hour after which to end, or null for never
 * @param state folder of the checkpoints
 */
public record FollowSettings(
    String source,
    List<String> mirrors,
    LocalDateTime from,
    LocalDateTime until,
    Duration every,
    long patience,
    Duration idle,
    String state)
    implements Serializable {

  /** Copies the mirrors. */
  public FollowSettings {
    mirrors = new ArrayList<>(mirrors);
  }

  Path stateFolder() {
    return Path.of(state);
  }
}
