// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every output: it names its source as its catalogue words it, and no developer. */
class OutputsTest {
  private static final String SOURCE = "A Study";
  private static final String LICENCE = "CC BY 4.0";
  @TempDir static Path folder;
  private static Path out;
  private static List<String> logins;

  @BeforeAll
  static void everything() throws Exception {
    Path simulated = folder.resolve("S");
    Path warehouse = folder.resolve("W");
    out = Files.createDirectories(folder.resolve("out"));
    succeeds("simulate", "--months", 1, "--scale", "0.1", "--out", simulated);
    keepFirstDay(simulated.resolve("hours"));
    succeeds("ingest", "--source", simulated.resolve("hours"), "--warehouse", warehouse);
    succeeds("rank", "--warehouse", warehouse, "--bots", simulated.resolve("bots.txt"));
    Path catalogue = simulated.resolve("catalogue.yaml");
    Files.writeString(
        catalogue,
        Files.readString(catalogue).replace("above: 1,", "above: 0.05,")
            + "\nsources: [{name: {en: A Study, zh: 一项研究}, licence: {en: CC BY 4.0},"
            + " url: \"https://example.org/study\"}]\n");
    logins =
        new Tables(warehouse).texts("SELECT DISTINCT name FROM names WHERE kind = 'developer'");
    String[] both = {"--warehouse", warehouse.toString(), "--catalogue", catalogue.toString()};
    freeze("one", "2024-01", both);
    freeze("two", "2024-01", both);
    run(both, "render", "--since", "one", "--out", out.resolve("landscape"));
    run(both, "report", "--period", "2024", "--out", out.resolve("report"));
    run(both, "export", "badges", "--out", out.resolve("badges"));
    run(both, "export", "landscape2", "--url", "https://x.org", "--out", out.resolve("l2"));
    succeeds(
        "edition", "diff", "one", "two", "--warehouse", warehouse, "--out", out.resolve("diff"));
    for (String format : List.of("opendigger", "csv")) {
      Path to = out.resolve("openrank-" + format);
      succeeds("export", "openrank", "--warehouse", warehouse, "--format", format, "--out", to);
    }
    for (String format : List.of("graphml", "gexf", "dot")) {
      succeeds(
          "export",
          "graph",
          "--warehouse",
          warehouse,
          "--month",
          "2024-01",
          "--format",
          format,
          "--out",
          out.resolve("graph." + format));
    }
    for (String command : List.of("developers", "community", "explain")) {
      List<Object> arguments = new ArrayList<>(List.of(command));
      if (!command.equals("developers")) {
        arguments.add(
            new Tables(warehouse)
                .texts(
                    "SELECT name FROM openrank WHERE kind = 'repository' AND month = '2024-01'"
                        + " ORDER BY rank LIMIT 1")
                .get(0));
      }
      arguments.addAll(List.of("--warehouse", warehouse, "--out", out.resolve(command + ".txt")));
      succeeds(arguments.toArray());
    }
    try (Stream<Path> editions = Files.walk(warehouse.resolve("editions"))) {
      for (Path file : editions.filter(Files::isRegularFile).toList()) {
        Path copy = out.resolve("editions").resolve(warehouse.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static void freeze(String name, String month, String[] both) {
    run(both, "edition", "freeze", name, "--from", month, "--to", month);
  }

  private static void run(String[] both, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(both));
    succeeds(all.toArray());
  }

  private static void succeeds(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  private static void keepFirstDay(Path hours) throws Exception {
    try (Stream<Path> files = Files.walk(hours)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().matches("\\d{4}-\\d{2}-01-.*")) {
          Files.delete(file);
        }
      }
    }
  }

  /** Text of every output by its path, pictures of pixels left out. */
  private static Map<String, String> texts() throws Exception {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        if (name.endsWith(".pdf")) {
          try (var document = Loader.loadPDF(file.toFile())) {
            texts.put(name, new PDFTextStripper().getText(document));
          }
        } else if (!name.endsWith(".png")) {
          texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }

  @Test
  void noDeveloperIsNamed() throws Exception {
    assertThat(logins).hasSizeGreaterThan(20);
    Map<String, String> texts = texts();
    assertThat(texts).hasSizeGreaterThan(100);
    Pattern word = Pattern.compile("[A-Za-z0-9-]+(?![A-Za-z0-9-]*/)");
    var known = java.util.Set.copyOf(logins);
    texts.forEach(
        (name, text) ->
            assertThat(
                    word.matcher(text)
                        .results()
                        .filter(r -> r.end() == text.length() || text.charAt(r.end()) != '/')
                        .map(r -> r.group())
                        .filter(known::contains)
                        .distinct()
                        .toList())
                .as(name)
                .isEmpty());
  }

  @Test
  void everyOutputNamesItsSourcesWithTheirLicence() throws Exception {
    Map<String, String> texts = texts();
    List<String> silent =
        texts.entrySet().stream()
            .filter(e -> !e.getKey().matches(SPOKEN_FOR))
            .filter(e -> !e.getValue().contains(SOURCE) || !e.getValue().contains(LICENCE))
            .filter(e -> !e.getValue().toLowerCase(Locale.ROOT).contains("simulated events"))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(silent).isEmpty();
    for (String named :
        List.of(
            "landscape/landscape.svg",
            "landscape/landscape.pdf",
            "landscape/index.html",
            "landscape/network.svg",
            "landscape/growth.svg",
            "landscape/difference.svg",
            "landscape/data/provenance.csv",
            "report/report.md",
            "report/report.html",
            "report/report.pdf",
            "diff/difference.md",
            "diff/difference.json",
            "l2/settings.yml",
            "editions/editions/one/result.json")) {
      if (texts.containsKey(named)) {
        assertThat(texts.get(named)).as(named).contains(SOURCE, LICENCE);
      }
    }
  }

  /**
   * Files that another one beside them speaks for: tables (provenance.csv, provenance.json, the
   * caption of a figure, difference.md), parts of landscape2 (settings.yml), the user's own
   * catalogue, lists of files, templates, graphs.
   */
  private static final String SPOKEN_FOR =
      "openrank-.*/openrank\\.(csv|json)|.*/data/.*|.*/figures/.*\\.csv|diff/difference.csv|l2/(data|guide).yml|l2/logos/.*"
          + "|.*/catalogue.yaml|.*/edition.json|badges/badges.csv|report/template/.*|graph\\..*";
}
