// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.github.fake.FakeGitHub;
import org.rankscape.github.fake.Trouble;

/** {@code enrich} against the fake of GitHub's API, and the landscape that uses what it brought. */
class EnrichTest {
  private static final String TOKEN = "ghp_SECRETsecret00000000000000000000001";
  private static final String OTHER = "ghp_SECRETsecret00000000000000000000002";
  private final FakeGitHub fake = new FakeGitHub();
  private final Captured captured = new Captured();
  @TempDir private Path folder;
  private Path warehouse;
  private Path catalogue;
  private Path tokens;

  @BeforeEach
  void prepare() throws IOException {
    warehouse = folder.resolve("W");
    StringBuilder csv = new StringBuilder("month,repo_name,openrank\n");
    for (int month = 1; month <= 12; month++) {
      csv.append(
          String.format("2025-%02d,a/one,%d%n2025-%02d,b/two,8%n", month, 20 + month, month));
    }
    Path values = Files.writeString(folder.resolve("values.csv"), csv);
    assertThat(Cli.run("import", "openrank", "--warehouse", warehouse, values).code()).isZero();
    catalogue =
        Files.writeString(
            folder.resolve("catalogue.yaml"),
            """
            catalogue: pair
            title: {en: Pair}
            inclusion: {measure: mean-openrank, above: 1}
            layers:
              - {id: one, label: {en: One}, domains: [{id: all, label: {en: All}}]}
            projects:
              - {name: One, repositories: [a/one], domain: all}
              - {name: Two, repositories: [b/two], domain: all}
            """);
    tokens =
        Files.writeString(
            folder.resolveSibling("tokens-" + folder.getFileName()), TOKEN + "\n" + OTHER + "\n");
    fake.token(TOKEN, 5000).token(OTHER, 5000);
    fake.repository(1, "a/one")
        .readme("# One, ask me@example.org")
        .object()
        .put("language", "Rust");
    fake.repository(2, "b/two");
  }

  @AfterEach
  void stop() throws IOException {
    fake.close();
    Files.delete(tokens);
  }

  private Cli.Result enrich(Object... more) {
    Object[] fixed = {
      "enrich", "--warehouse", warehouse, "--github-api", fake.api(), "--token-file", tokens
    };
    return captured.run(Stream.concat(Stream.of(fixed), Stream.of(more)).toArray());
  }

  @Test
  void theLandscapeShowsWhatTheApiSays() throws IOException {
    Cli.Result result = enrich("--catalogue", catalogue);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("enrich: 2 repositories on " + LocalDate.now(ZoneOffset.UTC));
    assertThat(captured.text()).contains("2 tokens from");
    Path out = folder.resolve("out");
    Cli.Result rendered =
        Cli.run("render", "--warehouse", warehouse, "--catalogue", catalogue, "--out", out);
    assertThat(rendered.code()).isZero();
    List<String> top = Files.readAllLines(out.resolve("data/top20.csv"));
    assertThat(top.get(0)).contains("stars,language,licence,created", "organisation");
    assertThat(top.get(1)).contains("1001,Rust,Apache-2.0,2015-03-01", ",a,", "graph data");
    assertThat(Files.readString(out.resolve("index.html"))).contains("GitHub's API", "\"Rust\"");
  }

  @Test
  void noOutputFileOrLogHoldsAToken() throws IOException {
    fake.trouble((address, before) -> before == 0 ? Trouble.BAD_GATEWAY : null);
    String wrong = "ghp_SECRETsecret00000000000000000000003";
    Files.writeString(tokens, TOKEN + "\n" + wrong + "\n");
    enrich("--catalogue", catalogue, "--dry-run");
    enrich("--repositories", "a/one,never/was", "--stacktrace", "--longest-wait", "1s");
    enrich("--repositories", "no-name", "--stacktrace");
    captured.run("query", "--warehouse", warehouse, "SELECT * FROM runs");
    captured.run("doctor", "--warehouse", warehouse);
    Path out = folder.resolve("out");
    captured.run("render", "--warehouse", warehouse, "--catalogue", catalogue, "--out", out);
    captured.run(
        "edition",
        "freeze",
        "e1",
        "--editions",
        folder.resolve("editions"),
        "--warehouse",
        warehouse,
        "--catalogue",
        catalogue);
    assertThat(captured.text()).contains("HTTP 401", "enrich").doesNotContain("SECRETsecret");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Captured.text(file)).doesNotContain("SECRETsecret", "me@example.org");
      }
    }
  }

  @Test
  void aDryRunSaysWhatItCostsAndWritesNothing() {
    Cli.Result result = enrich("--catalogue", catalogue, "--dry-run");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains(
            "2 repositories: at most 4 calls", "10,000 of 10,000 calls are left now: it fits");
    assertThat(fake.paid()).isZero();
    assertThat(warehouse.resolve("repository_snapshots")).doesNotExist();
    assertThat(enrich("--catalogue", catalogue).code()).isZero();
    assertThat(enrich("--catalogue", catalogue, "--dry-run").out())
        .contains("of which 3 cost nothing while nothing changed");
  }

  @Test
  void whatIsWrongIsToldWithItsExitCode() throws IOException {
    assertThat(enrich().code()).isEqualTo(2);
    assertThat(enrich().err()).contains("Name the repositories: --catalogue");
    Cli.Result name = enrich("--repositories", "flink");
    assertThat(name.code()).isEqualTo(1);
    assertThat(name.err()).contains("'flink' is no repository: write owner/name");
    assertThat(enrich("--candidates").err()).contains("run 'rankscape explore' first");
    Path list = Files.writeString(folder.resolve("list"), "a/one # first\nb two\n");
    assertThat(enrich("--list", list).err()).contains("line 2: 'b two' is no repository");
    fake.trouble((address, before) -> Trouble.BAD_GATEWAY);
    fake.token(TOKEN, 0).token(OTHER, 0);
    Cli.Result empty = enrich("--repositories", "a/one", "--longest-wait", "1s");
    assertThat(empty.code()).isEqualTo(1);
    assertThat(empty.err()).contains("0 of 1 repositories are done", "run the command again then");
  }

  @Test
  void aSettingsFileRunsIt() throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("landscape.yaml"),
            """
            warehouse: W
            enrich: {github-api: %s}
            render: {catalogue: catalogue.yaml, out: out}
            """
                .formatted(fake.api()));
    Cli.Result result = Cli.run("run", settings);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(Files.readString(folder.resolve("out/data/projects.csv"))).contains("Rust");
  }
}
