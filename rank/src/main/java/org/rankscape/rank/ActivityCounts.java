// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

/**
 * What one developer did during a month: distinct ids per kind of activity.
 *
 * @param issuesOpened issues opened
 * @param issueComments comments on issues and on pull requests
 * @param issuesClosed issues closed
 * @param reviewComments review comments on pull requests
 * @param pullsOpened pull requests opened
 * @param pullsClosed pull requests closed or merged
 * @param pushes pushes
 */
public record ActivityCounts(
    long issuesOpened,
    long issueComments,
    long issuesClosed,
    long reviewComments,
    long pullsOpened,
    long pullsClosed,
    long pushes) {

  /** Refuses negative counts. */
  public ActivityCounts {
    if ((issuesOpened
            | issueComments
            | issuesClosed
            | reviewComments
            | pullsOpened
            | pullsClosed
            | pushes)
        < 0) {
      throw new IllegalArgumentException(
          "Activity counts must not be negative: issues opened %d, issue comments %d, issues closed"
                  .formatted(issuesOpened, issueComments)
              + " %d, review comments %d, pulls opened %d, pulls closed %d, pushes %d."
                  .formatted(issuesClosed, reviewComments, pullsOpened, pullsClosed, pushes));
    }
  }

  /** These counts and others, of the same pair. */
  public ActivityCounts plus(ActivityCounts more) {
    return new ActivityCounts(
        issuesOpened + more.issuesOpened,
        issueComments + more.issueComments,
        issuesClosed + more.issuesClosed,
        reviewComments + more.reviewComments,
        pullsOpened + more.pullsOpened,
        pullsClosed + more.pullsClosed,
        pushes + more.pushes);
  }

  /**
   * Whether there is anything besides pushes. Who only pushes does not collaborate in the sense of
   * OpenRank and is left out.
   */
  public boolean participates() {
    return (issuesOpened
            | issueComments
            | issuesClosed
            | reviewComments
            | pullsOpened
            | pullsClosed)
        > 0;
  }
}
