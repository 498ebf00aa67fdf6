// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rankscape.graph.solver.Solver;

/**
 * A definition of global OpenRank: everything that can be set.
 *
 * <p>Three published definitions disagree. {@link #running()} is what OpenDigger's running code
 * computes and is the default; {@link #documented()} is its documentation page.
 *
 * @param name name of the set of parameters
 * @param weights weights of the kinds of activity
 * @param decay factor per month by which a last value is inherited, in [0, 1]
 * @param minimum an inherited value must be above this, otherwise the node starts as if new
 * @param newNodeValue initial value of a node without inherited value
 * @param activityLevel 1 if a developer's initial value includes {@code 1 / (1 + exp(steepness *
 *     (midpoint - a)))}, a = the developer's activity of the month; 0 if not
 * @param steepness of that sigmoid
 * @param midpoint of that sigmoid, in activity
 * @param developerRetention retention factor of developers, in [0, 1]
 * @param repositoryRetention retention factor of repositories, in [0, 1]
 * @param backgroundRetention retention factor of the background node, in [0, 1]
 * @param backgroundInitial initial value of the background node
 * @param backgroundShare weight from every node to the background node; the rest, to 1, follows the
 *     collaboration
 * @param maximumRepositories an account active in more repositories in a month is no developer
 * @param minimumRepositoryActivity a repository left with less activity is dropped
 * @param tolerance relative tolerance of the solver
 * @param maxIterations rounds allowed to the solver
 */
public record OpenRankDefinition(
    String name,
    ActivityWeights weights,
    double decay,
    double minimum,
    double newNodeValue,
    double activityLevel,
    double steepness,
    double midpoint,
    double developerRetention,
    double repositoryRetention,
    double backgroundRetention,
    double backgroundInitial,
    double backgroundShare,
    int maximumRepositories,
    double minimumRepositoryActivity,
    double tolerance,
    int maxIterations) {

  private static final OpenRankDefinition RUNNING =
      new OpenRankDefinition(
          "running",
          ActivityWeights.GLOBAL,
          0.85,
          0.01,
          0,
          1,
          0.10425,
          44.08,
          0.5,
          0.3,
          0.15,
          0,
          0.05,
          300,
          1,
          Solver.DEFAULT_TOLERANCE,
          Solver.DEFAULT_MAX_ITERATIONS);

  /** Refuses factors and shares outside [0, 1], and values that are not finite. */
  public OpenRankDefinition {
    Settings.unitInterval("decay", decay);
    Settings.unitInterval("developer-retention", developerRetention);
    Settings.unitInterval("repository-retention", repositoryRetention);
    Settings.unitInterval("background-retention", backgroundRetention);
    Settings.unitInterval("background-share", backgroundShare);
    Settings.unitInterval("activity-level", activityLevel);
    Settings.notNegative("minimum", minimum);
    Settings.notNegative("new-node-value", newNodeValue);
    Settings.notNegative("background-initial", backgroundInitial);
    Settings.notNegative("minimum-repository-activity", minimumRepositoryActivity);
    Settings.notNegative("steepness", steepness);
    Settings.notNegative("midpoint", midpoint);
    Settings.positive("tolerance", tolerance);
  }

  /** What OpenDigger's running code computes: the published numbers. */
  public static OpenRankDefinition running() {
    return RUNNING;
  }

  /**
   * OpenDigger's documentation page: new nodes start at 1.0, inherited values end at 0.1, activity
   * gives no initial value.
   */
  public static OpenRankDefinition documented() {
    return RUNNING
        .named("documented")
        .with("new-node-value", 1.0)
        .with("minimum", 0.1)
        .with("activity-level", 0);
  }

  /**
   * The set of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static OpenRankDefinition of(String name) {
    return switch (name) {
      case "running" -> running();
      case "documented" -> documented();
      default ->
          throw new IllegalArgumentException(
              "Unknown definition of OpenRank '%s'; known are running, documented."
                  .formatted(name));
    };
  }

  /** The same parameters under another name. */
  public OpenRankDefinition named(String newName) {
    return Settings.definition(newName, settings());
  }

  /**
   * The same with one parameter changed.
   *
   * @param key a key of {@link #settings()}
   * @throws IllegalArgumentException if the key is unknown or the value impossible
   */
  public OpenRankDefinition with(String key, double value) {
    Map<String, Double> changed = new LinkedHashMap<>(settings());
    if (changed.replace(key, value) == null) {
      throw new IllegalArgumentException(
          "Unknown OpenRank parameter '%s'; known are %s."
              .formatted(key, String.join(", ", changed.keySet())));
    }
    return Settings.definition(name, changed);
  }

  /** All parameters by name, in a fixed order. */
  public Map<String, Double> settings() {
    return Collections.unmodifiableMap(Settings.of(this));
  }

  /** The part of a developer's initial value that activity of the month gives. */
  public double activityValue(long activityThousandths) {
    double activity = activityThousandths / 1000.0;
    return activityLevel / (1 + StrictMath.exp(steepness * (midpoint - activity)));
  }

  /**
   * The inherited part of an initial value.
   *
   * @param last last value, NaN for none
   * @param months months since then, at least 1
   */
  public double inheritedValue(double last, int months) {
    double value = last;
    for (int i = 0; i < months && value > minimum; i++) {
      value *= decay;
    }
    return value > minimum ? value : newNodeValue;
  }
}
