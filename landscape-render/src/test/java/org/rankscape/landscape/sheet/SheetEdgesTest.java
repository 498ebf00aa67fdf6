// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.landscape.model.SampleLandscapes;
import org.rankscape.landscape.table.LandscapeTables;

/** Landscapes as they should not be: a sensible picture, or an error that says what is wrong. */
class SheetEdgesTest {
  private static final SheetSettings WIDE = SheetSettings.of(SheetFormat.WIDE, Language.EN);

  private static Landscape of(List<ProjectEntry> entries) {
    List<ProjectValues> values = new ArrayList<>();
    double openrank = 20.0 + entries.size();
    for (ProjectEntry e : entries) {
      values.add(new ProjectValues(e.id(), new TreeMap<>(), openrank--, null, null, null, null));
    }
    Catalogue catalogue = SampleLandscapes.with(SampleLandscapes.catalogue(3), entries);
    return SampleLandscapes.build(catalogue, values, List.of());
  }

  @Test
  void tenThousandProjectsAreAllOnTheSheet() {
    Landscape landscape = SampleLandscapes.of(10_000, 60, 3);
    Sheet sheet = new SheetRenderer(WIDE).render(landscape);
    assertThat(landscape.projects()).hasSize(10_000);
    SheetChecks.sound(sheet, landscape);
    assertThat(sheet.layout().leastFill()).isGreaterThanOrEqualTo(0.45);
  }

  @Test
  void aProjectWithoutNameIsCalledAsItsRepository() {
    Landscape landscape =
        of(
            List.of(
                SampleLandscapes.entry("", "a/one", "domain-0", null),
                SampleLandscapes.entry("Two", "b/two", "domain-0", null)));
    Sheet sheet = new SheetRenderer(WIDE).render(landscape);
    SheetChecks.sound(sheet, landscape);
    assertThat(sheet.svg()).contains("data-project=\"a/one\"", ">O<", ">one<");
  }

  @Test
  void projectsWithoutSeriesAreDrawn() {
    Landscape landscape = of(List.of(SampleLandscapes.entry("Alone", "a/alone", "domain-1", null)));
    assertThat(landscape.projects().get(0).series()).isEmpty();
    SheetChecks.sound(new SheetRenderer(WIDE).render(landscape), landscape);
  }

  @Test
  void anUnknownDomainIsNamed() {
    Landscape landscape =
        of(List.of(SampleLandscapes.entry("Lost", "a/lost", "no-such-domain", null)));
    assertThatThrownBy(() -> new SheetRenderer(WIDE).render(landscape))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-domain");
    assertThatThrownBy(() -> new LandscapeTables(landscape).tables())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-domain");
  }
}
