// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDecimalTest {
  @ParameterizedTest
  @CsvSource({
    "615, 615",
    "100, 100",
    "0, 0",
    "-0.0, 0",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "0.0000123, 0.0000123",
    "123456789012345, 123456789000000",
    "1e-9, 0.000000001",
    "-257.25, -257.25",
    "2.00000000005, 2"
  })
  void tenSignificantDigitsWithoutExponent(double value, String expected) {
    assertThat(PlainDecimal.text(value)).isEqualTo(expected);
  }

  @Property
  void readsBackToTenDigits(@ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
    String text = PlainDecimal.text(value);
    assertThat(text).matches("-?\\d+(\\.\\d*[1-9])?");
    double error = new BigDecimal(text).subtract(new BigDecimal(value)).abs().doubleValue();
    assertThat(error).isLessThanOrEqualTo(Math.abs(value) * 5.0001e-10);
  }

  @Test
  void refusesWhatIsNotANumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> PlainDecimal.of(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlainDecimal.of(Double.POSITIVE_INFINITY))
        .withMessageContaining("Infinity");
  }
}
