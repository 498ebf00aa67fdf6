// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse;

import java.util.List;
import org.rankscape.warehouse.table.Attention;
import org.rankscape.warehouse.table.AutomatedAccount;
import org.rankscape.warehouse.table.Candidate;
import org.rankscape.warehouse.table.Collaboration;
import org.rankscape.warehouse.table.CoverageMonth;
import org.rankscape.warehouse.table.DeveloperOrigin;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.EventCount;
import org.rankscape.warehouse.table.Hour;
import org.rankscape.warehouse.table.HourCoverage;
import org.rankscape.warehouse.table.LastValue;
import org.rankscape.warehouse.table.Name;
import org.rankscape.warehouse.table.OpenRank;
import org.rankscape.warehouse.table.OpenRankInterval;
import org.rankscape.warehouse.table.OpenRankReplicates;
import org.rankscape.warehouse.table.ProjectRow;
import org.rankscape.warehouse.table.RankingMonth;
import org.rankscape.warehouse.table.Rejected;
import org.rankscape.warehouse.table.Repair;
import org.rankscape.warehouse.table.RepositoryFacts;
import org.rankscape.warehouse.table.RepositorySnapshot;
import org.rankscape.warehouse.table.Run;
import org.rankscape.warehouse.table.SourceHour;
import org.rankscape.warehouse.table.TrendRow;

/**
 * A stored table: its name, its row type and how its files lie in the warehouse.
 *
 * @param <T> row type
 * @param name folder of the table and its name in SQL
 * @param rowType record; component names in snake case are the columns
 * @param layout how rows are divided into files
 */
public record Table<T>(String name, Class<T> rowType, Layout layout) {

  /** How the rows of a table are divided into files. */
  public enum Layout {
    /** {@code name/YYYY-MM/YYYY-MM-DD-HH.parquet}. */
    HOUR,
    /** {@code name/YYYY-MM/ID.parquet}, the id being a repository's. */
    REPOSITORY,
    /** {@code name/YYYY-MM.parquet}. */
    MONTH,
    /** {@code name/KEY.parquet}, the key being a catalogue, a source or a run. */
    KEY;

    /** Whether the files of a month lie in a folder of their own. */
    public boolean hasFolders() {
      return this == HOUR || this == REPOSITORY;
    }
  }

  /** Clean events. */
  public static final Table<Event> EVENTS = new Table<>("events", Event.class, Layout.HOUR);

  /** Lines set aside. */
  public static final Table<Rejected> REJECTED =
      new Table<>("rejected", Rejected.class, Layout.HOUR);

  /** Events that were restored from GitHub's API. */
  public static final Table<Event> BACKFILL =
      new Table<>("backfill", Event.class, Layout.REPOSITORY);

  /** Hours of files whose names tell none. */
  public static final Table<SourceHour> SOURCE_FILES =
      new Table<>("source_files", SourceHour.class, Layout.KEY);

  /** Ledger of imported hours. */
  public static final Table<Hour> HOURS = new Table<>("hours", Hour.class, Layout.MONTH);

  /** Events by hour and type as in the files. */
  public static final Table<EventCount> EVENT_COUNTS =
      new Table<>("event_counts", EventCount.class, Layout.MONTH);

  /** How much of each month's feed arrived. */
  public static final Table<CoverageMonth> COVERAGE =
      new Table<>("coverage", CoverageMonth.class, Layout.KEY);

  /** How much of each hour arrived. */
  public static final Table<HourCoverage> HOUR_COVERAGE =
      new Table<>("hour_coverage", HourCoverage.class, Layout.MONTH);

  /** Monthly collaboration. */
  public static final Table<Collaboration> COLLABORATION =
      new Table<>("collaboration", Collaboration.class, Layout.MONTH);

  /** Monthly collaboration of repaired repositories as the archive alone has it. */
  public static final Table<Collaboration> COLLABORATION_UNREPAIRED =
      new Table<>("collaboration_unrepaired", Collaboration.class, Layout.MONTH);

  /** What the repair of a repository's month brought. */
  public static final Table<Repair> REPAIRS = new Table<>("repairs", Repair.class, Layout.MONTH);

  /** Stars and forks. */
  public static final Table<Attention> ATTENTION =
      new Table<>("attention", Attention.class, Layout.MONTH);

  /** Facts about repositories. */
  public static final Table<RepositoryFacts> REPOSITORY_FACTS =
      new Table<>("repository_facts", RepositoryFacts.class, Layout.MONTH);

  /** Names of repositories over time. */
  public static final Table<Name> REPOSITORY_NAMES =
      new Table<>("repository_names", Name.class, Layout.MONTH);

  /** Logins over time. */
  public static final Table<Name> DEVELOPER_NAMES =
      new Table<>("developer_names", Name.class, Layout.MONTH);

  /** Computed OpenRank, a file a month. */
  public static final Table<OpenRank> OPENRANK_COMPUTED =
      new Table<>("openrank_computed", OpenRank.class, Layout.MONTH);

  /** OpenRank of repositories as it would be without repairs, from the first repaired month on. */
  public static final Table<OpenRank> OPENRANK_UNREPAIRED =
      new Table<>("openrank_unrepaired", OpenRank.class, Layout.MONTH);

  /** Published OpenRank, a file a month. */
  public static final Table<OpenRank> OPENRANK_IMPORTED =
      new Table<>("openrank_imported", OpenRank.class, Layout.MONTH);

  /** How each month was ranked. */
  public static final Table<RankingMonth> RANKINGS =
      new Table<>("rankings", RankingMonth.class, Layout.MONTH);

  /** Last values after each month. */
  public static final Table<LastValue> INHERITANCE =
      new Table<>("inheritance", LastValue.class, Layout.MONTH);

  /** Last values after each month without repairs. */
  public static final Table<LastValue> INHERITANCE_UNREPAIRED =
      new Table<>("inheritance_unrepaired", LastValue.class, Layout.MONTH);

  /** Intervals of computed OpenRank. */
  public static final Table<OpenRankInterval> OPENRANK_INTERVALS =
      new Table<>("openrank_intervals", OpenRankInterval.class, Layout.MONTH);

  /** Resampled OpenRank of the largest repositories. */
  public static final Table<OpenRankReplicates> OPENRANK_REPLICATES =
      new Table<>("openrank_replicates", OpenRankReplicates.class, Layout.MONTH);

  /** Accounts that are no developers. */
  public static final Table<AutomatedAccount> AUTOMATED_ACCOUNTS =
      new Table<>("automated_accounts", AutomatedAccount.class, Layout.MONTH);

  /** Discovered repositories. */
  public static final Table<Candidate> CANDIDATES =
      new Table<>("candidates", Candidate.class, Layout.KEY);

  /** Trends of repositories. */
  public static final Table<TrendRow> TRENDS = new Table<>("trends", TrendRow.class, Layout.KEY);

  /** Listed projects and their values. */
  public static final Table<ProjectRow> PROJECTS =
      new Table<>("projects", ProjectRow.class, Layout.KEY);

  /** What GitHub's API said of repositories, a file a day. */
  public static final Table<RepositorySnapshot> REPOSITORY_SNAPSHOTS =
      new Table<>("repository_snapshots", RepositorySnapshot.class, Layout.KEY);

  /** Countries and companies that developers state, as totals, a file a day and scope. */
  public static final Table<DeveloperOrigin> DEVELOPER_ORIGINS =
      new Table<>("developer_origins", DeveloperOrigin.class, Layout.KEY);

  /** Runs of stages. */
  public static final Table<Run> RUNS = new Table<>("runs", Run.class, Layout.KEY);

  /** Every stored table in the order of the data flow. */
  public static List<Table<?>> all() {
    return List.of(
        EVENTS,
        REJECTED,
        BACKFILL,
        SOURCE_FILES,
        HOURS,
        EVENT_COUNTS,
        COVERAGE,
        HOUR_COVERAGE,
        COLLABORATION,
        COLLABORATION_UNREPAIRED,
        REPAIRS,
        ATTENTION,
        REPOSITORY_FACTS,
        REPOSITORY_NAMES,
        DEVELOPER_NAMES,
        OPENRANK_COMPUTED,
        OPENRANK_UNREPAIRED,
        OPENRANK_IMPORTED,
        RANKINGS,
        INHERITANCE,
        INHERITANCE_UNREPAIRED,
        AUTOMATED_ACCOUNTS,
        OPENRANK_INTERVALS,
        OPENRANK_REPLICATES,
        CANDIDATES,
        TRENDS,
        PROJECTS,
        REPOSITORY_SNAPSHOTS,
        DEVELOPER_ORIGINS,
        RUNS);
  }
}
