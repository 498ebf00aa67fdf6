// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import it.unimi.dsi.fastutil.Arrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.table.Collaboration;
import org.rankscape.warehouse.table.Name;

/** Writes an invented month of GitHub's size into a warehouse, as the monthly job would. */
final class RankMonthData {
  static final int DEVELOPERS = 1_000_000;
  static final int REPOSITORIES = 500_000;
  static final int PAIRS = 5_000_000;

  private RankMonthData() {}

  static void write(Path folder, YearMonth month, long seed) throws IOException {
    MonthColumns columns = MonthColumns.draw(DEVELOPERS, REPOSITORIES, PAIRS, seed);
    sort(columns.repositoryIds(), columns.developerIds());
    try (Warehouse warehouse = Warehouse.write(folder).accept(true)) {
      collaboration(warehouse, month, columns, new SplittableRandom(seed));
      names(
          warehouse,
          Table.REPOSITORY_NAMES,
          month,
          columns.repositoryIds(),
          "owner-%1$d/project-%1$d");
      names(warehouse, Table.DEVELOPER_NAMES, month, columns.developerIds(), "developer-%d");
    }
  }

  private static void sort(long[] repositories, long[] developers) {
    Arrays.parallelQuickSort(
        0,
        repositories.length,
        (a, b) ->
            repositories[a] != repositories[b]
                ? Long.compare(repositories[a], repositories[b])
                : Long.compare(developers[a], developers[b]),
        (a, b) -> {
          swap(repositories, a, b);
          swap(developers, a, b);
        });
  }

  private static void swap(long[] column, int a, int b) {
    long kept = column[a];
    column[a] = column[b];
    column[b] = kept;
  }

  private static void collaboration(
      Warehouse warehouse, YearMonth month, MonthColumns columns, SplittableRandom random)
      throws IOException {
    String text = month.toString();
    try (ParquetFiles.Writer<Collaboration> writer = warehouse.writer(Table.COLLABORATION, month)) {
      for (int i = 0; i < columns.repositoryIds().length; i++) {
        int[] counts = new int[9];
        do {
          counts[random.nextInt(counts.length)]++;
        } while (random.nextInt(4) != 0);
        counts[1]++; // who only pushes would be left out
        writer.add(
            new Collaboration(
                text,
                columns.repositoryIds()[i],
                columns.developerIds()[i],
                0,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                counts[7],
                counts[8]));
      }
      writer.commit(Map.of());
    }
  }

  private static void names(
      Warehouse warehouse, Table<Name> table, YearMonth month, long[] ids, String format)
      throws IOException {
    LocalDateTime time = month.atDay(3).atTime(4, 5);
    long[] distinct = LongStream.of(new LongOpenHashSet(ids).toLongArray()).sorted().toArray();
    try (ParquetFiles.Writer<Name> writer = warehouse.writer(table, month)) {
      for (long id : distinct) {
        writer.add(new Name(month.toString(), id, String.format(format, id), time, time));
      }
      writer.commit(Map.of());
    }
  }
}
