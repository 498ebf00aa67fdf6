// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.table.EventCount;

class DownloadTest {
  private static final String PATH = "t/2016-01.parquet";
  @TempDir Path from;
  @TempDir Path to;
  private Store store;
  private Download download;

  @BeforeEach
  void write() throws IOException {
    store = new LocalStore(from);
    download = new Download(store, to);
    List<EventCount> rows =
        IntStream.range(0, 5_000)
            .mapToObj(i -> new EventCount(LocalDateTime.of(2016, 1, 1, i % 24, 0), "T" + i, i * i))
            .toList();
    ParquetFiles.write(store, PATH, EventCount.class, rows, Map.of());
    Files.setLastModifiedTime(from.resolve(PATH), FileTime.fromMillis(1_451_606_400_000L));
  }

  private FileVersion version() throws IOException {
    return store.versions("t").get(0);
  }

  @Test
  void aCopyIsTheSameAndKnownUntilTheOriginalChanges() throws IOException {
    assertThat(download.has(PATH, version())).isFalse();
    download.copy(PATH, version());
    assertThat(to.resolve(PATH)).hasSameBinaryContentAs(from.resolve(PATH));
    assertThat(download.has(PATH, version())).isTrue();

    Files.setLastModifiedTime(from.resolve(PATH), FileTime.fromMillis(1_451_606_401_000L));
    assertThat(download.has(PATH, version())).as("written again").isFalse();
    download.copy(PATH, version());
    assertThat(download.has(PATH, version())).isTrue();
    Files.write(to.resolve(PATH), new byte[3]);
    assertThat(download.has(PATH, version())).as("copy changed").isFalse();
  }

  @Test
  void aByteThatChangedOnTheWayIsFound() throws IOException {
    byte[] bytes = Files.readAllBytes(from.resolve(PATH));
    FileVersion version = version();
    for (int place : new int[] {100, bytes.length / 2, bytes.length - 5}) {
      byte[] damaged = bytes.clone();
      damaged[place] ^= 4;
      Files.write(from.resolve(PATH), damaged);
      assertThatThrownBy(() -> download.copy(PATH, version))
          .as("byte %d", place)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(from + "/" + PATH + " is damaged");
      assertThat(to.resolve("t")).isEmptyDirectory();
    }
  }

  @Test
  void aFileOfAnotherLengthIsNotTaken() throws IOException {
    FileVersion version = version();
    Files.write(from.resolve(PATH), new byte[10]);
    assertThatThrownBy(() -> download.copy(PATH, version))
        .hasMessageContaining("came with 10 of " + version.size() + " bytes");
    assertThat(to.resolve("t")).isEmptyDirectory();
  }
}
