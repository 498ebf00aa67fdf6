// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.sheet.Language;

class CoverageFigureTest {
  private static final YearMonth START = YearMonth.of(2024, 11);

  @TempDir Path folder;

  private static FeedCoverage feed(int months, boolean simulated) {
    List<FeedCoverage.Month> rows = new ArrayList<>();
    List<FeedCoverage.Day> days = new ArrayList<>();
    for (int i = 0; i < months; i++) {
      YearMonth month = START.plusMonths(i);
      double kept = i == 1 ? 0.6 : 1;
      rows.add(new FeedCoverage.Month(month, kept, 1, i == 0 ? null : kept, 1.0, 1));
      for (int d = 1; d <= month.lengthOfMonth(); d++) {
        List<Double> hours = new ArrayList<>(Collections.nCopies(24, kept));
        if (d == 5) {
          hours.set(7, 0.0);
          hours.set(8, Double.NaN);
        }
        days.add(new FeedCoverage.Day(month.atDay(d), hours));
      }
    }
    return new FeedCoverage(rows, days, "a feed", simulated, "0.1.0");
  }

  @Test
  void saysTheIndexOfEveryMonthItsPartsAndTheSource() {
    String svg = new CoverageFigure(Language.EN, Theme.LIGHT).render(feed(4, true)).svg();
    assertThat(svg)
        .contains(">0.60<", ">1.00<", ">–<", "SIMULATED DATA", ">2024<", ">2025<", ">11<")
        .contains("Source: a feed · mean index 0.90, lowest 0.60 in 2024-12 · Rankscape 0.1.0")
        .contains("Events in them", "not asked for")
        .contains(Theme.LIGHT.falling());
  }

  @Test
  void speaksChinese() {
    String svg = new CoverageFigure(Language.ZH, Theme.DARK).render(feed(4, false)).svg();
    assertThat(svg).contains("覆盖率", "类型构成", "最低 0.60（2024-12）").doesNotContain("Events", "模拟");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 24, 130})
  void holdsAnyNumberOfMonths(int months) {
    FeedCoverage feed = feed(months, false);
    CoverageFigure figure = new CoverageFigure(Language.EN, Theme.LIGHT);
    Figure drawn = figure.render(feed);
    assertThat(drawn.svg().length()).isLessThan(1_000_000);
    assertThat(drawn.drawing().elements())
        .allSatisfy(
            e -> {
              if (e instanceof org.rankscape.landscape.draw.Box box) {
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(1600);
                assertThat(box.width()).isPositive();
              }
            });
  }

  @Test
  void writesBothFiles() {
    new CoverageFigure(Language.EN, Theme.LIGHT).write(feed(2, false), folder);
    assertThat(folder.resolve("coverage.svg")).isNotEmptyFile();
    assertThat(folder.resolve("coverage.png")).isNotEmptyFile();
  }

  @Test
  void needsAMonth() {
    assertThatThrownBy(() -> new FeedCoverage(List.of(), List.of(), "a", false, "1"))
        .hasMessageContaining("without months");
  }

  @Test
  void monthsThatLieFarApartLeaveAGapOnTheAxis() {
    List<YearMonth> months =
        List.of(YearMonth.of(2012, 6), YearMonth.of(2016, 4), YearMonth.of(2016, 6));
    DayAxis axis = DayAxis.of(months, 100, 110, 1600);
    assertThat(axis.right()).as("four months and a gap").isEqualTo(100 + 4 * 110 + 36);
    assertThat(axis.x(LocalDate.of(2012, 6, 1))).isEqualTo(100);
    assertThat(axis.x(LocalDate.of(2016, 4, 1)))
        .isEqualTo(100 + axis.width(YearMonth.of(2012, 6)) + 36);
    assertThat(axis.x(LocalDate.of(2016, 6, 30)) + axis.day()).isCloseTo(576, within(1e-9));
    DayAxis many =
        DayAxis.of(
            java.util.stream.Stream.iterate(YearMonth.of(1900, 1), m -> m.plusYears(1))
                .limit(100)
                .toList(),
            100,
            110,
            1600);
    assertThat(many.day()).isPositive();
    assertThat(many.x(LocalDate.of(1999, 1, 31)) + many.day()).isCloseTo(1600, within(1e-6));
  }
}
