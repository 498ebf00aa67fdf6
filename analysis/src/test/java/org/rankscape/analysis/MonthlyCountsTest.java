// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.solver.Solver;
import org.rankscape.rank.ActivityCounts;
import org.rankscape.rank.GlobalOpenRank;
import org.rankscape.rank.KnownBots;
import org.rankscape.rank.MonthCollaboration;
import org.rankscape.rank.MonthCollaborationBuilder;
import org.rankscape.rank.OpenRankDefinition;
import org.rankscape.rank.uncertainty.Thinning;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.table.AutomatedAccount;
import org.rankscape.warehouse.table.Collaboration;
import org.rankscape.warehouse.table.Name;

/** Loading by columns gives what loading record by record gives. */
class MonthlyCountsTest {
  private static final YearMonth MONTH = YearMonth.of(2024, 5);
  @TempDir Path folder;

  @Test
  void columnsGiveWhatRecordsGive() throws Exception {
    Random random = new Random(5);
    GlobalOpenRank openRank =
        new GlobalOpenRank(
            OpenRankDefinition.running().with("maximum-repositories", 40),
            KnownBots.none().and(List.of("login-3", "login-77")),
            new Solver());
    List<Collaboration> rows = new ArrayList<>();
    for (long repository = 1; repository <= 300; repository++) {
      for (long developer = 1; developer <= 200; developer++) {
        if (random.nextInt(10) == 0 || developer == 9) {
          rows.add(row(repository, developer, random));
        }
      }
    }
    Map<Long, String> logins = new HashMap<>();
    List<Name> names = new ArrayList<>();
    LocalDateTime time = MONTH.atDay(1).atStartOfDay();
    for (long developer = 1; developer <= 200; developer++) {
      logins.put(
          developer, developer % 20 == 0 ? "app-" + developer + "[bot]" : "login-" + developer);
      names.add(new Name(MONTH.toString(), developer, logins.get(developer), time, time));
    }
    MonthCollaborationBuilder expected = openRank.month(MONTH);
    for (Collaboration c : rows) {
      expected.add(c.repositoryId(), c.developerId(), logins.get(c.developerId()), counts(c));
    }
    try (Warehouse warehouse = Warehouse.write(folder.resolve("W")).accept(true)) {
      warehouse.write(Table.COLLABORATION, MONTH, rows);
      warehouse.write(Table.DEVELOPER_NAMES, MONTH, names);
      try (Database database = Database.open(warehouse)) {
        MonthCollaboration loaded =
            new MonthlyCounts(warehouse, openRank, Ids.of(database)).month(MONTH);
        MonthCollaboration built = expected.build();
        assertThat(pairs(loaded.matrix())).isEqualTo(pairs(built.matrix())).isNotEmpty();
        assertThat(loaded.leftOut()).isEqualTo(built.leftOut());
      }
    }
  }

  @Test
  void rowsThatBecomeOnePairAreSummedBeforeTheyAreJudged() throws Exception {
    YearMonth later = MONTH.plusMonths(1);
    OpenRankDefinition definition = OpenRankDefinition.running();
    GlobalOpenRank openRank = new GlobalOpenRank(definition, KnownBots.none(), new Solver());
    try (Warehouse warehouse = Warehouse.write(folder.resolve("W")).accept(true)) {
      // repository -5 is 1 by a later month, developers -7 and -8 are 2, renamed in between
      warehouse.write(
          Table.COLLABORATION,
          MONTH,
          List.of(
              pair(-5, -7, 0, 4),
              pair(-5, 3, 0, 1),
              pair(1, -8, 3, 0),
              pair(1, 2, 2, 1),
              pair(6, -8, 0, 9),
              pair(6, 4, 1, 0)));
      warehouse.write(
          Table.REPOSITORY_NAMES, MONTH, List.of(name(-5, "a/One", MONTH), name(1, "a/x", MONTH)));
      warehouse.write(
          Table.DEVELOPER_NAMES, MONTH, List.of(name(-8, "ada", MONTH), name(-7, "bo", MONTH)));
      warehouse.write(Table.REPOSITORY_NAMES, later, List.of(name(1, "a/one", later)));
      warehouse.write(
          Table.DEVELOPER_NAMES, later, List.of(name(2, "Ada", later), name(2, "Bo", later)));
      try (Database database = Database.open(warehouse)) {
        Ids ids = Ids.of(database);
        MonthCollaboration month = new MonthlyCounts(warehouse, openRank, ids).month(MONTH);
        MonthCollaborationBuilder whole = openRank.month(MONTH);
        whole.add(1, 2, comments(5, 5)).add(1, 3, comments(0, 1)).add(6, 2, comments(0, 9));
        MonthCollaboration expected = whole.add(6, 4, comments(1, 0)).build();
        assertThat(pairs(month.matrix())).isEqualTo(pairs(expected.matrix())).hasSize(2);
        assertThat(month.leftOut()).isEqualTo(expected.leftOut());

        Thinning thinning = new Thinning(0.3, 4);
        MonthCollaborationBuilder thinned = openRank.month(MONTH);
        thinned.add(1, 2, thinning.thin(MONTH, 1, 2, comments(5, 5)));
        thinned.add(6, 4, thinning.thin(MONTH, 6, 4, comments(1, 0)));
        assertThat(
                pairs(new MonthlyCounts(warehouse, openRank, ids, thinning).month(MONTH).matrix()))
            .isEqualTo(pairs(thinned.build().matrix()));
      }
    }
  }

  @Test
  void accountsThatAreTooActiveStayLeftOutWhenEventsAreLost() throws Exception {
    GlobalOpenRank openRank =
        new GlobalOpenRank(OpenRankDefinition.running(), KnownBots.none(), new Solver());
    try (Warehouse warehouse = Warehouse.write(folder.resolve("W")).accept(true)) {
      warehouse.write(
          Table.COLLABORATION,
          MONTH,
          List.of(pair(1, 2, 30, 0), pair(1, 4, 30, 0), pair(6, 2, 30, 0), pair(6, 4, 30, 0)));
      warehouse.write(
          Table.AUTOMATED_ACCOUNTS,
          MONTH,
          List.of(
              new AutomatedAccount(
                  MONTH.toString(),
                  2,
                  "a",
                  "too_many_repositories",
                  301,
                  0,
                  60,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0,
                  0)));
      try (Database database = Database.open(warehouse)) {
        Ids ids = Ids.of(database);
        MonthCollaboration thinned =
            new MonthlyCounts(warehouse, openRank, ids, new Thinning(0.01, 4)).month(MONTH);
        MonthCollaboration whole = new MonthlyCounts(warehouse, openRank, ids).month(MONTH);

        assertThat(pairs(whole.matrix())).hasSize(4);
        assertThat(pairs(thinned.matrix())).hasSize(2);
      }
    }
  }

  private static ActivityCounts comments(long comments, long pushes) {
    return new ActivityCounts(0, comments, 0, 0, 0, 0, pushes);
  }

  private static Collaboration pair(long repository, long developer, int comments, int pushes) {
    return new Collaboration(
        MONTH.toString(), repository, developer, 0, 0, comments, 0, 0, 0, 0, 0, 0, pushes);
  }

  private static Name name(long id, String name, YearMonth month) {
    LocalDateTime time = month.atDay(1).atStartOfDay();
    return new Name(month.toString(), id, name, time, time);
  }

  private static Collaboration row(long repository, long developer, Random random) {
    int[] c = random.ints(9, 0, 3).map(i -> random.nextInt(3) == 0 ? i : 0).toArray();
    return new Collaboration(
        MONTH.toString(),
        repository,
        developer,
        0,
        c[0],
        c[1],
        c[2],
        c[3],
        c[4],
        c[5],
        c[6],
        c[7],
        c[8]);
  }

  private static ActivityCounts counts(Collaboration c) {
    return new ActivityCounts(
        c.issuesOpened(),
        c.issueComments(),
        c.issuesClosed(),
        c.reviewComments(),
        c.pullsOpened(),
        c.pullsClosed(),
        c.pushes());
  }

  private static List<String> pairs(CollaborationMatrix matrix) {
    List<String> pairs = new ArrayList<>();
    matrix.forEach(
        c -> pairs.add(c.repositoryId() + " " + c.developerId() + " " + c.activityThousandths()));
    return pairs;
  }
}
