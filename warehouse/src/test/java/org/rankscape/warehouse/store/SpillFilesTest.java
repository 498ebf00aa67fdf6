// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.table.EventCount;

class SpillFilesTest {
  private static final LocalDateTime HOUR = LocalDateTime.of(2016, 1, 1, 5, 0);
  @TempDir Path folder;

  @Test
  void manyFilesAreMergedAsOftenAsAsked() throws IOException {
    LocalStore store = new LocalStore(folder);
    SpillFiles spill = new SpillFiles(store);
    SpillFiles other = new SpillFiles(store);
    String kept = other.write(EventCount.class, RowIterator.of(List.of()));
    List<String> paths = new ArrayList<>();
    List<Long> expected = new ArrayList<>();
    for (long i = 0; i < 70; i++) {
      EventCount row = new EventCount(HOUR, "PushEvent", 69 - i);
      paths.add(spill.write(EventCount.class, RowIterator.of(List.of(row))));
      expected.add(i);
    }
    long size = store.size(".spill");
    for (int time = 0; time < 2; time++) {
      List<Long> merged = new ArrayList<>();
      try (RowIterator<EventCount> rows =
          spill.merged(
              EventCount.class, List.copyOf(paths), Comparator.comparingLong(EventCount::events))) {
        rows.forEachRemaining(row -> merged.add(row.events()));
      }
      assertThat(merged).isEqualTo(expected);
      assertThat(store.size(".spill")).as("nothing but the inputs is left").isEqualTo(size);
    }
    spill.clear();
    assertThat(paths).noneMatch(store::exists);
    assertThat(store.exists(kept)).as("another job's").isTrue();
  }
}
