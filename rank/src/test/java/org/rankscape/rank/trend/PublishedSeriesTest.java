// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Published monthly OpenRank of 300 large repositories, 2015-01 to 2023-03. */
class PublishedSeriesTest {
  private static final YearMonth END = YearMonth.of(2023, 3);
  private static final Path FILE = Path.of("shared/data/openrank/opendigger-top300-monthly.csv");

  private static Map<String, NavigableMap<YearMonth, Double>> series;
  private static Map<String, Trend> trends;

  @BeforeAll
  static void read() throws IOException {
    Path file = locate();
    assumeTrue(file != null, "no " + FILE.getParent() + " beside the repository");
    series = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      series
          .computeIfAbsent(cells[0], repo -> new TreeMap<>())
          .put(YearMonth.parse(cells[1]), Double.valueOf(cells[2]));
    }
    trends = new TrendAnalysis().trends(series, END);
  }

  private static Path locate() {
    Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve(FILE))) {
      folder = folder.getParent();
    }
    return folder == null ? null : folder.resolve(FILE);
  }

  @Test
  void everySeriesHasATrendAndAllBigClassesOccur() {
    Map<TrendClass, Integer> counts = new EnumMap<>(TrendClass.class);
    trends.values().forEach(t -> counts.merge(t.trendClass(), 1, Integer::sum));

    assertThat(trends).hasSize(300);
    assertThat(counts.get(TrendClass.GROWING)).as("%s", counts).isBetween(30, 120);
    assertThat(counts.get(TrendClass.DECLINING)).as("%s", counts).isBetween(15, 90);
    assertThat(counts.get(TrendClass.STEADY)).as("%s", counts).isBetween(120, 250);
    assertThat(counts.get(TrendClass.NEW)).as("%s", counts).isBetween(1, 40);
  }

  @Test
  void classesAgreeWithTheirNumbers() {
    trends.forEach(
        (name, trend) -> {
          switch (trend.trendClass()) {
            case GROWING -> {
              assertThat(trend.q()).as(name).isLessThanOrEqualTo(.05);
              assertThat(trend.slope()).as(name).isPositive();
            }
            case DECLINING -> {
              assertThat(trend.q()).as(name).isLessThanOrEqualTo(.05);
              assertThat(trend.slope()).as(name).isNegative();
            }
            case STEADY -> assertThat(trend.q()).as(name).isGreaterThan(.05);
            case NEW -> {
              assertThat(series.get(name).firstKey()).as(name).isAfter(END.minusMonths(12));
              assertThat(trend.growth()).as(name).isNull();
            }
            default -> assertThat(trend.q()).as(name).isNull();
          }
        });
  }

  @Test
  void knownCases() {
    assertThat(trends.get("AUTOMATIC1111/stable-diffusion-webui").trendClass())
        .isEqualTo(TrendClass.NEW);
  }

  @Test
  void correctionCallsFewerTrends() {
    Map<String, Trend> uncorrected =
        new TrendAnalysis(TrendSettings.defaults().withAutocorrelation(false)).trends(series, END);

    assertThat(significant(trends)).isLessThan(significant(uncorrected));
  }

  private static long significant(Map<String, Trend> trends) {
    return trends.values().stream().filter(t -> t.q() != null && t.q() <= .05).count();
  }
}
