// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Project;

/** What the panel tells about a project and about a domain. */
class PagePanelTest extends PageFixture {
  private static final String ID = "northwind/emberflow";

  @Test
  void curveWhyPositioningAndFacts() {
    open("project=" + ID);
    assertThat(open.find("#panel .values dt").allInnerTexts())
        .containsExactly("OpenRank", "Rank", "Growth", "Developers", "Stars");
    open.find("#panel .chart canvas").first().waitFor();
    assertThat(open.find("#panel .chart").first().getAttribute("aria-label"))
        .contains("Monthly OpenRank: Emberflow", "May 2023", "Apr 2025");
    assertThat(open.text("#panel"))
        .contains("What it is\n", "Makes Emberflow of events.")
        .contains("Strengths\n", "Small, quick to learn.")
        .contains("Limits\n", "Few connectors so far.")
        .contains("Typical use\n", "Teams that start anew.")
        .contains(
            "Why it is here\n", "fulfils the rule: mean monthly OpenRank of the period above 1")
        .contains("Python", "Apache-2.0", "Northwind Foundation", "China", "llm, agents");
  }

  @Test
  void relatedProjectsAreThoseWithMostDevelopersInCommonAndLeadToThem() {
    open("project=" + ID);
    List<Link> links =
        LANDSCAPE.links().stream()
            .filter(link -> link.a().equals(ID) || link.b().equals(ID))
            .sorted(Comparator.comparingInt(Link::developers).reversed())
            .toList();
    List<String> counts = open.find("#panel .related:not(.shares) .num").allInnerTexts();
    assertThat(counts)
        .isNotEmpty()
        .isEqualTo(
            links.stream().limit(counts.size()).map(l -> String.valueOf(l.developers())).toList());
    String other = open.text("#panel .related:not(.shares) .project-link");
    open.find("#panel .related:not(.shares) .project-link").first().click();
    assertThat(open.text("#panel-title")).isEqualTo(other);
    open.find("[data-key^='around-']").click();
    assertThat(open.hash()).contains("view=network", "around=");
  }

  @Test
  void comparesFromThePanel() {
    open("project=" + ID);
    open.find("[data-key='compare-" + ID + "']").click();
    assertThat(open.find("[data-key='compare-" + ID + "']").getAttribute("aria-pressed"))
        .isEqualTo("true");
    assertThat(open.text("#nav [data-view=compare] .badge")).isEqualTo("1");
  }

  @Test
  void domainTellsItsSumItsCurveAndItsProjects() {
    open("group=serving");
    List<Project> members =
        LANDSCAPE.projects().stream().filter(p -> p.entry().domain().equals("serving")).toList();
    assertThat(open.find("#panel .related .project-link").allInnerTexts())
        .isEqualTo(members.stream().map(p -> p.entry().name()).toList());
    long sum = Math.round(members.stream().mapToDouble(Project::openrank).sum());
    assertThat(open.text("#panel .values").replace(",", "")).contains(String.valueOf(sum));
    open.find("#panel .chart canvas").waitFor();
    open.find("[data-key=only-domain]").click();
    assertThat(open.find("#map g.project:not(.dim)").count()).isEqualTo(members.size());
  }
}
