// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.Name;

class IdentitiesTest {
  @TempDir Path folder;

  private static Name name(String month, long id, String name, int day) {
    LocalDateTime seen = YearMonth.parse(month).atDay(day).atStartOfDay();
    return new Name(month, id, name, seen, seen.plusHours(1));
  }

  private void write(Table<Name> table, List<Name> names) throws IOException {
    try (Warehouse warehouse = Warehouse.write(folder).accept(false)) {
      for (String month : names.stream().map(Name::month).distinct().toList()) {
        warehouse.write(table, month, names.stream().filter(n -> n.month().equals(month)).toList());
      }
    }
  }

  @Test
  void aNameStandsForTheIdThatIsShownFirst() throws IOException {
    write(
        Table.REPOSITORY_NAMES,
        List.of(
            name("2012-03", -7, "Octo/Cat", 1),
            name("2012-03", -8, "gone/project", 1),
            name("2012-03", -9, "reused/name", 1),
            name("2012-05", -7, "octo/cat", 1),
            name("2015-01", 70, "OCTO/cat", 9),
            name("2015-01", 90, "other/name", 9),
            name("2015-02", 71, "octo/cat", 1),
            name("2015-02", 90, "reused/name", 9),
            name("2015-02", 91, "reused/name", 3),
            name("2015-02", 89, "reused/name", 9)));
    write(Table.DEVELOPER_NAMES, List.of(name("2014-12", -7, "dev", 1)));
    try (Database database = Database.open(Warehouse.read(folder))) {
      Identities repositories = Identities.ofRepositories(database);
      assertThat(repositories.resolve(-7)).as("earliest month, whatever the case").isEqualTo(70);
      assertThat(repositories.resolve(-8)).as("never shown").isEqualTo(-8);
      assertThat(repositories.resolve(-9)).as("seen first in the month").isEqualTo(91);
      assertThat(repositories.resolve(71)).isEqualTo(71);
      assertThat(repositories.size()).isEqualTo(2);
      assertThat(Identities.ofDevelopers(database).resolve(-7)).isEqualTo(-7);
    }
  }

  @Test
  void anIdFromBeforeTheNameDoesNotCount() throws IOException {
    write(
        Table.REPOSITORY_NAMES,
        List.of(
            name("2011-03", 5, "a/b", 1),
            name("2012-03", -1, "a/b", 1),
            name("2012-03", 6, "a/b", 2)));
    try (Database database = Database.open(Warehouse.read(folder))) {
      assertThat(Identities.ofRepositories(database).resolve(-1)).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreesWithADirectSearch(long seed) throws IOException {
    Random random = new Random(seed);
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      int n = random.nextInt(80);
      String month = (random.nextBoolean() ? "2012-0" : "2013-0") + (1 + random.nextInt(9));
      String text = (random.nextBoolean() ? "User" : "user") + n;
      long id = random.nextBoolean() ? -1 - n : random.nextInt(40);
      names.add(name(month, id, text, 1 + random.nextInt(28)));
    }
    write(Table.DEVELOPER_NAMES, names);
    try (Database database = Database.open(Warehouse.read(folder))) {
      Identities identities = Identities.ofDevelopers(database);
      assertThat(LongStream.range(-80, 40).map(identities::resolve))
          .containsExactlyElementsOf(
              LongStream.range(-80, 40).mapToObj(id -> search(names, id)).toList());
    }
  }

  private static long search(List<Name> names, long id) {
    List<Name> own = names.stream().filter(n -> n.id() == id).toList();
    if (id >= 0 || own.isEmpty()) {
      return id;
    }
    String first = own.stream().map(Name::month).min(Comparator.naturalOrder()).orElseThrow();
    String lower = own.get(0).name().toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(n -> n.id() >= 0 && n.name().toLowerCase(Locale.ROOT).equals(lower))
        .filter(n -> n.month().compareTo(first) >= 0)
        .min(
            Comparator.comparing(Name::month)
                .thenComparing(Name::firstSeen)
                .thenComparing(Name::id))
        .map(Name::id)
        .orElse(id);
  }
}
