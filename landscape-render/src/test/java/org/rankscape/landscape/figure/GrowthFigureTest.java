// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.landscape.model.SampleLandscapes;
import org.rankscape.landscape.sheet.Language;

class GrowthFigureTest {
  private final GrowthFigure figure = new GrowthFigure(Language.EN, Theme.LIGHT);

  @TempDir Path folder;

  /** Rises and falls of the edition of May 2025, with two that are smaller or unknown. */
  @Test
  void showsTheFiveLargestRisesAndFalls() {
    Map<String, double[]> values = new LinkedHashMap<>();
    values.put("vllm", new double[] {615, 257});
    values.put("dify", new double[] {473, 136});
    values.put("sglang", new double[] {269, 35});
    values.put("bolt.new", new double[] {215, 0});
    values.put("open-webui", new double[] {245, 77});
    values.put("steady", new double[] {101, 100});
    values.put("langchain", new double[] {159, 439});
    values.put("Paddle", new double[] {218, 368});
    values.put("llama_index", new double[] {120, 254});
    values.put("Langchain-Chatchat", new double[] {16, 134});
    values.put("airbyte", new double[] {203, 290});
    values.put("slipping", new double[] {50, 55});
    values.put("unchanged", new double[] {50, 50});
    values.put("unknown", new double[] {500, Double.NaN});
    Landscape landscape = landscape(values);

    assertThat(GrowthFigure.changes(landscape))
        .extracting(c -> c.project().entry().name() + " " + Math.round(c.growth()))
        .containsExactly(
            "vllm 358",
            "dify 337",
            "sglang 234",
            "bolt.new 215",
            "open-webui 168",
            "langchain -280",
            "Paddle -150",
            "llama_index -134",
            "Langchain-Chatchat -118",
            "airbyte -87");
    String svg = figure.render(landscape).orElseThrow().svg();
    assertThat(svg).contains(">vllm<", ">+358 (+139 %)<", ">−150 (−41 %)<", ">+215<");
    assertThat(svg).doesNotContain(">steady<", ">unknown<", ">slipping<");
    assertThat(svg).contains("1 of 14 projects have no value a year earlier");
    assertThat(figure.render(landscape).orElseThrow().png())
        .isEqualTo(figure.render(landscape).orElseThrow().png());
  }

  @Test
  void isLeftOutWhereNothingIsKnownOfTheYearBefore() {
    Landscape landscape = landscape(Map.of("a", new double[] {10, Double.NaN}));

    assertThat(figure.render(landscape)).isEmpty();
    assertThat(figure.write(landscape, folder)).isFalse();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writesBothFiles() {
    assertThat(figure.write(SampleLandscapes.of(40, 6, 2), folder)).isTrue();
    assertThat(folder.resolve("growth.svg")).exists();
    assertThat(folder.resolve("growth.png")).exists();
  }

  @ParameterizedTest
  @CsvSource({"-280, 358, 100", "0, 3, 0.5", "-0.02, 0, 0.002", "-1, 1, 0.2", "0, 1e6, 1e5"})
  void ticksAreRoundAndIncludeZero(double low, double high, double step) {
    NumberLine line = NumberLine.covering(low, high, 0, 1000);

    assertThat(line.step()).isCloseTo(step, org.assertj.core.data.Percentage.withPercentage(1e-6));
    assertThat(line.ticks()).contains(0.0).hasSizeBetween(4, 14);
    assertThat(line.low()).isLessThanOrEqualTo(low);
    assertThat(line.high()).isGreaterThanOrEqualTo(high - 1e-12);
  }

  @Test
  void labelsOfARowNeverOverlap() {
    List<LabelRow.Label> labels = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      labels.add(new LabelRow.Label(null, 500 + i, 180));
    }
    List<LabelRow.Placed> placed = LabelRow.place(labels, 60, 1540);

    for (int i = 1; i < placed.size(); i++) {
      assertThat(placed.get(i).centre() - placed.get(i - 1).centre()).isGreaterThan(179.5);
    }
  }

  private static Landscape landscape(Map<String, double[]> values) {
    List<ProjectEntry> entries = new ArrayList<>();
    List<ProjectValues> computed = new ArrayList<>();
    values.forEach(
        (name, v) -> {
          ProjectEntry entry = SampleLandscapes.entry(name, "o/" + name, "domain-0", null);
          entries.add(entry);
          Double previous = Double.isNaN(v[1]) ? null : (Double) v[1];
          computed.add(
              new ProjectValues(entry.id(), new TreeMap<>(), v[0], previous, null, null, null));
        });
    return SampleLandscapes.build(
        SampleLandscapes.with(SampleLandscapes.catalogue(1), entries), computed, List.of());
  }
}
