// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;

/** Period, health, coverage, changes, colours of the network, embedding, pictures to share. */
class PageViewsTest extends PageFixture {
  private static double mean(Project p, YearMonth from, YearMonth to) {
    double sum = 0;
    int months = 0;
    for (YearMonth m = from; !m.isAfter(to); m = m.plusMonths(1), months++) {
      sum += p.series().getOrDefault(m, 0.0);
    }
    return sum / months;
  }

  @Test
  void anotherPeriodHasTheMeansOfItsMonthsAndNothingThatWasNotComputedForIt() {
    open("view=table&from=2023-06&to=2023-08");
    YearMonth from = YearMonth.of(2023, 6);
    YearMonth to = YearMonth.of(2023, 8);
    List<String> expected =
        LANDSCAPE.projects().stream()
            .filter(p -> mean(p, from, to) > 0)
            .sorted(Comparator.comparingDouble((Project p) -> -mean(p, from, to)))
            .map(p -> p.entry().name())
            .toList();
    assertThat(expected).hasSizeLessThan(135);
    assertThat(open.find("#view tbody th .project-link").allInnerTexts()).isEqualTo(expected);
    assertThat(open.text("#count")).isEqualTo(expected.size() + " projects");
    assertThat(open.text("#period-note")).contains("Jun 2023", "Aug 2023", "Jan 2025");
    assertThat(open.find("#view thead th").allInnerTexts().toString())
        .doesNotContain("Trend", "Growth", "Developers", "interval");
    open.find("[data-key=period-reset]").click();
    assertThat(open.hash()).doesNotContain("from=");
    assertThat(open.find("#view thead th").allInnerTexts().toString())
        .contains("Trend", "Growth", "Rank interval");
    assertThat(open.find("#view tbody tr").count()).isEqualTo(135);
  }

  @Test
  void sliderMovesByKeysAndTheMapIsSetAnew() {
    open("");
    open.find("#period-from").focus();
    for (int i = 0; i < 20; i++) {
      open.page.keyboard().press("ArrowLeft");
    }
    assertThat(open.text("#period-text")).isEqualTo("May 2023 \u2013 Apr 2025");
    open.find("#period-to").focus();
    open.page.keyboard().press("Home");
    assertThat(open.text("#period-text")).isEqualTo("May 2023");
    assertThat(open.find("#period-to").getAttribute("aria-valuetext")).isEqualTo("May 2023");
    assertThat(open.hash()).contains("from=2023-05", "to=2023-05");
    long absent =
        LANDSCAPE.projects().stream()
            .filter(p -> !p.series().containsKey(YearMonth.of(2023, 5)))
            .count();
    assertThat(open.find("#map g.project.absent").count()).isEqualTo((int) absent);
    open.page.waitForTimeout(700);
    assertThat((Integer) open.page.evaluate(OVERLAPS)).isZero();
    open.find("[data-key=period-reset]").click();
    assertThat(open.find("#map g.project.absent").count()).isZero();
    assertThat(open.find("#map g[style*=transform]").count()).isZero();
  }

  /** Pairs of names on the map that lie over each other. */
  private static final String OVERLAPS =
      """
      (() => {
        const boxes = [...document.querySelectorAll('#map g.project:not(.absent) text')]
          .map((t) => t.getBoundingClientRect());
        let n = 0;
        boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
          const w = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (w > 1 && h > 0.35 * Math.min(a.height, b.height)) n++;
        }));
        return n;
      })()
      """;

  @Test
  void playingGoesMonthByMonthAndStops() {
    open("from=2025-02&to=2025-03");
    open.find("#play").click();
    open.page.waitForFunction(
        "() => document.getElementById('period-text').textContent.includes('Apr')");
    open.page.waitForFunction(
        "() => document.getElementById('play').getAttribute('aria-label') === 'Play month by month'");
    assertThat(open.hash()).contains("from=2025-03", "to=2025-04");
  }

  @Test
  void panelTellsIntervalsAndHealthAsCountsAndShares() {
    open("project=northwind/emberflow");
    Project first = LANDSCAPE.projects().get(0);
    assertThat(open.find("#panel .interval").allInnerTexts().get(1)).isEqualTo("1 \u2013 3");
    assertThat(open.text("#panel"))
        .contains("Health", 1 + first.developers() / 9 + " of ", "did half of the work", "21", "33")
        .contains("Pull requests", "merged", "Reviews".toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void coverageShowsEveryMonthAndItsParts() {
    open("view=coverage");
    assertThat(open.text("#view")).contains("Lowest: Jan 2025, 61");
    open.find("[data-figure=coverage] summary").click();
    open.find("[data-figure=coverage] tbody tr").first().waitFor();
    assertThat(open.find("[data-figure=coverage] tbody tr").count()).isEqualTo(24);
    open.find(".chart canvas").first().waitFor();
  }

  @Test
  void changesSinceTheEditionBefore() {
    open("view=changes");
    assertThat(open.text("#view [data-kind=added]")).contains("Emberflow", "newly listed");
    assertThat(open.text("#view [data-kind=dropped]")).contains("Gone", "below the bar");
    assertThat(open.text("#view [data-kind=risen]")).contains("7 \u2192 2", "by 40 %");
    assertThat(open.text("#view")).contains("2024-09", "Shares are compared.");
    Download saved =
        open.page.waitForDownload(() -> open.find("[data-key=csv-difference]").click());
    assertThat(saved.suggestedFilename()).isEqualTo("difference.csv");
  }

  @Test
  void networkIsColouredByLayerDomainOrCommunity() {
    open("view=network");
    for (String by : List.of("domain", "community", "layer")) {
      open.find("[data-key=color-" + by + "]").click();
      assertThat(open.find("[data-key=color-" + by + "]").getAttribute("aria-pressed"))
          .isEqualTo("true");
    }
    open.at("view=network&color=community");
    assertThat(open.text("[data-figure=network]")).contains("modularity");
    open.find("[data-key=network-plus]").click();
    open.find("[data-key=network-fit]").click();
  }

  @Test
  void embeddedMapShowsTheChosenDomainsOnly() {
    open("embed=yes&domain=serving&domain=mlops");
    assertThat(open.find(".crop").count()).isEqualTo(2);
    assertThat(open.find("#header").isVisible()).isFalse();
    assertThat(open.find("#nav").isVisible()).isFalse();
    assertThat(open.find(".embed-bar a").getAttribute("href"))
        .contains("domain=serving")
        .doesNotContain("embed");
    assertThat(open.find(".crop g.project").count())
        .isEqualTo(
            (int)
                LANDSCAPE.projects().stream()
                    .filter(p -> List.of("serving", "mlops").contains(p.entry().domain()))
                    .count());
    open.find(".crop g.project").first().click();
    assertThat(open.find("#panel").isVisible()).isTrue();
  }

  @Test
  void codeToEmbedFollowsTheView() {
    open("view=ranks&first=20");
    open.find("[data-key=embed]").click();
    String code = open.find("#embed-code").inputValue();
    assertThat(code).startsWith("<iframe src=\"file:").contains("view=ranks", "embed=yes");
    open.page.keyboard().press("Escape");
    assertThat(open.find("#embed-code").count()).isZero();
  }

  @Test
  void everyKindOfViewIsSavedAsAPictureToShare() throws IOException {
    open("");
    for (String hash :
        List.of(
            "view=map&trend=growing", "view=ranks", "view=top", "project=northwind/emberflow")) {
      open.at(hash);
      open.page.waitForTimeout(150);
      Download saved = open.page.waitForDownload(() -> open.find("[data-key=picture]").click());
      BufferedImage image = ImageIO.read(saved.path().toFile());
      assertThat(image.getWidth()).isEqualTo(2400);
      assertThat(image.getHeight()).isEqualTo(1260);
      assertThat(inked(image)).as(hash).isGreaterThan(20_000);
    }
  }

  private static long inked(BufferedImage image) {
    long count = 0;
    for (int y = 280; y < 1100; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xffffff) != 0xffffff ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void linkRestoresZoomQuestionAndRows() {
    open("");
    open.find("[data-key=zoom-plus]").click();
    open.page.waitForFunction("() => location.hash.includes('at=')");
    String box = open.find("#map > svg").getAttribute("viewBox");
    open.at(open.hash().substring(1));
    assertThat(width(open.find("#map > svg").getAttribute("viewBox")))
        .isCloseTo(width(box), org.assertj.core.api.Assertions.within(2.0));
    open.at("view=missing&why=Emberflow");
    assertThat(open.find("#why").inputValue()).isEqualTo("Emberflow");
    assertThat(open.text("#why-answer")).contains("is on the map");
  }

  @Test
  void folderForTheWebLoadsItsOwnFilesOnly(@TempDir Path folder) throws IOException {
    Landscape small = Synthetic.landscape(24);
    new LandscapePage(PageSettings.defaults())
        .writeSite(
            small,
            Map.of(PageSettings.Language.EN, HandSheet.svg(small)),
            new byte[] {1},
            java.net.URI.create("https://example.org/map"),
            folder);
    String html = java.nio.file.Files.readString(folder.resolve("index.html"));
    assertThat(html)
        .contains("<meta property=\"og:image\" content=\"https://example.org/map/share.png\">")
        .contains("script-src 'self';", "integrity=\"sha256-");
    try (java.util.stream.Stream<Path> files = java.nio.file.Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString().replaceAll("-.{12}\\.", ".")))
          .containsExactlyInAnyOrder(
              "index.html", "share.png", "echarts.js", "page.js", "page.css");
    }
    try (Served served = Served.folder(folder)) {
      open = OpenPage.served(served.address(), "view=table");
      assertThat(open.find("#view tbody tr").count()).isEqualTo(24);
      assertThat(open.requests()).allMatch(url -> url.startsWith(served.address()));
      open.clearRequests();
    }
  }
}
