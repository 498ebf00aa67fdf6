// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No serious or critical finding of axe-core in any view, in light and in dark colours. */
@ExtendWith(ChromiumExtension.class)
class PageAccessibilityTest {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @ParameterizedTest
  @ValueSource(
      strings = {
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
        "view=about"
      })
  void noGraveFindings(String hash) {
    try (OpenPage open = OpenPage.wide(PageFiles.of(24), hash)) {
      assertThat(findings(axe(open))).as("light").isEmpty();
      open.find("#theme").click();
      assertThat(findings(axe(open).withRules(List.of("color-contrast")))).as("dark").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"view=map", "view=table", "view=map&project=northwind/emberflow"})
  void noGraveFindingsOnAPhone(String hash) {
    try (OpenPage open = OpenPage.phone(PageFiles.of(24), hash)) {
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
