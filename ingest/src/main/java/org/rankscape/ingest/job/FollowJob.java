// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.hour.HourLedger;
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
  private final KeptState kept;
  private final FeedMonitor monitor;
  private final Store store;
  private final int parallelism;
  private final FetchSettings fetching;
  private JobClient client;
  private volatile boolean stopping;

  /**
   * A job that imports into a store.
   *
   * @param parallelism files read side by side
   */
  public FollowJob(FollowSettings settings, Store store, int parallelism, FetchSettings fetching) {
    this.settings = settings;
    this.kept = new KeptState(settings.stateFolder());
    this.monitor = FeedMonitor.begin(settings.state());
    this.store = store;
    this.parallelism = parallelism;
    this.fetching = fetching;
  }

  /** Starts the job in this process. */
  public void start() {
    Configuration configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval());
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, settings.stateFolder().toUri().toString());
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    restart(configuration);
    kept.keepLatest();
    Optional<Path> restored = kept.latest();
    restored.ifPresent(
        state -> {
          configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, state.toUri().toString());
          configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
    SpillFiles spill = new SpillFiles(store);
    StreamExecutionEnvironment env = Flink.streaming(parallelism, configuration);
    env.fromSource(
            new HourFeed(settings, store, fetching), WatermarkStrategy.noWatermarks(), "new hours")
        .uid("hours")
        .flatMap(
            new WatchedImport(new ImportFunction(store, null, fetching, spill), settings.state()))
        .name("import hours")
        .uid("import")
        .sinkTo(new CommitSink(store, spill, settings.state()))
        .name("commit hours")
        .uid("commit")
        .setParallelism(1);
    try {
      client = env.executeAsync("rankscape follow");
    } catch (Exception e) {
      throw restored.isPresent()
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

  /** The first hour that was not looked for before the job began; nothing until it has begun. */
  public Optional<LocalDateTime> began() {
    return Optional.ofNullable(monitor.began()).map(FeedState::next);
  }

  /** What went wrong since this was asked the last time, and that it goes well again. */
  public List<String> news() {
    return monitor.news();
  }

  /** Whether it was told to end when idle, and is: nothing is read, and no new hour has come. */
  public boolean isIdle() {
    return settings.idle() != null && monitor.isIdle(settings.idle());
  }

  /** Why no server ever gave an answer, if some was asked and none did. */
  public Optional<String> neverReached() {
    return Optional.ofNullable(monitor.neverReached());
  }

  /** Hours that were found, and are neither in the warehouse nor known as gaps so far. */
  public List<LocalDateTime> open() throws IOException {
    HourFiles files = new HourFiles(store);
    List<LocalDateTime> open = new ArrayList<>();
    for (LocalDateTime hour : monitor.open()) {
      if (files.ledger(hour).filter(l -> !HourLedger.FAILED.equals(l.absence())).isEmpty()) {
        open.add(hour);
      }
    }
    return open;
  }

  /**
   * Waits for the job's end. Then only the state to go on from is left, if there is any.
   *
   * @return whether it ended in this time
   * @throws IngestException if it failed
   */
  public boolean await(Duration time) throws InterruptedException {
    try {
      client.getJobExecutionResult().get(time.toMillis(), TimeUnit.MILLISECONDS);
      if (stopping) {
        kept.keepLatest();
      } else {
        kept.clear();
      }
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
    stopping = true;
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
