// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.rankscape.ingest.IngestException;

/** A Flink session cluster, reached through the REST port of its job manager. */
public final class SessionCluster {
  private static final Pattern ADDRESS = Pattern.compile("(?:http://)?([^/:\\s]+):(\\d{1,5})/?");
  private static final Pattern MINOR = Pattern.compile("(\\d+\\.\\d+)\\..*");
  private static final String JOB_CLASS = IngestJob.class.getName().replace('.', '/') + ".class";
  private final String host;
  private final int port;
  private final Path jar;
  private final int slots;
  private final ClusterRest rest;

  private SessionCluster(String host, int port, Path jar, ClusterRest rest) {
    this.host = host;
    this.port = port;
    this.jar = jar;
    this.rest = rest;
    this.slots = rest.slots();
  }

  /**
   * Reaches a cluster and makes sure that jobs of this version can run on it.
   *
   * @param address {@code host:port} of its REST interface
   * @param jar the job jar, sent with every job
   * @throws IngestException if nobody answers there, it runs another version of Flink, it has no
   *     task slot, or the jar is no job jar
   */
  public static SessionCluster connect(String address, Path jar) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65535) {
      throw new IngestException(
          "cluster " + address + ": write host:port of the job manager's REST interface.");
    }
    checkJar(jar);
    String host = parts.group(1);
    int port = Integer.parseInt(parts.group(2));
    ClusterRest rest = new ClusterRest(host + ":" + port);
    checkVersion(rest.flinkVersion(), EnvironmentInformation.getVersion(), address);
    SessionCluster cluster = new SessionCluster(host, port, jar, rest);
    if (cluster.slots == 0) {
      throw new IngestException(
          "cluster " + address + " has no task slots: start task managers for it.");
    }
    return cluster;
  }

  private static void checkJar(Path jar) {
    try (JarFile opened = new JarFile(jar.toFile())) {
      if (opened.getEntry(JOB_CLASS) == null) {
        throw new IngestException(jar + " is not Rankscape's job jar: it has no " + JOB_CLASS);
      }
    } catch (IOException e) {
      throw new IngestException("cannot read job jar " + jar + ": " + e.getMessage(), e);
    }
  }

  static void checkVersion(String theirs, String ours, String address) {
    if (!minor(theirs).equals(minor(ours))) {
      throw new IngestException(
          String.format(
              "cluster %s runs Flink %s and this Rankscape sends jobs for Flink %s: use a cluster"
                  + " of version %s.x.",
              address, theirs, ours, minor(ours)));
    }
  }

  private static String minor(String version) {
    Matcher minor = MINOR.matcher(version);
    return minor.matches() ? minor.group(1) : version;
  }

  /** Task slots of all task managers. */
  public int slots() {
    return slots;
  }

  /**
   * Refuses to go on while a job of the same name runs: what an interrupted command left, or
   * another's.
   *
   * @throws IngestException if there is such a job
   */
  void refuseSecond(String name) {
    for (Map.Entry<String, String> job : rest.unfinishedJobs().entrySet()) {
      if (job.getValue().equals(name)) {
        throw new IngestException(
            String.format(
                "job %s (%s) still runs on cluster %s:%d: wait for its end or cancel it.",
                job.getKey(), name, host, port));
      }
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }

  StreamExecutionEnvironment environment(int parallelism) {
    Configuration configuration = new Configuration();
    survive(configuration);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createRemoteEnvironment(
            host, port, configuration, jar.toAbsolutePath().toString());
    env.setParallelism(parallelism);
    return env;
  }

  /**
   * Lets a job survive the loss of task managers: what they had not finished is done again. Ten
   * failures in a row end it.
   */
  static void survive(Configuration configuration) {
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY,
        RestartStrategyOptions.RestartStrategyType.EXPONENTIAL_DELAY.getMainValue());
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofSeconds(1));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, 10);
  }
}
