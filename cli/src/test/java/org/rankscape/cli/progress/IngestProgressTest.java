// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rankscape.ingest.job.HourClass;
import org.rankscape.ingest.job.IngestCounters;

class IngestProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private static HourClass done(long files, long bytes, long lines) {
    return new HourClass(files, bytes, lines, lines, 3, 0);
  }

  @Test
  void theTimeLeftFollowsFromTheBytesSinceTheFirstHour() {
    try (IngestProgress progress = new IngestProgress(100, 1_000_000_000)) {
      assertThat(progress.line(done(0, 0, 0), 50 * SECOND))
          .isEqualTo("ingest: 0 of 100 files, 0 kB of 1.00 GB (0 %), 3 set aside");
      assertThat(progress.line(done(2, 100_000_000, 5_000), 60 * SECOND))
          .isEqualTo("ingest: 2 of 100 files, 100.0 MB of 1.00 GB (10 %), 3 set aside");
      assertThat(progress.line(done(3, 150_000_000, 7_000), 62 * SECOND))
          .as("too early to tell what is left")
          .isEqualTo(
              "ingest: 3 of 100 files, 150.0 MB of 1.00 GB (15 %), 1,000 events a second, 3 set aside");
      assertThat(progress.line(done(50, 600_000_000, 25_000), 70 * SECOND))
          .isEqualTo(
              "ingest: 50 of 100 files, 600.0 MB of 1.00 GB (60 %), 2,000 events a second, 3"
                  + " set aside, 8 s left");
    }
  }

  @Test
  void whereSizesAreNotKnownItFollowsFromTheHours() {
    try (IngestProgress progress = new IngestProgress(100, -1)) {
      progress.line(done(10, 5_000_000, 0), SECOND);
      assertThat(progress.line(done(20, 9_000_000, 100), 11 * SECOND))
          .isEqualTo(
              "ingest: 20 of 100 files, 9.0 MB (20 %), 10 events a second, 3 set aside, 80 s left");
    }
  }

  @Test
  void theTableAddsUp() {
    Map<String, HourClass> classes = new LinkedHashMap<>();
    classes.put("complete", new HourClass(10, 2_000_000, 1234, 1000, 4, 1500));
    classes.put("known", new HourClass(2, 500_000, 0, 0, 0, 20));
    assertThat(IngestProgress.table(new IngestCounters(classes, List.of(), 0)).lines())
        .map(line -> line.strip().replaceAll(" +", " "))
        .containsExactly(
            "outcome files bytes lines kept counted set aside seconds",
            "complete 10 2.0 MB 1,234 1,000 230 4 1.5",
            "known 2 500 kB 0 0 0 0 0.0",
            "together 12 2.5 MB 1,234 1,000 230 4 1.5");
  }
}
