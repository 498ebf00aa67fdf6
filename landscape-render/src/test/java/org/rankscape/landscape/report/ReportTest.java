// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.SvgWriter;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LandscapeBuilder;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.landscape.model.Repair;
import org.rankscape.landscape.model.SampleLandscapes;
import org.rankscape.landscape.page.Synthetic;
import org.rankscape.landscape.published.May2025;
import org.rankscape.landscape.sheet.Language;

class ReportTest {
  private static final Period BEFORE = new Period(YearMonth.of(2024, 1), YearMonth.of(2024, 4));
  @TempDir Path folder;

  private static Report report(ReportInput input) {
    return Report.of(input, ReportTemplate.included(input.language()));
  }

  /** 135 invented projects over 24 months, with an edition a year earlier and developers. */
  private static ReportInput full(Language language) {
    Landscape now = Synthetic.landscape(135).with(null, null);
    Map<String, NavigableMap<YearMonth, Double>> series = new HashMap<>();
    for (Project p : now.projects()) {
      NavigableMap<YearMonth, Double> longer = new TreeMap<>(p.series());
      for (int m = 1; m <= 24; m++) {
        longer.put(p.series().firstKey().minusMonths(m), p.openrank() * (25 - m) / 25);
      }
      series.put(p.entry().id(), longer);
    }
    NavigableMap<YearMonth, Double> quiet = new TreeMap<>();
    for (int m = 0; m < 6; m++) {
      quiet.put(YearMonth.of(2024, 1).plusMonths(m), 40.0 - m);
    }
    ProjectEntry gone = now.leftOut().get(0).entry();
    series.put(gone.id(), quiet);
    List<ProjectValues> values = new ArrayList<>();
    series.forEach((id, s) -> values.add(new ProjectValues(id, s, null, null, null, null, null)));
    Landscape before =
        new LandscapeBuilder(now.catalogue(), BEFORE)
            .build(values, List.of(), List.of(), now.provenance());
    double[] work = new double[2000];
    for (int i = 0; i < work.length; i++) {
      work[i] = 1000.0 / (i + 1);
    }
    return new ReportInput(
        now, before, true, series, Concentration.of(work, List.of()), null, language);
  }

  private static ReportInput bare(Landscape landscape) {
    return new ReportInput(landscape, null, false, Map.of(), null, null, Language.EN);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void writesEveryFigureThatTheDataAllow(Language language) throws IOException {
    Report report = report(full(language));
    Path out = target("report-" + language.name().toLowerCase(java.util.Locale.ROOT));
    report.write(out);
    assertThat(report.figures().stream().map(ReportFigure::id))
        .containsExactlyElementsOf(
            ReportFigures.IDS.stream()
                .filter(i -> !List.of("brink", "topics", "countries", "difference").contains(i))
                .toList());
    for (ReportFigure f : report.figures()) {
      for (String ending : List.of(".svg", ".png", ".csv", ".txt")) {
        assertThat(out.resolve("figures").resolve(f.id() + ending)).isNotEmptyFile();
      }
      assertThat(f.caption().below())
          .contains(language == Language.ZH ? "模拟事件" : "simulated events")
          .contains("2025-01 – 2025-04", "98.2\u00a0%");
      assertThat(f.caption().below()).doesNotContain(f.caption().title());
      assertThat(f.caption().reading()).endsWith(language == Language.ZH ? "。" : ".");
      assertThat(Files.readString(out.resolve("figures").resolve(f.id() + ".txt")))
          .startsWith(f.caption().title());
      assertThat(report.markdown()).contains("(figures/" + f.id() + ".svg)");
    }
    assertThat(report.html())
        .contains("default-src 'none'", "script-src 'none'")
        .doesNotContain("<script", "http-equiv=\"refresh\"", "src=\"http", "{{");
    try (var pdf = Loader.loadPDF(report.pdf())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains(report.figures().get(0).drawing().title());
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    Report one = report(full(Language.EN));
    Report two = report(full(Language.EN));
    assertThat(one.html()).isEqualTo(two.html());
    assertThat(one.pdf()).isEqualTo(two.pdf());
    assertThat(one.markdown()).isEqualTo(two.markdown());
  }

  @Test
  void repairedProjectsAreMarkedInEveryFigureThatNamesProjects() {
    ReportInput plain = full(Language.EN);
    Map<String, Repair> repairs = new HashMap<>();
    plain.now().projects().forEach(p -> repairs.put(p.entry().id(), new Repair(1, 1, 1)));
    ReportInput input =
        new ReportInput(
            plain.now().withRepairs(repairs),
            plain.before(),
            true,
            plain.series(),
            plain.developers(),
            null,
            Language.EN);
    Report report = report(input);
    assertThat(
            report.figures().stream()
                .filter(f -> SvgWriter.write(f.drawing()).contains(Repair.MARK))
                .map(ReportFigure::id))
        .contains("pair", "timeline", "quadrant", "ego", "top", "stars", "lines");
    assertThat(report(plain).figures())
        .noneMatch(f -> SvgWriter.write(f.drawing()).contains(Repair.MARK));
  }

  /** Rises, falls and shares in the text, computed here anew from the landscape. */
  @Test
  void numbersInTheTextAreThoseOfTheTables() {
    ReportInput input = full(Language.EN);
    Report report = report(input);
    String text = report.markdown().replace("\\", "").replace('\u00a0', ' ');
    List<Project> projects = input.now().projects();
    for (Project p : projects.subList(1, 5)) {
      assertThat(text)
          .containsPattern(
              Pattern.quote("**" + p.entry().name() + "** (")
                  + "[^)]*, "
                  + Pattern.quote(Numbers.openrank(p.openrank()) + ")"));
    }
    double total = projects.stream().mapToDouble(Project::openrank).sum();
    double lead = projects.stream().limit(5).mapToDouble(Project::openrank).sum();
    assertThat(text)
        .contains(String.format(java.util.Locale.ROOT, "hold %.1f %%", 100 * lead / total));
    String growth =
        report.figures().stream()
            .filter(f -> f.id().equals("growth"))
            .findFirst()
            .orElseThrow()
            .table()
            .csv();
    Matcher said = Pattern.compile("\\*\\*(\\w+)\\*\\* ([+−])([0-9.]+) \\(").matcher(text);
    int checked = 0;
    while (said.find()) {
      String row =
          growth.lines().filter(l -> l.startsWith(said.group(1) + ",")).findFirst().orElseThrow();
      double value = Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
      assertThat(Math.abs(value))
          .isCloseTo(
              Double.parseDouble(said.group(3)), org.assertj.core.data.Offset.offset(0.0501));
      assertThat(value > 0).isEqualTo(said.group(2).equals("+"));
      checked++;
    }
    assertThat(checked).isEqualTo(10);
    long entered =
        projects.stream()
            .filter(
                p ->
                    input.before().projects().stream()
                        .noneMatch(b -> b.entry().id().equals(p.entry().id())))
            .count();
    assertThat(text)
        .contains(
            "April 2024, computed anew with today's catalogue, "
                + entered
                + " entered the landscape and 1 left it");
    assertThat(text).contains("peak 40.0 in 2024-01, active until 2024-06");
  }

  @Test
  void namesAreNeitherMarkupNorHtml() throws IOException {
    ProjectEntry evil =
        SampleLandscapes.entry(
            "<script>alert(1)</script> **b** ![x](http://e/x.png) [l](javascript:x)",
            "evil/one",
            "domain-0",
            null);
    ProjectEntry other = SampleLandscapes.entry("# {{title}} `code`", "evil/two", "domain-0", null);
    Landscape landscape =
        SampleLandscapes.build(
            SampleLandscapes.with(SampleLandscapes.catalogue(2), List.of(evil, other)),
            List.of(
                new ProjectValues(evil.id(), new TreeMap<>(), 90.0, 20.0, null, null, null),
                new ProjectValues(other.id(), new TreeMap<>(), 50.0, 70.0, null, null, null)),
            List.of());
    Report report = report(bare(landscape));
    assertThat(report.html())
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt; **b** ![x](http://e/x.png)",
            "# {{title}} `code`")
        .doesNotContain("<script", "href", "http://e/x.png\"", "<h1>{{");
    report.write(folder);
    assertThat(Files.readString(folder.resolve("figures/top.svg"))).doesNotContain("<script>");
    try (var pdf = Loader.loadPDF(report.pdf())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("<script>");
    }
  }

  @Test
  void oneMonthWithoutSeriesLeavesCurvesOutAndSaysSo() {
    Landscape bare = SampleLandscapes.of(6, 9, 3);
    Report report = report(bare(bare));
    assertThat(report.figures().stream().map(ReportFigure::id))
        .contains("top", "growth")
        .doesNotContain(
            "lines", "ranks", "domain-curves", "entries-exits", "stars", "concentration");
    assertThat(report.markdown())
        .contains(
            "not known month by month",
            "Nothing is said of developers",
            "Entries and exits are not told",
            "Domains without a project");
    ReportInput full = full(Language.EN);
    Map<String, NavigableMap<YearMonth, Double>> one = new HashMap<>();
    full.series()
        .forEach(
            (id, s) ->
                one.put(id, s.subMap(YearMonth.of(2025, 4), true, YearMonth.of(2025, 4), true)));
    assertThat(
            report(new ReportInput(full.now(), null, false, one, null, null, Language.ZH))
                .figures())
        .extracting(ReportFigure::id)
        .doesNotContain("lines", "ranks", "domain-curves");
  }

  /**
   * Months that nobody has break the lines; a project without a name is called as its repository.
   */
  @Test
  void aYearWithMissingMonthsAndAProjectWithoutNameHaveAReport() {
    List<ProjectEntry> entries = new ArrayList<>();
    List<ProjectValues> values = new ArrayList<>();
    Map<String, NavigableMap<YearMonth, Double>> series = new HashMap<>();
    for (int i = 0; i < 8; i++) {
      ProjectEntry e =
          SampleLandscapes.entry(i == 3 ? "" : "P" + i, "some/p" + i, "domain-" + i % 2, null);
      NavigableMap<YearMonth, Double> known = new TreeMap<>();
      for (YearMonth m = YearMonth.of(2024, 1);
          m.isBefore(YearMonth.of(2025, 5));
          m = m.plusMonths(1)) {
        if (m.getMonthValue() % 5 != 0) {
          known.put(m, 40.0 + 10 * i + m.getMonthValue());
        }
      }
      entries.add(e);
      series.put(e.id(), known);
      values.add(new ProjectValues(e.id(), known, null, null, null, null, null));
    }
    Landscape landscape =
        SampleLandscapes.build(
            SampleLandscapes.with(SampleLandscapes.catalogue(2), entries), values, List.of());
    for (Language language : Language.values()) {
      Report report = report(new ReportInput(landscape, null, false, series, null, null, language));
      assertThat(report.figures().stream().map(ReportFigure::id))
          .contains("top", "lines", "ranks", "domain-curves", "pair");
      assertThat(
              report.figures().stream()
                  .filter(f -> f.id().equals("lines"))
                  .findFirst()
                  .orElseThrow()
                  .table()
                  .csv())
          .doesNotContain("2024-05", "2024-10");
      assertThat(report.markdown()).doesNotContain("null", "NaN", "****").contains("**p3**");
      assertThat(report.pdf()).isNotEmpty();
    }
  }

  @Test
  void writtenNumbersChooseTheirNoun() throws IOException {
    Files.writeString(
        folder.resolve("report-en.md"),
        "{{#counted}}{{projects}} project is|{{projects}} projects are{{/counted}} here\n");
    ReportTemplate own = ReportTemplate.in(folder, Language.EN);
    assertThat(Report.of(bare(SampleLandscapes.of(1, 1, 1)), own).markdown())
        .isEqualTo("1 project is here\n");
    assertThat(Report.of(bare(SampleLandscapes.of(11, 1, 1)), own).markdown())
        .isEqualTo("11 projects are here\n");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "+146.7;+146.7",
        "307.4;307.4",
        "- x;\\- x",
        "1. x;1\\. x",
        "# x;\\# x",
        "---;\\---",
        "a_b;a\\_b",
        "C++;C++",
        "x (y);x (y)",
        "<b>;\\<b\\>"
      },
      delimiter = ';')
  void onlyWhatWouldBeMarkupIsEscaped(String text, String escaped) {
    assertThat(ReportTemplate.escape(text)).isEqualTo(escaped);
  }

  @Test
  void aLandscapeWithoutProjectsHasAReport() {
    Landscape empty = SampleLandscapes.build(SampleLandscapes.catalogue(3), List.of(), List.of());
    Report report = report(bare(empty));
    assertThat(report.figures()).isEmpty();
    assertThat(report.markdown()).contains("No project meets the rule");
    assertThat(report.pdf()).isNotEmpty();
  }

  @Test
  void theWritersTemplateIsUsedAndItsMistakesAreNamed() throws IOException {
    Path file = folder.resolve("report-en.md");
    Files.writeString(file, "# Hello\n\n{{#leader}}{{name}}{{/leader}}\n");
    ReportInput input = bare(SampleLandscapes.of(5, 2, 1));
    ReportTemplate own = ReportTemplate.in(folder, Language.EN);
    assertThat(Report.of(input, own).markdown())
        .isEqualTo("# Hello\n\n" + input.now().projects().get(0).entry().name() + "\n");
    Files.writeString(file, "{{nonsense}}");
    assertThatThrownBy(() -> Report.of(input, ReportTemplate.in(folder, Language.EN)))
        .hasMessageContaining("report-en.md")
        .hasMessageContaining("nonsense");
    Files.writeString(file, "![x](figures/lines.svg)");
    Report wrong = Report.of(input, ReportTemplate.in(folder, Language.EN));
    assertThatThrownBy(wrong::html).hasMessageContaining("figures/lines.svg");
    assertThatThrownBy(() -> ReportTemplate.in(folder, Language.ZH))
        .hasMessageContaining("report-zh.md");
  }

  @Test
  void tenThousandProjectsHaveAReport() {
    Report report = report(bare(SampleLandscapes.of(10_000, 30, 5)));
    assertThat(report.figures().stream().map(ReportFigure::id))
        .contains("top", "growth", "domains");
    assertThat(report.markdown().length()).isLessThan(20_000);
    assertThat(report.pdf()).isNotEmpty();
  }

  @Test
  void equalValuesShareTheFirstRankAndNothingRises() {
    List<ProjectEntry> entries = new ArrayList<>();
    List<ProjectValues> values = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      ProjectEntry e = SampleLandscapes.entry("Equal" + i, "same/p" + i, "domain-" + i % 2, null);
      entries.add(e);
      values.add(new ProjectValues(e.id(), new TreeMap<>(), 50.0, 50.0, null, null, null));
    }
    Landscape equal =
        SampleLandscapes.build(
            SampleLandscapes.with(SampleLandscapes.catalogue(2), entries), values, List.of());
    Report report = report(bare(equal));
    assertThat(report.figures().stream().map(ReportFigure::id))
        .containsExactly("top", "pair", "domains");
    assertThat(report.markdown())
        .contains("half of it lies with the largest 15 of 30")
        .contains("from 1,500.0 to 1,500.0")
        .doesNotContain("Largest rises", "Largest falls");
    assertThat(report.pdf()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {90, 133, 250, 400})
  void noLineOfTextIsWiderThanTheMeasure(double width) {
    String text =
        "Deep-Sea Networking, Light Compilers, **Lattice** Kernels (41.0), 数据集成（二十）、模型服务（三十）。 Networking.";
    var lines =
        new InlineText(Face.REGULAR, 14, Map.of())
            .lines(ReportText.parse(text).getFirstChild(), width);
    assertThat(lines)
        .allSatisfy(
            line -> {
              InlineText.Piece last = line.pieces().get(line.pieces().size() - 1);
              assertThat(last.x() + Fonts.width(last.text().stripTrailing(), last.face(), 14))
                  .isLessThanOrEqualTo(width);
              assertThat(last.text()).doesNotEndWith("（");
            });
    assertThat(
            lines.stream()
                .flatMap(l -> l.pieces().stream())
                .map(InlineText.Piece::text)
                .reduce("", String::concat))
        .isEqualTo(text.replace("**", ""));
  }

  @Test
  void fewestHoldersOfHalf() {
    assertThat(Concentration.of(new double[] {5, 1, 1, 1, 1, 1, 0}, List.of()))
        .isEqualTo(new Concentration(6, 1, 0.5, List.of()));
    assertThat(Concentration.of(new double[] {1, 1, 1, 1}, List.of()).forHalf()).isEqualTo(2);
  }

  /** Published numbers: pytorch 927 leads; vllm +358 is not known, as the edition has no series. */
  @Test
  void theRealLandscapeOfMay2025() throws IOException {
    Landscape landscape = May2025.landscape();
    Report report = report(bare(landscape));
    Path out = target("report-llm-2025-05");
    report.write(out);
    assertThat(report.markdown())
        .contains("135 of 135 listed projects", "**PyTorch**", "927.0")
        .doesNotContain("Rises and falls");
    assertThat(report.figures().stream().map(f -> f.caption().title()))
        .contains("The 20 largest projects", "Stars against OpenRank", "vLLM and SGLang");
    ReportFigure network =
        report.figures().stream().filter(f -> f.id().equals("network")).findFirst().orElseThrow();
    assertThat(network.caption().reading())
        .isEqualTo("SGLang and vLLM share most developers: 810.");
    assertThat(
            Pattern.compile("font-size=\"([0-9.]+)\"")
                .matcher(SvgWriter.write(network.drawing()))
                .results()
                .map(r -> Double.parseDouble(r.group(1))))
        .hasSizeGreaterThan(45)
        .allMatch(px -> px >= 12);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .contains("report.html", "report.pdf", "report.md", "figures", "template");
    }
  }

  private static Path target(String name) throws IOException {
    return Files.createDirectories(Path.of("target", "reports").resolve(name));
  }
}
