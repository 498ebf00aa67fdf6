// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No serious or critical finding of axe-core in any view, in light and in dark colours. */
@ExtendWith(ChromiumExtension.class)
class PageAccessibilityTest {
  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final List<String> STATES =
      List.of(
          "view=map",
          "view=map&project=northwind/emberflow&q=flow",
          "view=table&group=serving",
          "view=top",
          "view=growth",
          "view=domains",
          "view=ranks",
          "view=network",
          "view=compare&compare=northwind/emberflow&compare=meadow-labs/quillflow",
          "view=candidates",
          "view=missing",
          "view=changes",
          "view=coverage",
          "view=network&color=domain",
          "view=map&from=2023-06&to=2023-08",
          "embed=yes&domain=serving&domain=mlops",
          "view=about");

  @Test
  void everyViewInLightColours() {
    everyView(OpenPage.wide(PageFiles.of(24), ""), axe -> axe);
  }

  @Test
  void everyViewInDarkColoursHasContrast() {
    everyView(OpenPage.dark(PageFiles.of(24), ""), axe -> axe.withRules(List.of("color-contrast")));
  }

  @Test
  void everyViewOnAPhone() {
    everyView(OpenPage.phone(PageFiles.of(24), ""), axe -> axe);
  }

  private static void everyView(OpenPage page, UnaryOperator<AxeBuilder> rules) {
    try (OpenPage open = page) {
      for (String state : STATES) {
        open.go(state);
        assertThat(findings(rules.apply(axe(open)))).as(state).isEmpty();
      }
    }
  }

  @Test
  void openFilterAndNumbers() {
    try (OpenPage open = OpenPage.wide(PageFiles.of(24), "view=ranks")) {
      open.find("[data-key=facet-trend-button]").click();
      open.find("[data-figure=ranks-over-time] summary").click();
      open.find("[data-figure=ranks-over-time] tbody tr").first().waitFor();
      assertThat(findings(axe(open))).isEmpty();
    }
  }

  private static AxeBuilder axe(OpenPage open) {
    return new AxeBuilder(open.page).setLegacyMode(true);
  }

  private static List<String> findings(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .map(PageAccessibilityTest::text)
        .toList();
  }

  private static String text(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).toList();
  }
}
