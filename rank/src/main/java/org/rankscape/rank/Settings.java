// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.util.LinkedHashMap;
import java.util.Map;

/** A definition as a map of numbers, and back. */
final class Settings {
  private static final double THOUSAND = 1000.0;

  private Settings() {}

  static Map<String, Double> of(OpenRankDefinition d) {
    Map<String, Double> map = new LinkedHashMap<>();
    ActivityWeights w = d.weights();
    map.put("weight-issue-opened", w.issueOpened() / THOUSAND);
    map.put("weight-issue-comment", w.issueComment() / THOUSAND);
    map.put("weight-issue-closed", w.issueClosed() / THOUSAND);
    map.put("weight-review-comment", w.reviewComment() / THOUSAND);
    map.put("weight-pull-opened", w.pullOpened() / THOUSAND);
    map.put("weight-pull-closed", w.pullClosed() / THOUSAND);
    map.put("weight-push", w.push() / THOUSAND);
    map.put("decay", d.decay());
    map.put("minimum", d.minimum());
    map.put("new-node-value", d.newNodeValue());
    map.put("activity-level", d.activityLevel());
    map.put("steepness", d.steepness());
    map.put("midpoint", d.midpoint());
    map.put("developer-retention", d.developerRetention());
    map.put("repository-retention", d.repositoryRetention());
    map.put("background-retention", d.backgroundRetention());
    map.put("background-initial", d.backgroundInitial());
    map.put("background-share", d.backgroundShare());
    map.put("maximum-repositories", (double) d.maximumRepositories());
    map.put("minimum-repository-activity", d.minimumRepositoryActivity());
    map.put("tolerance", d.tolerance());
    map.put("max-iterations", (double) d.maxIterations());
    return map;
  }

  static OpenRankDefinition definition(String name, Map<String, Double> map) {
    return new OpenRankDefinition(
        name,
        new ActivityWeights(
            thousandths(map, "weight-issue-opened"),
            thousandths(map, "weight-issue-comment"),
            thousandths(map, "weight-issue-closed"),
            thousandths(map, "weight-review-comment"),
            thousandths(map, "weight-pull-opened"),
            thousandths(map, "weight-pull-closed"),
            thousandths(map, "weight-push")),
        map.get("decay"),
        map.get("minimum"),
        map.get("new-node-value"),
        map.get("activity-level"),
        map.get("steepness"),
        map.get("midpoint"),
        map.get("developer-retention"),
        map.get("repository-retention"),
        map.get("background-retention"),
        map.get("background-initial"),
        map.get("background-share"),
        whole(map, "maximum-repositories", 1),
        map.get("minimum-repository-activity"),
        map.get("tolerance"),
        whole(map, "max-iterations", 1));
  }

  private static int thousandths(Map<String, Double> map, String key) {
    double value = map.get(key);
    notNegative(key, value);
    long rounded = Math.round(value * THOUSAND);
    if (rounded / THOUSAND != value || rounded > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "OpenRank parameter %s = %s: weights have three decimals at most.".formatted(key, value));
    }
    return (int) rounded;
  }

  private static int whole(Map<String, Double> map, String key, int least) {
    double value = map.get(key);
    if (value != Math.rint(value) || value < least || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "OpenRank parameter %s = %s must be a whole number of at least %d."
              .formatted(key, value, least));
    }
    return (int) value;
  }

  static void unitInterval(String key, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "OpenRank parameter %s = %s must lie in [0, 1].".formatted(key, value));
    }
  }

  static void positive(String key, double value) {
    notNegative(key, value);
    if (value == 0) {
      throw new IllegalArgumentException(
          "OpenRank parameter %s = %s must be above 0.".formatted(key, value));
    }
  }

  static void notNegative(String key, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "OpenRank parameter %s = %s must be a finite number of at least 0."
              .formatted(key, value));
    }
  }
}
