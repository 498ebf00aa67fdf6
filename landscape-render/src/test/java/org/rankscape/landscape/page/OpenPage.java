// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A landscape page open in the browser, with all that it complained of or asked the network for.
 */
final class OpenPage implements AutoCloseable {
  /** How long anything may take: an answer that never comes fails, a busy machine does not. */
  private static final int PATIENCE_MILLIS = 60_000;

  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final String address;
  final Page page;

  private OpenPage(String address, Browser.NewContextOptions options) {
    this.address = address;
    context = ChromiumExtension.chromium().browser().newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (!message.type().equals("log") && !message.type().equals("info")) {
            complaints.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          String url = request.url();
          if (!url.startsWith("file:") && !url.startsWith("data:") && !url.startsWith("blob:")) {
            requests.add(url);
          }
        });
  }

  static OpenPage wide(Path file, String hash) {
    return served(file.toUri().toString(), hash);
  }

  /** A page behind an address instead of a file. */
  static OpenPage served(String address, String hash) {
    return new OpenPage(address, screen(1440, 900)).at(hash);
  }

  static OpenPage dark(Path file, String hash) {
    return new OpenPage(file.toUri().toString(), screen(1440, 900).setColorScheme(ColorScheme.DARK))
        .at(hash);
  }

  static OpenPage phone(Path file, String hash) {
    return new OpenPage(
            file.toUri().toString(), screen(390, 844).setHasTouch(true).setIsMobile(true))
        .at(hash);
  }

  private static Browser.NewContextOptions screen(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height);
  }

  /** Loads the file anew with another state in its address. */
  OpenPage at(String hash) {
    page.navigate("about:blank");
    page.navigate(address + (hash.isEmpty() ? "" : "#" + hash));
    page.waitForFunction("() => document.documentElement.dataset.ready !== undefined");
    return this;
  }

  /** Follows a link within the page. */
  OpenPage go(String hash) {
    page.evaluate("hash => { location.hash = hash; }", hash);
    page.waitForTimeout(30);
    return this;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  String text(String selector) {
    return find(selector).first().innerText();
  }

  String hash() {
    return (String) page.evaluate("decodeURIComponent(location.hash)");
  }

  /** Milliseconds from the start of navigation until the page could be used. */
  int readyAfter() {
    return Integer.parseInt(find("html").getAttribute("data-ready"));
  }

  List<String> complaints() {
    return complaints;
  }

  List<String> requests() {
    return requests;
  }

  void clearRequests() {
    requests.clear();
  }

  @Override
  public void close() {
    context.close();
  }
}
