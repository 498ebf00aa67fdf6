// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.published;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Inclusion;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.catalogue.SubDomain;
import org.rankscape.landscape.model.Facts;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.ProjectValues;

/**
 * A published landscape as input: members and domains from its project list (CSV with {@code
 * repo_name, classification, stars, openrank_25, language, created_at, description}), values and
 * developers in common from its network file. A member without a value there takes the list's mean.
 *
 * @param catalogue the given catalogue with the published members in place of its own; every member
 *     stays, and one that breaks the rule is marked
 * @param values mean OpenRank and facts of each member
 * @param ids GitHub's id of each member's repository by id of the member, where the list gives it
 *     in {@code repo_id}
 * @param links developers in common between members
 * @param warnings where the two files disagree
 */
public record PublishedLandscape(
    Catalogue catalogue,
    List<ProjectValues> values,
    Map<String, Long> ids,
    List<Link> links,
    List<Label> warnings) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("y/M/d", Locale.ROOT);
  private static final List<String> COLUMNS = List.of("repo_name", "classification", "openrank_25");

  private record Place(String domain, String subDomain) {}

  /**
   * Reads the two files of an edition.
   *
   * @param catalogue its domains, whose labels or aliases are the list's classifications
   * @throws IllegalArgumentException if a file is malformed or a classification is unknown; the
   *     message names file, line and remedy
   */
  public static PublishedLandscape read(Catalogue catalogue, Path projects, Path network) {
    PublishedNetwork published = PublishedNetwork.read(network);
    Map<String, Place> places = places(catalogue);
    Map<String, ProjectEntry> listed = new HashMap<>();
    catalogue.projects().forEach(p -> p.repositories().forEach(r -> listed.put(lower(r), p)));
    Map<String, ProjectEntry> members = new LinkedHashMap<>();
    List<ProjectValues> values = new ArrayList<>();
    Map<String, Long> ids = new HashMap<>();
    List<Label> warnings = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (CsvRows.Row row : CsvRows.read(projects, COLUMNS)) {
      String repository = row.values().get("repo_name");
      String where = projects + ":" + row.line() + ": ";
      Place place = places.get(lower(row.values().get("classification")));
      if (place == null) {
        throw new IllegalArgumentException(
            where
                + "Unknown domain '"
                + row.values().get("classification")
                + "'. Add it as an alias of a domain to catalogue "
                + catalogue.id()
                + ".");
      }
      if (!repository.contains("/") || members.containsKey(lower(repository))) {
        throw new IllegalArgumentException(
            where
                + "'"
                + repository
                + "' is malformed or listed twice. Write each owner/name once.");
      }
      ProjectEntry known = listed.get(lower(repository));
      ProjectEntry entry =
          entry(repository, place, known != null && taken.add(known.id()) ? known : null);
      members.put(lower(repository), entry);
      String id = row.values().getOrDefault("repo_id", "");
      if (!id.isEmpty()) {
        ids.put(entry.id(), (long) number(id, where + "repo_id"));
      }
      values.add(value(row, where, entry, published, warnings, catalogue.inclusion()));
    }
    published
        .names()
        .forEach(
            (id, name) -> {
              if (!members.containsKey(id)) {
                warnings.add(
                    new Label(
                        "The network lists " + name + ", which the project list does not.",
                        "网络文件包含 " + name + "，而项目列表没有。"));
              }
            });
    return new PublishedLandscape(
        withMembers(catalogue, List.copyOf(members.values())),
        values,
        ids,
        links(published, members),
        warnings);
  }

  private static Map<String, Place> places(Catalogue catalogue) {
    Map<String, Place> places = new HashMap<>();
    for (Layer layer : catalogue.layers()) {
      for (Frame frame : layer.frames()) {
        for (Domain domain : frame.domains()) {
          Place place = new Place(domain.id(), null);
          places.put(lower(domain.label().en()), place);
          domain.aliases().forEach(alias -> places.put(lower(alias), place));
        }
      }
    }
    for (Layer layer : catalogue.layers()) {
      for (Frame frame : layer.frames()) {
        for (Domain domain : frame.domains()) {
          for (SubDomain part : domain.subDomains()) {
            Place place = new Place(domain.id(), part.id());
            places.putIfAbsent(lower(part.label().en()), place);
            part.aliases().forEach(alias -> places.put(lower(alias), place));
          }
        }
      }
    }
    return places;
  }

  private static ProjectEntry entry(String repository, Place place, ProjectEntry known) {
    if (known == null) {
      String name = repository.substring(repository.indexOf('/') + 1);
      return new ProjectEntry(
          lower(repository),
          name,
          List.of(repository),
          place.domain(),
          place.subDomain(),
          null,
          null,
          null,
          null,
          null,
          null);
    }
    return new ProjectEntry(
        known.id(),
        known.name(),
        known.repositories(),
        place.domain(),
        place.subDomain() == null && place.domain().equals(known.domain())
            ? known.subDomain()
            : place.subDomain(),
        known.organisation(),
        known.country(),
        known.positioning(),
        known.strengths(),
        known.limits(),
        known.typicalUse());
  }

  private static ProjectValues value(
      CsvRows.Row row,
      String where,
      ProjectEntry entry,
      PublishedNetwork published,
      List<Label> warnings,
      Inclusion rule) {
    String repository = row.values().get("repo_name");
    double listMean = number(row.values().get("openrank_25"), where + "openrank_25");
    Double mean = published.openrank().get(lower(repository));
    if (mean == null) {
      warnings.add(
          new Label(
              repository
                  + " has no value in the network; the list's mean "
                  + plain(listMean)
                  + " is shown.",
              repository + " 在网络文件中没有数值；显示的是列表中的均值 " + plain(listMean) + "。"));
    } else if (!(listMean > rule.above()) && mean > rule.above()) {
      warnings.add(
          new Label(
              repository
                  + " has "
                  + plain(listMean)
                  + " in the project list and "
                  + plain(mean)
                  + " in the network.",
              repository + " 在项目列表中为 " + plain(listMean) + "，在网络文件中为 " + plain(mean) + "。"));
    }
    return new ProjectValues(
        entry.id(),
        new TreeMap<>(),
        mean == null ? listMean : mean,
        null,
        null,
        null,
        facts(row.values(), where));
  }

  private static Facts facts(Map<String, String> row, String where) {
    String stars = row.getOrDefault("stars", "");
    String created = row.getOrDefault("created_at", "");
    LocalDate day;
    try {
      day = created.isEmpty() ? null : LocalDate.parse(created, DATE);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          where + "created_at is '" + created + "'. Write it as 2025/5/31.", e);
    }
    return new Facts(
        empty(row.get("description")),
        empty(row.get("language")),
        null,
        stars.isEmpty() ? null : (Integer) (int) number(stars, where + "stars"),
        List.of(),
        day,
        null);
  }

  private static List<Link> links(PublishedNetwork network, Map<String, ProjectEntry> members) {
    List<Link> links = new ArrayList<>();
    for (PublishedNetwork.Edge edge : network.edges()) {
      ProjectEntry a = members.get(edge.a());
      ProjectEntry b = members.get(edge.b());
      if (a != null && b != null) {
        boolean ordered = a.id().compareTo(b.id()) < 0;
        links.add(new Link((ordered ? a : b).id(), (ordered ? b : a).id(), edge.developers()));
      }
    }
    return links;
  }

  private static Catalogue withMembers(Catalogue c, List<ProjectEntry> members) {
    Inclusion rule = new Inclusion(c.inclusion().measure(), c.inclusion().above(), true);
    return new Catalogue(c.id(), c.title(), rule, c.seeds(), c.layers(), members, c.sources());
  }

  private static double number(String text, String where) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(where + " is '" + text + "'. Write a number.", e);
    }
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String empty(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
