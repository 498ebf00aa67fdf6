// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.figure.GrowthFigure;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;

/** The numbers of a report that are more than what the landscape holds. */
final class Analysis {
  /** Months without activity after which a project is quiet. */
  private static final int QUIET_MONTHS = 3;

  private final ReportInput input;
  private final Landscape now;
  private final Map<String, Double> valuesNow;
  private final Map<String, Double> valuesBefore;
  private final Map<YearMonth, Map<String, Integer>> ranks = new HashMap<>();
  private final Map<String, NavigableMap<YearMonth, Double>> series = new HashMap<>();

  Analysis(ReportInput input) {
    this.input = input;
    this.now = input.now();
    this.valuesNow = values(input.now());
    this.valuesBefore = values(input.before());
    input
        .series()
        .forEach((id, s) -> series.put(id, new TreeMap<>(s).headMap(now.period().to(), true)));
  }

  /**
   * A domain and its projects on the landscape.
   *
   * @param openrank their sum
   * @param cohort those with a value a year earlier
   * @param growth change of the cohort's sum against the year before, as ratio, or null
   */
  record DomainRow(
      Domain domain, List<Project> members, double openrank, int cohort, Double growth) {}

  /**
   * A project whose value is near the bar of the inclusion rule.
   *
   * @param name shown name, with the mark of repaired projects
   */
  record Near(ProjectEntry entry, String name, double openrank) {
    Near(Project p) {
      this(p.entry(), p.shownName(), p.openrank());
    }
  }

  /**
   * A listed project without activity.
   *
   * @param name shown name, with the mark of repaired projects
   * @param last last month with activity
   * @param peak highest monthly OpenRank
   */
  record Quiet(ProjectEntry entry, String name, YearMonth last, double peak, YearMonth peakMonth) {}

  double total() {
    return now.projects().stream().mapToDouble(Project::openrank).sum();
  }

  /** Sum over the projects that have a value a year earlier, now and then. */
  double[] cohort() {
    List<Project> known = now.projects().stream().filter(p -> p.previous() != null).toList();
    return new double[] {
      known.stream().mapToDouble(Project::openrank).sum(),
      known.stream().mapToDouble(Project::previous).sum(),
      known.size()
    };
  }

  List<GrowthFigure.Change> changes(boolean rises) {
    return GrowthFigure.changes(now).stream().filter(c -> c.growth() > 0 == rises).toList();
  }

  /** All domains of the catalogue by falling sum of OpenRank, then in the catalogue's order. */
  List<DomainRow> domains() {
    Map<String, List<Project>> members =
        now.projects().stream().collect(Collectors.groupingBy(p -> p.entry().domain()));
    return now.catalogue().layers().stream()
        .flatMap(l -> l.frames().stream())
        .flatMap(f -> f.domains().stream())
        .map(d -> row(d, members.getOrDefault(d.id(), List.of())))
        .sorted(Comparator.comparingDouble(DomainRow::openrank).reversed())
        .toList();
  }

  private static DomainRow row(Domain domain, List<Project> members) {
    List<Project> known = members.stream().filter(p -> p.previous() != null).toList();
    double before = known.stream().mapToDouble(Project::previous).sum();
    double after = known.stream().mapToDouble(Project::openrank).sum();
    return new DomainRow(
        domain,
        members,
        members.stream().mapToDouble(Project::openrank).sum(),
        known.size(),
        before > 0 ? Double.valueOf(after / before - 1) : null);
  }

  /** Whether entries and exits can be told from values computed anew. */
  boolean hasEditions() {
    return input.before() != null && input.comparable() && now.difference() == null;
  }

  /** Projects that meet the rule now and did not a year earlier, by rank. */
  List<Project> entered() {
    return hasEditions() ? difference(now, input.before()) : List.of();
  }

  /** Projects that met the rule a year earlier and do not now, by their rank then. */
  List<Project> left() {
    return hasEditions() ? difference(input.before(), now) : List.of();
  }

  private static List<Project> difference(Landscape in, Landscape notIn) {
    Set<String> others =
        notIn.projects().stream()
            .filter(p -> !p.breaksRule())
            .map(p -> p.entry().id())
            .collect(Collectors.toSet());
    return in.projects().stream()
        .filter(p -> !p.breaksRule() && !others.contains(p.entry().id()))
        .toList();
  }

  /** Mean OpenRank of a listed project over the period, or null. */
  Double valueNow(String id) {
    return valuesNow.get(id);
  }

  /** Mean OpenRank of a listed project over the same months a year earlier, or null. */
  Double valueBefore(String id) {
    return valuesBefore.get(id);
  }

  private static Map<String, Double> values(Landscape landscape) {
    Map<String, Double> values = new HashMap<>();
    if (landscape != null) {
      landscape.leftOut().forEach(l -> values.put(l.entry().id(), l.openrank()));
      landscape.projects().forEach(p -> values.put(p.entry().id(), p.openrank()));
    }
    return values;
  }

  /** Listed projects between half the bar and the bar, nearest first. */
  List<Near> below() {
    double bar = now.catalogue().inclusion().above();
    return Stream.concat(
            now.leftOut().stream()
                .filter(l -> l.openrank() != null)
                .map(l -> new Near(l.entry(), l.shownName(), l.openrank())),
            now.projects().stream().filter(Project::breaksRule).map(Near::new))
        .filter(n -> n.openrank() > 0 && n.openrank() >= bar / 2 && n.openrank() <= bar)
        .sorted(
            Comparator.comparingDouble(Near::openrank)
                .reversed()
                .thenComparing(n -> n.entry().id()))
        .toList();
  }

  /** Projects between the bar and one and a half times the bar, nearest first. */
  List<Near> above() {
    double bar = now.catalogue().inclusion().above();
    return now.projects().stream()
        .filter(p -> !p.breaksRule() && p.openrank() > bar && p.openrank() <= 1.5 * bar)
        .map(Near::new)
        .sorted(Comparator.comparingDouble(Near::openrank).thenComparing(n -> n.entry().id()))
        .toList();
  }

  /** Listed projects that have been quiet for three months or more, by falling peak. */
  List<Quiet> quiet() {
    Map<String, String> names =
        now.projects().stream().collect(Collectors.toMap(p -> p.entry().id(), Project::shownName));
    now.leftOut().forEach(l -> names.put(l.entry().id(), l.shownName()));
    List<Quiet> out = new ArrayList<>();
    for (ProjectEntry entry : now.catalogue().projects()) {
      NavigableMap<YearMonth, Double> series = seriesOf(entry.id());
      Map.Entry<YearMonth, Double> peak = null;
      YearMonth last = null;
      for (Map.Entry<YearMonth, Double> month : series.entrySet()) {
        if (month.getValue() > 0) {
          last = month.getKey();
          peak = peak == null || month.getValue() > peak.getValue() ? month : peak;
        }
      }
      if (last != null && last.until(now.period().to(), ChronoUnit.MONTHS) >= QUIET_MONTHS) {
        String name = names.getOrDefault(entry.id(), entry.name());
        out.add(new Quiet(entry, name, last, peak.getValue(), peak.getKey()));
      }
    }
    out.sort(Comparator.comparingDouble(Quiet::peak).reversed().thenComparing(q -> q.entry().id()));
    return out;
  }

  /** Series of a listed project up to the end of the period, empty where not known. */
  NavigableMap<YearMonth, Double> seriesOf(String id) {
    return series.getOrDefault(id, Collections.emptyNavigableMap());
  }

  /** Months from a year before the period to its end in which anything has a value. */
  List<YearMonth> months() {
    YearMonth first = now.period().from().minusYears(1);
    Set<YearMonth> months = new TreeSet<>();
    for (ProjectEntry entry : now.catalogue().projects()) {
      months.addAll(seriesOf(entry.id()).tailMap(first, true).keySet());
    }
    return List.copyOf(months);
  }

  /** Rank of every project with a value above 0 in a month, by id. */
  Map<String, Integer> ranks(YearMonth month) {
    return ranks.computeIfAbsent(month, this::ranked);
  }

  private Map<String, Integer> ranked(YearMonth month) {
    List<ProjectEntry> active =
        now.catalogue().projects().stream()
            .filter(e -> seriesOf(e.id()).getOrDefault(month, 0.0) > 0)
            .sorted(
                Comparator.comparingDouble((ProjectEntry e) -> seriesOf(e.id()).get(month))
                    .reversed()
                    .thenComparing(ProjectEntry::id))
            .toList();
    Map<String, Integer> out = new HashMap<>();
    active.forEach(e -> out.put(e.id(), out.size() + 1));
    return out;
  }
}
