// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.nio.file.Path;
import org.rankscape.cli.UserException;
import org.rankscape.ingest.job.SessionCluster;
import org.rankscape.ingest.job.Workers;

/**
 * Where an ingest runs and where it writes.
 *
 * @param warehouse folder, or address such as {@code s3://bucket/folder}
 * @param cluster {@code host:port} of a Flink session cluster, or null for this process
 * @param jobJar jar that is sent to the cluster, or null for the one beside the program
 * @param parallelism tasks side by side, or null for the number of processors or task slots
 */
public record Placement(String warehouse, String cluster, Path jobJar, Integer parallelism) {

  /** Refuses a parallelism below 1, and a jar for no cluster. */
  public Placement {
    if (parallelism != null && parallelism < 1) {
      throw new UserException("parallelism " + parallelism + " is below 1.");
    }
    if (jobJar != null && cluster == null) {
      throw new UserException("a job jar needs a cluster to send it to.");
    }
  }

  /** In this process, into a folder. */
  public static Placement local(Path warehouse, Integer parallelism) {
    return new Placement(warehouse.toString(), null, null, parallelism);
  }

  /**
   * The tasks' place.
   *
   * @throws org.rankscape.ingest.IngestException if the cluster cannot be used
   */
  Workers workers() {
    if (cluster == null) {
      return Workers.local(tasks());
    }
    SessionCluster session = SessionCluster.connect(cluster, Installation.jobJar(jobJar));
    return Workers.on(session, parallelism == null ? session.slots() : parallelism);
  }

  /** Tasks side by side in this process. */
  int tasks() {
    return parallelism == null ? Runtime.getRuntime().availableProcessors() : parallelism;
  }
}
