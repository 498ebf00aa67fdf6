// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Facts;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.landscape.model.SampleLandscapes;
import org.rankscape.landscape.sheet.Language;

/** Topics and countries: drawn where they are known, from counts that add up. */
class OriginsTest {
  private static final String[][] PROJECTS = {
    {"a/one", "US", "llm inference gpu"},
    {"b/two", "CN", "llm agents"},
    {"c/three", "US", "llm agents rag"},
    {"d/four", "DE", "vector-database rag"},
    {"e/five", null, ""}
  };

  private static Landscape landscape(boolean known) {
    Catalogue catalogue = SampleLandscapes.catalogue(3);
    String domain = catalogue.layers().get(0).frames().get(0).domains().get(0).id();
    List<ProjectEntry> entries = new ArrayList<>();
    List<ProjectValues> values = new ArrayList<>();
    double openrank = 100;
    for (String[] p : PROJECTS) {
      ProjectEntry e = SampleLandscapes.entry(p[0].substring(2), p[0], domain, null);
      entries.add(
          new ProjectEntry(
              e.id(),
              e.name(),
              e.repositories(),
              domain,
              null,
              null,
              known ? p[1] : null,
              null,
              null,
              null,
              null));
      List<String> topics = known && !p[2].isEmpty() ? List.of(p[2].split(" ")) : List.of();
      Facts facts = new Facts(null, null, null, null, topics, null, null);
      values.add(new ProjectValues(e.id(), new TreeMap<>(), openrank, null, null, null, facts));
      openrank -= 15;
    }
    return SampleLandscapes.build(SampleLandscapes.with(catalogue, entries), values, List.of());
  }

  private static Report report(Landscape landscape, Language language) {
    return Report.of(
        new ReportInput(landscape, null, false, Map.of(), null, null, language),
        ReportTemplate.included(language));
  }

  private static ReportFigure figure(Report report, String id) {
    return report.figures().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void topicsAndCountriesAreCounted() throws IOException {
    Report report = report(landscape(true), Language.ZH);
    report.write(Path.of("target", "reports", "origins"));
    assertThat(figure(report, "topics").table().rows())
        .startsWith(List.of("llm", 3, 255.0), List.of("agents", 2, 155.0), List.of("rag", 2, 125.0))
        .hasSize(6);
    assertThat(figure(report, "countries").table().rows())
        .containsExactly(
            List.of("US", "美国", 2, 170.0, "one"),
            List.of("CN", "中国", 1, 85.0, "two"),
            List.of("DE", "德国", 1, 55.0, "four"));
    assertThat(figure(report, "countries").caption().whole()).contains("1 个未注明");
    assertThat(report.markdown()).contains("figures/topics.svg", "figures/countries.svg");
  }

  @Test
  void withoutThemNothingIsDrawn() {
    assertThat(report(landscape(false), Language.EN).figures().stream().map(ReportFigure::id))
        .doesNotContain("topics", "countries");
  }
}
