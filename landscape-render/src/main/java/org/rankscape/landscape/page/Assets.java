// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The page's own scripts, style and template, and Apache ECharts from its webjar. */
final class Assets {
  /** In the order in which they are concatenated into one script with one scope. */
  private static final List<String> SCRIPTS =
      List.of(
          "dom.js",
          "strings-en.js",
          "strings-zh.js",
          "i18n.js",
          "data.js",
          "state.js",
          "filter.js",
          "filterbar.js",
          "spark.js",
          "figure.js",
          "charts.js",
          "period.js",
          "map.js",
          "reflow.js",
          "embed.js",
          "mapview.js",
          "columns.js",
          "table.js",
          "lists.js",
          "domains.js",
          "ranks.js",
          "forces.js",
          "labels.js",
          "zoom.js",
          "network.js",
          "compare.js",
          "discovery.js",
          "downloads.js",
          "changes.js",
          "coverage.js",
          "health.js",
          "share.js",
          "panel.js",
          "chrome.js",
          "main.js");

  private static final List<String> STYLES =
      List.of(
          "base.css",
          "chrome.css",
          "filters.css",
          "period.css",
          "map.css",
          "views.css",
          "figures.css",
          "compare.css",
          "panel.css",
          "embed.css",
          "print.css");

  private Assets() {}

  static String script() {
    return "(() => {\n'use strict';\n" + concatenated(SCRIPTS) + "})();\n";
  }

  static String style() {
    return concatenated(STYLES);
  }

  static String template() {
    return read("/org/rankscape/landscape/page/page.html");
  }

  /**
   * The minified ECharts build, whose first comment is its licence notice.
   *
   * @throws IllegalStateException if the webjar is not on the class path
   */
  static String echarts() {
    Properties jar = new Properties();
    try (InputStream in = stream("/META-INF/maven/org.webjars/echarts/pom.properties")) {
      jar.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the version of org.webjars:echarts", e);
    }
    return read(
        "/META-INF/resources/webjars/echarts/" + jar.getProperty("version") + "/echarts.min.js");
  }

  private static String concatenated(List<String> names) {
    return names.stream()
        .map(name -> read("/org/rankscape/landscape/page/" + name))
        .collect(Collectors.joining("\n"));
  }

  private static String read(String resource) {
    try (InputStream in = stream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " from the class path", e);
    }
  }

  private static InputStream stream(String resource) {
    InputStream in = Assets.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(
          resource + " is not on the class path; is the jar complete, with org.webjars:echarts?");
    }
    return in;
  }
}
