// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

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
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
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
