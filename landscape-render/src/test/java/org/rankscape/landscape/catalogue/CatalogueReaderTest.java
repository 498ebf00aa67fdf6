// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {
  private static final String VALID =
      """
      catalogue: example
      title: {en: Example, zh: 示例}
      inclusion: {measure: last-openrank, above: 2.5}
      seeds: [alpha/one, Beta/two.js]
      layers:
        - id: application
          label: {en: Application, zh: 应用层}
          domains:
            - id: tools
              label: {en: Tools}
              aliases: [Tool use]
          frames:
            - id: data
              label: {en: Data}
              domains:
                - id: formats
                  label: {en: Formats}
                  sub-domains:
                    - {id: lake, label: {en: Lake}, aliases: [Data - Lake]}
      projects:
        - repositories: [Alpha/One, alpha/extra]
          domain: tools
          country: NO
          positioning: {en: First, zh: 第一}
        - name: Gamma
          repositories: [gamma/gamma]
          domain: formats
          sub-domain: lake
      """;

  @TempDir Path folder;

  @Test
  void readsEveryPartOfTheFormat() throws IOException {
    Catalogue catalogue = CatalogueReader.read(file(VALID));

    assertThat(catalogue.id()).isEqualTo("example");
    assertThat(catalogue.title()).isEqualTo(new Label("Example", "示例"));
    assertThat(catalogue.inclusion())
        .isEqualTo(new Inclusion(Inclusion.Measure.LAST_OPENRANK, 2.5, false));
    assertThat(catalogue.seeds()).containsExactly("alpha/one", "Beta/two.js");
    Layer layer = catalogue.layers().get(0);
    assertThat(layer.frames()).extracting(Frame::id).containsExactly("application", "data");
    assertThat(layer.frames().get(0).label()).isNull();
    assertThat(layer.frames().get(0).domains().get(0).label())
        .isEqualTo(new Label("Tools", "Tools"));
    assertThat(layer.frames().get(1).domains().get(0).subDomains())
        .containsExactly(new SubDomain("lake", new Label("Lake", "Lake"), List.of("Data - Lake")));
    ProjectEntry first = catalogue.projects().get(0);
    assertThat(first.id()).isEqualTo("alpha/one");
    assertThat(first.name()).isEqualTo("One");
    assertThat(first.country()).isEqualTo("NO");
    assertThat(first.repositories()).containsExactly("Alpha/One", "alpha/extra");
    assertThat(first.positioning()).isEqualTo(new Label("First", "第一"));
    assertThat(catalogue.projects().get(1).name()).isEqualTo("Gamma");
    assertThat(catalogue.projects().get(1).subDomain()).isEqualTo("lake");
  }

  @Test
  void acceptsAByteOrderMark() throws IOException {
    assertThat(CatalogueReader.read(file("\uFEFF" + VALID)).id()).isEqualTo("example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          name: Gamma             | nmae: Gamma               | 25 | Unknown key 'nmae'               | Did you mean 'name'
          repositories: [gamma/gamma] | repository: gamma/gamma | 26 | Unknown key 'repository'        | Did you mean 'repositories'
          repositories: [gamma/gamma] | organisation: G         | 25 | The key 'repositories' is missing | Add 'repositories'
          domain: formats         | domain: format            | 27 | Unknown domain 'format'          | Did you mean 'formats'
          domain: formats         | domain: tools             | 28 | Unknown sub-domain 'lake' in domain 'tools' | Remove the sub-domain
          sub-domain: lake        | sub-domain: sea           | 28 | Unknown sub-domain 'sea'         | Use one of: lake
          [gamma/gamma]           | [ALPHA/extra]             | 26 | Duplicate repository 'ALPHA/extra', first on line 21 | Keep one
          [gamma/gamma]           | [gamma]                   | 26 | 'gamma' in projects[2].repositories[1] is malformed | owner/name
          [gamma/gamma]           | ['gamma/..']              | 26 | 'gamma/..' in projects[2].repositories[1] is malformed | owner/name
          [gamma/gamma]           | []                        | 26 | projects[2].repositories is empty | at least one
          id: formats             | id: tools                 | 16 | Duplicate domain id 'tools', first on line 9 | Keep one
          id: data                | id: application           | 13 | Duplicate layer or frame id      | Keep one
          id: formats             | id: Data Formats          | 16 | 'Data Formats' in layers[1].frames[1].domains[1].id is malformed | lower-case
          label: {en: Tools}      | label: {zh: 工具}          | 10 | The key 'en' is missing          | Add 'en'
          label: {en: Tools}      | label: {en: ' '}          | 10 | malformed                        | not blank
          [Data - Lake]           | [TOOL USE]                | 19 | Duplicate alias 'TOOL USE', first on line 11 | Keep one
          Beta/two.js             | Beta two                  |  4 | 'Beta two' in seeds[2] is malformed | owner/name
          Beta/two.js             | Alpha/One                 |  4 | Duplicate seed 'Alpha/One'       | Keep one
          above: 2.5              | above: -1                 |  3 | inclusion.above                  | Correct
          above: 2.5              | above: ten                |  3 | inclusion.above                  | Write a number, without quotes
          label: {en: Tools}      | label: Tools              | 10 | string found, object expected    | {en: "My field"}
          [gamma/gamma]           | gamma/gamma               | 26 | string found, array expected     | Write a list: [a, b]
          measure: last-openrank  | measure: stars            |  3 | inclusion.measure                | Correct
          country: NO             | country: Norway           | 23 | 'Norway' in projects[1].country is malformed | ISO 3166
          catalogue: example      | catalog: example          |  1 | Unknown key 'catalog'            | Did you mean 'catalogue'
          catalogue: example      | catalogue: example: x     |  1 | Not valid YAML                   | Correct
          name: Gamma             | domain: tools             | 27 | Not valid YAML: Duplicate field 'domain' | Correct
          """)
  void namesFileLineFaultAndRemedy(
      String part, String replacement, int line, String wrong, String remedy) throws IOException {
    assertThat(VALID).contains(part);
    Path file = file(VALID.replace(part, replacement));

    CatalogueException e =
        catchThrowableOfType(CatalogueException.class, () -> CatalogueReader.read(file));

    assertThat(e.problems())
        .anySatisfy(
            p -> {
              assertThat(p.line()).isEqualTo(line);
              assertThat(p.wrong()).contains(wrong);
              assertThat(p.remedy()).contains(remedy);
            });
    assertThat(e).hasMessageContaining(file + ":" + line + ": ");
  }

  @Test
  void reportsAllProblemsTogetherByLine() throws IOException {
    Path file =
        file(
            VALID
                .replace("domain: tools", "domain: nowhere")
                .replace("[gamma/gamma]", "[gamma]")
                .replace("zh: 示例", "cn: 示例"));

    CatalogueException e =
        catchThrowableOfType(CatalogueException.class, () -> CatalogueReader.read(file));

    assertThat(e.problems()).extracting(Problem::line).containsExactly(2, 22, 26);
    assertThat(e.getMessage().lines()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"'',The file is empty", "'# nothing',The file is empty", "'[a, b]',not a catalogue"})
  void refusesWhatIsNoCatalogue(String text, String wrong) throws IOException {
    Path file = file(text);

    CatalogueException e =
        catchThrowableOfType(CatalogueException.class, () -> CatalogueReader.read(file));

    assertThat(e).hasMessageContaining(wrong).hasMessageContaining(file.toString());
  }

  @Test
  void refusesASecondDocumentAForeignEncodingAndAMissingFile() throws IOException {
    Path two = file(VALID + "---\ncatalogue: other\n");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "catalogue: é".getBytes(StandardCharsets.ISO_8859_1));
    Path absent = folder.resolve("absent.yaml");

    assertThat(catchThrowableOfType(CatalogueException.class, () -> CatalogueReader.read(two)))
        .hasMessageContaining("second YAML document");
    assertThat(catchThrowableOfType(CatalogueException.class, () -> CatalogueReader.read(latin)))
        .hasMessageContaining("not UTF-8");
    assertThat(catchThrowableOfType(CatalogueException.class, () -> CatalogueReader.read(absent)))
        .hasMessageContaining("absent.yaml: The file does not exist");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("catalogue.yaml"), text);
  }
}
