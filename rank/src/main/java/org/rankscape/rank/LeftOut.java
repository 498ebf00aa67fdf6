// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

/**
 * What was left out of a month for one reason.
 *
 * @param reason the reason
 * @param pairs number of (developer, repository) pairs left out
 * @param nodes number of distinct accounts concerned, or of repositories for {@link
 *     Reason#REPOSITORY_BELOW_MINIMUM}
 */
public record LeftOut(Reason reason, long pairs, int nodes) {

  /** Why a pair is left out, in the order in which the rules apply. */
  public enum Reason {
    /** The login ends in {@code [bot]}. */
    BOT_SUFFIX,
    /** The login is on the list of known bots. */
    KNOWN_BOT,
    /** The developer only pushed. */
    ONLY_PUSHES,
    /** All of the pair's activity is of kinds that weigh nothing. */
    NO_ACTIVITY,
    /** The account was active in too many repositories. */
    TOO_MANY_REPOSITORIES,
    /** The repository is left with too little activity. */
    REPOSITORY_BELOW_MINIMUM
  }
}
