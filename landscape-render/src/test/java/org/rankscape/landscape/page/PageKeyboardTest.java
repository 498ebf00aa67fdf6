// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChromiumExtension.class)
class PageKeyboardTest {
  private static String focused(OpenPage open) {
    return (String)
        open.page.evaluate(
            "document.activeElement.dataset.project || document.activeElement.dataset.key"
                + " || document.activeElement.id || document.activeElement.tagName");
  }

  private static void tabTo(OpenPage open, String wanted) {
    for (int i = 0; i < 60; i++) {
      if (wanted.equals(focused(open))) {
        return;
      }
      open.page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab never reaches " + wanted + "; it stands at " + focused(open));
  }

  @Test
  void skipLinkIsFirstAndLeadsToTheContent() {
    try (OpenPage open = OpenPage.wide(PageFiles.of(135), "")) {
      open.page.keyboard().press("Tab");
      assertThat(focused(open)).isEqualTo("skip");
      assertThat(open.find("#skip").boundingBox().y).isGreaterThanOrEqualTo(0);
      open.page.keyboard().press("Enter");
      assertThat(focused(open)).isEqualTo("main");
    }
  }

  @Test
  void mapIsOneStopWhoseProjectsAreReachedByArrows() {
    try (OpenPage open = OpenPage.wide(PageFiles.of(135), "")) {
      tabTo(open, "northwind/emberflow");
      open.page.keyboard().press("ArrowRight");
      String next = focused(open);
      assertThat(next).isNotEqualTo("northwind/emberflow").contains("/");
      open.page.keyboard().press("Enter");
      assertThat(open.hash()).contains("project=" + next);
      assertThat(focused(open)).isEqualTo("panel-title");
      open.page.keyboard().press("Escape");
      assertThat(open.find("#panel").isVisible()).isFalse();
      assertThat(focused(open)).isEqualTo(next);
      String before = open.find("#map > svg").getAttribute("viewBox");
      open.page.keyboard().press("+");
      assertThat(open.find("#map > svg").getAttribute("viewBox")).isNotEqualTo(before);
      open.page.keyboard().press("0");
      assertThat(open.find("#map > svg").getAttribute("viewBox")).isEqualTo(before);
    }
  }

  @Test
  void filtersSortAndViewsWorkWithoutAMouse() {
    try (OpenPage open = OpenPage.wide(PageFiles.of(135), "")) {
      tabTo(open, "nav-table");
      open.page.keyboard().press("Enter");
      assertThat(open.find("#view table.projects").isVisible()).isTrue();
      assertThat(focused(open)).isEqualTo("nav-table");
      tabTo(open, "facet-trend-button");
      open.page.keyboard().press("Enter");
      tabTo(open, "trend:growing");
      open.page.keyboard().press("Space");
      assertThat(focused(open)).isEqualTo("trend:growing");
      assertThat(open.hash()).contains("trend=growing");
      open.page.keyboard().press("Escape");
      assertThat(focused(open)).isEqualTo("facet-trend-button");
      tabTo(open, "sort-openrank");
      open.page.keyboard().press("Enter");
      assertThat(focused(open)).isEqualTo("sort-openrank");
      assertThat(open.hash()).contains("sort=-openrank");
      open.page.keyboard().press("/");
      assertThat(focused(open)).isEqualTo("search");
    }
  }
}
