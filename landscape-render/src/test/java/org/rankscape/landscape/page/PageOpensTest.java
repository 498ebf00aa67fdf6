// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChromiumExtension.class)
class PageOpensTest {
  static final List<String> VIEWS =
      List.of(
          "map",
          "table",
          "top",
          "growth",
          "domains",
          "ranks",
          "network",
          "compare",
          "changes",
          "candidates",
          "missing",
          "coverage",
          "about");

  @Test
  void everyViewOpensFromDiskWithoutComplaintsOrRequests() {
    try (OpenPage open = OpenPage.wide(PageFiles.of(135), "")) {
      assertThat(open.find("#map svg g.project").count()).isEqualTo(135);
      for (String view : VIEWS) {
        open.find("#nav [data-view=" + view + "]").click();
        assertThat(open.find("#nav a[aria-current=page]").getAttribute("data-view"))
            .isEqualTo(view);
        assertThat(open.find("#map").isVisible()).isEqualTo(view.equals("map"));
        assertThat(open.find("#view").isVisible()).isNotEqualTo(view.equals("map"));
      }
      open.page.waitForTimeout(150);
      assertThat(open.complaints()).isEmpty();
      assertThat(open.requests()).isEmpty();
    }
  }

  @Test
  void chartsAreDrawn() {
    try (OpenPage open = OpenPage.wide(PageFiles.of(135), "view=ranks")) {
      open.find(".chart canvas").first().waitFor();
      Object inked =
          open.page.evaluate(
              "(() => { const c = document.querySelector('.chart canvas');"
                  + "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                  + "let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return n; })()");
      assertThat((Integer) inked).isGreaterThan(5_000);
    }
  }

  @Test
  void headerSaysWhatTheNumbersAre() {
    try (OpenPage open = OpenPage.wide(PageFiles.of(135), "")) {
      assertThat(open.text("#header"))
          .contains("An Invented Open-Source Landscape", "135 projects", "12 domains")
          .contains("Jan 2025", "Apr 2025", "simulated events", "Coverage 98.2")
          .contains("Simulated data", "partial scope");
    }
  }

  @Test
  void fileOf135ProjectsAnd24MonthsIsUnderThreeMegabytes() throws IOException {
    assertThat(Files.size(PageFiles.of(135))).isLessThan(3_000_000);
  }

  @Test
  void largeLandscapesOpen() throws IOException {
    Path measured = Path.of("target", "page-measurements.txt");
    StringBuilder report = new StringBuilder();
    for (int size : List.of(135, 2_000)) {
      try (OpenPage open = OpenPage.wide(PageFiles.of(size), "")) {
        assertThat(open.find("#map svg g.project").count()).isEqualTo(size);
        assertThat(open.complaints()).isEmpty();
        report.append(
            size + " projects: " + Files.size(PageFiles.of(size)) + " bytes, ready after ");
        report.append(open.readyAfter() + " ms\n");
      }
    }
    Files.writeString(measured, report);
  }

  /** Slow: the file is written, opened, and looked at in every view. */
  @Test
  @Tag("bench")
  void tenThousandProjectsOpenInEveryView() {
    Path file = PageFiles.withSheets(Synthetic.landscape(10_000), "ten-thousand");
    try (OpenPage open = OpenPage.wide(file, "")) {
      assertThat(open.find("#map svg:visible g.project").count()).isEqualTo(10_000);
      for (String view : VIEWS) {
        open.find("#nav [data-view=" + view + "]").click();
        open.page.waitForFunction(
            "() => [...document.querySelectorAll('#view .chart')]"
                + ".every(c => c.querySelector('canvas, svg'))");
        open.page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "ten-thousand-" + view + ".png")));
      }
      open.find("#nav [data-view=table]").click();
      assertThat(open.find("#view tbody tr").count()).isEqualTo(250);
      open.find("#search").fill("emberflow");
      assertThat(open.find("#view tbody tr").count()).isBetween(1, 100);
      assertThat(open.complaints()).isEmpty();
    }
  }

  @Test
  void whatIsNotInTheDataIsNotOffered() {
    Path file = PageFiles.write(Bare.landscape(), "bare");
    try (OpenPage open = OpenPage.wide(file, "")) {
      List<String> views = open.find("#nav a").allInnerTexts();
      assertThat(views)
          .contains("Map", "All projects", "Domains", "Data and method")
          .doesNotContain("Growth", "Ranks", "Network", "Candidates");
      assertThat(open.text("#header")).doesNotContain("Simulated", "Coverage");
      open.at("view=table&project=a/one");
      assertThat(open.find("#view thead th").allInnerTexts())
          .doesNotContain("Trend", "Monthly OpenRank", "Stars", "Developers", "Growth");
      assertThat(open.find("#panel .chart").count()).isZero();
      assertThat(open.text("#panel")).contains("One").doesNotContain("Related", "Stars");
      assertThat(open.complaints()).isEmpty();
    }
  }

  @Test
  void landscapeWithoutProjectsOpens() {
    Path file = PageFiles.write(Bare.empty(), "empty");
    try (OpenPage open = OpenPage.wide(file, "")) {
      for (String view : List.of("map", "table", "top", "domains", "missing", "about")) {
        open.go("view=" + view);
      }
      assertThat(open.text("#header")).contains("0 projects");
      assertThat(open.complaints()).isEmpty();
    }
  }
}
