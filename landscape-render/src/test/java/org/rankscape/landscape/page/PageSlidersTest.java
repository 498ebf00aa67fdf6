// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters one by one, sliders, and what opens more of a list, moved as a reader moves them. */
class PageSlidersTest extends PageFixture {
  @ParameterizedTest
  @ValueSource(strings = {"layer", "domain", "part", "trend", "language", "licence"})
  void everyFilterLeavesAsManyAsItCounts(String facet) {
    open("view=table");
    open.find("[data-key=facet-" + facet + "-button]").click();
    Locator option = open.find("#facet-" + facet + " .option").first();
    int count = Integer.parseInt(option.locator(".option-count").innerText());
    assertThat(count).isBetween(1, 134);
    option.locator("input").check();
    assertThat(open.find("#view tbody tr").count()).isEqualTo(count);
    option.locator("input").uncheck();
    assertThat(open.find("#view tbody tr").count()).isEqualTo(135);
  }

  @Test
  void stepsOfOpenRank() {
    open("view=table&open=openrank");
    open.find("[data-key=step-100]").click();
    long above = LANDSCAPE.projects().stream().filter(p -> p.openrank() >= 100).count();
    assertThat(open.find("#view tbody tr").count()).isEqualTo((int) above);
    open.find("[data-key=step-100]").click();
    assertThat(open.find("#view tbody tr").count()).isEqualTo(135);
  }

  @Test
  void thresholdMovesWhoLeavesAndEnters() {
    open("view=missing");
    Locator bar = open.find("[data-key=bar]");
    bar.fill("0");
    assertThat(open.text("#view .threshold")).contains("Leave (0)", "Enter (1)");
    bar.fill("20");
    long leaving = LANDSCAPE.projects().stream().filter(p -> p.openrank() <= 20).count();
    assertThat(open.text("#view .threshold")).contains("Leave (" + leaving + ")", "Enter (0)");
    assertThat(open.hash()).contains("bar=20");
  }

  @Test
  void fewestDevelopersInCommonAndTheProjectInTheMiddle() {
    open("view=network&open=network");
    open.find("[data-key=links]").fill("100");
    long linked = LANDSCAPE.links().stream().filter(l -> l.developers() >= 100).count();
    assertThat(open.find("[data-figure=network] tbody tr").count()).isEqualTo((int) linked);
    assertThat(open.text("[data-figure=network]")).contains("of 135 projects are drawn");
    open.find("[data-key=around]").selectOption("northwind/emberflow");
    assertThat(open.hash()).contains("around=northwind/emberflow", "links=100");
    assertThat(open.find("[data-figure=network] tbody tr").count()).isLessThan((int) linked);
  }

  @Test
  void notesOnTheNumbersAndNamesInTheLanguageOfThePage() {
    open("view=top&lang=zh");
    assertThat(open.text("#header")).contains("模拟事件").doesNotContain("simulated");
    assertThat(open.text("#nav")).contains("前 20 名").doesNotContain("Top");
    assertThat(open.find("#view thead th").allInnerTexts()).contains("领域");
  }

  @Test
  void anotherPeriodSaysWhoIsNotAboveTheThreshold() {
    open("view=table&from=2023-05&to=2023-05");
    Map<Boolean, Long> above =
        LANDSCAPE.projects().stream()
            .map(p -> p.series().getOrDefault(java.time.YearMonth.of(2023, 5), 0.0))
            .filter(v -> v > 0)
            .collect(
                java.util.stream.Collectors.partitioningBy(
                    v -> v > 1, java.util.stream.Collectors.counting()));
    String told = open.text("#period-note");
    if (above.get(false) > 0) {
      assertThat(told).contains(above.get(false) + " of these projects are not above");
    } else {
      assertThat(told).doesNotContain("not above");
    }
  }
}
