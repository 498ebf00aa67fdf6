// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which Flink keeps checkpoints ({@code JOB/chk-N}) and savepoints ({@code
 * savepoint-ID}). Flink leaves the folders of earlier jobs; here all but the youngest state go.
 */
record KeptState(Path folder) {
  private static final int TRIES = 60;
  private static final Logger LOG = LoggerFactory.getLogger(KeptState.class);

  /** The youngest complete checkpoint or savepoint. */
  Optional<Path> latest() {
    return all(folder, new ArrayList<>()).stream()
        .filter(f -> f.getName().equals("_metadata"))
        .max(Comparator.comparingLong(File::lastModified).thenComparing(File::getPath))
        .map(f -> f.toPath().getParent());
  }

  /**
   * Deletes everything but the youngest state; the folder too if there is none. A job that has just
   * ended may be deleting at the same time: what cannot be deleted now is left for the next call.
   */
  void keepLatest() {
    keep(latest().orElse(null));
  }

  /** Deletes everything, waiting a little for a job that has just ended. */
  void clear() throws InterruptedException {
    for (int i = 0; i < TRIES && folder.toFile().exists(); i++) {
      Thread.sleep(i);
      keep(null);
    }
  }

  private void keep(Path kept) {
    for (File file : all(folder, new ArrayList<>())) {
      Path path = file.toPath();
      if ((kept == null || !(path.startsWith(kept) || kept.startsWith(path))) && !file.delete()) {
        LOG.debug("{} is left for the next time", file);
      }
    }
  }

  /** A folder with all that lies in it, what lies deeper first; nothing where there is none. */
  private static List<File> all(Path folder, List<File> found) {
    File[] children = folder.toFile().listFiles();
    if (children != null) {
      for (File child : children) {
        all(child.toPath(), found);
      }
    }
    if (folder.toFile().exists()) {
      found.add(folder.toFile());
    }
    return found;
  }
}
