// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.rank.trend.TrendClass;

class PageControlsTest extends PageFixture {
  private long count(TrendClass kind) {
    return LANDSCAPE.projects().stream().filter(p -> p.trend().trendClass() == kind).count();
  }

  private List<String> names() {
    return open.find("#view table.projects tbody th .project-link").allInnerTexts();
  }

  @Test
  void searchDimsTheMapAsOneTypes() {
    open("");
    open.find("#search").pressSequentially("ember");
    long expected =
        LANDSCAPE.projects().stream()
            .filter(p -> p.entry().name().toLowerCase(Locale.ROOT).contains("ember"))
            .count();
    assertThat(open.find("#map g.project:not(.dim)").count()).isEqualTo((int) expected);
    assertThat(open.text("#count")).startsWith(expected + " of 135 projects match");
    open.find("#search").press("Enter");
    assertThat(open.text("#panel-title")).isEqualTo("Emberflow");
  }

  @Test
  void filtersShowCountsAndAct() {
    open("view=table");
    open.find("[data-key=facet-trend-button]").click();
    assertThat(open.text("#facet-trend .option:has-text('Growing') .option-count"))
        .isEqualTo(String.valueOf(count(TrendClass.GROWING)));
    open.find("[data-key='trend:growing']").check();
    assertThat(names()).hasSize((int) count(TrendClass.GROWING));
    open.find("[data-key='trend:new']").check();
    assertThat(names()).hasSize((int) (count(TrendClass.GROWING) + count(TrendClass.NEW)));
    assertThat(open.hash()).contains("trend=growing", "trend=new");
    open.page.keyboard().press("Escape");
    assertThat(open.find("#facet-trend").count()).isZero();
    open.find("[data-key=reset]").click();
    assertThat(names()).hasSize(135);
  }

  @Test
  void openrankRangeFilters() {
    open("view=table");
    open.find("[data-key=facet-openrank-button]").click();
    open.find("[data-key=range-min]").fill("100");
    open.find("[data-key=range-max]").fill("300");
    List<String> expected =
        LANDSCAPE.projects().stream()
            .filter(p -> p.openrank() >= 100 && p.openrank() <= 300)
            .map(p -> p.entry().name())
            .toList();
    assertThat(names()).isEqualTo(expected);
  }

  @Test
  void columnsSortBothWays() {
    open("view=table");
    open.find("[data-key=sort-stars]").click();
    List<String> down = names();
    assertThat(down.get(0)).isEqualTo(most(Comparator.comparing(p -> p.facts().stars())));
    assertThat(open.find("th[aria-sort=descending]").innerText()).contains("Stars");
    open.find("[data-key=sort-stars]").click();
    assertThat(names().get(0)).isNotEqualTo(down.get(0));
    assertThat(open.find("th[aria-sort=ascending]").innerText()).contains("Stars");
    open.find("[data-key=sort-project]").click();
    List<String> byName = new ArrayList<>(names());
    byName.sort(String.CASE_INSENSITIVE_ORDER);
    assertThat(names()).isEqualTo(byName);
  }

  private static String most(Comparator<Project> by) {
    return LANDSCAPE.projects().stream()
        .filter(p -> p.facts().stars() != null)
        .max(by)
        .orElseThrow()
        .entry()
        .name();
  }

  @Test
  void mapOpensProjectsAndDomainsAndZooms() {
    open("");
    open.find("g.project[data-project='northwind/emberflow'] text").click();
    assertThat(open.text("#panel")).contains("Emberflow", "OpenRank", "Why it is here", "Rank");
    assertThat(open.hash()).contains("project=northwind/emberflow");
    open.find("#panel .close").click();
    assertThat(open.find("#panel").isVisible()).isFalse();
    open.find("g.domain[data-domain=serving] > text").click();
    assertThat(open.text("#panel-title")).isEqualTo("Serving");
    open.find("#panel .close").click();
    String before = open.find("#map > svg").getAttribute("viewBox");
    open.find("[data-key=zoom-plus]").click();
    String closer = open.find("#map > svg").getAttribute("viewBox");
    assertThat(width(closer)).isLessThan(width(before));
    open.find("[data-key=zoom-minus]").click();
    assertThat(width(open.find("#map > svg").getAttribute("viewBox"))).isGreaterThan(width(closer));
    open.find("#map > svg").hover();
    open.page.keyboard().down("Control");
    open.page.mouse().wheel(0, -400);
    open.page.keyboard().up("Control");
    open.page.waitForFunction(
        "w => document.querySelector('#map > svg').viewBox.baseVal.width < w", width(before) * 0.9);
    open.find("[data-key=zoom-fit]").click();
    assertThat(open.find("#map > svg").getAttribute("viewBox")).isEqualTo(before);
  }

  @Test
  void projectsWithoutRecentActivityArePaleAndCounted() {
    open("");
    assertThat(open.find("#map g.project.resting").count())
        .isEqualTo((int) count(TrendClass.DORMANT));
    assertThat(open.text("#count"))
        .endsWith("pale: " + count(TrendClass.DORMANT) + " without recent activity");
  }

  @Test
  void growingAndDecliningListsShowTheEvidence() {
    open("view=growth");
    assertThat(open.find("[data-list=growing] tbody tr").count())
        .isEqualTo((int) count(TrendClass.GROWING));
    assertThat(open.find("[data-list=declining] tbody tr").count())
        .isEqualTo((int) count(TrendClass.DECLINING));
    assertThat(open.text("[data-list=growing] thead")).contains("Slope", "p", "q", "Growth");
    assertThat(open.find("#view .notice").allInnerTexts().toString())
        .contains("scope is partial")
        .doesNotContain("Coverage is"); // 98.2 % is no alarm
  }

  @Test
  void comparesTwoToFive() {
    open("view=compare");
    for (int i = 0; i < 6; i++) {
      open.find("#compare-name").fill(Synthetic.name(i));
      open.find("#view form button[type=submit]").click();
    }
    assertThat(open.find("table.compare thead th").count()).isEqualTo(5);
    assertThat(open.text("#compare-message")).contains("Five are the most");
    assertThat(open.text("table.compare")).contains("Strengths", "Small, quick to learn.");
    open.find("table.compare .remove").first().click();
    assertThat(open.find("table.compare thead th").count()).isEqualTo(4);
    assertThat(open.find("[data-figure=compare] canvas").count()).isPositive();
  }

  @Test
  void networkShowsOneProjectAndItsNeighbours() {
    open("view=network");
    open.find("[data-key=around]").selectOption("northwind/emberflow");
    assertThat(open.hash()).contains("around=northwind/emberflow");
    open.find("[data-key=layout-circular]").click();
    assertThat(open.find("[data-key=layout-circular]").getAttribute("aria-pressed"))
        .isEqualTo("true");
    open.go("view=network&around=northwind/emberflow&links=1");
    List<String> near = new ArrayList<>(List.of("northwind/emberflow"));
    LANDSCAPE.links().stream()
        .filter(l -> l.a().equals(near.get(0)) || l.b().equals(near.get(0)))
        .forEach(l -> near.add(l.a().equals(near.get(0)) ? l.b() : l.a()));
    long among =
        LANDSCAPE.links().stream()
            .filter(l -> near.contains(l.a()) && near.contains(l.b()))
            .count();
    assertThat(rowsOf("network")).isEqualTo((int) among);
  }

  @Test
  void saysWhyAProjectIsMissing() {
    open("view=missing");
    open.find("#why").fill(Synthetic.name(136));
    assertThat(open.text("#why-answer")).contains("left out", "is not above");
    open.find("#why").fill("Emberflow");
    assertThat(open.text("#why-answer")).contains("is on the map, rank 1");
    open.find("#why").fill("fenland/Unlisted1");
    assertThat(open.text("#why-answer")).contains("candidate");
    open.find("#why").fill("nobody/knows");
    assertThat(open.text("#why-answer")).contains("Nothing by that name");
  }

  @Test
  void candidatesAreThoseThatAreNotOnTheMapUnlessAllAreAskedFor() {
    open("view=candidates");
    long unlisted =
        LANDSCAPE.candidates().stream()
            .filter(
                c ->
                    LANDSCAPE.projects().stream()
                        .noneMatch(p -> p.entry().id().equals(c.projectId())))
            .count();
    assertThat(open.find("#view tbody tr").count()).isEqualTo((int) unlisted);
    assertThat(open.text("#view tbody")).contains("not listed").doesNotContain("on the map");
    open.find("[data-key=found-all]").click();
    assertThat(open.find("#view tbody tr").count()).isEqualTo(LANDSCAPE.candidates().size());
    assertThat(open.hash()).contains("found=all");
  }

  @Test
  void leftOutReasonIsInTheLanguageOfThePage() {
    open("view=missing&lang=zh");
    assertThat(open.find("[data-table=left-out] tbody td:last-child").allInnerTexts())
        .isNotEmpty()
        .allMatch(text -> text.contains("未"));
  }

  @Test
  void thresholdTellsWhoWouldLeaveAndEnter() {
    open("view=missing&bar=0");
    assertThat(open.text("#view .threshold")).contains("Leave (0)", "Enter (1)");
    open.at("view=missing&bar=20");
    long leaving = LANDSCAPE.projects().stream().filter(p -> p.openrank() <= 20).count();
    assertThat(open.text("#view .threshold")).contains("Leave (" + leaving + ")", "Enter (0)");
  }

  @Test
  void switchesLanguageAndColours() {
    open("view=top");
    open.find("#lang").click();
    assertThat(open.text("h1")).isEqualTo("虚构的开源全景图");
    assertThat(open.find("html").getAttribute("lang")).isEqualTo("zh-Hans");
    assertThat(open.text("#nav")).contains("全景图", "协作网络");
    open.find("#theme").click();
    assertThat(open.find("html").getAttribute("data-theme")).isEqualTo("dark");
    assertThat(open.hash()).contains("lang=zh", "theme=dark");
    open.find("#lang").click();
    assertThat(open.text("h1")).isEqualTo("An Invented Open-Source Landscape");
  }

  @Test
  void mapSpeaksTheLanguageOfThePage() {
    Landscape small = Synthetic.landscape(24);
    String english = HandSheet.svg(small);
    Path file = Path.of("target", "pages", "two-languages.html").toAbsolutePath();
    new LandscapePage(PageSettings.defaults())
        .write(
            small,
            Map.of(
                PageSettings.Language.EN,
                english,
                PageSettings.Language.ZH,
                english.replace("Tool Use", "工具使用")),
            file);
    open = OpenPage.wide(file, "");
    assertThat(open.find("#map > svg:visible").innerHTML()).contains("Tool Use");
    open.find("#lang").click();
    assertThat(open.find("#map > svg:visible").count()).isEqualTo(1);
    assertThat(open.find("#map > svg:visible").innerHTML()).contains("工具使用");
    open.find("#search").fill("Emberflow");
    assertThat(open.find("#map > svg:visible g.project:not(.dim)").count()).isEqualTo(1);
    open.find("#map > svg:visible g.project:not(.dim) text").click();
    assertThat(open.text("#panel-title")).isEqualTo("Emberflow");
  }

  @Test
  void copiesALinkToWhatIsShown() {
    open("view=ranks&first=20");
    open.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    open.find("[data-key=share]").click();
    open.find("#shared.told").waitFor();
    assertThat((String) open.page.evaluate("navigator.clipboard.readText()"))
        .endsWith("#view=ranks&first=20");
  }

  @Test
  void bumpChartAndDomainCurvesFollowTheirSwitches() {
    open("view=ranks");
    open.find("[data-key=first-20]").click();
    assertThat(rowsOf("ranks-over-time")).isEqualTo(24);
    assertThat(open.find("[data-figure=ranks-over-time] thead th").count()).isEqualTo(21);
    open.find("#nav [data-view=domains]").click();
    open.find("[data-key=cohort-fixed]").click();
    assertThat(open.hash()).contains("cohort=fixed");
    assertThat(rowsOf("domain-ladder")).isEqualTo(12);
  }
}
