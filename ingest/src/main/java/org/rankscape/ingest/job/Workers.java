// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.rankscape.warehouse.store.JobNotes;
import org.rankscape.warehouse.store.Store;

/** Where the tasks of a job run, and how many side by side. */
public abstract class Workers {
  private Workers() {}

  /** An environment for one job. */
  StreamExecutionEnvironment environment() {
    return environment(CompletableFuture.completedFuture(null));
  }

  /**
   * An environment for one job.
   *
   * @param ready a job in this process starts when this is completed
   */
  abstract StreamExecutionEnvironment environment(CompletableFuture<Void> ready);

  /** Whether the tasks run in this process. */
  boolean here() {
    return false;
  }

  /**
   * Refuses to start a job while one of the same name runs.
   *
   * @throws org.rankscape.ingest.IngestException if one does
   */
  void refuseSecond(String name) {}

  /** Where a job can outlive this process, by a name for {@link JobNotes}; null where it cannot. */
  String cluster() {
    return null;
  }

  /** Notes in a store that a job may work on it from now on. */
  void begin(Store store) throws IOException {
    if (cluster() != null) {
      new JobNotes(store).add(cluster());
    }
  }

  /**
   * Takes the note back, and deletes what dead tasks left, where they may die without this process.
   * Not otherwise: another job of this process may be writing.
   */
  void end(Store store) throws IOException {
    if (cluster() != null) {
      JobNotes notes = new JobNotes(store);
      notes.remove(cluster());
      notes.sweep();
    }
  }

  /** In this process. */
  public static Workers local(int parallelism) {
    return new Workers() {
      @Override
      StreamExecutionEnvironment environment(CompletableFuture<Void> ready) {
        return Flink.local(parallelism, ready);
      }

      @Override
      boolean here() {
        return true;
      }
    };
  }

  /** On the task managers of a cluster. */
  public static Workers on(SessionCluster cluster, int parallelism) {
    return new Workers() {
      @Override
      StreamExecutionEnvironment environment(CompletableFuture<Void> ready) {
        return Flink.on(cluster, parallelism);
      }

      @Override
      void refuseSecond(String name) {
        cluster.refuseSecond(name);
      }

      @Override
      String cluster() {
        return cluster.toString();
      }
    };
  }

  /** Where {@code flink run} sends this program. */
  static Workers submitted() {
    return new Workers() {
      @Override
      StreamExecutionEnvironment environment(CompletableFuture<Void> ready) {
        return Flink.submitted();
      }

      @Override
      String cluster() {
        return "flink run";
      }
    };
  }
}
