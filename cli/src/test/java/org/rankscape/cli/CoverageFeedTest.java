// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coverage of feeds whose damage is known: files to tables, figure and warnings. */
class CoverageFeedTest {
  @TempDir Path folder;

  private static void rewrite(Path hours, LocalDateTime hour, Predicate<String> kept)
      throws IOException {
    Path file = hours.resolve(hour.toLocalDate() + "-" + hour.getHour() + ".json.gz");
    if (!Files.exists(file)) {
      return;
    }
    String text;
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(
          text.lines()
              .filter(kept)
              .map(l -> l + "\n")
              .collect(Collectors.joining())
              .getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, bytes.toByteArray());
  }

  /**
   * Three months of events: in February a hole of 30 hours and 40 % of events lost in what is left;
   * from March on ids start again, and nine of ten issue and pull-request events are lost.
   */
  @Test
  void holesThinningDriftAndRestartedIdsAreTold() throws Exception {
    Path out = folder.resolve("simulated");
    Cli.Result simulated =
        Cli.run(
            "simulate",
            "--out",
            out,
            "--from",
            "2024-01",
            "--months",
            "3",
            "--scale",
            "0.3",
            "--trimmed-from",
            "2024-03");
    assertThat(simulated.code()).as(simulated.err()).isZero();
    Path hours = out.resolve("hours");
    Random random = new Random(1);
    LocalDateTime february = LocalDateTime.of(2024, 2, 1, 0, 0);
    for (int h = 0; h < 29 * 24; h++) {
      LocalDateTime hour = february.plusHours(h);
      if (h >= 200 && h < 230) {
        Files.deleteIfExists(hours.resolve(hour.toLocalDate() + "-" + hour.getHour() + ".json.gz"));
      } else {
        rewrite(hours, hour, line -> random.nextDouble() < 0.6);
      }
    }
    for (int h = 0; h < 31 * 24; h++) {
      rewrite(
          hours,
          LocalDateTime.of(2024, 3, 1, 0, 0).plusHours(h),
          line ->
              !line.matches(".*\"type\":\"(Issues|PullRequest).*") || random.nextDouble() < 0.1);
    }
    Path warehouse = folder.resolve("W");
    Cli.Result ingested = Cli.run("ingest", "--source", hours, "--warehouse", warehouse);
    assertThat(ingested.code()).as(ingested.err()).isZero();

    Tables tables = new Tables(warehouse);
    assertThat(tables.number(part("hours_part", "2024-02"))).isBetween(0.93, 666.0 / 696);
    assertThat(tables.number(part("events_part", "2024-02"))).isBetween(0.57, 0.66);
    assertThat(tables.number(part("coverage", "2024-02"))).isLessThan(0.64);
    assertThat(tables.number(part("events_part", "2024-01"))).isGreaterThan(0.95);
    assertThat(tables.number(part("mix_part", "2024-03"))).isLessThan(0.6);
    assertThat(tables.number(part("mix_part", "2024-03")))
        .isLessThan(tables.number(part("mix_part", "2024-01")));
    assertThat(
            tables.number(
                "SELECT count(*) FROM hour_coverage WHERE hour >= '2024-02-01'"
                    + " AND hour < '2024-03-01' AND coverage = 0"))
        .isGreaterThanOrEqualTo(30);

    Path figures = folder.resolve("figures");
    Cli.Result shown =
        Cli.run("coverage", "--warehouse", warehouse, "--out", figures, "--hours", "3");
    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .contains("2024-01", "2024-02", "2024-03", "worst hours", "lowest", "coverage.svg");
    assertThat(Files.readString(figures.resolve("coverage.svg"))).contains("2024", "Mix of types");
    Cli.Result none = Cli.run("coverage", "--warehouse", warehouse, "--from", "2030-01");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("no hours in these months");
  }

  private static String part(String column, String month) {
    return "SELECT " + column + " FROM coverage WHERE month = '" + month + "'";
  }

  @Test
  @Tag("real")
  void realHoursAreASmallShareOfTheirMonths() throws Exception {
    Path warehouse = folder.resolve("W");
    Cli.Result ingested =
        Cli.run("ingest", "--source", Cli.shared("events/hourly"), "--warehouse", warehouse);
    assertThat(ingested.code()).as(ingested.err()).isZero();
    Tables tables = new Tables(warehouse);
    assertThat(tables.number(part("hours_part", "2016-01"))).isEqualTo(12 / 744.0);
    assertThat(tables.number(part("hours_part", "2015-01"))).isEqualTo(3 / 744.0);
    assertThat(tables.number(part("events", "2016-01"))).isEqualTo(143_714);
    assertThat(tables.number(part("density", "2016-01"))).isBetween(0.44, 0.46);
    assertThat(tables.texts(part("baseline", "2016-01"))).containsExactly("2015-01");
    assertThat(tables.number(part("accepted_part", "2016-01"))).isEqualTo(1);
    assertThat(List.of(tables.number(part("coverage", "2016-01")))).allMatch(c -> c <= 12 / 744.0);
  }
}
