// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.rankscape.warehouse.hour.SourceFile;

/**
 * One file to read: the unit of work of the ingest job.
 *
 * @param locations absolute path, address on a file system of Flink, or http(s) addresses in the
 *     order in which they are asked
 * @param name file name without folder
 * @param hour hour that the name stands for, or null where it tells none (hours are then read from
 *     {@code created_at})
 * @param size bytes, or -1 where not known beforehand
 * @param only whether no other file of the job is named for this hour; else another task may write
 *     to it at the same time
 * @param recent whether the hour ended so lately that it may not be published yet: if it is not
 *     there, that is no gap
 */
public record SourceSplit(
    List<String> locations,
    String name,
    LocalDateTime hour,
    long size,
    boolean only,
    boolean recent)
    implements Serializable {

  /** Copies the locations, and names an hour's file as the ledger does. */
  public SourceSplit {
    name = SourceFile.canonical(name);
    locations = new ArrayList<>(locations);
  }

  /** A file at one place. */
  public SourceSplit(String location, String name, LocalDateTime hour, long size, boolean only) {
    this(List.of(location), name, hour, size, only, false);
  }

  /** The first location, to tell the user. */
  public String location() {
    return locations.get(0);
  }

  /** Whether it is fetched by http. */
  public boolean remote() {
    return Address.is(location());
  }
}
