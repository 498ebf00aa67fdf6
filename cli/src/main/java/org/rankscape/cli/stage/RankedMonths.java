// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.rankscape.analysis.Ids;
import org.rankscape.analysis.InheritedValues;
import org.rankscape.analysis.MonthlyCounts;
import org.rankscape.analysis.StartValues;
import org.rankscape.cli.UserException;
import org.rankscape.cli.progress.Progress;
import org.rankscape.graph.solver.NotConvergedException;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.MonthRanking;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Coverage;

/** Ranks the months of a warehouse in order, those that are not right already. */
final class RankedMonths {
  /** With less of a month's hours than this, a ranking is partial. */
  static final double GLOBAL_HOURS = 0.9;

  private final Warehouse warehouse;
  private final GlobalOpenRank openRank;
  private final String settings;
  private final StartValues start;
  private final Ids ids;
  private final Coverage coverage;
  private final String scope;
  private final RankingLedger ledger;
  private final MonthlyCounts counts;
  private final RankWriter writer;
  private UnrepairedMonths unrepaired;
  private int computed;
  private int skipped;
  private int withdrawnIntervals;

  RankedMonths(
      Warehouse warehouse,
      GlobalOpenRank openRank,
      String settings,
      StartValues start,
      Ids ids,
      Coverage coverage,
      String scope) {
    this.warehouse = warehouse;
    this.openRank = openRank;
    this.settings = settings;
    this.start = start;
    this.ids = ids;
    this.coverage = coverage;
    this.scope = scope;
    this.ledger = new RankingLedger(warehouse, settings);
    this.counts = new MonthlyCounts(warehouse, openRank, ids);
    this.writer = new RankWriter(warehouse, ids);
  }

  /**
   * Ranks what is not right, and every month from the given one on.
   *
   * @return number of values written
   * @throws UserException if a month before the given one is not right
   */
  long rank(List<YearMonth> months, YearMonth from) throws IOException {
    NavigableMap<YearMonth, String> wrong = wrong(months, from);
    Progress progress = Progress.start("rank", months.size(), "months");
    announce(wrong, progress);
    YearMonth previous = null;
    Inheritance inheritance = null;
    long rows = 0;
    for (YearMonth month : months) {
      if (!wrong.containsKey(month)) {
        skipped++;
        inheritance = null;
      } else {
        computed++;
        Inheritance before = inheritance == null ? before(previous) : inheritance;
        MonthRanking ranking = ranked(month, before);
        if (computed == 1) {
          withdraw(wrong.descendingKeySet());
        }
        rows +=
            writer.write(
                ranking,
                before,
                new RankWriter.Provenance(
                    scope(month),
                    coverage.hours(month),
                    months.get(0),
                    start.count(),
                    settings,
                    wrong.get(month)));
        inheritance = ranking.inheritance();
      }
      previous = month;
      progress.at(computed + skipped);
    }
    progress.end();
    unrepaired = new UnrepairedMonths(warehouse, openRank, counts.unrepaired(), start, writer);
    unrepaired.rank(months);
    return rows;
  }

  /** Tells before a long time begins that it does so because settings differ. */
  private void announce(NavigableMap<YearMonth, String> wrong, Progress progress)
      throws IOException {
    List<String> changes = wrong.isEmpty() ? List.of() : ledger.changes(wrong.firstKey());
    if (!changes.isEmpty()) {
      progress.note(
          "settings differ from those of the ranking that is there ("
              + String.join("; ", changes)
              + "): "
              + months(wrong.size())
              + " will be ranked again");
    }
  }

  private MonthRanking ranked(YearMonth month, Inheritance before) throws IOException {
    try {
      return openRank.rank(counts.month(month), before);
    } catch (NotConvergedException e) {
      throw new UserException(month + ": " + e.getMessage(), e);
    }
  }

  /**
   * Takes all months back that are to be ranked when the first of them is about to be written: a
   * run that ends early leaves whole months or no months, and one that cannot rank what was there.
   */
  private void withdraw(Iterable<YearMonth> months) throws IOException {
    for (YearMonth month : months) {
      withdrawnIntervals += ledger.hasIntervals(month) ? 1 : 0;
      ledger.withdraw(month);
    }
  }

  /** The months to rank, with the fingerprints that they get. */
  private NavigableMap<YearMonth, String> wrong(List<YearMonth> months, YearMonth from)
      throws IOException {
    NavigableMap<YearMonth, String> wrong = new TreeMap<>();
    String fingerprint = start.fingerprint() + ids.fingerprint();
    for (YearMonth month : months) {
      fingerprint = ledger.fingerprint(month, fingerprint, scope(month), coverage.hours(month));
      boolean again = from != null && !month.isBefore(from);
      if (again || !ledger.isRight(month, fingerprint)) {
        wrong.put(month, fingerprint);
      }
    }
    if (from != null && !wrong.isEmpty() && wrong.firstKey().isBefore(from)) {
      throw new UserException(ledger.problem(wrong.firstKey()));
    }
    return wrong;
  }

  private String scope(YearMonth month) {
    return scope != null ? scope : coverage.hours(month) >= GLOBAL_HOURS ? "global" : "partial";
  }

  private Inheritance before(YearMonth previous) throws IOException {
    return previous == null ? start.inheritance() : InheritedValues.after(warehouse, previous);
  }

  /** What the values written are of. */
  String what() {
    return "values in "
        + months(computed)
        + (skipped == 0
            ? ""
            : ", " + Plural.of(skipped, "month was right already", "months were right already"))
        + (unrepaired.computed() == 0
            ? ""
            : ", " + months(unrepaired.computed()) + " without repairs too");
  }

  /** What the user should do after this ranking. */
  List<String> notes() {
    return withdrawnIntervals == 0
        ? List.of()
        : List.of(
            "note: the intervals of "
                + months(withdrawnIntervals)
                + " were of the values before and are gone: run 'rankscape uncertainty' again");
  }

  private static String months(int count) {
    return Plural.of(count, "month", "months");
  }
}
