// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.draw.Polygon;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.landscape.model.SampleLandscapes;
import org.rankscape.rank.trend.Trend;
import org.rankscape.rank.trend.TrendClass;

class TrendMarkTest {
  @Test
  void eachTrendHasAShapeOfItsOwnSoThatNoColourIsNeeded() {
    Set<List<Double>> shapes = new HashSet<>();
    for (TrendMark mark : TrendMark.values()) {
      shapes.add(((Polygon) mark.element(0, 0, 10, Theme.LIGHT)).points());
    }
    assertThat(shapes).hasSize(TrendMark.values().length);
  }

  @ParameterizedTest
  @CsvSource({
    "GROWING, RISING",
    "DECLINING, FALLING",
    "NEW, NEW",
    "DORMANT, DORMANT",
    "GONE, DORMANT",
    "STEADY,",
    "UNKNOWN,"
  })
  void everyClassHasItsMarkOrNone(TrendClass trend, TrendMark mark) {
    assertThat(TrendMark.of(landscape(trend).projects().get(0))).isEqualTo(mark);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLegendExplainsTheMarksThatAreShownAndNoOther(Language language) {
    String dormant = language.of("dormant", "休眠");
    String rising = language.of("rising", "上升");

    assertThat(legend(landscape(TrendClass.DORMANT, TrendClass.STEADY), language))
        .contains(">" + dormant + "<")
        .doesNotContain(">" + rising + "<");
    assertThat(legend(landscape(TrendClass.DORMANT, TrendClass.GROWING), language))
        .contains(">" + dormant + "<", ">" + rising + "<");
    assertThat(legend(landscape(TrendClass.STEADY, TrendClass.UNKNOWN), language))
        .doesNotContain(">" + dormant + "<", ">" + rising + "<", "<polygon");
  }

  private static String legend(Landscape landscape, Language language) {
    return new SheetRenderer(SheetSettings.of(SheetFormat.WIDE, language)).render(landscape).svg();
  }

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void titleAndLegendDoNotMeet(SheetFormat format) {
    Landscape all =
        landscape(TrendClass.DORMANT, TrendClass.GROWING, TrendClass.DECLINING, TrendClass.NEW);
    for (Language language : Language.values()) {
      Sheet sheet = new SheetRenderer(SheetSettings.of(format, language)).render(all);
      SheetChecks.sound(sheet, all);
      SheetChecks.headApart(sheet);
    }
  }

  private static Landscape landscape(TrendClass... trends) {
    List<ProjectEntry> entries = new ArrayList<>();
    List<ProjectValues> values = new ArrayList<>();
    for (TrendClass trend : trends) {
      ProjectEntry entry =
          SampleLandscapes.entry(
              "Project " + values.size(), "o/p" + values.size(), "domain-0", null);
      entries.add(entry);
      values.add(
          new ProjectValues(
              entry.id(),
              new TreeMap<>(),
              50.0 - values.size(),
              null,
              new Trend(trend, 24, null, null, null, null, null, null, null, null, null, null),
              null,
              null));
    }
    return SampleLandscapes.build(
        SampleLandscapes.with(SampleLandscapes.catalogue(1), entries), values, List.of());
  }
}
