// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.Inclusion;
import org.rankscape.landscape.catalogue.ProjectEntry;

/** Applies a catalogue's inclusion rule to computed values and orders what remains. */
public final class LandscapeBuilder {
  private final Catalogue catalogue;
  private final Period period;
  private final boolean previousGiven;

  /**
   * A builder for one catalogue and period. The mean of the year before is taken from the series
   * where it is not given.
   */
  public LandscapeBuilder(Catalogue catalogue, Period period) {
    this(catalogue, period, false);
  }

  private LandscapeBuilder(Catalogue catalogue, Period period, boolean previousGiven) {
    this.catalogue = catalogue;
    this.period = period;
    this.previousGiven = previousGiven;
  }

  /** The same, but a mean of the year before that is not given is not known. */
  public LandscapeBuilder withPreviousAsGiven() {
    return new LandscapeBuilder(catalogue, period, true);
  }

  /**
   * Builds the landscape.
   *
   * @param values computed values, at most one per listed project
   * @throws IllegalArgumentException if values name a project that the catalogue does not list
   */
  public Landscape build(
      Collection<ProjectValues> values,
      Collection<Link> links,
      List<Candidate> candidates,
      Provenance provenance) {
    Map<String, ProjectValues> byId =
        values.stream().collect(Collectors.toMap(ProjectValues::projectId, Function.identity()));
    List<Project> unranked = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (ProjectEntry entry : catalogue.projects()) {
      ProjectValues value = byId.remove(entry.id());
      if (value == null) {
        leftOut.add(new LeftOut(entry, null, "No value in the period: not seen in the data."));
        continue;
      }
      double mean = value.openrank() != null ? value.openrank() : mean(value.series(), period);
      double measure = measure(value, mean);
      boolean breaksRule = !(measure > catalogue.inclusion().above());
      if (breaksRule && !catalogue.inclusion().keepListed()) {
        leftOut.add(new LeftOut(entry, mean, reason(measure)));
      } else {
        unranked.add(project(entry, value, mean, breaksRule));
      }
    }
    if (!byId.isEmpty()) {
      throw new IllegalArgumentException(
          "values for projects that catalogue "
              + catalogue.id()
              + " does not list: "
              + byId.keySet());
    }
    leftOut.sort(Comparator.comparing(l -> l.entry().id()));
    List<Project> projects = ranked(unranked);
    return new Landscape(
        catalogue, period, provenance, projects, leftOut, known(links, projects), candidates);
  }

  private double measure(ProjectValues value, double mean) {
    return catalogue.inclusion().measure() == Inclusion.Measure.LAST_OPENRANK
            && !value.series().isEmpty()
        ? value.series().getOrDefault(period.to(), 0.0)
        : mean;
  }

  private String reason(double measure) {
    return String.format(
        Locale.ROOT, "OpenRank %.2f is not above %s.", measure, catalogue.inclusion().above());
  }

  private Project project(
      ProjectEntry entry, ProjectValues value, double mean, boolean breaksRule) {
    Period before = new Period(period.from().minusYears(1), period.to().minusYears(1));
    boolean known =
        !previousGiven
            && !value.series().isEmpty()
            && !value.series().firstKey().isAfter(before.from());
    Double previous =
        value.previous() != null ? value.previous() : known ? mean(value.series(), before) : null;
    return new Project(
        entry,
        0,
        mean,
        null,
        null,
        previous,
        new TreeMap<>(value.series()),
        value.trend(),
        value.developers(),
        value.facts() == null ? Facts.none() : value.facts(),
        breaksRule);
  }

  private static double mean(NavigableMap<YearMonth, Double> series, Period period) {
    double sum = 0;
    int months = 0;
    for (YearMonth m = period.from(); !m.isAfter(period.to()); m = m.plusMonths(1), months++) {
      sum += series.getOrDefault(m, 0.0);
    }
    return sum / months;
  }

  private static List<Project> ranked(List<Project> projects) {
    List<Project> sorted = new ArrayList<>(projects);
    sorted.sort(
        Comparator.comparingDouble(Project::openrank)
            .reversed()
            .thenComparing(p -> p.entry().id()));
    List<Project> out = new ArrayList<>();
    for (Project p : sorted) {
      Project above = out.isEmpty() ? null : out.get(out.size() - 1);
      int rank = above != null && above.openrank() == p.openrank() ? above.rank() : out.size() + 1;
      out.add(p.ranked(rank));
    }
    return List.copyOf(out);
  }

  private static List<Link> known(Collection<Link> links, List<Project> projects) {
    var ids = projects.stream().map(p -> p.entry().id()).collect(Collectors.toSet());
    return links.stream()
        .filter(l -> ids.contains(l.a()) && ids.contains(l.b()))
        .sorted(
            Comparator.comparingInt(Link::developers)
                .reversed()
                .thenComparing(Link::a)
                .thenComparing(Link::b))
        .toList();
  }
}
