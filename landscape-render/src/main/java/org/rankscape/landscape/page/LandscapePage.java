// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.model.Landscape;

/**
 * Writes a landscape as one HTML file that opens from disk, fetches nothing and needs no server.
 *
 * <p>The file holds the sheet as inline SVG, the tables of {@link
 * org.rankscape.landscape.table.LandscapeTables} as JSON, the page's own script and style, and
 * Apache ECharts. Its Content-Security-Policy allows these scripts and styles by hash and nothing
 * else; texts from the data are only ever inserted as text. The same input gives the same bytes.
 */
public final class LandscapePage {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
  private final PageSettings settings;

  /** A writer of pages with these settings. */
  public LandscapePage(PageSettings settings) {
    this.settings = settings;
  }

  /**
   * Writes the page; the file appears complete or not at all.
   *
   * @param landscape what to show
   * @param sheetSvg the sheet, whose groups {@code g.project[data-project]} and {@code
   *     g.domain[data-domain]} the page makes live
   * @param file the HTML file to write
   * @throws IllegalArgumentException if the sheet is not well-formed SVG
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(Landscape landscape, String sheetSvg, Path file) {
    String html = html(landscape, new InlineSvg(sheetSvg));
    Path target = file.toAbsolutePath();
    Path aside = target.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      Files.createDirectories(target.getParent());
      Files.writeString(aside, html);
      Files.move(
          aside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the page " + file, e);
    }
  }

  private String html(Landscape landscape, InlineSvg sheet) {
    String echarts = Assets.echarts();
    String script = Assets.script();
    String style = Assets.style();
    List<String> styles = new ArrayList<>(List.of(style));
    styles.addAll(sheet.styles());
    Label title = landscape.catalogue().title();
    boolean chinese = settings.language() == PageSettings.Language.ZH;
    Map<String, String> parts =
        Map.of(
            "language", chinese ? "zh-Hans" : "en",
            "theme", settings.theme().name().toLowerCase(Locale.ROOT),
            "policy", ContentSecurityPolicy.of(List.of(echarts, script), styles),
            "title", text(chinese ? title.zh() : title.en()),
            "version", text(landscape.provenance().version()),
            "style", style,
            "sheet", sheet.markup(),
            "data", PageData.json(landscape, settings),
            "echarts", echarts,
            "script", script);
    return PLACE
        .matcher(Assets.template())
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  private static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
