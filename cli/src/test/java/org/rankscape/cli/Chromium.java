// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that {@code $CHROME} names, or an installed one; tests are skipped without. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    page =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")))
            .newPage();
    page.onPageError(errors::add);
  }

  static Chromium start() {
    String named = System.getenv("CHROME");
    Optional<Path> executable =
        Stream.of(named == null ? "" : named, "/usr/bin/chromium", "/usr/bin/google-chrome")
            .filter(name -> !name.isEmpty())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(executable.isPresent(), "skipped: no Chromium; set CHROME to one");
    return new Chromium(executable.get());
  }

  Page page() {
    return page;
  }

  List<String> errors() {
    return errors;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
