// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet follows the one before it without being asked: readers find what they know. */
class SheetFollowsTest {
  private static final int PROJECTS = 20;
  private static final Pattern PLACE =
      Pattern.compile(
          "data-project=\"([^\"]+)\".*?<rect x=\"([\\d.]+)\" y=\"([\\d.]+)\"", Pattern.DOTALL);
  @TempDir Path folder;
  private Path warehouse;
  private Path before;
  private Path after;

  @BeforeEach
  void values() throws Exception {
    warehouse = folder.resolve("W");
    StringBuilder csv = new StringBuilder("month,repo_id,repo_name,openrank\n");
    StringBuilder projects = new StringBuilder();
    for (int i = 1; i <= PROJECTS; i++) {
      for (int month = 1; month <= 3; month++) {
        double openrank = 12 + 4000.0 / (i + 4) / (i + 4);
        csv.append(String.format(Locale.ROOT, "2025-%02d,%d,o/p%d,%.2f%n", month, i, i, openrank));
      }
      projects.append(
          String.format(
              "  - {name: %s%d, repositories: [o/p%d], domain: d%d}%n",
              "Name".repeat(1 + i * 7 % 3), i, i, i * 5 % 7 % 4));
    }
    succeeds(
        "import",
        "openrank",
        "--warehouse",
        warehouse,
        Files.writeString(folder.resolve("values.csv"), csv));
    after = catalogue("after", projects.toString());
    before =
        catalogue(
            "before", projects.toString().replaceAll("  - \\{name: \\w+, .*o/p3\\],.*\n", ""));
  }

  private Path catalogue(String name, String projects) throws Exception {
    return Files.writeString(
        folder.resolve(name + ".yaml"),
        """
        catalogue: some
        title: {en: Some}
        inclusion: {measure: mean-openrank, above: 1}
        layers:
          - id: one
            label: {en: One}
            domains: [{id: d0, label: {en: None}}, {id: d1, label: {en: First}}]
          - id: two
            label: {en: Two}
            domains: [{id: d2, label: {en: Second}}, {id: d3, label: {en: Third}}]
        projects:
        """
            + projects);
  }

  @Test
  void followsWhatTheFolderHasOrTheEditionOrTheSheetNamed() throws Exception {
    Path out = folder.resolve("out");
    Map<String, String> first = render(before, out);
    Path kept = Files.copy(out.resolve("landscape.svg"), folder.resolve("kept.svg"));
    succeeds("edition", "freeze", "E", "--warehouse", warehouse, "--catalogue", before);

    Map<String, String> anew = render(after, folder.resolve("anew"));
    Map<String, String> again = render(after, out);
    Map<String, String> since = render(after, folder.resolve("since"), "--since", "E");
    Map<String, String> like = render(after, folder.resolve("like"), "--like", kept);

    assertThat(first).hasSize(PROJECTS - 1);
    assertThat(again).hasSize(PROJECTS);
    assertThat(moved(first, anew)).as("laid out anew").isGreaterThan(1);
    assertThat(moved(first, again)).as("in the same folder").isLessThanOrEqualTo(1);
    assertThat(since).isEqualTo(again);
    assertThat(like).isEqualTo(again);
  }

  @Test
  void theSheetNamedGoesBeforeTheEditionAndThatBeforeTheFolder() throws Exception {
    Path out = folder.resolve("out");
    succeeds("edition", "freeze", "E", "--warehouse", warehouse, "--catalogue", before);
    Map<String, String> anew = render(after, folder.resolve("anew"));
    render(after, out);

    Map<String, String> since = render(after, out, "--since", "E");
    assertThat(since).isNotEqualTo(anew);
    Path named = folder.resolve("anew/landscape.svg");
    assertThat(render(after, out, "--since", "E", "--like", named)).isEqualTo(anew);
  }

  @Test
  void whatFailsLeavesNothing() throws Exception {
    Path out = folder.resolve("new");
    Path noPicture = folder.resolve("marks/o");
    Files.createDirectories(noPicture);
    Files.writeString(noPicture.resolve("p1.png"), "no picture");
    Path noSheet = Files.writeString(folder.resolve("no.svg"), "<svg/>");
    Path lost =
        Files.writeString(
            folder.resolve("lost.yaml"),
            Files.readString(after).replace("domain: d1}", "domain: x}"));
    fails("is no PNG picture", after, out, "--marks", folder.resolve("marks"));
    fails("no.svg is no sheet of Rankscape", after, out, "--like", noSheet);
    fails("never", after, out, "--since", "never");
    fails("domain", lost, out);

    render(before, out);
    List<String> was = files(out);
    fails("is no PNG picture", after, out, "--marks", folder.resolve("marks"));
    fails("domain", lost, out);
    assertThat(files(out)).isEqualTo(was);
  }

  private void fails(String message, Path catalogue, Path out, Object... more) throws Exception {
    boolean there = Files.exists(out);
    Cli.Result result = Cli.run(arguments(catalogue, out, more));
    assertThat(result.code()).isNotZero();
    assertThat(result.err()).contains(message);
    assertThat(Files.exists(out)).as("%s after: %s", out, result.err()).isEqualTo(there);
  }

  /** Names and contents of a folder's files. */
  private static List<String> files(Path folder) throws Exception {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.add(file + " " + Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private Map<String, String> render(Path catalogue, Path out, Object... more) throws Exception {
    succeeds(arguments(catalogue, out, more));
    Map<String, String> places = new TreeMap<>();
    Matcher matcher = PLACE.matcher(Files.readString(out.resolve("landscape.svg")));
    while (matcher.find()) {
      places.put(matcher.group(1), matcher.group(2) + " " + matcher.group(3));
    }
    return places;
  }

  private Object[] arguments(Path catalogue, Path out, Object... more) {
    Object[] first = {"render", "--warehouse", warehouse, "--catalogue", catalogue, "--out", out};
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray();
  }

  /** How many of the earlier projects moved by more than 5 % of the width. */
  private static long moved(Map<String, String> before, Map<String, String> after) {
    return before.keySet().stream()
        .filter(
            id -> {
              String[] a = before.get(id).split(" ");
              String[] b = after.get(id).split(" ");
              return Math.hypot(
                      Double.parseDouble(a[0]) - Double.parseDouble(b[0]),
                      Double.parseDouble(a[1]) - Double.parseDouble(b[1]))
                  > 0.05 * 1920;
            })
        .count();
  }

  private static void succeeds(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }
}
