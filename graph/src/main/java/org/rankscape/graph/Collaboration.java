// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

/**
 * What one developer did in one repository during a period.
 *
 * @param repositoryId numeric id of the repository
 * @param developerId numeric id of the developer
 * @param activityThousandths activity in thousandths (activity has three decimals, so this is
 *     exact); not negative
 */
public record Collaboration(long repositoryId, long developerId, long activityThousandths) {
  /** Refuses a negative activity. */
  public Collaboration {
    if (activityThousandths < 0) {
      throw new IllegalArgumentException(
          "Repository %d, developer %d: activity of %d thousandths is negative."
              .formatted(repositoryId, developerId, activityThousandths));
    }
  }
}
