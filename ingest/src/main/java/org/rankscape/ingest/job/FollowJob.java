// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobInitializationException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.source.FetchSettings;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.store.Store;

/**
 * Imports hours as they appear, until it is stopped. Checkpoints on disk keep which hours are open;
 * it goes on from the last one.
 *
 * <pre>
 * new hours -&gt; fetch, read, parse (in parallel) -&gt; commit (one task)
 * </pre>
 */
public final class FollowJob {
  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(10);

  /** Failures one after the other with which it goes on. */
  private static final int RESTARTS = 20;

  private final FollowSettings settings;
  private final Store store;
  private final int parallelism;
  private final FetchSettings fetching;
  private JobClient client;

  /**
   * A job that imports into a store.
   *
   * @param parallelism files read side by side
   */
  public FollowJob(FollowSettings settings, Store store, int parallelism, FetchSettings fetching) {
    this.settings = settings;
    this.store = store;
    this.parallelism = parallelism;
    this.fetching = fetching;
  }

  /** Starts the job in this process. */
  public void start() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval());
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, settings.stateFolder().toUri().toString());
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    restart(configuration);
    Optional<Path> kept = latest(settings.stateFolder());
    kept.ifPresent(
        state -> {
          configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, state.toUri().toString());
          configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
    SpillFiles spill = new SpillFiles(store);
    StreamExecutionEnvironment env = Flink.streaming(parallelism, configuration);
    env.fromSource(
            new HourFeed(settings, store, fetching), WatermarkStrategy.noWatermarks(), "new hours")
        .uid("hours")
        .flatMap(new ImportFunction(store, null, fetching, spill))
        .name("import hours")
        .uid("import")
        .sinkTo(new CommitSink(store, spill))
        .name("commit hours")
        .uid("commit")
        .setParallelism(1);
    try {
      client = env.executeAsync("rankscape follow");
    } catch (Exception e) {
      throw kept.isPresent()
              && ExceptionUtils.findThrowable(e, JobInitializationException.class).isPresent()
          ? notRestored(settings, e)
          : new IngestException("following could not be started: " + Flink.reason(e), e);
    }
  }

  /** Tries for about an hour; after ten minutes without a failure it begins to count anew. */
  private static void restart(Configuration configuration) {
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY,
        RestartStrategyOptions.RestartStrategyType.EXPONENTIAL_DELAY.getMainValue());
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofSeconds(1));
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER, 2.0);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofMinutes(5));
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
        Duration.ofMinutes(10));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, RESTARTS);
  }

  /** What to do where the state that was kept is of no use. */
  static IngestException notRestored(FollowSettings settings, Throwable e) {
    return new IngestException(
        "the state that 'rankscape follow' keeps in "
            + settings.state()
            + " cannot be restored: "
            + Flink.reason(e)
            + ". Delete this folder, fill gaps with 'rankscape ingest --source "
            + settings.source()
            + " --from ... --to ...', and follow again.",
        e);
  }

  private Duration interval() {
    return settings.every().compareTo(CHECKPOINT_EVERY) < 0 ? settings.every() : CHECKPOINT_EVERY;
  }

  /** The youngest complete checkpoint or savepoint below a folder. */
  static Optional<Path> latest(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> paths = Files.walk(folder, 3)) {
      return paths
          .filter(p -> p.endsWith("_metadata"))
          .max(Comparator.comparing(FollowJob::modified).thenComparing(Path::toString))
          .map(Path::getParent);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits for the job's end.
   *
   * @return whether it ended in this time
   * @throws IngestException if it failed
   */
  public boolean await(Duration time) throws InterruptedException {
    try {
      client.getJobExecutionResult().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw Flink.failure("following", e);
    }
  }

  /** How far the job is, if it runs. */
  public Optional<IngestCounters> counters() throws InterruptedException {
    return Flink.countersOf(client).map(IngestCounters::of);
  }

  /**
   * Stops the job with its state written. Where that takes too long it is left as it is: the last
   * checkpoint is enough to go on.
   *
   * @return whether it stopped in this time
   */
  public boolean stop(Duration time) throws InterruptedException {
    try {
      client
          .stopWithSavepoint(
              false, settings.stateFolder().toUri().toString(), SavepointFormatType.CANONICAL)
          .get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException | IllegalStateException e) {
      return false;
    }
  }
}
