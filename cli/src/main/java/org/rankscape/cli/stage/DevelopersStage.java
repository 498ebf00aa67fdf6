// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.analysis.Ids;
import org.rankscape.analysis.RankedMonth;
import org.rankscape.graph.Node;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.RankedNode;
import org.rankscape.rank.explain.DomainShares;
import org.rankscape.rank.explain.Explainer;
import org.rankscape.rank.explain.Explanation;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.Names;

/**
 * The developers of a month by global OpenRank, and how their value divides over the domains of a
 * catalogue. Reads only.
 *
 * @param warehouse folder of the warehouse
 * @param month the month, or null for the last one ranked
 * @param catalogue file of a catalogue, or null
 * @param top developers listed at most
 * @param withLogins whether developers are shown by login
 */
public record DevelopersStage(
    Path warehouse, YearMonth month, Path catalogue, int top, boolean withLogins) {

  /** Computes the list. */
  public DevelopersReport run() throws Exception {
    Catalogue read = catalogue == null ? null : CatalogueReader.read(catalogue);
    Warehouse source = Warehouse.read(warehouse);
    RankedMonth ranked = RankedMonth.of(source, month);
    Inheritance before = ranked.before();
    MonthRanking ranking = ranked.again(before, ranked.definition().tolerance());
    try (Database database = Database.open(source)) {
      String upTo = ranked.month().toString();
      Explainer explainer = new Explainer(ranking, before);
      DomainShares shares =
          new DomainShares(
              explainer,
              read == null ? Map.of() : domains(read, Names.ofRepositories(database, upTo)));
      List<RankedNode> listed = ranking.top(Node.Kind.DEVELOPER, top);
      List<Explanation> explained = listed.stream().map(n -> explainer.explain(n.node())).toList();
      return new DevelopersReport(
          ranked.month(),
          explained,
          read == null ? null : explained.stream().map(e -> shares.of(e.node())).toList(),
          read == null ? null : shares.ofAll(),
          labels(database, ranked.month(), explained),
          ranking.count(Node.Kind.DEVELOPER),
          ranked.origin(),
          ranked.provenance());
    }
  }

  private static Map<Long, String> domains(Catalogue catalogue, Names names) {
    Map<Long, String> domains = new HashMap<>();
    for (ProjectEntry project : catalogue.projects()) {
      for (String repository : project.repositories()) {
        names.id(repository).ifPresent(id -> domains.putIfAbsent(id, project.domain()));
      }
    }
    return domains;
  }

  private NodeLabels labels(Database database, YearMonth upTo, List<Explanation> explained) {
    Map<Node, String> labels = new HashMap<>();
    Ids ids = Ids.of(database);
    ids.names(database, Node.Kind.DEVELOPER, upTo)
        .latest(explained.stream().map(e -> e.node().id()).toList())
        .forEach((id, login) -> labels.put(Node.developer(id), login));
    List<Long> repositories =
        explained.stream()
            .map(e -> DevelopersReport.main(e).source())
            .map(Node::id)
            .distinct()
            .toList();
    ids.names(database, Node.Kind.REPOSITORY, upTo)
        .latest(repositories)
        .forEach((id, name) -> labels.put(Node.repository(id), name));
    return new NodeLabels(labels, withLogins);
  }
}
