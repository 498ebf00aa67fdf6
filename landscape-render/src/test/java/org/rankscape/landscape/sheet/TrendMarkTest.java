// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rankscape.landscape.draw.Polygon;
import org.rankscape.landscape.draw.Theme;

class TrendMarkTest {
  @Test
  void eachTrendHasAShapeOfItsOwnSoThatNoColourIsNeeded() {
    Set<List<Double>> shapes = new HashSet<>();
    for (TrendMark mark : TrendMark.values()) {
      shapes.add(((Polygon) mark.element(0, 0, 10, Theme.LIGHT)).points());
    }
    assertThat(shapes).hasSize(TrendMark.values().length);
  }
}
