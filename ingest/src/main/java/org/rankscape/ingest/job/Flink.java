// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.BatchShuffleMode;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.client.deployment.executors.LocalExecutor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.ResourceManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.RemoteStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.SerializedThrowable;
import org.rankscape.ingest.IngestException;
import org.rankscape.warehouse.store.FileErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Environments for jobs and waiting for them. */
final class Flink {
  /** Milliseconds from a job's start on the cluster to its end, among its counters at the end. */
  static final String RUN_TIME = "run time";

  private static final Logger LOG = LoggerFactory.getLogger(Flink.class);

  private Flink() {}

  /**
   * An environment that runs a job in this process with so many tasks side by side.
   *
   * @param ready the job starts when this is completed
   */
  static StreamExecutionEnvironment local(int parallelism, CompletableFuture<Void> ready) {
    return bounded(inThisProcess(parallelism, new Configuration(), ready));
  }

  /** Starts all tasks of a bounded job at once, for one that sorts nothing. */
  static void atOnce(StreamExecutionEnvironment env) {
    Configuration configuration = new Configuration();
    configuration.set(
        ExecutionOptions.BATCH_SHUFFLE_MODE, BatchShuffleMode.ALL_EXCHANGES_PIPELINED);
    configuration.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Default);
    env.configure(configuration);
  }

  /** An environment that runs a job without end in this process. */
  static StreamExecutionEnvironment streaming(int parallelism, Configuration configuration) {
    StreamExecutionEnvironment env =
        inThisProcess(parallelism, configuration, CompletableFuture.completedFuture(null));
    env.setRuntimeMode(RuntimeExecutionMode.STREAMING);
    return env;
  }

  private static StreamExecutionEnvironment inThisProcess(
      int parallelism, Configuration configuration, CompletableFuture<Void> ready) {
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(128));
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
    configuration.set(RestOptions.BIND_PORT, "0");
    configuration.set(ResourceManagerOptions.REQUIREMENTS_CHECK_DELAY, Duration.ZERO);
    configuration.set(DeploymentOptions.TARGET, LocalExecutor.NAME);
    configuration.set(DeploymentOptions.ATTACHED, true);
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    return new StreamExecutionEnvironment(new LocalCluster(ready), configuration, null);
  }

  /** An environment that sends jobs to a cluster. */
  static StreamExecutionEnvironment on(SessionCluster cluster, int parallelism) {
    return bounded(cluster.environment(parallelism));
  }

  /** The environment that {@code flink run} provides. */
  static StreamExecutionEnvironment submitted() {
    Configuration configuration = new Configuration();
    SessionCluster.survive(configuration);
    return bounded(StreamExecutionEnvironment.getExecutionEnvironment(configuration));
  }

  private static StreamExecutionEnvironment bounded(StreamExecutionEnvironment env) {
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    return env;
  }

  /**
   * Runs a job and tells its counters about once a second. A job on a cluster is cancelled when
   * this process is ended (Ctrl-C).
   */
  static Map<String, Object> run(
      StreamExecutionEnvironment env, String name, Consumer<Map<String, Object>> counters) {
    try {
      JobClient client = env.executeAsync(name);
      return env instanceof RemoteStreamEnvironment
          ? awaitOrCancel(client, counters)
          : await(client, counters);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IngestException(name + " was interrupted.", e);
    } catch (ExecutionException e) {
      throw failure(name, e);
    } catch (Exception e) {
      throw new IngestException(name + " could not be started: " + reason(e), e);
    }
  }

  private static Map<String, Object> awaitOrCancel(
      JobClient client, Consumer<Map<String, Object>> counters)
      throws InterruptedException, ExecutionException {
    Thread cancel = new Thread(() -> cancel(client), "cancel " + client.getJobID());
    Runtime.getRuntime().addShutdownHook(cancel);
    try {
      return await(client, counters);
    } finally {
      forget(cancel);
    }
  }

  private static Map<String, Object> await(JobClient client, Consumer<Map<String, Object>> counters)
      throws InterruptedException, ExecutionException {
    CompletableFuture<JobExecutionResult> result = client.getJobExecutionResult();
    while (!result.isDone()) {
      try {
        result.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        countersOf(client).ifPresent(counters);
      }
    }
    Map<String, Object> totals = new HashMap<>(result.get().getAllAccumulatorResults());
    totals.put(RUN_TIME, result.get().getNetRuntime());
    counters.accept(totals);
    return totals;
  }

  private static void cancel(JobClient client) {
    try {
      client.cancel().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | IllegalStateException e) {
      LOG.warn("job {} could not be cancelled: {}", client.getJobID(), e.toString());
    }
  }

  private static void forget(Thread cancel) {
    try {
      Runtime.getRuntime().removeShutdownHook(cancel);
    } catch (IllegalStateException e) {
      LOG.debug("this process ends already", e);
    }
  }

  /** Counters of a running job; none where it has ended a moment ago. */
  static Optional<Map<String, Object>> countersOf(JobClient client) throws InterruptedException {
    try {
      return Optional.of(client.getAccumulators().get());
    } catch (ExecutionException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  static IngestException failure(String name, Throwable thrown) {
    Throwable last = thrown;
    for (Throwable t = thrown; t != null; t = restored(t).getCause()) {
      last = restored(t);
      if (last instanceof IngestException known) {
        return known;
      }
    }
    return new IngestException(
        name
            + " failed: "
            + (last instanceof IOException ? FileErrors.text(last) : last)
            + (isFull(last)
                ? ". Make room there and run the same command again; what is committed stays."
                : ""),
        thrown);
  }

  /** Whether the system says that a disk is full, or that a quota is used up. */
  private static boolean isFull(Throwable thrown) {
    String message = thrown.getMessage();
    return thrown instanceof IOException
        && message != null
        && (message.contains("No space left on device") || message.contains("Disk quota exceeded"));
  }

  /** What the first cause says. */
  static String reason(Throwable thrown) {
    Throwable last = thrown;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last.getMessage() == null ? last.toString() : last.getMessage();
  }

  /** What was thrown on another machine, as it was where its class is known here. */
  private static Throwable restored(Throwable thrown) {
    return thrown instanceof SerializedThrowable serialized
        ? serialized.deserializeError(IngestException.class.getClassLoader())
        : thrown;
  }
}
