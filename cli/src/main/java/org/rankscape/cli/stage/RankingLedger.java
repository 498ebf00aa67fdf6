// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.Fingerprint;
import org.rankscape.warehouse.table.RankingMonth;

/**
 * Tells which months of a warehouse are ranked already, and rightly so.
 *
 * <p>A month's fingerprint is taken of everything that its ranking depends on: the settings, its
 * collaboration and names, its scope, and the fingerprint of the month before. The files of the
 * month carry it in their footers, and its row in {@code rankings}, written last, says that they
 * are complete. A month is right if all of them carry the fingerprint that it would get now; so a
 * change reaches all months after it, and a run that was killed leaves a month that is not right.
 */
final class RankingLedger {
  /** Changes when the same input would give other values or other files. */
  private static final String VERSION = "3";

  private static final List<Table<?>> INPUTS =
      List.of(Table.COLLABORATION, Table.DEVELOPER_NAMES, Table.REPOSITORY_NAMES);
  private static final List<Table<?>> OUTPUTS =
      List.of(Table.INHERITANCE, Table.OPENRANK_COMPUTED, Table.AUTOMATED_ACCOUNTS);

  private final Warehouse warehouse;
  private final String settings;

  /** A ledger for rankings with these settings, as they are recorded. */
  RankingLedger(Warehouse warehouse, String settings) {
    this.warehouse = warehouse;
    this.settings = settings;
  }

  /**
   * The fingerprint that a month would get now.
   *
   * @param before fingerprint of the month before, or of the values to start from
   * @param hours share of the month's hours
   */
  String fingerprint(YearMonth month, String before, String scope, double hours)
      throws IOException {
    Fingerprint fingerprint =
        new Fingerprint()
            .add(VERSION)
            .add(settings)
            .add(before)
            .add(month.toString())
            .add(scope)
            .add(Double.toString(hours));
    for (Table<?> input : INPUTS) {
      fingerprint.add(Fingerprint.of(warehouse.store(), Warehouse.path(input, month)));
    }
    return fingerprint.text();
  }

  /** Whether a month is ranked, completely, with this fingerprint. */
  boolean isRight(YearMonth month, String fingerprint) throws IOException {
    boolean right = row(month).filter(r -> fingerprint.equals(r.fingerprint())).isPresent();
    for (Table<?> output : OUTPUTS) {
      right =
          right && fingerprint.equals(warehouse.metadata(output, month).get(Fingerprint.RANKING));
    }
    return right;
  }

  /**
   * Takes back that a month is ranked, so that nothing of it is shown until it is ranked again; its
   * intervals go with it.
   */
  void withdraw(YearMonth month) throws IOException {
    warehouse.store().delete(Warehouse.path(Table.RANKINGS, month));
    warehouse.store().delete(Warehouse.path(Table.OPENRANK_INTERVALS, month));
    warehouse.store().delete(Warehouse.path(Table.OPENRANK_UNREPAIRED, month));
    warehouse.store().delete(Warehouse.path(Table.OPENRANK_REPLICATES, month));
  }

  /** Whether a month has intervals, which {@link #withdraw} takes away. */
  boolean hasIntervals(YearMonth month) throws IOException {
    return warehouse.store().exists(Warehouse.path(Table.OPENRANK_INTERVALS, month));
  }

  /** What differs from the settings that a month was ranked with; nothing if it is not ranked. */
  List<String> changes(YearMonth month) throws IOException {
    Optional<RankingMonth> row = row(month);
    return row.isEmpty() ? List.of() : SettingsChange.between(row.get().settings(), settings);
  }

  /** How a month was ranked; empty if it was not. */
  Optional<RankingMonth> row(YearMonth month) throws IOException {
    return warehouse.read(Table.RANKINGS, month).stream().findFirst();
  }

  /** Why a month is not right, for the user. */
  String problem(YearMonth month) throws IOException {
    return row(month)
        .map(
            r ->
                !r.settings().equals(settings)
                    ? "month "
                        + month
                        + " was ranked with other settings: give the same, or rank all months"
                        + " without --from."
                    : "month "
                        + month
                        + " changed since it was ranked: rank from it, or leave --from out.")
        .orElse("month " + month + " is not ranked yet: rank from it, or leave --from out.");
  }
}
