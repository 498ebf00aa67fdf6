// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

/** What a series of monthly OpenRank values says about a project, in one word. */
public enum TrendClass {
  /**
   * First value less than 12 months before the end of the window: no year-over-year statement. Not
   * told when all data are that young.
   */
  NEW,
  /** Significant upward trend after control of the false discovery rate. */
  GROWING,
  /** Significant downward trend after control of the false discovery rate. */
  DECLINING,
  /** Enough history, no significant trend. */
  STEADY,
  /** Had values, none in the last months of the window, but some within the last year. */
  DORMANT,
  /** Had values, none within the last year of the window. */
  GONE,
  /** Too few months to say anything. */
  UNKNOWN
}
