// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as WCAG 2.2 defines it: (lighter + 0.05) / (darker + 0.05) of relative luminance. */
class ThemeTest {
  static Stream<Theme> themes() {
    return Stream.of(Theme.LIGHT, Theme.DARK, Theme.PRINT);
  }

  /**
   * How a colour looks to different eyes: linear RGB to linear RGB. The three matrices are those of
   * Machado, Oliveira and Fernandes (2009), severity 1; grey keeps the luminance alone.
   */
  enum Eyes {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998),
    DEUTERANOPIA(
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900),
    GREY(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

    private final double[] m;

    Eyes(double... m) {
      this.m = m;
    }

    double[] see(String colour) {
      Color c = Color.decode(colour);
      double[] rgb = {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())};
      double[] out = new double[3];
      for (int i = 0; i < 3; i++) {
        double sum = m[3 * i] * rgb[0] + m[3 * i + 1] * rgb[1] + m[3 * i + 2] * rgb[2];
        out[i] = Math.max(0, Math.min(1, sum));
      }
      return out;
    }

    double contrast(String a, String b) {
      double la = luminance(see(a));
      double lb = luminance(see(b));
      return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }
  }

  static Stream<Arguments> themesAndEyes() {
    return themes().flatMap(t -> Stream.of(Eyes.values()).map(e -> Arguments.of(t, e)));
  }

  @ParameterizedTest
  @MethodSource("themesAndEyes")
  void everyTextMeetsLevelAaForEveryEye(Theme t, Eyes eyes) {
    Map<String, Double> pairs = new LinkedHashMap<>();
    pairs.put("ink on box", eyes.contrast(t.ink(), t.box()));
    pairs.put("ink on background", eyes.contrast(t.ink(), t.background()));
    pairs.put("muted on background", eyes.contrast(t.muted(), t.background()));
    pairs.put("muted on box", eyes.contrast(t.muted(), t.box()));
    pairs.put("pill", eyes.contrast(t.pillInk(), t.pill()));
    pairs.put("alert", eyes.contrast(t.alertInk(), t.alert()));
    pairs.put("rising", eyes.contrast(t.rising(), t.box()));
    pairs.put("rising in the legend", eyes.contrast(t.rising(), t.background()));
    pairs.put("falling", eyes.contrast(t.falling(), t.box()));
    pairs.put("falling in the legend", eyes.contrast(t.falling(), t.background()));
    pairs.put("new", eyes.contrast(t.fresh(), t.box()));
    pairs.put("new in the legend", eyes.contrast(t.fresh(), t.background()));
    for (Theme.LayerColours l : t.layers()) {
      pairs.put("name on bar " + l.bar(), eyes.contrast(l.barInk(), l.bar()));
      pairs.put("heading on box " + l.bar(), eyes.contrast(l.bar(), t.box()));
      pairs.put("title on frame " + l.bar(), eyes.contrast(l.bar(), l.frame()));
    }
    t.marks().forEach(m -> pairs.put("monogram " + m, eyes.contrast(t.markInk(), m)));

    assertThat(pairs).allSatisfy((name, value) -> assertThat(value).as(name).isGreaterThan(4.5));
  }

  @ParameterizedTest
  @MethodSource("themesAndEyes")
  void trendMarksStandOutFromTheBoxAsGraphicsForEveryEye(Theme t, Eyes eyes) {
    assertThat(eyes.contrast(t.rising(), t.box())).isGreaterThan(3);
    assertThat(eyes.contrast(t.falling(), t.box())).isGreaterThan(3);
    assertThat(eyes.contrast(t.fresh(), t.box())).isGreaterThan(3);
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double linear(int channel) {
    double s = channel / 255.0;
    return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
  }
}
