// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

/**
 * Weights of the kinds of activity, in thousandths, so that activity is an exact integer.
 *
 * @param issueOpened for an issue opened
 * @param issueComment for a comment on an issue or pull request
 * @param issueClosed for an issue closed
 * @param reviewComment for a review comment
 * @param pullOpened for a pull request opened
 * @param pullClosed for a pull request closed or merged
 * @param push for a push
 */
public record ActivityWeights(
    int issueOpened,
    int issueComment,
    int issueClosed,
    int reviewComment,
    int pullOpened,
    int pullClosed,
    int push) {

  /** Weights of global OpenRank: pushes count 14.695, closed pull requests nothing. */
  public static final ActivityWeights GLOBAL =
      new ActivityWeights(22_235, 5_252, 9_712, 7_427, 40_679, 0, 14_695);

  /** Weights of community OpenRank: closed pull requests count 14.695, pushes nothing. */
  public static final ActivityWeights COMMUNITY =
      new ActivityWeights(22_235, 5_252, 9_712, 7_427, 40_679, 14_695, 0);

  /** Refuses negative weights. */
  public ActivityWeights {
    if ((issueOpened | issueComment | issueClosed | reviewComment | pullOpened | pullClosed | push)
        < 0) {
      throw new IllegalArgumentException("Activity weights must not be negative.");
    }
  }

  /**
   * Activity in thousandths: the sum of counts times weights.
   *
   * @throws ArithmeticException if it exceeds 64 bits
   */
  public long thousandths(ActivityCounts counts) {
    long sum = Math.multiplyExact(counts.issuesOpened(), issueOpened);
    sum = Math.addExact(sum, Math.multiplyExact(counts.issueComments(), issueComment));
    sum = Math.addExact(sum, Math.multiplyExact(counts.issuesClosed(), issueClosed));
    sum = Math.addExact(sum, Math.multiplyExact(counts.reviewComments(), reviewComment));
    sum = Math.addExact(sum, Math.multiplyExact(counts.pullsOpened(), pullOpened));
    sum = Math.addExact(sum, Math.multiplyExact(counts.pullsClosed(), pullClosed));
    return Math.addExact(sum, Math.multiplyExact(counts.pushes(), push));
  }
}
