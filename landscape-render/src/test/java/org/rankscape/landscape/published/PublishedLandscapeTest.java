// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.network.Network;
import org.rankscape.landscape.network.NetworkRenderer;
import org.rankscape.landscape.network.NetworkSettings;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.Sheet;
import org.rankscape.landscape.sheet.SheetChecks;
import org.rankscape.landscape.sheet.SheetFormat;
import org.rankscape.landscape.sheet.SheetRenderer;
import org.rankscape.landscape.sheet.SheetSettings;

/** The real LLM landscape of May 2025, from shared/data beside the repository. */
class PublishedLandscapeTest {
  private static PublishedLandscape published;
  private static Landscape landscape;

  @TempDir Path folder;

  @BeforeAll
  static void read() {
    published = May2025.published();
    landscape = May2025.landscape();
  }

  @Test
  void top20EqualsThePublishedNumbers() {
    assertThat(landscape.projects().stream().limit(20).map(PublishedLandscapeTest::named))
        .containsExactly(
            "pytorch 927",
            "vllm 615",
            "dify 473",
            "elasticsearch 349",
            "ollama 311",
            "openvino 280",
            "airflow 276",
            "sglang 269",
            "open-webui 245",
            "litellm 238",
            "llama.cpp 232",
            "ray 227",
            "paddle 218",
            "bolt.new 215",
            "n8n 213",
            "ragflow 208",
            "airbyte 203",
            "onnxruntime 201",
            "spark 199",
            "nemo 193");
  }

  @Test
  void keepsAll135MembersIn19DomainsAndReportsWhereTheFilesDisagree() {
    assertThat(landscape.projects()).hasSize(135);
    assertThat(landscape.projects().stream().map(p -> p.entry().domain()).distinct()).hasSize(19);
    assertThat(landscape.leftOut()).isEmpty();
    assertThat(landscape.links()).hasSizeBetween(880, 897);
    assertThat(published.warnings())
        .anySatisfy(w -> assertThat(w.en()).contains("warpdotdev/Warp"))
        .anySatisfy(w -> assertThat(w.en()).contains("lancedb/lancedb").contains("29"))
        .anySatisfy(w -> assertThat(w.en()).contains("OpenManus").contains("126"));
    assertThat(landscape.projects().stream().filter(Project::breaksRule).map(p -> p.entry().id()))
        .containsExactlyInAnyOrder("farama-foundation/gymnasium", "zaidmukaddam/scira");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sheetIsSoundAndEvenlyFilled(Language language) {
    Sheet sheet = new SheetRenderer(SheetSettings.of(SheetFormat.WIDE, language)).render(landscape);
    sheet.write(Path.of("target", "published"), "landscape-" + language.tag());

    SheetChecks.sound(sheet, landscape);
    assertThat(SheetChecks.inBoxes(sheet)).isGreaterThanOrEqualTo(0.85);
    assertThat(sheet.layout().leastFill()).isGreaterThanOrEqualTo(0.45);
    assertThat(sheet.layout().mostFill() / sheet.layout().leastFill()).isLessThanOrEqualTo(2);
  }

  @Test
  void networkKeepsEveryLinkedProjectAndSeparatesNames() {
    Network network = new NetworkRenderer(NetworkSettings.of(Language.EN)).render(landscape);
    network.write(Path.of("target", "published"), "network");

    assertThat(network.nodes()).isEqualTo(135);
    assertThat(network.overlaps()).isZero();
    assertThat(network.edges()).isBetween(135, 300);
  }

  @Test
  void namesFileLineAndRemedyOfBadInput() throws IOException {
    Path network = May2025.file("llm-2025-05-network.json");
    String head = "repo_name,classification,openrank_25\n";

    assertThatThrownBy(() -> read("name,classification\na,b\n", network))
        .hasMessageContaining("projects.csv:1: The column 'repo_name' is missing");
    assertThatThrownBy(() -> read(head + "a/b,Nonsense,3\n", network))
        .hasMessageContaining("projects.csv:2: Unknown domain 'Nonsense'. Add it as an alias");
    assertThatThrownBy(() -> read(head + "a/b,Serving,many\n", network))
        .hasMessageContaining("projects.csv:2: openrank_25 is 'many'. Write a number");
    assertThatThrownBy(() -> read(head + "a/b,Serving,3\nA/B,Serving,3\n", network))
        .hasMessageContaining("projects.csv:3: 'A/B' is malformed or listed twice");
    assertThatThrownBy(() -> read(head + "a/b,Serving\n", network))
        .hasMessageContaining("projects.csv:2: 2 values for 3 columns");
    Path broken = Files.writeString(folder.resolve("network.json"), "{\"nodes\": [[1]]");
    assertThatThrownBy(() -> read(head, broken)).hasMessageContaining("network.json:1: Not valid");
    Path empty = Files.writeString(folder.resolve("network.json"), "{}");
    assertThatThrownBy(() -> read(head, empty)).hasMessageContaining("The list 'nodes' is missing");
  }

  @Test
  void quotedCommasAndQuotesInDescriptionsAreRead() throws IOException {
    PublishedLandscape read =
        read(
            "\uFEFFrepo_name,classification,openrank_25,description\r\n"
                + "a/b,Serving,3,\"One, \"\"two\"\"\nthree\"\r\n",
            May2025.file("llm-2025-05-network.json"));

    assertThat(read.values().get(0).facts().description()).isEqualTo("One, \"two\"\nthree");
  }

  private PublishedLandscape read(String csv, Path network) throws IOException {
    return PublishedLandscape.read(
        CatalogueReader.read(May2025.catalogue()),
        Files.writeString(folder.resolve("projects.csv"), csv),
        network);
  }

  private static String named(Project p) {
    String id = p.entry().id();
    return id.substring(id.indexOf('/') + 1) + " " + Math.round(p.openrank());
  }
}
