// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.Name;

class MonthNamesTest {
  private static final YearMonth MONTH = YearMonth.of(2024, 3);
  @TempDir Path folder;

  private static Name name(long id, String name, int day) {
    LocalDateTime time = MONTH.atDay(day).atTime(3, 4, 5);
    return new Name(MONTH.toString(), id, name, time.minusDays(1), time);
  }

  private MonthNames read(List<Name> rows, LongUnaryOperator identity) throws IOException {
    try (Warehouse warehouse = Warehouse.write(folder.resolve("W")).accept(false)) {
      warehouse.write(Table.REPOSITORY_NAMES, MONTH, rows);
      return MonthNames.read(warehouse, Table.REPOSITORY_NAMES, MONTH, identity);
    }
  }

  @Test
  void theLatestNameCountsInWhateverOrderTheRowsAre() throws IOException {
    List<Name> rows = new ArrayList<>();
    for (long id = 1; id <= 3000; id++) {
      rows.add(name(id, "owner/repository-" + id, 5));
    }
    rows.add(name(7, "new/ähm", 9));
    rows.add(name(8, "old/name", 4));
    rows.add(name(9, "a/equally-late", 5));
    rows.add(name(9, "z/equally-late", 5));
    for (int seed = 0; seed < 3; seed++) {
      MonthNames names = read(rows, id -> id);
      assertThat(names.size()).isEqualTo(3000);
      assertThat(names.name(7)).isEqualTo("new/ähm");
      assertThat(names.name(8)).isEqualTo("owner/repository-8");
      assertThat(names.name(9)).isEqualTo("z/equally-late");
      assertThat(names.name(3000)).isEqualTo("owner/repository-3000");
      assertThat(names.name(4000)).isEqualTo("4000");
      Collections.shuffle(rows, new Random(seed));
    }
  }

  @Test
  void idsAreThoseTheyStandFor() throws IOException {
    MonthNames names =
        read(List.of(name(-5, "a/b", 3), name(2, "c/d", 3)), id -> id == -5 ? 70 : id);
    assertThat(names.name(70)).isEqualTo("a/b");
    assertThat(names.name(2)).isEqualTo("c/d");
    assertThat(names.name(-5)).isEqualTo("-5");
  }

  @Test
  void aMonthWithoutNamesHasNumbers() throws IOException {
    try (Warehouse warehouse = Warehouse.write(folder.resolve("W")).accept(false)) {
      assertThat(MonthNames.read(warehouse, Table.DEVELOPER_NAMES, MONTH, id -> id).name(12))
          .isEqualTo("12");
    }
  }
}
