// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.Inclusion;
import org.rankscape.landscape.catalogue.ProjectEntry;

class LandscapeBuilderTest {
  private static final Period PERIOD = new Period(YearMonth.of(2025, 1), YearMonth.of(2025, 4));

  @Test
  void meanCountsAbsentMonthsAsZeroAndPreviousNeedsTheWholeYearBefore() {
    Landscape landscape =
        build(
            rule(Inclusion.Measure.MEAN_OPENRANK, 5, false),
            value("a/a", series("2024-01", 8, 8, 8, 8, 1, 1, 1, 1, 1, 1, 1, 1, 20, 20, 0, 40)),
            value("b/b", series("2024-02", 30, 30, 30, 0, 0, 0, 0, 0, 0, 0, 0, 10, 10, 10, 10)),
            value("c/c", series("2025-03", 12, 12)));

    Project a = landscape.projects().get(0);
    assertThat(a.entry().id()).isEqualTo("a/a");
    assertThat(a.openrank()).isEqualTo(20);
    assertThat(a.previous()).isEqualTo(8);
    assertThat(landscape.projects().get(1).openrank()).isEqualTo(10);
    assertThat(landscape.projects().get(1).previous()).isNull();
    assertThat(landscape.projects().get(2).openrank()).isEqualTo(6);
  }

  @Test
  void ruleIsStrictAndSaysWhyAProjectIsLeftOut() {
    Landscape landscape =
        build(
            rule(Inclusion.Measure.MEAN_OPENRANK, 10, false),
            value("a/a", series("2025-01", 10, 10, 10, 10)),
            value("b/b", series("2025-01", 10, 10, 10, 11)));

    assertThat(landscape.projects()).extracting(p -> p.entry().id()).containsExactly("b/b");
    assertThat(landscape.leftOut()).extracting(l -> l.entry().id()).containsExactly("a/a", "c/c");
    assertThat(landscape.leftOut())
        .extracting(LeftOut::reason)
        .containsExactly(
            "OpenRank 10.00 is not above 10.0.", "No value in the period: not seen in the data.");
  }

  @Test
  void lastMonthIsTheMeasureWhereTheRuleSaysSo() {
    Landscape landscape =
        build(
            rule(Inclusion.Measure.LAST_OPENRANK, 10, false),
            value("a/a", series("2025-01", 100, 100, 100, 9)),
            value("b/b", series("2025-01", 0, 0, 0, 12)));

    assertThat(landscape.projects()).extracting(p -> p.entry().id()).containsExactly("b/b");
    assertThat(landscape.projects().get(0).openrank()).isEqualTo(3);
  }

  @Test
  void keptListedProjectsAreMarkedAndEqualValuesShareARank() {
    Landscape landscape =
        build(
            rule(Inclusion.Measure.MEAN_OPENRANK, 10, true),
            published("c/c", 7),
            published("b/b", 30),
            published("a/a", 30));

    assertThat(landscape.projects())
        .extracting(p -> p.entry().id())
        .containsExactly("a/a", "b/b", "c/c");
    assertThat(landscape.projects()).extracting(Project::rank).containsExactly(1, 1, 3);
    assertThat(landscape.projects())
        .extracting(Project::breaksRule)
        .containsExactly(false, false, true);
  }

  @Test
  void linksJoinOnlyProjectsOnTheLandscapeStrongestFirst() {
    Catalogue catalogue = rule(Inclusion.Measure.MEAN_OPENRANK, 1, false);
    Landscape landscape =
        new LandscapeBuilder(catalogue, PERIOD)
            .build(
                List.of(published("a/a", 9), published("b/b", 8)),
                List.of(new Link("a/a", "c/c", 50), new Link("a/a", "b/b", 3)),
                List.of(),
                SampleLandscapes.provenance(false, List.of()));

    assertThat(landscape.links()).containsExactly(new Link("a/a", "b/b", 3));
  }

  @Test
  void refusesValuesOfUnlistedProjects() {
    Catalogue catalogue = rule(Inclusion.Measure.MEAN_OPENRANK, 1, false);
    assertThatThrownBy(() -> build(catalogue, published("x/y", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sample")
        .hasMessageContaining("x/y");
  }

  private static Landscape build(Catalogue catalogue, ProjectValues... values) {
    return new LandscapeBuilder(catalogue, PERIOD)
        .build(
            List.of(values), List.of(), List.of(), SampleLandscapes.provenance(false, List.of()));
  }

  private static Catalogue rule(Inclusion.Measure measure, double above, boolean keep) {
    Catalogue c = SampleLandscapes.catalogue(1);
    List<ProjectEntry> entries =
        List.of("a/a", "b/b", "c/c").stream()
            .map(id -> SampleLandscapes.entry(id, id, "domain-0", null))
            .toList();
    return new Catalogue(
        c.id(), c.title(), new Inclusion(measure, above, keep), c.seeds(), c.layers(), entries);
  }

  private static ProjectValues value(String id, NavigableMap<YearMonth, Double> series) {
    return new ProjectValues(id, series, null, null, null, null, null);
  }

  private static ProjectValues published(String id, double mean) {
    return new ProjectValues(id, new TreeMap<>(), mean, null, null, null, null);
  }

  /** Months from a first one on; 0 stands for a month without a value. */
  private static NavigableMap<YearMonth, Double> series(String first, double... values) {
    NavigableMap<YearMonth, Double> out = new TreeMap<>();
    YearMonth month = YearMonth.parse(first);
    for (double value : values) {
      if (value > 0) {
        out.put(month, value);
      }
      month = month.plusMonths(1);
    }
    return out;
  }
}
