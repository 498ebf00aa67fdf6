// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.rankscape.ingest.IngestException;

/** Environments for bounded jobs and waiting for them. */
final class Flink {
  private Flink() {}

  /** An environment that runs a job in this process with so many tasks side by side. */
  static StreamExecutionEnvironment local(int parallelism) {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(128));
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
    configuration.set(RestOptions.BIND_PORT, "0");
    return bounded(StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration));
  }

  /** The environment that {@code flink run} provides. */
  static StreamExecutionEnvironment submitted() {
    return bounded(StreamExecutionEnvironment.getExecutionEnvironment());
  }

  private static StreamExecutionEnvironment bounded(StreamExecutionEnvironment env) {
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    return env;
  }

  /** Runs a job and tells its counters about once a second. */
  static Map<String, Object> run(
      StreamExecutionEnvironment env, String name, Consumer<Map<String, Object>> counters) {
    try {
      JobClient client = env.executeAsync(name);
      CompletableFuture<JobExecutionResult> result = client.getJobExecutionResult();
      while (!result.isDone()) {
        try {
          result.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
          countersOf(client).ifPresent(counters);
        }
      }
      Map<String, Object> totals = result.get().getAllAccumulatorResults();
      counters.accept(totals);
      return totals;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IngestException(name + " was interrupted.", e);
    } catch (ExecutionException e) {
      throw failure(name, e);
    } catch (Exception e) {
      throw new IngestException(name + " could not be started: " + e.getMessage(), e);
    }
  }

  /** Counters of a running job; none where it has ended a moment ago. */
  private static Optional<Map<String, Object>> countersOf(JobClient client)
      throws InterruptedException {
    try {
      return Optional.of(client.getAccumulators().get());
    } catch (ExecutionException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static IngestException failure(String name, Throwable thrown) {
    Throwable cause = thrown;
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      cause = t;
      if (t instanceof IngestException known) {
        return known;
      }
    }
    return new IngestException(name + " failed: " + cause, thrown);
  }
}
