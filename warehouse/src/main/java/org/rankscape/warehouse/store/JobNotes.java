// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Notes in a warehouse, one for each cluster on which a job may work on it. Such a job can outlive
 * the command that sent it and the command's lock: while a note stands, nobody deletes half-written
 * and spill files.
 */
public final class JobNotes {
  private static final String FOLDER = ".jobs";
  private final Store store;

  /** The notes of a store. */
  public JobNotes(Store store) {
    this.store = store;
  }

  private static String path(String cluster) {
    return FOLDER + "/" + cluster.replaceAll("[^A-Za-z0-9.-]", "_");
  }

  /** Notes that a job on a cluster may run from now on. */
  public void add(String cluster) throws IOException {
    try (PendingFile file = store.create(path(cluster))) {
      file.stream().write(cluster.getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
  }

  /** Notes that no job of a cluster runs. */
  public void remove(String cluster) throws IOException {
    store.delete(path(cluster));
  }

  /** Deletes what killed runs left, unless a job may still run. */
  public void sweep() throws IOException {
    if (store.list(FOLDER).isEmpty()) {
      store.sweep();
      SpillFiles.sweep(store);
    }
  }
}
