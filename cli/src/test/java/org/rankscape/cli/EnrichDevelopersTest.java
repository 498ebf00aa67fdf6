// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.github.fake.FakeGitHub;

/** {@code enrich --developers}: countries and companies as totals, and nothing of anybody. */
class EnrichDevelopersTest {
  private static final String COMMENT =
      """
      {"id":"%1$d","type":"IssueCommentEvent","actor":{"id":%1$d,"login":"dev%1$d"},\
      "repo":{"id":7,"name":"a/one"},"created_at":"2025-01-01T00:00:00Z","payload":{"action":\
      "created","issue":{"id":70,"number":1,"title":"t","user":{"id":1,"login":"dev1"},\
      "created_at":"2025-01-01T00:00:00Z"},"comment":{"id":%1$d,"user":{"id":%1$d,\
      "login":"dev%1$d"},"created_at":"2025-01-01T00:00:00Z"}}}
      """;

  @TempDir Path folder;
  @TempDir Path secret;

  private Path warehouse() throws Exception {
    Path hour = Files.createDirectory(folder.resolve("hours")).resolve("2025-01-01-0.json.gz");
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(hour)), StandardCharsets.UTF_8)) {
      for (int id = 1; id <= 40; id++) {
        out.write(String.format(Locale.ROOT, COMMENT, id));
      }
    }
    Path warehouse = folder.resolve("W");
    LostEvents.run("ingest", "--source", hour.getParent(), "--warehouse", warehouse);
    return warehouse;
  }

  @Test
  void countriesAndCompaniesAreCountedAndNobodyIsNamed() throws Exception {
    Path warehouse = warehouse();
    Path tokens = Files.writeString(secret.resolve("tokens"), LostEvents.TOKEN);
    try (FakeGitHub fake = new FakeGitHub()) {
      fake.token(LostEvents.TOKEN, 5000).repository(7, "a/one");
      for (int id = 1; id < 40; id++) {
        fake.user(id, "dev" + id)
            .put("name", "Surname" + id)
            .put("public_repos", 3)
            .put(
                "location",
                id <= 20 ? "Berlin" : id <= 32 ? "Osaka, Japan" : id <= 35 ? "Chile" : "")
            .put("company", id % 2 == 0 ? "@google" : "tiny" + id);
      }
      Object[] enrich = {
        "enrich",
        "--warehouse",
        warehouse,
        "--repositories",
        "a/one",
        "--developers",
        "--github-api",
        fake.api(),
        "--token-file",
        tokens
      };
      Cli.Result dry = Cli.run(Stream.concat(Stream.of(enrich), Stream.of("--dry-run")).toArray());
      assertThat(dry.out()).contains("40 developers of 2025-01 to 2025-01: as many calls");
      assertThat(fake.paid()).isZero();
      Captured captured = new Captured();
      assertThat(captured.run(enrich).code()).as(captured.text()).isZero();
      assertThat(captured.text())
          .contains("countries: DE 20, JP 12, others 7", "companies: Google 19, others 20")
          .contains("1 account is gone", "cells under 5 are counted as others")
          .doesNotContain("Surname", "@example.org", "I am dev", "dev12");
    }
    Tables tables = new Tables(warehouse);
    String of = "SELECT name, developers FROM developer_origins WHERE kind = ";
    assertThat(tables.map(of + "'country'"))
        .isEqualTo(Map.of("DE", "20", "JP", "12", "others", "7"));
    assertThat(tables.map(of + "'company'")).isEqualTo(Map.of("Google", "19", "others", "20"));
    try (Stream<Path> files = Files.walk(warehouse)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Captured.text(file)).doesNotContain("Surname", "@example.org", "I am dev");
      }
    }
  }
}
