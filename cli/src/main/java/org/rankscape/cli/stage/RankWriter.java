// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.analysis.Ids;
import org.rankscape.graph.Node;
import org.rankscape.rank.History;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.MonthRanking;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.MonthNames;
import org.rankscape.warehouse.store.Fingerprint;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.table.AutomatedAccount;
import org.rankscape.warehouse.table.LastValue;
import org.rankscape.warehouse.table.OpenRank;
import org.rankscape.warehouse.table.RankingMonth;

/** Writes the tables of a ranked month; {@code rankings} last, which makes the month complete. */
final class RankWriter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Warehouse warehouse;
  private final Ids ids;

  RankWriter(Warehouse warehouse, Ids ids) {
    this.warehouse = warehouse;
    this.ids = ids;
  }

  /**
   * What a month's row of {@code rankings} says besides the ranking itself.
   *
   * @param scope {@code global} or {@code partial}
   * @param hours share of the month's hours
   * @param first month that the chain of inheritance starts with
   * @param initialValues imported values that it starts from
   * @param settings as recorded
   * @param fingerprint of everything that the ranking depends on
   */
  record Provenance(
      String scope,
      double hours,
      YearMonth first,
      int initialValues,
      String settings,
      String fingerprint) {}

  /** Writes a month, which inherited some values, and returns the number of values. */
  long write(MonthRanking ranking, Inheritance before, Provenance p) throws IOException {
    Map<String, String> footer = Map.of(Fingerprint.RANKING, p.fingerprint());
    YearMonth month = ranking.month();
    inheritance(ranking, Table.INHERITANCE, footer);
    long rows = values(ranking, p.scope(), Table.OPENRANK_COMPUTED, footer);
    MonthNames logins = logins(month);
    try (ParquetFiles.Writer<AutomatedAccount> writer =
        warehouse.writer(Table.AUTOMATED_ACCOUNTS, month)) {
      for (AutomatedAccount row :
          AutomatedAccounts.of(warehouse, ranking.collaboration(), logins, ids)) {
        writer.add(row);
      }
      writer.commit(footer);
    }
    warehouse.write(Table.RANKINGS, month, List.of(row(ranking, before, p)));
    return rows;
  }

  /** Writes the values of a month's repositories without repairs. */
  void writeUnrepaired(MonthRanking ranking, String scope, String fingerprint) throws IOException {
    Map<String, String> footer = Map.of(Fingerprint.RANKING, fingerprint);
    inheritance(ranking, Table.INHERITANCE_UNREPAIRED, footer);
    values(ranking, scope, Table.OPENRANK_UNREPAIRED, footer);
  }

  private MonthNames logins(YearMonth month) throws IOException {
    return MonthNames.read(warehouse, Table.DEVELOPER_NAMES, month, ids::developer);
  }

  private void inheritance(MonthRanking ranking, Table<LastValue> table, Map<String, String> footer)
      throws IOException {
    String month = ranking.month().toString();
    try (ParquetFiles.Writer<LastValue> writer = warehouse.writer(table, month)) {
      ranking
          .inheritance()
          .forEach(
              (node, value, last) ->
                  add(writer, new LastValue(month, kind(node), node.id(), last.toString(), value)));
      writer.commit(footer);
    }
  }

  private long values(
      MonthRanking ranking, String scope, Table<OpenRank> table, Map<String, String> footer)
      throws IOException {
    String month = ranking.month().toString();
    MonthNames repositories =
        MonthNames.read(warehouse, Table.REPOSITORY_NAMES, ranking.month(), ids::repository);
    MonthNames logins = logins(ranking.month());
    try (ParquetFiles.Writer<OpenRank> writer = warehouse.writer(table, month)) {
      ranking.forEach(
          n -> {
            boolean repository = n.node().kind() == Node.Kind.REPOSITORY;
            if (!repository && table == Table.OPENRANK_UNREPAIRED) {
              return;
            }
            add(
                writer,
                new OpenRank(
                    month,
                    kind(n.node()),
                    n.node().id(),
                    (repository ? repositories : logins).name(n.node().id()),
                    n.openRank(),
                    n.rank(),
                    scope,
                    "computed"));
          });
      writer.commit(footer);
      return writer.rows();
    }
  }

  private static <T> void add(ParquetFiles.Writer<T> writer, T row) {
    try {
      writer.add(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String kind(Node node) {
    return node.kind() == Node.Kind.REPOSITORY ? "repository" : "developer";
  }

  private static RankingMonth row(MonthRanking ranking, Inheritance before, Provenance p)
      throws IOException {
    History repositories = ranking.history(Node.Kind.REPOSITORY, before);
    History developers = ranking.history(Node.Kind.DEVELOPER, before);
    Map<String, Map<String, Long>> leftOut = new TreeMap<>();
    ranking
        .leftOut()
        .forEach(
            l ->
                leftOut.put(
                    l.reason().name().toLowerCase(Locale.ROOT),
                    new TreeMap<>(Map.of("pairs", l.pairs(), "nodes", (long) l.nodes()))));
    return new RankingMonth(
        ranking.month().toString(),
        p.scope(),
        ranking.count(Node.Kind.REPOSITORY),
        ranking.count(Node.Kind.DEVELOPER),
        ranking.backgroundValue(),
        ranking.iterations(),
        ranking.residual(),
        p.hours(),
        p.first().toString(),
        p.initialValues(),
        repositories.known(),
        developers.known(),
        repositories.share(),
        developers.share(),
        JSON.writeValueAsString(leftOut),
        p.settings(),
        p.fingerprint());
  }
}
