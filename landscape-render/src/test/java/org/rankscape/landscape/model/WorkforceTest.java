// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WorkforceTest {
  @Test
  void fewestWhoDidHalf() {
    assertThat(Workforce.of(new double[] {1, 5, 2, 2}, 2, 3))
        .isEqualTo(new Workforce(4, 2, 1, 0.5, 3));
    assertThat(Workforce.of(new double[] {1, 1, 1, 1, 1}, 0, 0))
        .isEqualTo(new Workforce(5, 0, 3, 0.2, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Workforce.of(new double[0], 0, 0));
  }
}
