// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

/**
 * What one developer did at one issue or pull request during a month.
 *
 * @param developerId numeric id of the developer
 * @param subject the issue or pull request
 * @param activityThousandths activity in thousandths, by {@link ActivityWeights#COMMUNITY}
 */
public record Contribution(long developerId, Participant subject, long activityThousandths) {
  /** Refuses a negative activity, and a subject that is neither issue nor pull request. */
  public Contribution {
    if (activityThousandths < 0) {
      throw new IllegalArgumentException(
          "Developer %d at %s: activity of %d thousandths is negative."
              .formatted(developerId, subject, activityThousandths));
    }
    if (subject.kind() != Participant.Kind.ISSUE
        && subject.kind() != Participant.Kind.PULL_REQUEST) {
      throw new IllegalArgumentException(
          "Developer %d: %s is neither an issue nor a pull request."
              .formatted(developerId, subject));
    }
  }
}
