// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rankscape.rank.explain.DomainShares;
import org.rankscape.rank.explain.Explanation;
import org.rankscape.rank.explain.Flow;
import org.rankscape.warehouse.query.ResultFormat;

/**
 * Developers of a month.
 *
 * @param month the month
 * @param listed the developers listed, by place
 * @param shares shares of each over the domains, or null without catalogue
 * @param domains shares of all developers together, or null without catalogue
 * @param labels what nodes are called
 * @param count number of all developers with a value
 * @param origin where the values come from, in a line
 * @param provenance the same by key
 */
public record DevelopersReport(
    YearMonth month,
    List<Explanation> listed,
    List<List<DomainShares.Share>> shares,
    List<DomainShares.Share> domains,
    NodeLabels labels,
    int count,
    String origin,
    Map<String, Object> provenance) {

  /** The list as text: developers first, domains below. */
  public String text(ResultFormat format) {
    return switch (format) {
      case TABLE -> reading();
      case CSV -> rows().csv(provenance);
      case JSON -> {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("provenance", provenance);
        all.put("rows", rows().objects());
        if (domains != null) {
          all.put("domains", domainRows().objects());
        }
        yield ResultTable.asJson(all);
      }
    };
  }

  /** The domains alone, in which no developer is named. */
  public String domains(ResultFormat format) {
    return switch (format) {
      case TABLE -> domainRows().aligned() + "\n" + origin + ".\n";
      case CSV -> domainRows().csv(provenance);
      case JSON -> domainRows().json(provenance);
    };
  }

  private String reading() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      Explanation e = listed.get(i);
      rows.add(
          Arrays.asList(
              e.rank(),
              labels.of(e.node()),
              e.openRank(),
              e.flows().size(),
              labels.of(main(e).source()),
              String.format(Locale.ROOT, "%.0f %%", 100 * mainShare(e)),
              shares == null ? "" : largest(e, shares.get(i))));
    }
    List<String> columns =
        new ArrayList<>(
            List.of("place", "developer", "openrank", "repositories", "most active in", "share"));
    columns.add(shares == null ? "" : "domains");
    return month
        + ": "
        + Plural.of(count, "developer", "developers")
        + "\n\n"
        + new ResultTable(columns, rows).aligned()
        + (domains == null
            ? ""
            : "\nDomains: developers active there, and OpenRank of developers that goes to and comes"
                + " from\n\n"
                + domainRows().aligned())
        + (labels.anyHidden() ? "\nDevelopers are numbered; --show-developers names them.\n" : "")
        + "\n"
        + origin
        + ".\n";
  }

  private static String largest(Explanation e, List<DomainShares.Share> shares) {
    return shares.stream()
        .filter(s -> s.goesTo() >= 0.005 * e.openRank())
        .sorted(Comparator.comparingDouble(DomainShares.Share::goesTo).reversed())
        .limit(2)
        .map(
            s -> String.format(Locale.ROOT, "%s %.0f %%", name(s), 100 * s.goesTo() / e.openRank()))
        .collect(Collectors.joining(", "));
  }

  private static String name(DomainShares.Share share) {
    return share.domain().equals(DomainShares.OUTSIDE) ? "outside the catalogue" : share.domain();
  }

  /** The repository that most of a developer's activity went to. */
  static Flow main(Explanation e) {
    return e.flows().stream()
        .max(
            Comparator.comparingLong(Flow::activityThousandths)
                .thenComparing(Flow::source, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static double mainShare(Explanation e) {
    return main(e).activityThousandths()
        / (double) e.flows().stream().mapToLong(Flow::activityThousandths).sum();
  }

  private ResultTable rows() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      Explanation e = listed.get(i);
      List<Object> developer =
          Arrays.asList(
              month.toString(),
              e.rank(),
              labels.id(e.node()),
              labels.of(e.node()),
              e.openRank(),
              e.flows().size(),
              labels.of(main(e).source()),
              mainShare(e));
      if (shares == null) {
        rows.add(developer);
        continue;
      }
      for (DomainShares.Share share : shares.get(i)) {
        List<Object> row = new ArrayList<>(developer);
        row.addAll(List.of(name(share), share.goesTo(), share.comesFrom()));
        rows.add(row);
      }
    }
    List<String> columns =
        new ArrayList<>(
            List.of(
                "month",
                "place",
                "id",
                "developer",
                "openrank",
                "repositories",
                "main_repository",
                "main_share"));
    if (shares != null) {
      columns.addAll(List.of("domain", "goes_to", "comes_from"));
    }
    return new ResultTable(columns, rows);
  }

  private ResultTable domainRows() {
    double total = domains.stream().mapToDouble(DomainShares.Share::goesTo).sum();
    return new ResultTable(
        List.of(
            "domain",
            "developers",
            "share_of_developers",
            "goes_to",
            "share_of_openrank",
            "comes_from"),
        domains.stream()
            .sorted(Comparator.comparingDouble(DomainShares.Share::goesTo).reversed())
            .map(
                s ->
                    List.<Object>of(
                        name(s),
                        s.developers(),
                        s.developers() / (double) count,
                        s.goesTo(),
                        s.goesTo() / total,
                        s.comesFrom()))
            .toList());
  }
}
