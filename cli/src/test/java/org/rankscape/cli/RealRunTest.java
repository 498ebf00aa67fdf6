// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real events and real published values, all the way. */
@Tag("real")
class RealRunTest {
  @TempDir Path folder;

  private static Cli.Result succeeds(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return result;
  }

  private Path catalogue(String text) throws Exception {
    return Files.writeString(folder.resolve("catalogue.yaml"), text);
  }

  @Test
  void twelveHoursFromSettings() throws Exception {
    Path hours = Cli.shared("events/hourly");
    catalogue(
        """
        catalogue: early-2016
        title: {en: Some projects of 2016, zh: 2016 年的一些项目}
        inclusion: {measure: mean-openrank, above: 0}
        seeds: [rust-lang/rust]
        layers:
          - id: software
            label: {en: Software, zh: 软件}
            domains:
              - {id: languages, label: {en: Languages, zh: 语言}}
              - {id: tools, label: {en: Tools, zh: 工具}}
        projects:
          - {name: Rust, repositories: [rust-lang/rust, rust-lang/cargo], domain: languages}
          - {name: Homebrew, repositories: [Homebrew/homebrew], domain: tools}
          - {name: Rails, repositories: [rails/rails], domain: tools}
          - {name: Absent, repositories: [nobody/nothing], domain: tools}
        """);
    Path settings =
        Files.writeString(
            folder.resolve("landscape.yaml"),
            """
            warehouse: W
            ingest: {source: "%s", from: 2016-01-01T01, to: 2016-01-01T12}
            rank: {}
            explore: {limit: 20}
            trends: {}
            render: {catalogue: catalogue.yaml, out: out}
            """
                .formatted(hours));
    Cli.Result run = succeeds("run", settings);
    assertThat(run.out()).contains("warning: scope partial").contains("render");

    Tables tables = new Tables(folder.resolve("W"));
    assertThat(tables.number("SELECT sum(lines) FROM hours")).isEqualTo(143_714);
    assertThat(
            tables.texts(
                "SELECT name FROM openrank WHERE kind = 'repository' ORDER BY rank LIMIT 3"))
        .contains("FreeCodeCamp/FreeCodeCamp");
    Correlation correlation = correlation(tables);
    assertThat(correlation.repositories).isEqualTo(5_949);
    assertThat(correlation.ofOneDeveloper).isEqualTo(4_517);
    assertThat(correlation.spearman).isCloseTo(0.249, within(0.01));
    assertThat(correlation.kendall).isCloseTo(0.204, within(0.01));
    assertThat(tables.number("SELECT max(residual) FROM rankings")).isLessThanOrEqualTo(1e-9);
    assertThat(tables.texts("SELECT repository FROM candidates ORDER BY place LIMIT 2"))
        .containsExactly("rust-lang/rust", "rust-lang/rfcs");
    assertThat(tables.map("SELECT name, reason FROM projects WHERE NOT on_landscape"))
        .containsOnlyKeys("Absent");
    assertThat(Files.readString(folder.resolve("out/index.html"))).contains("not comparable");
    assertThat(folder.resolve("out/landscape.svg")).isNotEmptyFile();

    Cli.Result unknown =
        Cli.run("explore", "--warehouse", folder.resolve("W"), "--seeds", "x/rust");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("unknown seed x/rust").contains("rust-lang/rust");
  }

  @Test
  void kubernetesDaysWithoutBots() throws Exception {
    Path w = folder.resolve("W");
    succeeds(
        "ingest",
        "--source",
        Cli.shared("events/kubernetes-2017/kubernetes-2017-07-24_28.json.gz"),
        "--warehouse",
        w);
    Cli.Result rank = succeeds("rank", "--warehouse", w);
    assertThat(rank.out()).contains("known bot").contains("scope partial");
    Tables tables = new Tables(w);
    assertThat(
            tables.texts(
                "SELECT name FROM openrank WHERE kind = 'repository' ORDER BY rank LIMIT 1"))
        .containsExactly("kubernetes/kubernetes");
    assertThat(tables.texts("SELECT name FROM openrank WHERE kind = 'developer' AND rank <= 20"))
        .isNotEmpty()
        .noneMatch(login -> login.contains("-bot") || login.endsWith("-robot"));
    Correlation correlation = correlation(tables);
    assertThat(correlation.repositories).isEqualTo(32);
    assertThat(correlation.spearman).isCloseTo(0.949, within(0.01));
    assertThat(correlation.kendall).isCloseTo(0.833, within(0.01));
    assertThat(
            tables.number(
                "SELECT count(*) FROM collaboration c JOIN names n ON n.id ="
                    + " c.developer_id AND n.kind = 'developer' WHERE n.name = 'k8s-ci-robot'"))
        .isGreaterThan(0);
  }

  /** How far OpenRank's order of repositories is that of a plain count of developers. */
  private record Correlation(
      int repositories, long ofOneDeveloper, double spearman, double kendall) {}

  private static Correlation correlation(Tables tables) throws Exception {
    JsonNode rows =
        tables.query(
            """
            SELECT o.openrank, count(DISTINCT c.developer_id) AS developers
            FROM openrank o JOIN collaboration c ON c.month = o.month AND c.repository_id = o.id
            WHERE o.kind = 'repository' AND c.developer_id NOT IN
              (SELECT account_id FROM automated_accounts)
              AND c.issues_opened + c.issue_comments + c.issues_closed + c.review_comments
                + c.pulls_opened + c.pulls_closed > 0
            GROUP BY o.id, o.openrank ORDER BY o.id
            """);
    assertThat(rows)
        .as("every ranked repository has a developer")
        .hasSize((int) tables.number("SELECT repositories FROM rankings"));
    double[] openRank = new double[rows.size()];
    double[] developers = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      openRank[i] = rows.get(i).get("openrank").asDouble();
      developers[i] = rows.get(i).get("developers").asDouble();
    }
    return new Correlation(
        rows.size(),
        Arrays.stream(developers).filter(count -> count == 1).count(),
        RankCorrelation.spearman(openRank, developers),
        RankCorrelation.kendall(openRank, developers));
  }

  @Test
  void thePublishedLandscapeOfMay2025() throws Exception {
    Path out = folder.resolve("llm");
    Cli.Result result =
        succeeds(
            "render",
            "--published",
            Cli.shared("landscape/llm-2025-05-projects.csv"),
            "--network",
            Cli.shared("landscape/llm-2025-05-network.json"),
            "--from",
            "2025-01",
            "--to",
            "2025-04",
            "--catalogue",
            Cli.root().resolve("catalogues/llm-development.yaml"),
            "--out",
            out);
    assertThat(result.out()).contains("135 projects");
    List<String> top =
        Files.readAllLines(out.resolve("data/top20.csv")).stream()
            .skip(1)
            .map(line -> line.toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.toList());
    List<String> published =
        List.of(
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
    assertThat(top).hasSize(20);
    for (int i = 0; i < 20; i++) {
      String[] expected = published.get(i).split(" ");
      assertThat(top.get(i)).contains("/" + expected[0]).contains(expected[1]);
    }
  }

  @Test
  void publishedSeriesFromFilesAndFromAnAddress() throws Exception {
    Path w = folder.resolve("W");
    succeeds("import", "openrank", "--warehouse", w, Cli.shared("openrank"));
    Tables tables = new Tables(w);
    assertThat(tables.number("SELECT count(*) FROM openrank WHERE month = '2023-03'"))
        .isGreaterThan(280);
    assertThat(
            tables.number(
                "SELECT openrank FROM openrank WHERE lower(name) = 'apache/flink'"
                    + " AND month = '2015-03'"))
        .isEqualTo(27.18);
    Cli.Result trends = succeeds("trends", "--warehouse", w);
    assertThat(trends.out()).contains("imported values to 2023-03").contains("steady");

    catalogue(
        """
        catalogue: two
        title: {en: Two projects}
        inclusion: {measure: mean-openrank, above: 10}
        seeds: []
        layers:
          - id: data
            label: {en: Data}
            domains: [{id: engines, label: {en: Engines}}]
        projects:
          - {repositories: [apache/flink], domain: engines}
          - {repositories: [apache/none], domain: engines}
        """);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/github/",
        exchange -> {
          Path file =
              Cli.shared("openrank/opendigger")
                  .resolve(exchange.getRequestURI().getPath().substring("/github/".length()));
          byte[] body =
              Files.exists(file)
                  ? Files.readAllBytes(file)
                  : "nothing".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      Path second = folder.resolve("W2");
      Cli.Result imported =
          succeeds(
              "import",
              "openrank",
              "--warehouse",
              second,
              "--base",
              "http://127.0.0.1:" + server.getAddress().getPort() + "/github",
              "--catalogue",
              folder.resolve("catalogue.yaml"));
      assertThat(imported.out()).contains("1 repository has no published values: apache/none");
      succeeds(
          "render",
          "--warehouse",
          second,
          "--catalogue",
          folder.resolve("catalogue.yaml"),
          "--out",
          folder.resolve("two"));
      assertThat(new Tables(second).map("SELECT project, on_landscape FROM projects"))
          .containsEntry("apache/flink", "true")
          .containsEntry("apache/none", "false");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void badFilesOfValuesAreNamedWithTheirLine() throws Exception {
    Path csv = folder.resolve("values.csv");
    Files.writeString(csv, "repo,month,openrank\na/b,2024-01,1.5\na/b,2024-13,2\n");
    refused(csv, "values.csv:3: month is '2024-13'");
    Files.writeString(csv, "repo,month,openrank\na/b,2024-01,much\n");
    refused(csv, "values.csv:2: openrank is 'much'");
    Files.writeString(csv, "repo,month,openrank\nab,2024-01,1\n");
    refused(csv, "values.csv:2: 'ab' is no repository");
    Files.writeString(csv, "repo,month\na/b,2024-01\n");
    refused(csv, "The column 'openrank' is missing");
    assertThat(folder.resolve("W3")).doesNotExist();
  }

  private void refused(Path file, String message) {
    Cli.Result result = Cli.run("import", "openrank", "--warehouse", folder.resolve("W3"), file);
    assertThat(result.err()).contains(message);
    assertThat(result.code()).isEqualTo(1);
  }
}
