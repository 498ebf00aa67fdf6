// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rankscape.analysis.Ids;
import org.rankscape.analysis.RankedMonth;
import org.rankscape.cli.UserException;
import org.rankscape.graph.Node;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.MonthRanking;
import org.rankscape.rank.explain.Difference;
import org.rankscape.rank.explain.Explainer;
import org.rankscape.rank.explain.Explanation;
import org.rankscape.rank.explain.Flow;
import org.rankscape.rank.explain.Origins;
import org.rankscape.rank.explain.Routes;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.NodeNames;
import org.rankscape.warehouse.query.WarmUp;

/**
 * Where the OpenRank of a repository or developer in a month came from, and what changed against
 * another month. The months are ranked again from what the warehouse holds; reads only.
 *
 * @param warehouse folder of the warehouse
 * @param name full name of a repository, or {@code @login}
 * @param month the month, or null for the last one ranked
 * @param against month to compare with, or null
 * @param withLogins whether developers are shown by login
 */
public record ExplainStage(
    Path warehouse, String name, YearMonth month, YearMonth against, boolean withLogins) {
  /** Relative tolerance to which months are solved, so that parts add up to 1e-9. */
  static final double TOLERANCE = 1e-11;

  /** Explains. */
  public ExplainReport run() throws Exception {
    Warehouse source = Warehouse.read(warehouse);
    RankedMonth ranked = RankedMonth.of(source, month);
    if (ranked.month().equals(against)) {
      throw new UserException("--against " + against + " is the month explained: give another.");
    }
    try (Database database = Database.open(source)) {
      Ids ids = Ids.of(database);
      Node node = node(database, ids, ranked.month());
      Inheritance before = ranked.before();
      MonthRanking ranking = ranked.again(before, TOLERANCE);
      Explainer explainer = new Explainer(ranking, before);
      Explanation explained = explained(explainer, node);
      Routes routes = explainer.routes(explained);
      Origins origins = Origins.of(ranking, before, node);
      Optional<String> repair = RepairText.of(database, node, ranked.month());
      Difference difference =
          against == null ? null : Difference.of(explained, other(source, node));
      return new ExplainReport(
          explained,
          routes,
          origins,
          difference,
          new NodeLabels(
              labels(database, ids, ranked.month(), explained, routes, difference), withLogins),
          explained.flows().stream()
              .limit(ExplainReport.LARGEST)
              .map(f -> explainer.routes(explained, List.of(f)))
              .toList(),
          ranking.count(node.kind()),
          Sureness.of(source, node, ranked.month()),
          against == null ? List.of() : warnings(database, ranked.month()),
          ranked.origin() + repair.map(r -> ". It was " + r).orElse(""),
          provenance(ranked, repair));
    }
  }

  private static Map<String, Object> provenance(RankedMonth ranked, Optional<String> repair) {
    Map<String, Object> provenance = new LinkedHashMap<>(ranked.provenance());
    repair.ifPresent(r -> provenance.put("repair", r));
    return provenance;
  }

  /** That the feed of the two months differs, or that values had not risen to their level yet. */
  private List<String> warnings(Database database, YearMonth explained) {
    List<String> warnings = new ArrayList<>();
    Coverage coverage = Coverage.of(database);
    CoverageStage.warning(
            Stream.of(against, explained).map(m -> new Coverage.Month(m, coverage.of(m))).toList())
        .ifPresent(warnings::add);
    WarmUp.of(database)
        .filter(w -> w.covers(against) || w.covers(explained))
        .ifPresent(w -> warnings.add("warning: " + w.comparison()));
    return warnings;
  }

  private Node node(Database database, Ids ids, YearMonth upTo) {
    boolean developer = name.startsWith("@");
    NodeNames names =
        ids.names(database, developer ? Node.Kind.DEVELOPER : Node.Kind.REPOSITORY, upTo);
    Optional<Long> id = names.id(developer ? name.substring(1) : name);
    if (developer && !withLogins && id.isEmpty()) {
      throw new UserException(
          name + " is not known up to " + upTo + "; --show-developers shows similar logins.");
    }
    long known = CommunityStage.known(id, names, name, upTo);
    return developer ? Node.developer(known) : Node.repository(known);
  }

  private Explanation other(Warehouse source, Node node) throws IOException {
    RankedMonth ranked = RankedMonth.of(source, against);
    Inheritance before = ranked.before();
    return explained(new Explainer(ranked.again(before, TOLERANCE), before), node);
  }

  private Explanation explained(Explainer explainer, Node node) {
    if (explainer.ranking().openRank(node).isEmpty()) {
      throw new UserException(
          name
              + " has no value in "
              + explainer.ranking().month()
              + ": it had no activity then that counts.");
    }
    return explainer.explain(node);
  }

  private static Map<Node, String> labels(
      Database database,
      Ids ids,
      YearMonth month,
      Explanation explained,
      Routes routes,
      Difference difference) {
    TreeSet<Node> nodes = new TreeSet<>();
    nodes.add(explained.node());
    explained.flows().stream().map(Flow::source).forEach(nodes::add);
    routes.others().stream().map(Routes.Route::node).forEach(nodes::add);
    if (difference != null) {
      difference.changes().stream().map(Difference.Change::node).forEach(nodes::add);
    }
    Map<Node, String> labels = new TreeMap<>();
    for (Node.Kind kind : Node.Kind.values()) {
      Collection<Long> some = nodes.stream().filter(n -> n.kind() == kind).map(Node::id).toList();
      boolean repository = kind == Node.Kind.REPOSITORY;
      ids.names(database, kind, month)
          .latest(some)
          .forEach(
              (id, label) ->
                  labels.put(
                      repository ? Node.repository(id) : Node.developer(id),
                      repository ? label : "@" + label));
    }
    return labels;
  }
}
