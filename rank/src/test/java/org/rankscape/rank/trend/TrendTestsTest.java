// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.Erfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrendTestsTest {
  private static final double[] VLLM = {490, 581, 668, 723, 709, 651, 637};
  private static final double[] LANGCHAIN = {186, 170, 143, 137, 103, 91, 95};
  private static final double[] MASTRA = {26, 47, 79, 98, 115, 125, 135};
  private static final double[] BOLT = {233, 219, 214, 194, 178, 82, 22};
  private static final double[] LANGGRAPH = {96, 91, 79, 84, 98, 95, 101};
  private static final double[] TIES = {5, 5, 6, 7, 7, 7, 9, 8, 8, 10};

  /**
   * Values, S, Z, p, Sen's slope as published; then the interval that scipy's theilslopes gives.
   */
  static Stream<Arguments> vectors() {
    return Stream.of(
        Arguments.of("vllm", VLLM, 5, .601, .548, 20.5, -28.6666667, 77.6666667),
        Arguments.of("langchain", LANGCHAIN, -19, -2.703, .0069, -16.5, -22.3333333, -12.0),
        Arguments.of("mastra", MASTRA, 21, 3.004, .0027, 18.167, 12.3333333, 24.0),
        Arguments.of("bolt.new", BOLT, -21, -3.004, .0027, -30.2, -57.3333333, -13.0),
        Arguments.of("langgraph", LANGGRAPH, 7, .901, .3675, 1.5, -4.0, 5.6666667));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void publishedVectors(
      String name,
      double[] values,
      int s,
      double z,
      double p,
      double slope,
      double low,
      double high) {
    MannKendall test = MannKendall.of(values);
    SenSlope sen = SenSlope.of(values, 0.95);

    assertThat(test.s()).isEqualTo(s);
    assertThat(test.z()).isCloseTo(z, within(5e-4));
    assertThat(test.p()).isCloseTo(p, within(p > .5 ? 5e-4 : 5e-5));
    assertThat(sen.slope()).isCloseTo(slope, within(5e-4));
    assertThat(sen.low()).isCloseTo(low, within(1e-7));
    assertThat(sen.high()).isCloseTo(high, within(1e-7));
  }

  @Test
  void varianceWithTiesIsThatOfScipysKendallTau() {
    MannKendall test = MannKendall.of(TIES);
    double withoutContinuity = Math.abs(test.s()) / Math.sqrt(test.variance());
    assertThat(Erfc.value(withoutContinuity / Math.sqrt(2)))
        .isCloseTo(0.0009824591060571862, within(1e-15));
  }

  @Test
  void intervalWithTiesAndGapsIsThatOfScipysTheilSlopes() {
    SenSlope ties = SenSlope.of(TIES, .95);
    assertThat(ties).isEqualTo(new SenSlope(.5, 1.0 / 3, 2.0 / 3));
    double[] values = {1, 3, 2, 8, 5, 9, 12};
    double[] times = {0, 1, 2, 4, 7, 8, 11};
    SenSlope gaps = SenSlope.of(times, values, MannKendall.of(values).variance(), .95);
    assertThat(gaps.slope()).isEqualTo(1);
    assertThat(gaps.low()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(gaps.high()).isEqualTo(1.75);
  }

  @Test
  void theTestDoesNotChangeUnderTheLogarithm() {
    for (double[] values : new double[][] {VLLM, BOLT, TIES}) {
      assertThat(MannKendall.of(Arrays.stream(values).map(Math::log).toArray()))
          .isEqualTo(MannKendall.of(values));
    }
  }

  @Test
  void constantSeriesHaveNoTrend() {
    MannKendall test = MannKendall.of(4, 4, 4, 4);
    assertThat(test.s()).isZero();
    assertThat(test.variance()).isZero();
    assertThat(test.p()).isEqualTo(1);
    assertThat(SenSlope.of(new double[] {4, 4, 4, 4}, .95)).isEqualTo(new SenSlope(0, 0, 0));
  }

  @Test
  void falseDiscoveryRateIsThatOfScipy() {
    double[] p = {
      .041, .001, .008, .039, .042, .06, .074, .205, .212, .216, .222, .251, .269, .275, .34
    };
    double[] expected = {
      .126,
      .015,
      .06,
      .126,
      .126,
      .15,
      .15857142857142856,
      .29464285714285715,
      .29464285714285715,
      .29464285714285715,
      .29464285714285715,
      .29464285714285715,
      .29464285714285715,
      .29464285714285715,
      .34
    };
    double[] q = BenjaminiHochberg.adjust(p);
    for (int i = 0; i < q.length; i++) {
      assertThat(q[i]).isCloseTo(expected[i], within(1e-15));
    }
    assertThat(BenjaminiHochberg.adjust()).isEmpty();
  }

  @Test
  void refusesBadInput() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannKendall.of(1, 2))
        .withMessageContaining("3 values or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannKendall.of(1, 2, Double.NaN))
        .withMessageContaining("Value 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SenSlope.of(new double[] {0}, new double[] {1}, 1, .95))
        .withMessageContaining("2 values or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BenjaminiHochberg.adjust(.5, 1.5))
        .withMessageContaining("p-value 2");
  }
}
