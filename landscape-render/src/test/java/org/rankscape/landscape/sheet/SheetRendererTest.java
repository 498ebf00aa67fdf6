// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.landscape.model.SampleLandscapes;

class SheetRendererTest {
  private static final SheetSettings WIDE = SheetSettings.of(SheetFormat.WIDE, Language.EN);

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 3", "20, 3", "20, 6", "135, 19", "200, 14", "500, 24", "2000, 40"})
  void laysOutAnyNumberOfProjects(int projects, int domains) {
    Landscape landscape = SampleLandscapes.of(projects, domains, 7);

    Sheet sheet = new SheetRenderer(WIDE).render(landscape);

    SheetChecks.sound(sheet, landscape);
    assertThat(inBoxes(sheet)).isGreaterThan(0.85);
    if (projects >= 20) {
      assertThat(sheet.layout().leastFill()).isGreaterThanOrEqualTo(0.45);
      assertThat(sheet.layout().mostFill() / sheet.layout().leastFill()).isLessThan(2);
    }
    if (projects <= 200) {
      assertThat(sheet.layout().metrics().type()).isGreaterThan(9);
    }
  }

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void fillsEveryFormatInBothLanguages(SheetFormat format) {
    Landscape landscape = SampleLandscapes.of(135, 19, 3);
    for (Language language : Language.values()) {
      Sheet sheet = new SheetRenderer(SheetSettings.of(format, language)).render(landscape);

      SheetChecks.sound(sheet, landscape);
      assertThat(inBoxes(sheet)).isGreaterThan(0.85);
      assertThat(sheet.layout().leastFill()).isGreaterThanOrEqualTo(0.45);
    }
  }

  @Test
  void sameLandscapeSameBytes() {
    Landscape landscape = SampleLandscapes.of(60, 9, 5);
    Sheet first = new SheetRenderer(WIDE).render(landscape);
    Sheet second = new SheetRenderer(WIDE).render(landscape);

    assertThat(second.svg()).isEqualTo(first.svg());
    assertThat(second.png()).isEqualTo(first.png());
    assertThat(second.pdf()).isEqualTo(first.pdf());
  }

  @Test
  void longNamesChineseNamesAndForeignSignsFit() {
    Landscape landscape =
        named(
            Map.of(
                "a/a", "An extraordinarily long name of a project that somebody thought was funny",
                "b/b", "大模型开发生态全景图与向量数据库检索增强生成平台工具链路监控评测系统示例",
                "c/c", "<script>alert('x')</script>\u0007&\"",
                "d/d", "🦜🔗 LangParrot",
                "e/e", "x"));
    Sheet sheet = new SheetRenderer(WIDE).render(landscape);

    SheetChecks.sound(sheet, landscape);
    assertThat(sheet.svg()).contains("&lt;script&gt;").doesNotContain("<script>");
    assertThat(sheet.svg()).contains("□□ LangParrot");
  }

  @Test
  void anEmptyDomainSaysSo() {
    Landscape landscape = named(Map.of("a/a", "Alpha", "b/b", "Beta"));

    Sheet sheet = new SheetRenderer(WIDE).render(landscape);

    assertThat(sheet.layout().boxes()).hasSize(4);
    assertThat(sheet.svg()).containsPattern("no project|>no<");
    SheetChecks.sound(sheet, landscape);
  }

  @Test
  void aLandscapeWithoutProjectsIsDrawn() {
    Sheet sheet = new SheetRenderer(WIDE).render(named(Map.of()));

    assertThat(sheet.svg()).contains("0 projects").containsPattern("no project|>no<");
  }

  @Test
  void equalValuesGiveEqualTypeAndOneHugeValueStandsOut() {
    List<FilledBox.PlacedChip> equal = chips(new double[] {20, 20, 20, 20});
    List<FilledBox.PlacedChip> huge = chips(new double[] {20, 21, 22, 1e9});

    assertThat(equal).extracting(FilledBox.PlacedChip::size).containsOnly(equal.get(0).size());
    double most = huge.stream().mapToDouble(FilledBox.PlacedChip::size).max().orElseThrow();
    double least = huge.stream().mapToDouble(FilledBox.PlacedChip::size).min().orElseThrow();
    assertThat(most / least).isBetween(2.5, 3.0);
  }

  @Test
  void saysSimulatedCoverageAndWarnings() {
    Landscape real = SampleLandscapes.of(30, 5, 1);
    Landscape warned =
        new Landscape(
            real.catalogue(),
            real.period(),
            SampleLandscapes.provenance(
                true,
                List.of(
                    new Label("Three hours are missing.", "缺三个小时。"),
                    new Label("w ".repeat(900), "字".repeat(900)))),
            real.projects(),
            real.leftOut(),
            real.links(),
            real.candidates());
    String svg = new SheetRenderer(WIDE).render(warned).svg();

    assertThat(svg)
        .contains("SIMULATED DATA", "coverage 98.7 %", "Three hours are missing.", "all notes");
    assertThat(new SheetRenderer(WIDE).render(warned).layout().boxes()).hasSize(5);
    assertThat(
            new SheetRenderer(SheetSettings.of(SheetFormat.WIDE, Language.ZH)).render(warned).svg())
        .contains("覆盖率 98.7 %", "缺三个小时。")
        .doesNotContain("Three hours");
  }

  @Test
  void refusesASheetThatIsNoSheet() {
    assertThatThrownBy(() -> new SheetSettings(10, 1080, Language.EN, Theme.LIGHT, Marks.NONE, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("width is 10.0. Choose 400.0 to 20000.0");
    assertThatThrownBy(
            () -> new SheetSettings(1920, Double.NaN, Language.EN, Theme.LIGHT, Marks.NONE, 2))
        .hasMessageContaining("height");
  }

  private static List<FilledBox.PlacedChip> chips(double[] values) {
    List<ProjectEntry> entries = new ArrayList<>();
    List<ProjectValues> computed = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      ProjectEntry entry = SampleLandscapes.entry("Project " + i, "o/p" + i, "domain-0", null);
      entries.add(entry);
      computed.add(
          new ProjectValues(entry.id(), new TreeMap<>(), values[i], null, null, null, null));
    }
    Catalogue catalogue = SampleLandscapes.with(SampleLandscapes.catalogue(1), entries);
    Landscape landscape = SampleLandscapes.build(catalogue, computed, List.of());
    Sheet sheet = new SheetRenderer(WIDE).render(landscape);
    SheetChecks.sound(sheet, landscape);
    return sheet.layout().boxes().get(0).chips();
  }

  private static Landscape named(Map<String, String> names) {
    List<ProjectEntry> entries = new ArrayList<>();
    List<ProjectValues> values = new ArrayList<>();
    int i = 0;
    for (Map.Entry<String, String> e : new TreeMap<>(names).entrySet()) {
      ProjectEntry entry =
          SampleLandscapes.entry(e.getValue(), e.getKey(), "domain-" + i++ % 3, null);
      entries.add(entry);
      values.add(
          new ProjectValues(entry.id(), new TreeMap<>(), 10.0 + 5 * i, null, null, null, null));
    }
    Catalogue catalogue = SampleLandscapes.with(SampleLandscapes.catalogue(4), entries);
    return SampleLandscapes.build(catalogue, values, List.of());
  }

  private static double inBoxes(Sheet sheet) {
    return SheetChecks.inBoxes(sheet);
  }
}
