// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChromiumExtension.class)
class PageStateTest {
  @Test
  void linkRestoresTheWholeState() {
    String hash =
        "view=table&q=flow&sort=-stars&project=northwind/basaltflow&lang=zh&theme=dark&min=20"
            + "&layer=infrastructure&trend=declining&compare=northwind/emberflow"
            + "&compare=meadow-labs/quillflow";
    try (OpenPage open = OpenPage.wide(PageFiles.of(135), hash)) {
      assertThat(open.find("#nav a[aria-current]").getAttribute("data-view")).isEqualTo("table");
      assertThat(open.find("#search").inputValue()).isEqualTo("flow");
      assertThat(open.text("#panel-title")).isEqualTo("Basaltflow");
      assertThat(open.find("html").getAttribute("data-theme")).isEqualTo("dark");
      assertThat(open.find("html").getAttribute("lang")).isEqualTo("zh-Hans");
      assertThat(open.find("th[aria-sort=descending]").count()).isEqualTo(1);
      List<String> names = open.find("#view table.projects tbody th .project-link").allInnerTexts();
      assertThat(names).contains("Basaltflow").allMatch(name -> name.contains("flow"));
      assertThat(open.text("#nav [data-view=compare] .badge")).isEqualTo("2");
      assertThat(open.complaints()).isEmpty();
    }
  }

  @Test
  void backGoesBackThroughViewsAndPanels() {
    try (OpenPage open = OpenPage.wide(PageFiles.of(135), "")) {
      open.find("#nav [data-view=table]").click();
      open.find("[data-key='project:northwind/emberflow']").click();
      open.page.goBack();
      assertThat(open.find("#panel").isVisible()).isFalse();
      open.page.goBack();
      assertThat(open.find("#map").isVisible()).isTrue();
      open.page.goForward();
      assertThat(open.find("#view table.projects").isVisible()).isTrue();
    }
  }

  @Test
  void unknownPartsOfALinkAreIgnored() {
    String hash =
        "view=nowhere&project=no/such&domain=none&lang=xx&theme=pink&min=abc&sort=constructor"
            + "&compare=no/such&around=no/such&layer=__proto__";
    try (OpenPage open = OpenPage.wide(PageFiles.of(135), hash)) {
      assertThat(open.find("#map").isVisible()).isTrue();
      assertThat(open.find("#panel").isVisible()).isFalse();
      open.at("view=table&sort=constructor&trend=nonsense");
      assertThat(open.text("#view")).contains("No project matches");
      open.at("view=table&sort=toString");
      assertThat(open.find("#view table.projects tbody tr").count()).isEqualTo(135);
      assertThat(open.complaints()).isEmpty();
    }
  }
}
