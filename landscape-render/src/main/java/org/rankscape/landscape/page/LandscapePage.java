// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.draw.OutputFile;
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
   * Writes the page with one sheet, whatever the language that its reader chooses.
   *
   * @see #write(Landscape, Map, Path)
   */
  public void write(Landscape landscape, String sheetSvg, Path file) {
    write(landscape, Map.of(settings.language(), sheetSvg), file);
  }

  /**
   * Writes the page; the file appears complete or not at all.
   *
   * @param landscape what to show
   * @param sheets the sheet as SVG in each language in which it was drawn; the page makes its
   *     groups {@code g.project[data-project]} and {@code g.domain[data-domain]} live
   * @param file the HTML file to write
   * @throws IllegalArgumentException if there is no sheet or one is not well-formed SVG
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(Landscape landscape, Map<PageSettings.Language, String> sheets, Path file) {
    OutputFile.write(file, html(landscape, sheets));
  }

  /**
   * The page as text.
   *
   * @param sheets the sheet as SVG in each language in which it was drawn
   * @throws IllegalArgumentException if there is no sheet or one is not well-formed SVG
   */
  public String html(Landscape landscape, Map<PageSettings.Language, String> sheets) {
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("a page needs the sheet in at least one language");
    }
    List<InlineSvg> inline = new ArrayList<>();
    new TreeMap<>(sheets)
        .forEach((language, svg) -> inline.add(new InlineSvg(svg, name(language))));
    return html(landscape, inline);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String html(Landscape landscape, List<InlineSvg> sheets) {
    String echarts = Assets.echarts();
    String script = Assets.script();
    String style = Assets.style();
    List<String> styles = new ArrayList<>(List.of(style));
    sheets.forEach(sheet -> styles.addAll(sheet.styles()));
    Label title = landscape.catalogue().title();
    boolean chinese = settings.language() == PageSettings.Language.ZH;
    Map<String, String> parts =
        Map.of(
            "language", chinese ? "zh-Hans" : "en",
            "theme", name(settings.theme()),
            "policy", ContentSecurityPolicy.of(List.of(echarts, script), styles),
            "title", text(chinese ? title.zh() : title.en()),
            "version", text(landscape.provenance().version()),
            "style", style,
            "sheet", sheets.stream().map(InlineSvg::markup).collect(Collectors.joining("\n")),
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
