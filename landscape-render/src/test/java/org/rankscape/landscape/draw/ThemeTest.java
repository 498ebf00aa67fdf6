// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as WCAG 2.2 defines it: (lighter + 0.05) / (darker + 0.05) of relative luminance. */
class ThemeTest {
  static Stream<Theme> themes() {
    return Stream.of(Theme.LIGHT, Theme.DARK, Theme.PRINT);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyTextMeetsLevelAa(Theme t) {
    Map<String, Double> pairs = new LinkedHashMap<>();
    pairs.put("ink on box", contrast(t.ink(), t.box()));
    pairs.put("ink on background", contrast(t.ink(), t.background()));
    pairs.put("muted on background", contrast(t.muted(), t.background()));
    pairs.put("muted on box", contrast(t.muted(), t.box()));
    pairs.put("pill", contrast(t.pillInk(), t.pill()));
    pairs.put("alert", contrast(t.alertInk(), t.alert()));
    pairs.put("rising", contrast(t.rising(), t.background()));
    pairs.put("falling", contrast(t.falling(), t.background()));
    for (Theme.LayerColours l : t.layers()) {
      pairs.put("name on bar " + l.bar(), contrast(l.barInk(), l.bar()));
      pairs.put("heading on box " + l.bar(), contrast(l.bar(), t.box()));
      pairs.put("title on frame " + l.bar(), contrast(l.bar(), l.frame()));
    }
    t.marks().forEach(m -> pairs.put("monogram " + m, contrast(t.markInk(), m)));

    assertThat(pairs).allSatisfy((name, value) -> assertThat(value).as(name).isGreaterThan(4.5));
  }

  @ParameterizedTest
  @MethodSource("themes")
  void trendMarksStandOutFromTheBoxAsGraphics(Theme t) {
    assertThat(contrast(t.rising(), t.box())).isGreaterThan(3);
    assertThat(contrast(t.falling(), t.box())).isGreaterThan(3);
    assertThat(contrast(t.fresh(), t.box())).isGreaterThan(3);
  }

  private static double contrast(String a, String b) {
    double la = luminance(Color.decode(a));
    double lb = luminance(Color.decode(b));
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int channel) {
    double s = channel / 255.0;
    return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
  }
}
