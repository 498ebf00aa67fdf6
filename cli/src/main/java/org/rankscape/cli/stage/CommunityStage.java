// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rankscape.analysis.RankedMonth;
import org.rankscape.cli.UserException;
import org.rankscape.cli.Version;
import org.rankscape.graph.solver.Solver;
import org.rankscape.rank.ActivityCounts;
import org.rankscape.rank.ActivityWeights;
import org.rankscape.rank.CommunityOpenRank;
import org.rankscape.rank.CommunityRanking;
import org.rankscape.rank.Contribution;
import org.rankscape.rank.KnownBots;
import org.rankscape.rank.Participant;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.CommunityActivity;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.NodeNames;

/**
 * Who carried a repository in a month: community OpenRank of its developers, issues and pull
 * requests, month after month up to the one asked for. Reads only.
 *
 * @param warehouse folder of the warehouse
 * @param repository full name
 * @param month the month, or null for the last with events
 * @param from first month, which starts without history, or null for the first with events
 * @param moreBots logins that are no developers besides the included list and those that the last
 *     ranking was told of
 * @param withLogins whether developers are shown by login
 */
public record CommunityStage(
    Path warehouse,
    String repository,
    YearMonth month,
    YearMonth from,
    List<String> moreBots,
    boolean withLogins) {

  /** Computes the community. */
  public CommunityReport run() throws Exception {
    Warehouse source = Warehouse.read(warehouse);
    List<YearMonth> months = source.months(Table.EVENTS);
    if (months.isEmpty()) {
      throw new UserException("warehouse " + warehouse + " has no events: ingest some first.");
    }
    YearMonth last = month == null ? months.get(months.size() - 1) : month;
    YearMonth first = from == null ? months.get(0) : from;
    if (first.isAfter(last)) {
      throw new UserException(
          "there are no events up to " + last + ": they start in " + first + ".");
    }
    try (Database database = Database.open(source)) {
      NodeNames names = new NodeNames(database, "repository", last.toString());
      long id = known(names.id(repository), names, repository, last);
      List<CommunityActivity> rows =
          withoutBots(
              RankedMonth.bots(source).and(moreBots),
              CommunityActivity.of(database, id, first, last));
      CommunityRanking ranking = rank(id, rows, first, last);
      if (ranking.values().size() < 2) {
        throw new UserException(
            repository + " had no activity at issues or pull requests in " + last + ".");
      }
      Map<Long, String> logins = new HashMap<>();
      if (withLogins) {
        logins.putAll(
            new NodeNames(database, "developer", last.toString())
                .latest(rows.stream().map(CommunityActivity::developerId).distinct().toList()));
      }
      return new CommunityReport(
          names.latest(List.of(id)).get(id),
          ranking,
          rows.stream().filter(r -> r.month().equals(last)).toList(),
          logins,
          provenance(
              source,
              Coverage.of(database).of(last),
              first,
              RepairText.of(database, id, last).orElse(null)));
    }
  }

  /** The id behind a name, or an error that shows similar names. */
  static long known(Optional<Long> id, NodeNames names, String name, YearMonth month) {
    return id.orElseThrow(
        () -> {
          List<String> similar = names.similar(name, 5);
          return new UserException(
              name
                  + " is not known up to "
                  + month
                  + (similar.isEmpty()
                      ? "."
                      : ". Did you mean " + String.join(", ", similar) + "?"));
        });
  }

  private static List<CommunityActivity> withoutBots(KnownBots bots, List<CommunityActivity> rows) {
    Set<Long> left = new HashSet<>();
    for (CommunityActivity row : rows) {
      for (String login : row.logins().split(" ")) {
        if (login.toLowerCase(Locale.ROOT).endsWith("[bot]") || bots.contains(login)) {
          left.add(row.developerId());
        }
      }
    }
    return rows.stream().filter(r -> !left.contains(r.developerId())).toList();
  }

  private static CommunityRanking rank(
      long id, List<CommunityActivity> rows, YearMonth first, YearMonth last) {
    CommunityOpenRank openRank = new CommunityOpenRank(new Solver(1));
    Map<YearMonth, List<Contribution>> contributions = new HashMap<>();
    Map<YearMonth, Set<Long>> mergedIn = new HashMap<>();
    for (CommunityActivity row : rows) {
      contributions.computeIfAbsent(row.month(), m -> new ArrayList<>()).add(contribution(row));
      if (row.merged()) {
        mergedIn.computeIfAbsent(row.month(), m -> new HashSet<>()).add(row.number());
      }
    }
    Set<Long> merged = new HashSet<>();
    List<CommunityRanking> earlier = new ArrayList<>();
    for (YearMonth m = first; ; m = m.plusMonths(1)) {
      merged.addAll(mergedIn.getOrDefault(m, Set.of()));
      CommunityRanking ranking =
          openRank.rank(id, m, contributions.getOrDefault(m, List.of()), merged, earlier);
      if (m.equals(last)) {
        return ranking;
      }
      earlier.add(ranking);
    }
  }

  /** What an account did at an issue or pull request, weighted. */
  static Contribution contribution(CommunityActivity row) {
    return new Contribution(
        row.developerId(),
        subject(row),
        ActivityWeights.COMMUNITY.thousandths(
            new ActivityCounts(
                row.issuesOpened(),
                row.issueComments(),
                row.issuesClosed(),
                row.reviewComments(),
                row.pullsOpened(),
                row.pullsClosed(),
                0)));
  }

  static Participant subject(CommunityActivity row) {
    return new Participant(
        row.pullRequest() ? Participant.Kind.PULL_REQUEST : Participant.Kind.ISSUE, row.number());
  }

  private static Map<String, Object> provenance(
      Warehouse source, double coverage, YearMonth first, String repaired) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("source", source.simulated() ? "simulated events" : "GH Archive");
    facts.put("coverage", coverage);
    if (repaired != null) {
      facts.put("repaired", repaired);
    }
    facts.put("definition", "community, without quality labels");
    facts.put("first_month", first.toString());
    facts.put("version", Version.current());
    return facts;
  }
}
