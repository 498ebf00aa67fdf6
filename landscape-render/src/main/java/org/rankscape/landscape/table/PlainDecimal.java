// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one rule by which numbers are written in tables and in the page: ten significant digits,
 * half-up, no exponent, no trailing zeros, a point as decimal mark.
 */
public final class PlainDecimal {
  private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_UP);

  private PlainDecimal() {}

  /**
   * The value rounded by the rule.
   *
   * @throws IllegalArgumentException if the value is infinite or not a number
   */
  public static BigDecimal of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite number: " + value);
    }
    BigDecimal rounded = new BigDecimal(value).round(TEN_DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** {@link #of} as text. */
  public static String text(double value) {
    return of(value).toPlainString();
  }
}
