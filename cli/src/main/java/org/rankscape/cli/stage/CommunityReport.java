// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.rank.CommunityRanking;
import org.rankscape.rank.Participant;
import org.rankscape.warehouse.query.CommunityActivity;
import org.rankscape.warehouse.query.ResultFormat;

/**
 * A repository's community in a month.
 *
 * @param repository full name
 * @param ranking its values
 * @param activity what its developers did in the month
 * @param logins login of each developer; empty where they are not to be shown
 * @param provenance what the values come from
 */
public record CommunityReport(
    String repository,
    CommunityRanking ranking,
    List<CommunityActivity> activity,
    Map<Long, String> logins,
    Map<String, Object> provenance) {

  private static final List<Participant.Kind> KINDS =
      List.of(Participant.Kind.DEVELOPER, Participant.Kind.ISSUE, Participant.Kind.PULL_REQUEST);

  /**
   * The report as text.
   *
   * @param top rows of a kind at most
   */
  public String text(ResultFormat format, int top) {
    return switch (format) {
      case TABLE -> reading(top);
      case CSV -> all(top).csv(provenance);
      case JSON -> all(top).json(provenance);
    };
  }

  private String reading(int top) {
    StringBuilder out = new StringBuilder(repository + " in " + ranking.month() + ": ");
    out.append(
        Plural.of(count(Participant.Kind.DEVELOPER), "developer", "developers")
            + ", "
            + Plural.of(count(Participant.Kind.ISSUE), "issue", "issues")
            + ", "
            + Plural.of(count(Participant.Kind.PULL_REQUEST), "pull request", "pull requests")
            + "\n");
    for (Participant.Kind kind : KINDS) {
      List<List<Object>> rows = rows(kind, top).stream().map(Row::shown).toList();
      if (!rows.isEmpty()) {
        out.append('\n').append(new ResultTable(columns(kind), rows).aligned());
      }
    }
    out.append('\n').append(half());
    if (logins.isEmpty()) {
      out.append("--show-developers names them.\n");
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%s, %.0f %% of the month's hours; values inherited since %s.%n",
            provenance.get("source").equals("GH Archive") ? "GH Archive" : "Simulated events",
            100 * (double) provenance.get("coverage"),
            provenance.get("first_month")));
    if (provenance.containsKey("repaired")) {
      out.append(String.format("It was %s.%n", provenance.get("repaired")));
    }
    return out.toString();
  }

  /** The fewest developers that hold half of the developers' value. */
  private String half() {
    List<Map.Entry<Participant, Double>> developers = ranking.top(Participant.Kind.DEVELOPER);
    double total = developers.stream().mapToDouble(Map.Entry::getValue).sum();
    double sum = 0;
    int fewest = 0;
    while (sum < total / 2) {
      sum += developers.get(fewest++).getValue();
    }
    return String.format(
        Locale.ROOT,
        "%d of %d developers hold%s half of the developers' value.%n",
        fewest,
        developers.size(),
        fewest == 1 ? "s" : "");
  }

  private int count(Participant.Kind kind) {
    return ranking.top(kind).size();
  }

  private ResultTable all(int top) {
    List<List<Object>> rows = new ArrayList<>();
    for (Participant.Kind kind : KINDS) {
      for (Row row : rows(kind, top)) {
        List<Object> line = new ArrayList<>();
        line.add(repository);
        line.add(ranking.month().toString());
        line.add(kind.name().toLowerCase(Locale.ROOT));
        line.add(row.place);
        line.add(row.hidden ? null : row.node.id());
        line.addAll(row.shown().subList(1, 6));
        rows.add(line);
      }
    }
    return new ResultTable(
        List.of(
            "repository",
            "month",
            "kind",
            "place",
            "id",
            "name",
            "openrank",
            "share",
            "activity",
            "partners"),
        rows);
  }

  /** A node's values; partners are the developers of an issue, or the subjects of a developer. */
  private record Row(
      int place,
      Participant node,
      boolean hidden,
      String name,
      double openrank,
      double share,
      double activity,
      int partners) {
    List<Object> shown() {
      return List.of(place, name, openrank, share, activity, partners);
    }
  }

  private static List<String> columns(Participant.Kind kind) {
    return switch (kind) {
      case DEVELOPER ->
          List.of("place", "developer", "openrank", "share", "activity", "contributions");
      case ISSUE -> List.of("place", "issue", "openrank", "share", "activity", "developers");
      default -> List.of("place", "pull request", "openrank", "share", "activity", "developers");
    };
  }

  private List<Row> rows(Participant.Kind kind, int top) {
    Map<Participant, Double> sums = new HashMap<>();
    Map<Participant, Integer> partners = new HashMap<>();
    for (CommunityActivity row : activity) {
      Participant node =
          kind == Participant.Kind.DEVELOPER
              ? new Participant(kind, row.developerId())
              : CommunityStage.subject(row);
      double weighted = CommunityStage.contribution(row).activityThousandths() / 1000.0;
      if (weighted > 0) {
        sums.merge(node, weighted, Double::sum);
        partners.merge(node, 1, Integer::sum);
      }
    }
    List<Map.Entry<Participant, Double>> ranked = ranking.top(kind);
    double total = ranked.stream().mapToDouble(Map.Entry::getValue).sum();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(top, ranked.size()); i++) {
      Participant node = ranked.get(i).getKey();
      rows.add(
          new Row(
              i + 1,
              node,
              node.kind() == Participant.Kind.DEVELOPER && logins.isEmpty(),
              name(node),
              ranked.get(i).getValue(),
              ranked.get(i).getValue() / total,
              sums.get(node),
              partners.get(node)));
    }
    return rows;
  }

  private String name(Participant node) {
    return node.kind() != Participant.Kind.DEVELOPER
        ? "#" + node.id()
        : logins.isEmpty() ? "a developer" : logins.get(node.id());
  }
}
