// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.model.ActivityMonth;
import org.rankscape.landscape.model.EditionChange;
import org.rankscape.landscape.model.EditionDifference;
import org.rankscape.landscape.model.Evidence;
import org.rankscape.landscape.model.FeedMonth;
import org.rankscape.landscape.model.Interval;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Workforce;

/** Invented intervals, activity, coverage and changes for an invented landscape. */
final class SyntheticEvidence {
  private SyntheticEvidence() {}

  static Landscape added(Landscape landscape) {
    Map<String, Interval> intervals = new HashMap<>();
    Map<String, Workforce> workforce = new HashMap<>();
    for (Project p : landscape.projects()) {
      intervals.put(
          p.entry().id(),
          new Interval(
              0.9 * p.openrank(),
              1.1 * p.openrank(),
              Math.max(1, p.rank() - 1),
              p.rank() + 2,
              0.9));
      workforce.put(
          p.entry().id(),
          new Workforce(
              p.developers(),
              p.developers() / 2,
              1 + p.developers() / 9,
              0.21,
              p.developers() / 3));
    }
    Evidence evidence = new Evidence(coverage(), activity(landscape), workforce);
    return landscape
        .withIntervals(intervals)
        .with(evidence)
        .with(landscape.projects().size() < 4 ? null : difference(landscape), null);
  }

  private static List<FeedMonth> coverage() {
    List<FeedMonth> months = new ArrayList<>();
    for (int m = 0; m < 24; m++) {
      double events = m == 20 ? 0.62 : 0.99;
      months.add(
          new FeedMonth(
              YearMonth.of(2023, 5).plusMonths(m),
              0.99 * events,
              1,
              events,
              m < 12 ? null : 0.99,
              1));
    }
    return months;
  }

  private static List<ActivityMonth> activity(Landscape landscape) {
    List<ActivityMonth> months = new ArrayList<>();
    for (int m = 0; m < 24; m++) {
      YearMonth month = YearMonth.of(2023, 5).plusMonths(m);
      for (Project p : landscape.projects()) {
        if (p.series().containsKey(month)) {
          int n = (int) p.openrank() + m;
          months.add(
              new ActivityMonth(
                  p.entry().id(), month, n, 2 * n, n, 3 * n, 2 * n, 9 * n, n, 5 * n, n));
        }
      }
    }
    return months;
  }

  private static EditionDifference difference(Landscape landscape) {
    Project added = landscape.projects().get(0);
    Project risen = landscape.projects().get(1);
    Project moved = landscape.projects().get(2);
    EditionChange.Seen gone =
        new EditionChange.Seen(
            "old/gone", "Gone", "old/Gone", "serving", new Label("Serving", "模型服务"), 9, 12.0);
    return new EditionDifference(
        new EditionDifference.Side(
            "2024-09",
            landscape.catalogue().title(),
            new Period(YearMonth.of(2024, 5), YearMonth.of(2024, 8)),
            landscape.projects().size()),
        new EditionDifference.Side(
            "2025-05",
            landscape.catalogue().title(),
            landscape.period(),
            landscape.projects().size()),
        false,
        0.1,
        List.of(Attribution.SIMULATED),
        List.of(new Label("Shares are compared.", "比较的是份额。")),
        List.of(
            change(EditionChange.Kind.ADDED, null, seen(added, 0), "newly listed"),
            change(EditionChange.Kind.DROPPED, gone, null, "below the bar"),
            change(EditionChange.Kind.MOVED, seen(moved, 0), seen(moved, 0), "relabelled"),
            change(EditionChange.Kind.RISEN, seen(risen, 5), seen(risen, 0), "by 40 %")));
  }

  private static EditionChange change(
      EditionChange.Kind kind, EditionChange.Seen before, EditionChange.Seen after, String why) {
    return new EditionChange(kind, before, after, new Label(why, "原因：" + why));
  }

  private static EditionChange.Seen seen(Project p, int lower) {
    return new EditionChange.Seen(
        p.entry().id(),
        p.entry().name(),
        p.entry().primaryRepository(),
        p.entry().domain(),
        new Label(p.entry().domain(), p.entry().domain()),
        p.rank() + lower,
        p.openrank() - lower);
  }
}
