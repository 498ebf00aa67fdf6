// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.rankscape.landscape.model.ActivityMonth;
import org.rankscape.landscape.model.Evidence;
import org.rankscape.landscape.model.FeedMonth;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Workforce;

/** The tables of what stands behind the values: health of projects, their months, the feed's. */
final class EvidenceTables {
  private record Health(String id, List<ActivityMonth> months, Workforce workforce) {
    Object sum(ToIntFunction<ActivityMonth> count) {
      return months.isEmpty() ? null : (Object) months.stream().mapToInt(count).sum();
    }
  }

  private final Landscape landscape;
  private final Evidence evidence;

  EvidenceTables(Landscape landscape) {
    this.landscape = landscape;
    this.evidence = landscape.evidence();
  }

  Table health() {
    TableBuilder<Health> table =
        new TableBuilder<Health>("health")
            .column("id", "id of the project", Health::id)
            .column(
                "contributors",
                "developers who opened a pull request or pushed in the period",
                h -> h.workforce() == null ? null : h.workforce().contributors())
            .column(
                "half_developers",
                "fewest developers who did half of the weighted activity in the period",
                h -> h.workforce() == null ? null : h.workforce().forHalf())
            .column(
                "top_share",
                "share of the most active developer",
                h -> h.workforce() == null ? null : h.workforce().topShare())
            .column(
                "shared_developers",
                "developers who were active in another project of the landscape too",
                h -> h.workforce() == null ? null : h.workforce().shared())
            .column("issues_opened", "in the period", h -> h.sum(ActivityMonth::issuesOpened))
            .column("issues_closed", "in the period", h -> h.sum(ActivityMonth::issuesClosed))
            .column("pulls_opened", "in the period", h -> h.sum(ActivityMonth::pullsOpened))
            .column("pulls_merged", "in the period", h -> h.sum(ActivityMonth::pullsMerged))
            .column(
                "comments",
                "on issues, pull requests and their lines in the period",
                h -> h.sum(ActivityMonth::comments))
            .column("reviews", "submitted in the period", h -> h.sum(ActivityMonth::reviews))
            .column("pushes", "in the period", h -> h.sum(ActivityMonth::pushes))
            .column("stars_gained", "in the period", h -> h.sum(ActivityMonth::stars));
    return table.rows(projects());
  }

  private List<Health> projects() {
    Map<String, List<ActivityMonth>> months = new LinkedHashMap<>();
    for (ActivityMonth each : evidence.activity()) {
      if (!each.month().isBefore(landscape.period().from())
          && !each.month().isAfter(landscape.period().to())) {
        months.computeIfAbsent(each.projectId(), id -> new ArrayList<>()).add(each);
      }
    }
    List<Health> out = new ArrayList<>();
    for (Project project : landscape.projects()) {
      String id = project.entry().id();
      Workforce workforce = evidence.workforce().get(id);
      if (workforce != null || months.containsKey(id)) {
        out.add(new Health(id, months.getOrDefault(id, List.of()), workforce));
      }
    }
    return out;
  }

  Table activity() {
    return new TableBuilder<ActivityMonth>("activity")
        .column("month", "UTC", a -> a.month().toString())
        .column("id", "id of the project", ActivityMonth::projectId)
        .column(
            "developers",
            "distinct developers, automated accounts left out",
            ActivityMonth::developers)
        .column("issues_opened", "by anybody", ActivityMonth::issuesOpened)
        .column("issues_closed", "by anybody", ActivityMonth::issuesClosed)
        .column("pulls_opened", "by anybody", ActivityMonth::pullsOpened)
        .column("pulls_merged", "by anybody", ActivityMonth::pullsMerged)
        .rows(evidence.activity());
  }

  Table coverage() {
    return new TableBuilder<FeedMonth>("coverage")
        .column("month", "UTC", f -> f.month().toString())
        .column("coverage", "product of the four parts", FeedMonth::index)
        .column("hours", "hours that are there, of all hours", FeedMonth::hours)
        .column("events", "events within them, of those expected", FeedMonth::events)
        .column("mix", "likeness of the mix of event types to other months", FeedMonth::mix)
        .column("accepted", "lines that could be read, of all lines", FeedMonth::accepted)
        .rows(evidence.coverage());
  }
}
