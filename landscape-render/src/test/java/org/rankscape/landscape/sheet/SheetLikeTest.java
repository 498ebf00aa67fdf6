// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.SampleLandscapes;

/** A sheet that follows an earlier one leaves what is on both where it was. */
class SheetLikeTest {
  private static final SheetSettings WIDE = SheetSettings.of(SheetFormat.WIDE, Language.EN);

  @ParameterizedTest
  @CsvSource({"135, 19", "200, 14", "500, 24", "2000, 40"})
  void oneProjectMoreOrLessMovesAtMostATenthOfTheOthers(int projects, int domains) {
    Landscape whole = SampleLandscapes.of(projects, domains, 4);
    Sheet sheet = new SheetRenderer(WIDE).render(whole);
    SheetPlaces places = SheetPlaces.of(sheet.svg());
    Random random = new Random(5);
    for (int i = 0; i < (projects < 1000 ? 6 : 1); i++) {
      // Without the largest or smallest value every type size changes.
      Landscape less = without(whole, 1 + random.nextInt(projects - 2));
      Sheet fresh = new SheetRenderer(WIDE).render(less);
      Sheet dropped = new SheetRenderer(WIDE).render(less, places);
      Sheet added = new SheetRenderer(WIDE).render(whole, SheetPlaces.of(fresh.svg()));

      SheetChecks.sound(dropped, less);
      SheetChecks.sound(added, whole);
      assertThat(moved(sheet, dropped)).isLessThanOrEqualTo(0.1);
      assertThat(moved(fresh, added)).isLessThanOrEqualTo(0.1);
    }
  }

  @Test
  void theSameLandscapeGivesTheSameSheet() {
    Landscape landscape = SampleLandscapes.of(135, 19, 2);
    Sheet sheet = new SheetRenderer(WIDE).render(landscape);

    Sheet again = new SheetRenderer(WIDE).render(landscape, SheetPlaces.of(sheet.svg()));

    assertThat(moved(sheet, again)).isZero();
    assertThat(again.layout().metrics().type())
        .isCloseTo(
            sheet.layout().metrics().type(), org.assertj.core.data.Percentage.withPercentage(1.5));
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

  /** Share of the projects on both sheets whose middle moved by more than 5 % of the width. */
  private static double moved(Sheet a, Sheet b) {
    Map<String, Rect> before = places(a);
    Map<String, Rect> after = places(b);
    before.keySet().retainAll(after.keySet());
    long moved =
        before.entrySet().stream()
            .filter(
                e -> {
                  Rect p = e.getValue();
                  Rect q = after.get(e.getKey());
                  double dx = q.x() + q.width() / 2 - p.x() - p.width() / 2;
                  double dy = q.y() + q.height() / 2 - p.y() - p.height() / 2;
                  return Math.hypot(dx, dy) > 0.05 * a.drawing().width();
                })
            .count();
    return (double) moved / before.size();
  }

  private static Map<String, Rect> places(Sheet sheet) {
    return sheet.layout().boxes().stream()
        .flatMap(b -> b.chips().stream())
        .collect(Collectors.toMap(c -> c.chip().project().entry().id(), c -> c.rect()));
  }
}
