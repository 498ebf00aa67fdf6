// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
    List<InlineSvg> inline = inline(sheets);
    String echarts = Assets.echarts();
    String script = Assets.script();
    String style = Assets.style();
    List<String> styles = new ArrayList<>(List.of(style));
    inline.forEach(sheet -> styles.addAll(sheet.styles()));
    return filled(
        landscape,
        inline,
        Map.of(
            "policy",
            ContentSecurityPolicy.of(List.of(echarts, script), styles),
            "preview",
            "",
            "style",
            "<style>" + style + "</style>",
            "scripts",
            "<script>" + echarts + "</script>\n<script>" + script + "</script>"));
  }

  /**
   * Writes the page as a folder for the web: {@code index.html} with the data and the sheet, its
   * script, style and Apache ECharts as files of their own whose names change with their content,
   * and {@code share.png}, the picture that shows where a link to the page is shared. It may load
   * these files and nothing else. {@code index.html} is written last.
   *
   * @param picture PNG of the sheet for previews of links
   * @param address where the folder will be published, which previews need, or null
   * @see #write(Landscape, Map, Path)
   */
  public void writeSite(
      Landscape landscape,
      Map<PageSettings.Language, String> sheets,
      byte[] picture,
      URI address,
      Path folder) {
    List<InlineSvg> inline = inline(sheets);
    SiteFile echarts = SiteFile.of("echarts", "js", Assets.echarts());
    SiteFile script = SiteFile.of("page", "js", Assets.script());
    SiteFile style = SiteFile.of("page", "css", Assets.style());
    List.of(echarts, script, style).forEach(file -> file.write(folder));
    OutputFile.write(folder.resolve("share.png"), picture);
    List<String> styles = new ArrayList<>();
    inline.forEach(sheet -> styles.addAll(sheet.styles()));
    OutputFile.write(
        folder.resolve("index.html"),
        filled(
            landscape,
            inline,
            Map.of(
                "policy", ContentSecurityPolicy.ofSite(styles),
                "preview", LinkPreview.of(landscape, settings, address),
                "style", style.link(),
                "scripts", echarts.script() + "\n" + script.script())));
  }

  private static List<InlineSvg> inline(Map<PageSettings.Language, String> sheets) {
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("a page needs the sheet in at least one language");
    }
    List<InlineSvg> inline = new ArrayList<>();
    new TreeMap<>(sheets)
        .forEach((language, svg) -> inline.add(new InlineSvg(svg, name(language))));
    return inline;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String filled(Landscape landscape, List<InlineSvg> sheets, Map<String, String> form) {
    Label title = landscape.catalogue().title();
    boolean chinese = settings.language() == PageSettings.Language.ZH;
    Map<String, String> parts = new HashMap<>(form);
    parts.put("language", chinese ? "zh-Hans" : "en");
    parts.put("theme", name(settings.theme()));
    parts.put("title", text(chinese ? title.zh() : title.en()));
    parts.put("version", text(landscape.provenance().version()));
    parts.put("sheet", sheets.stream().map(InlineSvg::markup).collect(Collectors.joining("\n")));
    parts.put("data", PageData.json(landscape, settings));
    return PLACE
        .matcher(Assets.template())
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
