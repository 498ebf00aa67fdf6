// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LeftOut;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Repair;

/** Makes the result that an edition freezes from a landscape. */
public final class EditionResults {
  private EditionResults() {}

  /**
   * The result.
   *
   * @param repositories repositories with their ids, by id of the project; a project that is not
   *     among them has its repositories as the catalogue names them
   * @param series monthly OpenRank of every listed project by id, as far as it is known
   * @param warmUp last month of the values' warm-up where the period begins by then, else null
   */
  public static EditionResult of(
      Landscape landscape,
      Map<String, List<EditionResult.Repository>> repositories,
      Map<String, NavigableMap<YearMonth, Double>> series,
      YearMonth warmUp) {
    List<EditionResult.Listed> projects = new ArrayList<>();
    for (Project p : landscape.projects()) {
      projects.add(
          listed(
              p.entry(),
              repositories,
              p.rank(),
              p.openrank(),
              p.developers(),
              last(series.get(p.entry().id()), landscape.period().to()),
              p.facts().archived(),
              p.repair()));
    }
    for (LeftOut l :
        landscape.leftOut().stream()
            .sorted(Comparator.comparing((LeftOut l) -> l.entry().id()))
            .toList()) {
      String last = last(series.get(l.entry().id()), landscape.period().to());
      projects.add(
          listed(l.entry(), repositories, null, l.openrank(), null, last, null, l.repair()));
    }
    return new EditionResult(
        landscape.catalogue().title(),
        landscape.catalogue().id(),
        landscape.period().from().toString(),
        landscape.period().to().toString(),
        landscape.provenance().scope(),
        landscape.provenance().simulated(),
        landscape.provenance().coverage(),
        warmUp == null ? null : warmUp.toString(),
        landscape.catalogue().inclusion().above(),
        landscape.provenance().sources(),
        places(landscape.catalogue()),
        projects);
  }

  private static EditionResult.Listed listed(
      ProjectEntry entry,
      Map<String, List<EditionResult.Repository>> repositories,
      Integer rank,
      Double openrank,
      Integer developers,
      String lastActive,
      Boolean archived,
      Repair repair) {
    List<EditionResult.Repository> named =
        entry.repositories().stream().map(r -> new EditionResult.Repository(null, r)).toList();
    return new EditionResult.Listed(
        entry.id(),
        entry.name(),
        repositories.getOrDefault(entry.id(), named),
        entry.domain(),
        entry.subDomain(),
        rank,
        openrank,
        developers,
        lastActive,
        archived,
        repair == null ? null : repair.months(),
        repair == null ? null : repair.openrank());
  }

  private static String last(NavigableMap<YearMonth, Double> series, YearMonth to) {
    return series == null
        ? null
        : series.headMap(to, true).descendingMap().entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(e -> e.getKey().toString())
            .findFirst()
            .orElse(null);
  }

  private static List<EditionResult.Place> places(Catalogue catalogue) {
    List<EditionResult.Place> out = new ArrayList<>();
    catalogue.layers().stream()
        .flatMap(l -> l.frames().stream())
        .flatMap(f -> f.domains().stream())
        .forEach(d -> add(d, out));
    return out;
  }

  private static void add(Domain domain, List<EditionResult.Place> out) {
    out.add(new EditionResult.Place(domain.id(), null, domain.label()));
    domain
        .subDomains()
        .forEach(
            s -> {
              Label label =
                  new Label(
                      domain.label().en() + " / " + s.label().en(),
                      domain.label().zh() + " / " + s.label().zh());
              out.add(new EditionResult.Place(domain.id(), s.id(), label));
            });
  }
}
