// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

/**
 * The rule by which a listed project enters the landscape.
 *
 * @param measure what is compared with the threshold
 * @param above a project enters when its measure is greater than this; OpenRank, not negative
 * @param keepListed whether a listed project that breaks the rule stays on the landscape and is
 *     reported as breaking it ({@code true}), or is left out and reported ({@code false})
 */
public record Inclusion(Measure measure, double above, boolean keepListed) {
  /** What the rule compares. */
  public enum Measure {
    /**
     * Mean of the project's monthly OpenRank over the period; months without a value count as 0.
     */
    MEAN_OPENRANK,
    /** OpenRank of the last month of the period. */
    LAST_OPENRANK
  }
}
