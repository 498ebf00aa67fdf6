// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rankscape.github.fake.FakeGitHub;
import org.rankscape.ingest.Lines;
import org.rankscape.landscape.catalogue.CatalogueReader;

/**
 * Servers on this machine that stand in for those that guides name: an archive of hours, published
 * values, and GitHub's API, all of the projects of {@code llm-development}.
 */
final class StandIns implements AutoCloseable {
  private static final Pattern HOUR =
      Pattern.compile("/hours/(2025)-(\\d\\d)-01-([01])\\.json\\.gz");
  private static final Pattern VALUES = Pattern.compile("/values/([^/]+/[^/]+)/openrank\\.json");
  private static final String TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
  private static final int DEVELOPERS = 40;

  private final FakeGitHub github = new FakeGitHub();
  private final HttpServer server;
  private final List<String> projects;
  private final Path tokens;

  StandIns(Path catalogue, Path folder) throws IOException {
    projects =
        CatalogueReader.read(catalogue).projects().stream()
            .map(project -> project.repositories().get(0))
            .toList();
    for (int i = 0; i < projects.size(); i++) {
      github.repository(i + 1, projects.get(i)).readme("# " + projects.get(i));
    }
    for (int developer = 0; developer < DEVELOPERS; developer++) {
      github.user(developer, "dev" + developer).put("location", "Berlin, Germany");
    }
    github.token(TOKEN, 5000);
    tokens = Files.writeString(folder.resolve("tokens"), TOKEN + "\n");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/", this::answer);
    server.start();
  }

  /** Commands that ask the stand-ins instead; {@code follow} ends after a month. */
  String asked(String commands) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    return commands
        .replace("https://data.gharchive.org", address + "/hours")
        .replace("https://oss.open-digger.cn/github", address + "/values")
        .replaceAll(
            "rankscape (enrich|backfill) ",
            Matcher.quoteReplacement("rankscape ")
                + "$1 "
                + Matcher.quoteReplacement(
                    "--github-api " + github.api() + " --token-file '" + tokens + "' "))
        .replace(
            "rankscape follow ", "rankscape follow --from 2026-01-01 --to 2026-01 --idle-exit 3s ");
  }

  /** Writes hours of the archive to a folder. */
  void hours(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int month = 1; month <= 12; month++) {
      String name = String.format(Locale.ROOT, "2025-%02d-01-0.json.gz", month);
      Files.write(folder.resolve(name), hour(month, 0));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher hour = HOUR.matcher(path);
    Matcher values = VALUES.matcher(path);
    byte[] body = null;
    if (hour.matches()) {
      body = hour(Integer.parseInt(hour.group(2)), Integer.parseInt(hour.group(3)));
    } else if (values.matches() && projects.contains(values.group(1))) {
      body = values(projects.indexOf(values.group(1)));
    }
    try (exchange) {
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (body == null) {
        exchange.sendResponseHeaders(404, -1);
      } else if (head) {
        exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
        exchange.sendResponseHeaders(200, -1);
      } else {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  /** Every developer opens an issue in some projects. */
  private byte[] hour(int month, int hour) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int project = i % projects.size();
      long id = 1_000L * (24 * month + hour) + i;
      lines.add(
          Lines.event(
              id,
              "IssuesEvent",
              String.format(Locale.ROOT, "2025-%02d-01T%02d:%02d:00Z", month, hour, i % 60),
              project + 1,
              projects.get(project),
              (i * 7 + project % 3) % DEVELOPERS,
              "{\"action\":\"opened\",\"issue\":{\"id\":%d,\"number\":%d,\"title\":\"t\"}}"
                  .formatted(id, i + 1)));
    }
    return Lines.gzip(String.join("\n", lines) + "\n");
  }

  private static byte[] values(int project) {
    return IntStream.rangeClosed(1, 24)
        .mapToObj(
            m ->
                String.format(
                    Locale.ROOT,
                    "\"%d-%02d\": %.2f",
                    2024 + (m - 1) / 12,
                    (m - 1) % 12 + 1,
                    12 + 3.0 * project + m * (project % 5 - 2) * 0.1))
        .collect(Collectors.joining(", ", "{", "}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    github.close();
  }
}
