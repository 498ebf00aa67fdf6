// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Repair;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.rank.trend.TrendClass;

/** Projects as items of cncf/landscape2's {@code data.yml}. */
final class Landscape2Items {
  private final Landscape landscape;
  private final Language language;

  Landscape2Items(Landscape landscape, Language language) {
    this.landscape = landscape;
    this.language = language;
  }

  /** The items of a subcategory; of two of one name the second is told apart by its repository. */
  List<Object> of(List<Project> projects) {
    Set<String> names = new HashSet<>();
    List<Object> out = new ArrayList<>();
    for (Project p : projects) {
      String name = p.entry().name();
      if (!names.add(name)) {
        name = name + " (" + p.entry().primaryRepository() + ")";
      }
      out.add(item(p, name));
    }
    return out;
  }

  private Map<String, Object> item(Project p, String name) {
    ProjectEntry e = p.entry();
    String home = "https://github.com/" + e.primaryRepository();
    Map<String, Object> item = Yaml.map("name", name, "homepage_url", home, "logo", logo(e));
    String description =
        e.positioning() != null ? language.of(e.positioning()) : p.facts().description();
    if (p.repair() != null) {
      String repaired = Repair.MARK + " " + language.of(Repair.MEANING);
      description = description == null ? repaired : description + " " + repaired;
    }
    if (description != null) {
      item.put("description", description);
    }
    item.put("repo_url", home);
    if (e.repositories().size() > 1) {
      List<Object> more = new ArrayList<>();
      e.repositories().stream()
          .skip(1)
          .forEach(r -> more.add(Yaml.map("repo_url", "https://github.com/" + r)));
      item.put("additional_repos", more);
    }
    if (Boolean.TRUE.equals(p.facts().archived())) {
      item.put("project", "archived");
    }
    item.put("extra", extra(p));
    return item;
  }

  private Map<String, Object> extra(Project p) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("openrank", String.format(Locale.ROOT, "%.1f", p.openrank()));
    notes.put("rank", String.valueOf(p.rank()));
    if (p.repair() != null) {
      notes.put("openrank_unrepaired", String.format(Locale.ROOT, "%.1f", p.repair().openrank()));
      notes.put("rank_unrepaired", String.valueOf(p.repair().rank()));
    }
    notes.put("projects", String.valueOf(landscape.projects().size()));
    notes.put("period", landscape.period().from() + ".." + landscape.period().to());
    if (p.trend() != null && p.trend().trendClass() != TrendClass.UNKNOWN) {
      notes.put("trend", p.trend().trendClass().name().toLowerCase(Locale.ROOT));
    }
    Map<String, Object> extra = Yaml.map("annotations", notes);
    List<String> topics = p.facts().topics();
    if (topics != null && !topics.isEmpty()) {
      extra.put("summary_tags", String.join(", ", topics));
    }
    return extra;
  }

  /** File of its picture in the folder {@code logos}. */
  static String logo(ProjectEntry e) {
    return e.id().replaceAll("[^a-z0-9._-]", "-") + ".svg";
  }
}
