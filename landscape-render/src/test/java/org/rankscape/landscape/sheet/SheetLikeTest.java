// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.SampleLandscapes;
import org.rankscape.landscape.published.May2025;

/** A sheet that follows an earlier one leaves what is on both where it was. */
class SheetLikeTest {
  private static final SheetSettings WIDE = SheetSettings.of(SheetFormat.WIDE, Language.EN);

  @ParameterizedTest
  @CsvSource({
    "20, 3, 1, 1",
    "20, 3, 4, 1",
    "135, 19, 4, 9",
    "500, 24, 4, 166",
    "2000, 40, 4, 1999"
  })
  void oneProjectMoreOrLessKeepsEveryRule(int projects, int domains, int seed, int every) {
    stays(SampleLandscapes.of(projects, domains, seed), every);
  }

  @Test
  void everyOneOfTheRealProjectsMayCome() {
    Landscape whole = May2025.landscape();
    for (int i = 0; i < whole.projects().size(); i++) {
      comes(whole, i);
    }
  }

  @Test
  void projectsOfTheRealLandscapeMayGo() {
    Landscape whole = May2025.landscape();
    for (int i = 0; i < whole.projects().size(); i += 6) {
      goes(whole, i);
    }
  }

  /** Takes out every so many-th project, the largest and the smallest too, and puts it back. */
  private static void stays(Landscape whole, int every) {
    int last = whole.projects().size() - 1;
    for (int i = 0; i <= last; i = i < last ? Math.min(last, i + every) : last + 1) {
      comes(whole, i);
      goes(whole, i);
    }
  }

  private static void comes(Landscape whole, int index) {
    Sheet before = new SheetRenderer(WIDE).render(without(whole, index));
    Sheet after = new SheetRenderer(WIDE).render(whole, SheetPlaces.of(before.svg()));
    holds(before, after, whole, "with " + whole.projects().get(index).entry().id());
  }

  private static void goes(Landscape whole, int index) {
    Landscape less = without(whole, index);
    Sheet before = new SheetRenderer(WIDE).render(whole);
    Sheet after = new SheetRenderer(WIDE).render(less, SheetPlaces.of(before.svg()));
    holds(before, after, less, "without " + whole.projects().get(index).entry().id());
  }

  private static void holds(Sheet before, Sheet after, Landscape landscape, String what) {
    SheetChecks.sound(after, landscape);
    SheetLayout layout = after.layout();
    assertThat(moved(before, after)).as(what).isLessThanOrEqualTo(0.1);
    assertThat(layout.leastFill()).as(what).isGreaterThanOrEqualTo(0.45);
    assertThat(layout.mostFill() / layout.leastFill()).as(what).isLessThanOrEqualTo(2);
    assertThat(SheetChecks.inBoxes(after)).as(what).isGreaterThanOrEqualTo(0.85);
    if (landscape.projects().size() <= 200) {
      assertThat(layout.metrics().type()).as(what).isGreaterThanOrEqualTo(9);
    }
  }

  @Test
  void theSameLandscapeGivesTheSameSheet() {
    Landscape landscape = SampleLandscapes.of(135, 19, 2);
    Sheet sheet = new SheetRenderer(WIDE).render(landscape);

    Sheet again = new SheetRenderer(WIDE).render(landscape, SheetPlaces.of(sheet.svg()));

    assertThat(again.svg()).isEqualTo(sheet.svg());
  }

  @Test
  void aSheetThatFollowsAnotherIsItsOwnSuccessor() {
    Landscape landscape = May2025.landscape();
    Sheet first = new SheetRenderer(WIDE).render(without(landscape, 6));
    Sheet kept = new SheetRenderer(WIDE).render(landscape, SheetPlaces.of(first.svg()));
    assertThat(kept.svg()).isNotEqualTo(new SheetRenderer(WIDE).render(landscape).svg());

    Sheet again = new SheetRenderer(WIDE).render(landscape, SheetPlaces.of(kept.svg()));

    assertThat(again.svg()).isEqualTo(kept.svg());
  }

  @Test
  void aSheetOfAnotherShapeIsNotFollowed() {
    Landscape landscape = SampleLandscapes.of(60, 9, 2);
    SheetPlaces places = SheetPlaces.of(new SheetRenderer(WIDE).render(landscape).svg());
    SheetSettings tall = SheetSettings.of(SheetFormat.TALL, Language.EN);

    assertThat(new SheetRenderer(tall).render(landscape, places).svg())
        .isEqualTo(new SheetRenderer(tall).render(landscape).svg());
  }

  @Test
  void otherDomainsAreLaidOutAnew() {
    SheetPlaces places =
        SheetPlaces.of(new SheetRenderer(WIDE).render(SampleLandscapes.of(40, 6, 2)).svg());
    Landscape other = SampleLandscapes.of(60, 9, 2);

    Sheet sheet = new SheetRenderer(WIDE).render(other, places);

    assertThat(sheet.svg()).isEqualTo(new SheetRenderer(WIDE).render(other).svg());
  }

  @Test
  void whatIsNoSheetIsRefusedByName(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.svg"), "<svg><g data-layer='x'/></svg>");

    assertThatThrownBy(() -> SheetPlaces.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.svg is no sheet of Rankscape");
    assertThatThrownBy(() -> SheetPlaces.read(folder.resolve("b.svg")))
        .hasMessageContaining("b.svg");
  }

  private static Landscape without(Landscape l, int index) {
    List<Project> projects =
        l.projects().stream().filter(p -> p != l.projects().get(index)).toList();
    return new Landscape(
        l.catalogue(),
        l.period(),
        l.provenance(),
        projects,
        l.leftOut(),
        l.links(),
        l.candidates());
  }

  /** Share of the projects on both sheets whose mark moved by more than 5 % of the width. */
  private static double moved(Sheet a, Sheet b) {
    Map<String, Rect> before = places(a);
    Map<String, Rect> after = places(b);
    before.keySet().retainAll(after.keySet());
    double most = 0.05 * a.drawing().width();
    long moved =
        before.entrySet().stream()
            .filter(e -> distance(e.getValue(), after.get(e.getKey())) > most)
            .count();
    return (double) moved / before.size();
  }

  private static double distance(Rect a, Rect b) {
    return Math.hypot(b.x() - a.x(), b.y() + b.height() / 2 - a.y() - a.height() / 2);
  }

  private static Map<String, Rect> places(Sheet sheet) {
    return sheet.layout().boxes().stream()
        .flatMap(b -> b.chips().stream())
        .collect(Collectors.toMap(c -> c.chip().project().entry().id(), c -> c.rect()));
  }
}
