// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SerialCorrelationTest {
  private static final int SERIES = 2_000;
  private static final double LEVEL = 0.05;

  @Test
  void independentValuesAreHardlyCorrected() {
    assertThat(rejected(24, 0, 0, true)).isBetween(.02, .06);
    assertThat(rejected(12, 0, 0, true)).isBetween(.015, .06);
  }

  @Test
  void inheritanceNoLongerLooksLikeATrend() {
    for (int months : new int[] {12, 24}) {
      assertThat(rejected(months, .5, 0, false)).as("uncorrected").isGreaterThan(.15);
      assertThat(rejected(months, .5, 0, true)).as("corrected").isLessThan(.12);
      assertThat(rejected(months, .3, 0, true)).as("corrected").isLessThan(.10);
    }
  }

  @Test
  void realTrendsAreStillFound() {
    assertThat(rejected(24, .3, .05, true)).isGreaterThan(.95);
    assertThat(rejected(24, .5, .05, true)).isGreaterThan(.85);
  }

  @Test
  void aSteadyClimbIsSignificant() {
    double[] times = times(24);
    double[] climb = Arrays.stream(times).map(t -> Math.log(10 + t * t)).toArray();
    double factor = SerialCorrelation.varianceFactor(times, climb);
    assertThat(factor).isGreaterThan(1);
    assertThat(MannKendall.of(factor, climb).p()).isLessThan(.005);
  }

  @Test
  void shortOrAlternatingSeriesAreNotCorrected() {
    assertThat(SerialCorrelation.varianceFactor(times(4), new double[] {1, 5, 2, 8})).isEqualTo(1);
    double[] alternating = new double[20];
    Arrays.setAll(alternating, i -> i % 2);
    assertThat(SerialCorrelation.varianceFactor(times(20), alternating)).isEqualTo(1);
  }

  /** Share of autoregressive series (standard deviation 0.2) called a trend at 5 %. */
  private static double rejected(int months, double phi, double slope, boolean corrected) {
    Random random = new Random(20250301);
    double[] times = times(months);
    int rejected = 0;
    for (int i = 0; i < SERIES; i++) {
      double[] values = new double[months];
      double state = random.nextGaussian();
      for (int t = 0; t < months; t++) {
        state = phi * state + Math.sqrt(1 - phi * phi) * random.nextGaussian();
        values[t] = .2 * state + slope * t;
      }
      double factor = corrected ? SerialCorrelation.varianceFactor(times, values) : 1;
      rejected += MannKendall.of(factor, values).p() < LEVEL ? 1 : 0;
    }
    return rejected / (double) SERIES;
  }

  private static double[] times(int months) {
    double[] times = new double[months];
    Arrays.setAll(times, i -> i);
    return times;
  }
}
