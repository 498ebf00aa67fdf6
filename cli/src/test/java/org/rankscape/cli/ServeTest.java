// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.cli.serve.PageServer;

class ServeTest {
  private static final String POLICY =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; %s;"
          + " style-src 'none'\">";
  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void page() throws IOException {
    folder = Files.createDirectories(parent.resolve("landscape"));
    write("First", "script-src 'none'");
    Files.writeString(parent.resolve("secret.txt"), "secret");
    Files.writeString(folder.resolve(".part.html"), "half");
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/projects.csv"), "rank\r\n1\r\n");
  }

  private void write(String title, String scripts) throws IOException {
    Path aside = parent.resolve("aside");
    Files.writeString(
        aside,
        "<!doctype html><html><head>"
            + POLICY.formatted(scripts)
            + "<title>"
            + title
            + "</title></head><body>x</body></html>");
    Files.move(aside, folder.resolve("index.html"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** A request as it is written, which no client would send. */
  private static String raw(URI address, String request) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void servesTheFilesOfTheFolderAndNothingElse() throws Exception {
    try (PageServer server = PageServer.start(folder, "127.0.0.1", 0, true)) {
      URI at = server.address();
      HttpResponse<String> table = get(at.resolve("data/projects.csv"));
      assertThat(table.statusCode()).isEqualTo(200);
      assertThat(table.body()).isEqualTo("rank\r\n1\r\n");
      assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
      assertThat(get(at.resolve("nothing.html")).statusCode()).isEqualTo(404);
      assertThat(get(at.resolve(".part.html")).statusCode()).isEqualTo(404);
      String host = "\r\nHost: 127.0.0.1";
      assertThat(raw(at, "GET /../secret.txt HTTP/1.1" + host)).contains(" 404 ");
      assertThat(raw(at, "GET /%2e%2e/secret.txt HTTP/1.1" + host)).contains(" 404 ");
      assertThat(raw(at, "GET /%00 HTTP/1.1" + host)).contains(" 404 ");
      assertThat(raw(at, "POST / HTTP/1.1" + host)).contains(" 405 ", "GET, HEAD");
      assertThat(raw(at, "GET / HTTP/1.1\r\nHost: evil.example")).contains(" 403 ");
      assertThat(raw(at, "HEAD / HTTP/1.1" + host)).contains(" 200 ").endsWith("\r\n\r\n");
    }
  }

  @Test
  void onlyTheServedPageCarriesTheScriptThatReloads() throws Exception {
    String before = Files.readString(folder.resolve("index.html"));
    try (PageServer server = PageServer.start(folder, "127.0.0.1", 0, true)) {
      String html = get(server.address()).body();
      assertThat(html)
          .contains("EventSource", "script-src 'sha256-", "connect-src 'self'")
          .contains("default-src 'none'")
          .doesNotContain("script-src 'none'", "unsafe");
    }
    try (PageServer server = PageServer.start(folder, "127.0.0.1", 0, false)) {
      assertThat(get(server.address()).body()).isEqualTo(before);
    }
    assertThat(Files.readString(folder.resolve("index.html"))).isEqualTo(before);
  }

  @Test
  void pageLoadsAnewWhenItIsWrittenAgain() throws Exception {
    try (Chromium chromium = Chromium.start();
        PageServer server = PageServer.start(folder, "127.0.0.1", 0, true)) {
      Page page = chromium.page();
      StringBuilder complaints = new StringBuilder();
      page.onConsoleMessage(message -> complaints.append(message.text()).append('\n'));
      page.navigate(server.address() + "#view=table");
      assertThat(page.title()).isEqualTo("First");
      write("Second, longer", "script-src 'none'");
      page.waitForFunction("() => document.title === 'Second, longer'");
      assertThat(page.url()).endsWith("#view=table");
      assertThat(complaints.toString()).doesNotContain("Content Security Policy");
    }
  }

  /** The version that a page shows comes with it, so nothing is missed before it listens. */
  @Test
  void changeBeforeThePageListensIsTold() throws Exception {
    try (PageServer server = PageServer.start(folder, "127.0.0.1", 0, true)) {
      String html = get(server.address()).body();
      Matcher events = Pattern.compile("EventSource\\('/([^']+)'\\)").matcher(html);
      assertThat(events.find()).isTrue();
      write("Second, longer", "script-src 'none'");
      try (Stream<String> told =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(server.address().resolve(events.group(1))).build(),
                  HttpResponse.BodyHandlers.ofLines())
              .body()) {
        assertThat(told.filter(line -> line.startsWith("data:")).findFirst())
            .hasValue("data: changed");
      }
    }
  }

  @Test
  void interruptEndsItThoughAPageListens() throws Exception {
    Process process =
        new ProcessBuilder(OwnProcess.command(List.of("serve", folder.toString(), "--port", "0")))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      Matcher said = Pattern.compile("http://[^ ]+/").matcher(out.readLine());
      assertThat(said.find()).isTrue();
      URI at = URI.create(said.group());
      assumeThat(ignoresInterrupts(process)).as("started with interrupts ignored").isFalse();
      try (Socket listener = new Socket(at.getHost(), at.getPort())) {
        listener
            .getOutputStream()
            .write(
                "GET /.rankscape/changes?0 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
        assertThat(listener.getInputStream().read()).isEqualTo('H');
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(process.exitValue()).isEqualTo(130);
      assertThat(out.lines().toList()).isEmpty();
      assertThatThrownBy(() -> new Socket(at.getHost(), at.getPort()).close())
          .isInstanceOf(ConnectException.class);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Whether whoever started the tests had them ignore Ctrl-C, as a shell does in background. */
  private static boolean ignoresInterrupts(Process process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return true;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 0b10) != 0);
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    Cli.Result none = Cli.run("serve", parent.resolve("none"));
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("none does not exist", "rankscape render");
    Cli.Result above = Cli.run("serve", parent);
    assertThat(above.code()).isEqualTo(1);
    assertThat(above.err()).contains("has no index.html", "did you mean", "landscape?");
    Cli.Result port = Cli.run("serve", folder, "--port", "70000");
    assertThat(port.code()).isEqualTo(2);
    assertThat(port.err()).contains("--port 70000", "0 to 65535");
    try (PageServer server = PageServer.start(folder, "127.0.0.1", 0, false)) {
      Cli.Result taken = Cli.run("serve", folder, "--port", server.address().getPort());
      assertThat(taken.code()).isEqualTo(1);
      assertThat(taken.err()).contains("cannot listen at 127.0.0.1:", "--port 0");
    }
  }
}
