// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.landscape.model.Repair;
import org.rankscape.landscape.model.SampleLandscapes;
import org.rankscape.landscape.published.May2025;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.Marks;
import org.w3c.dom.Element;

class ExportsTest {
  @TempDir Path folder;

  private static Landscape2 export(Landscape landscape, Language language) {
    return new Landscape2(landscape, language, "https://example.org/l", "Example", Marks.NONE);
  }

  private static Map<String, Set<String>> valid(Landscape2 export) throws Exception {
    Map<String, Set<String>> data = Landscape2Rules.data(export.data());
    Landscape2Rules.settings(export.settings(), data);
    Landscape2Rules.guide(export.guide(), data);
    return data;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anInventedLandscapeIsValidForLandscape2(Language language) throws Exception {
    Landscape landscape = SampleLandscapes.of(120, 9, 5);
    valid(export(landscape, language));
    assertThat(export(landscape, language).settings())
        .contains(language == Language.EN ? "SIMULATED DATA" : "模拟数据");
  }

  @Test
  void theRealLandscapeIsValidForLandscape2AndEveryLogoIsThere() throws Exception {
    Landscape landscape = May2025.landscape();
    Landscape2 export = export(landscape, Language.EN);
    assertThat(valid(export))
        .containsOnlyKeys(
            "Application",
            "Data Transformation",
            "Model Training, Development and Serving",
            "APP Integration");
    export.write(folder);
    assertThat(Files.readString(folder.resolve("data.yml")))
        .contains("rank: \"2\"", "openrank: \"615.0\"");
    try (Stream<Path> logos = Files.list(folder.resolve("logos"))) {
      assertThat(logos).hasSize(135);
    }
    for (String line : Files.readAllLines(folder.resolve("data.yml"))) {
      if (line.strip().startsWith("logo: ")) {
        String name = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
        assertThat(folder.resolve("logos").resolve(name)).exists();
      }
    }
  }

  @Test
  void aRepairedProjectIsMarkedAndToldWithoutTheRepair() throws Exception {
    Landscape plain = SampleLandscapes.of(12, 3, 5);
    Project first = plain.projects().get(0);
    Landscape landscape = plain.withRepairs(Map.of(first.entry().id(), new Repair(2, 12.25, 7)));
    Landscape2 export = export(landscape, Language.EN);
    valid(export);
    assertThat(export.data())
        .contains(
            "name: \"" + first.entry().name() + "\"",
            Repair.MARK + " restored",
            "openrank_unrepaired: \"12.3\"",
            "rank_unrepaired: \"7\"");
    assertThat(export.guide()).contains(first.entry().name());
    Badges badges = new Badges(landscape, Language.EN);
    assertThat(badges.text(landscape.projects().get(0))).contains(" " + Repair.MARK + " · rank 1 ");
    assertThat(badges.svg(landscape.projects().get(0))).contains("rank without that 7");
    assertThat(badges.text(landscape.projects().get(1))).doesNotContain(Repair.MARK);
  }

  @Test
  void sameNamesAndEmptyDomainsStayValid() throws Exception {
    Catalogue catalogue = SampleLandscapes.catalogue(4);
    String domain = catalogue.layers().get(0).frames().get(0).domains().get(0).id();
    List<ProjectEntry> entries = new ArrayList<>();
    List<ProjectValues> values = new ArrayList<>();
    for (String repository : List.of("a/twin", "b/twin")) {
      entries.add(SampleLandscapes.entry("Twin", repository, domain, null));
      values.add(new ProjectValues(repository, new TreeMap<>(), 50.0, null, null, null, null));
    }
    Landscape landscape =
        SampleLandscapes.build(SampleLandscapes.with(catalogue, entries), values, List.of());
    Landscape2 export = export(landscape, Language.EN);
    valid(export);
    assertThat(export.data()).contains("Twin (b/twin)");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    Landscape landscape = SampleLandscapes.of(3, 1, 1);
    for (String url : List.of("", "example.org", "ftp://example.org", "https://a b")) {
      assertThatThrownBy(() -> new Landscape2(landscape, Language.EN, url, "x", Marks.NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("where the landscape will be hosted");
    }
  }

  @Test
  void aBadgeSaysValuePlaceAndTrend() {
    Landscape landscape = May2025.landscape();
    Badges badges = new Badges(landscape, Language.EN);
    Project vllm = landscape.projects().get(1);
    assertThat(badges.text(vllm)).isEqualTo("OpenRank 615 · rank 2 of 135");
    assertThat(new Badges(landscape, Language.ZH).text(vllm))
        .isEqualTo("OpenRank 615 · 第 2 名，共 135 个");
    Landscape invented = SampleLandscapes.of(60, 5, 2);
    List<String> texts =
        invented.projects().stream().map(new Badges(invented, Language.EN)::text).toList();
    assertThat(texts).allMatch(t -> t.endsWith(" · simulated"));
    assertThat(texts).anyMatch(t -> t.contains(" · rising · "));
    assertThat(texts).anyMatch(t -> t.contains(" · falling · "));
  }

  @Test
  void badgesAreAccessibleAndFitTheirText() throws Exception {
    Landscape landscape = SampleLandscapes.of(40, 4, 9);
    Badges badges = new Badges(landscape, Language.ZH);
    badges.write(folder);
    assertThat(Files.readAllLines(folder.resolve("badges.csv"))).hasSize(41);
    for (Project p : landscape.projects()) {
      Path file = folder.resolve(p.entry().primaryRepository() + ".svg");
      Element svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getDocumentElement();
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(p.entry().name() + ": " + badges.text(p) + " · 示例全景图, 2025-01 – 2025-04");
      assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
          .contains("2025-01 – 2025-04", "模拟事件");
      assertThat(Files.size(file)).isLessThan(40_000);
    }
  }
}
