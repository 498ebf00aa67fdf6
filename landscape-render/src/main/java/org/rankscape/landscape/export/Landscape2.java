// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.catalogue.SubDomain;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Provenance;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.MarkTile;
import org.rankscape.landscape.sheet.Marks;

/**
 * A landscape as input of cncf/landscape2: {@code data.yml}, {@code settings.yml}, {@code
 * guide.yml} and the folder {@code logos}, by the rules of {@code docs/config} of that project.
 * Layers become groups; frames, or a layer's own domains together, categories; domains and their
 * sub-domains subcategories; projects items, with rank, OpenRank and trend as annotations.
 */
public final class Landscape2 {
  private final Landscape landscape;
  private final Language language;
  private final String url;
  private final String foundation;
  private final Marks marks;
  private final Landscape2Items items;
  private final List<Category> categories = new ArrayList<>();

  /** A category with the group that it stands in. */
  private record Category(String group, String name, List<Subcategory> subcategories) {}

  private record Subcategory(String name, List<Project> projects) {}

  /**
   * An export.
   *
   * @param url where the landscape will be hosted, http or https
   * @param foundation name of who publishes it
   * @throws IllegalArgumentException if the address is none
   */
  public Landscape2(
      Landscape landscape, Language language, String url, String foundation, Marks marks) {
    checkAddress(url);
    if (foundation.isBlank()) {
      throw new IllegalArgumentException("The name of who publishes the landscape is empty.");
    }
    this.landscape = landscape;
    this.language = language;
    this.url = url;
    this.foundation = foundation;
    this.marks = marks;
    this.items = new Landscape2Items(landscape, language);
    landscape.catalogue().layers().forEach(this::add);
  }

  /**
   * Refuses what is no address of a site.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static void checkAddress(String url) {
    if (!url.matches("https?://[^\\s/]+(/\\S*)?")) {
      throw new IllegalArgumentException(
          "\""
              + url
              + "\" is no address: write where the landscape will be hosted, such as"
              + " https://landscape.example.org.");
    }
  }

  private void add(Layer layer) {
    for (Frame frame : layer.frames()) {
      List<Subcategory> parts = new ArrayList<>();
      frame.domains().forEach(d -> parts.addAll(subcategories(d)));
      String name = language.of(frame.label() == null ? layer.label() : frame.label());
      categories.add(new Category(language.of(layer.label()), name, parts));
    }
  }

  private List<Subcategory> subcategories(Domain domain) {
    List<Subcategory> out = new ArrayList<>();
    List<Project> direct = members(domain, null);
    if (domain.subDomains().isEmpty() || !direct.isEmpty()) {
      out.add(new Subcategory(language.of(domain.label()), direct));
    }
    for (SubDomain part : domain.subDomains()) {
      String name =
          language.of(domain.label()) + language.of(": ", "：") + language.of(part.label());
      out.add(new Subcategory(name, members(domain, part.id())));
    }
    return out;
  }

  private List<Project> members(Domain domain, String subDomain) {
    return landscape.projects().stream()
        .filter(p -> p.entry().domain().equals(domain.id()))
        .filter(p -> java.util.Objects.equals(p.entry().subDomain(), subDomain))
        .toList();
  }

  /**
   * Writes the files.
   *
   * @throws java.io.UncheckedIOException if the folder cannot be written
   */
  public void write(Path folder) {
    OutputFile.write(folder.resolve("data.yml"), data());
    OutputFile.write(folder.resolve("settings.yml"), settings());
    OutputFile.write(folder.resolve("guide.yml"), guide());
    for (Project p : landscape.projects()) {
      OutputFile.write(
          folder.resolve("logos").resolve(Landscape2Items.logo(p.entry())),
          MarkTile.svg(p.entry(), marks));
    }
  }

  /** {@code data.yml}: categories, subcategories, items. */
  public String data() {
    List<Object> out = new ArrayList<>();
    for (Category c : categories) {
      List<Object> parts = new ArrayList<>();
      c.subcategories.forEach(
          s -> parts.add(Yaml.map("name", s.name, "items", items.of(s.projects))));
      out.add(Yaml.map("name", c.name, "subcategories", parts));
    }
    return Yaml.text(Yaml.map("categories", out));
  }

  /** {@code settings.yml}: groups, order of subcategories, colours, attribution. */
  public String settings() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    List<Object> order = new ArrayList<>();
    for (Category c : categories) {
      groups.computeIfAbsent(c.group, g -> new ArrayList<>()).add(c.name);
      List<String> parts = c.subcategories.stream().map(Subcategory::name).toList();
      order.add(Yaml.map("name", c.name, "subcategories", parts));
    }
    List<Object> tabs = new ArrayList<>();
    groups.forEach((name, members) -> tabs.add(Yaml.map("name", name, "categories", members)));
    return Yaml.text(
        Yaml.map(
            "foundation", foundation,
            "url", url,
            "categories", order,
            "colors",
                Yaml.map(
                    "color1", "rgba(23, 74, 132, 1)",
                    "color2", "rgba(179, 38, 30, 1)",
                    "color3", "rgba(13, 100, 87, 1)",
                    "color4", "rgba(22, 32, 46, 0.8)",
                    "color5", "rgba(23, 74, 132, 0.85)",
                    "color6", "rgba(13, 100, 87, 0.85)",
                    "color7", "rgba(169, 194, 222, 1)"),
            "footer", Yaml.map("text", footer()),
            "grid_items_size", landscape.projects().size() > 150 ? "small" : "medium",
            "groups", tabs));
  }

  private String footer() {
    Provenance p = landscape.provenance();
    String simulated = p.simulated() ? language.of("SIMULATED DATA. ", "模拟数据。") : "";
    return simulated
        + language.of(landscape.catalogue().title())
        + ". "
        + language.of("Source: ", "数据来源：")
        + language.of(p.source())
        + ", "
        + landscape.period().from()
        + " – "
        + landscape.period().to()
        + ". Rankscape "
        + p.version();
  }

  /** {@code guide.yml}: what each category and subcategory holds. */
  public String guide() {
    List<Object> out = new ArrayList<>();
    for (Category c : categories) {
      List<Object> parts = new ArrayList<>();
      c.subcategories.forEach(
          s -> parts.add(Yaml.map("subcategory", s.name, "content", content(s.projects))));
      long projects = c.subcategories.stream().mapToLong(s -> s.projects.size()).sum();
      String content = c.group + language.of(". Projects: ", "。项目数：") + projects;
      out.add(Yaml.map("category", c.name, "content", content, "subcategories", parts));
    }
    return Yaml.text(Yaml.map("categories", out));
  }

  private String content(List<Project> projects) {
    if (projects.isEmpty()) {
      return language.of("No project meets the rule.", "没有项目符合规则。");
    }
    StringBuilder out = new StringBuilder();
    for (Project p : projects) {
      Label what = p.entry().positioning();
      out.append("- **").append(p.shownName()).append("** (OpenRank ");
      out.append(String.format(Locale.ROOT, "%.1f", p.openrank())).append(")");
      out.append(what == null ? "" : ": " + language.of(what)).append("\n");
    }
    return out.toString();
  }
}
