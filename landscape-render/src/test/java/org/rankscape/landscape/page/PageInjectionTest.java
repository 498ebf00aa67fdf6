// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rankscape.landscape.model.Facts;
import org.rankscape.landscape.model.Landscape;

@ExtendWith(ChromiumExtension.class)
class PageInjectionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>window.hacked=1</script>",
        "<img src=x onerror=window.hacked=1>",
        "\"><svg onload=window.hacked=1>",
        "{{script}} ${window.hacked=1} $1 \\u2028 \u2028 <!-- <script>",
        "javascript:window.hacked=1"
      })
  void textsOfTheDataAreShownAndNeverRun(String evil) {
    Facts facts = new Facts(evil, evil, evil, 1, List.of(evil), null, null);
    Landscape landscape = Bare.named(evil, facts);
    Path file = PageFiles.write(landscape, "evil-" + Integer.toHexString(evil.hashCode()));
    try (OpenPage open = OpenPage.wide(file, "")) {
      for (String view : List.of("map", "table", "top", "domains", "compare", "about")) {
        open.go("view=" + view + "&project=a/one&compare=a/one&compare=a/two");
        assertThat(open.page.evaluate("window.hacked")).isNull();
      }
      assertThat(open.find("h1").textContent()).isEqualTo(evil);
      assertThat(open.find("#panel-title").textContent()).isEqualTo(evil);
      assertThat(open.find("#panel .description").textContent()).isEqualTo(evil);
      assertThat(open.page.title()).contains(evil.strip().split("\u2028", -1)[0].strip());
      assertThat(open.complaints()).isEmpty();
      assertThat(open.requests()).isEmpty();
    }
  }

  /** The data of a whole landscape, with markup instead of a name and a description. */
  @Test
  void nameIsTextInEveryView() throws IOException {
    String evil = "\\u003cimg src=x onerror=window.hacked=1\\u003e";
    Path file = Path.of("target", "pages", "evil-everywhere.html").toAbsolutePath();
    Files.writeString(
        file,
        Files.readString(PageFiles.of(24))
            .replace("Emberflow", evil)
            .replace("An invented project that", evil));
    String chosen = "&project=northwind/emberflow&compare=northwind/emberflow";
    try (OpenPage open = OpenPage.wide(file, chosen)) {
      for (String view : PageOpensTest.VIEWS) {
        open.go("view=" + view + "&around=northwind/emberflow" + chosen);
        open.find("#panel .chart canvas").first().hover();
        assertThat(open.text("#panel-title")).isEqualTo("<img src=x onerror=window.hacked=1>");
        assertThat(open.find("img").count()).as(view).isZero();
        assertThat(open.page.evaluate("window.hacked")).as(view).isNull();
      }
      assertThat(open.complaints()).isEmpty();
      assertThat(open.requests()).isEmpty();
    }
  }

  @Test
  void sheetCannotRunAnything() {
    Landscape landscape = Bare.landscape();
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50' onload='window.hacked=1'>"
            + "<script>window.hacked=1</script><foreignObject><p>x</p></foreignObject>"
            + "<a href='javascript:window.hacked=1'><g class='project' data-project='a/one'>"
            + "<text y='20' onclick='window.hacked=1'>One</text></g></a>"
            + "<image href='http://example.com/x.png' width='5' height='5'/></svg>";
    Path file = Path.of("target", "pages", "evil-sheet.html").toAbsolutePath();
    new LandscapePage(PageSettings.defaults()).write(landscape, svg, file);
    try (OpenPage open = OpenPage.wide(file, "")) {
      open.find("#map text").click();
      assertThat(open.text("#panel-title")).isEqualTo("One");
      assertThat(open.page.evaluate("window.hacked")).isNull();
      assertThat(open.complaints()).isEmpty();
      assertThat(open.requests()).isEmpty();
    }
  }

  @Test
  void policyStopsScriptsThatAreNotThePages() {
    try (OpenPage open = OpenPage.wide(PageFiles.of(24), "")) {
      open.page.evaluate(
          "() => { const s = document.createElement('script'); s.textContent = 'window.hacked=1';"
              + " document.body.append(s); }");
      assertThat(open.page.evaluate("window.hacked")).isNull();
      assertThat(open.complaints()).anyMatch(text -> text.contains("Content Security Policy"));
    }
  }
}
