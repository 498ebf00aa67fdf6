// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

/**
 * Settings of a {@link TrendAnalysis}.
 *
 * @param windowMonths months looked at, up to the end of the window
 * @param periodMonths last months of the window whose mean is compared with that of the same months
 *     a year earlier
 * @param minimumMonths values needed in the window for a test
 * @param dormantMonths last months without a value that make a project dormant; 12 make it gone
 * @param falseDiscoveryRate share of false ones allowed among the trends reported
 * @param autocorrelation whether the test is corrected for autocorrelation
 */
public record TrendSettings(
    int windowMonths,
    int periodMonths,
    int minimumMonths,
    int dormantMonths,
    double falseDiscoveryRate,
    boolean autocorrelation) {

  /** Months of a year: below this a project is new, and without values so long it is gone. */
  public static final int YEAR = 12;

  /** Refuses impossible settings. */
  public TrendSettings {
    if (windowMonths < YEAR) {
      throw new IllegalArgumentException(
          "The window of %d months must have at least %d.".formatted(windowMonths, YEAR));
    }
    if (periodMonths < 1 || periodMonths > YEAR) {
      throw new IllegalArgumentException(
          "The period of %d months must have 1 to %d.".formatted(periodMonths, YEAR));
    }
    if (minimumMonths < 3 || minimumMonths > windowMonths) {
      throw new IllegalArgumentException(
          "The minimum of %d values must lie between 3 and the window's %d."
              .formatted(minimumMonths, windowMonths));
    }
    if (dormantMonths < 1 || dormantMonths > YEAR) {
      throw new IllegalArgumentException(
          "Dormant after %d months; 1 to %d can be.".formatted(dormantMonths, YEAR));
    }
    if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
      throw new IllegalArgumentException(
          "The false discovery rate %s must lie in (0, 1).".formatted(falseDiscoveryRate));
    }
  }

  /**
   * A window of 24 months, its last 12 compared with the 12 before, 8 values for a test, dormant
   * after 3 months, 5 % false discoveries, corrected for autocorrelation.
   */
  public static TrendSettings defaults() {
    return new TrendSettings(24, 12, 8, 3, 0.05, true);
  }

  /** The same with another window. */
  public TrendSettings withWindow(int months) {
    return new TrendSettings(
        months, periodMonths, minimumMonths, dormantMonths, falseDiscoveryRate, autocorrelation);
  }

  /** The same with another period of comparison. */
  public TrendSettings withPeriod(int months) {
    return new TrendSettings(
        windowMonths, months, minimumMonths, dormantMonths, falseDiscoveryRate, autocorrelation);
  }

  /** The same with another false discovery rate. */
  public TrendSettings withFalseDiscoveryRate(double rate) {
    return new TrendSettings(
        windowMonths, periodMonths, minimumMonths, dormantMonths, rate, autocorrelation);
  }

  /** The same with or without correction for autocorrelation. */
  public TrendSettings withAutocorrelation(boolean corrected) {
    return new TrendSettings(
        windowMonths, periodMonths, minimumMonths, dormantMonths, falseDiscoveryRate, corrected);
  }
}
