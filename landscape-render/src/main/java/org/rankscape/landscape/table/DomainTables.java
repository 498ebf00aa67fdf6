// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.landscape.catalogue.DomainPlaces;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;

/** The tables with one row a domain, and one row a domain and month. */
final class DomainTables {
  private record Members(DomainPlaces.Place place, List<Project> projects) {
    double openrank() {
      return projects.stream().mapToDouble(Project::openrank).sum();
    }

    List<Project> cohort() {
      return projects.stream().filter(p -> p.previous() != null).toList();
    }

    Double cohortOpenrank() {
      return cohort().isEmpty() ? null : cohort().stream().mapToDouble(Project::openrank).sum();
    }

    Double cohortPrevious() {
      return cohort().isEmpty() ? null : cohort().stream().mapToDouble(Project::previous).sum();
    }

    Double yearOverYear() {
      Double previous = cohortPrevious();
      return previous == null || previous == 0 ? null : cohortOpenrank() / previous - 1;
    }
  }

  private record Month(String domain, YearMonth month, double openrank, int projects) {
    Month plus(double value) {
      return new Month(domain, month, openrank + value, projects + 1);
    }
  }

  private final List<Members> domains = new ArrayList<>();

  DomainTables(Landscape landscape, DomainPlaces places) {
    for (DomainPlaces.Place place : places.all()) {
      domains.add(
          new Members(
              place,
              landscape.projects().stream()
                  .filter(p -> p.entry().domain().equals(place.domain().id()))
                  .toList()));
    }
  }

  Table domains() {
    return new TableBuilder<Members>("domains")
        .column("id", "id of the domain", m -> m.place().domain().id())
        .column("domain", "name", m -> m.place().domain().label().en())
        .column("domain_zh", "name in Chinese", m -> m.place().domain().label().zh())
        .column("layer", "layer it stands in", m -> m.place().layer().label().en())
        .column("projects", "number of projects", m -> m.projects().size())
        .column("openrank", "sum of OpenRank of its projects", Members::openrank)
        .column(
            "openrank_mean",
            "mean of OpenRank of its projects",
            m -> m.projects().isEmpty() ? null : (Object) (m.openrank() / m.projects().size()))
        .column(
            "cohort",
            "projects whose value a year earlier is known; the next three columns are theirs",
            m -> m.cohort().size())
        .column("cohort_openrank", "sum of their OpenRank", Members::cohortOpenrank)
        .column("cohort_previous", "the same a year earlier", Members::cohortPrevious)
        .column("year_over_year", "cohort_openrank / cohort_previous - 1", Members::yearOverYear)
        .rows(domains);
  }

  Table series() {
    List<Month> rows = new ArrayList<>();
    for (Members members : domains) {
      String id = members.place().domain().id();
      Map<YearMonth, Month> months = new TreeMap<>();
      for (Project project : members.projects()) {
        project
            .series()
            .forEach(
                (month, value) ->
                    months.put(
                        month, months.getOrDefault(month, new Month(id, month, 0, 0)).plus(value)));
      }
      rows.addAll(months.values());
    }
    return new TableBuilder<Month>("domain-series")
        .column("domain_id", "id of the domain", Month::domain)
        .column("month", "UTC", m -> m.month().toString())
        .column("openrank", "sum of OpenRank of its projects in the month", Month::openrank)
        .column("projects", "projects with a value in the month", Month::projects)
        .rows(rows);
  }
}
