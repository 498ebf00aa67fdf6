// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobSubmissionResult;
import org.apache.flink.client.deployment.executors.LocalExecutor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.core.execution.PipelineExecutorServiceLoader;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.graph.ExecutionPlan;

/**
 * Flink in this process: its local executor, whose cluster takes a job only when something else,
 * done while the cluster starts, has ended too.
 */
final class LocalCluster implements PipelineExecutorServiceLoader, PipelineExecutorFactory {
  private final CompletableFuture<Void> ready;

  /** A cluster for one job. */
  LocalCluster(CompletableFuture<Void> ready) {
    this.ready = ready;
  }

  @Override
  public PipelineExecutorFactory getExecutorFactory(Configuration configuration) {
    return this;
  }

  @Override
  public Stream<String> getExecutorNames() {
    return Stream.of(getName());
  }

  @Override
  public String getName() {
    return LocalExecutor.NAME;
  }

  @Override
  public boolean isCompatibleWith(Configuration configuration) {
    return true;
  }

  @Override
  public PipelineExecutor getExecutor(Configuration configuration) {
    return LocalExecutor.createWithFactory(configuration, Waiting::new);
  }

  private final class Waiting extends MiniCluster {
    Waiting(MiniClusterConfiguration configuration) {
      super(configuration);
    }

    @Override
    public CompletableFuture<JobSubmissionResult> submitJob(ExecutionPlan plan) {
      return ready.thenCompose(ended -> super.submitJob(plan));
    }
  }
}
