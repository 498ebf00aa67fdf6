// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rankscape.analysis.Exploration;
import org.rankscape.cli.UserException;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;

/**
 * Which repositories: those of a catalogue, the candidates, a list, names, or several of these.
 *
 * @param catalogue file of a catalogue, or null
 * @param candidates whether those that {@code explore} found
 * @param list file with a full name a line, or null
 * @param named full names, or empty
 */
public record RepositoryList(Path catalogue, boolean candidates, Path list, List<String> named) {
  /** Whether nothing is named. */
  public boolean isEmpty() {
    return catalogue == null && !candidates && list == null && named.isEmpty();
  }

  /** Name of the catalogue where it alone is asked for. */
  Optional<String> catalogueId() {
    boolean alone = catalogue != null && !candidates && list == null && named.isEmpty();
    return alone ? Optional.of(CatalogueReader.read(catalogue).id()) : Optional.empty();
  }

  /** The full names, each once whatever its case, in order. */
  Collection<String> names(Warehouse warehouse) throws IOException {
    Map<String, String> names = new TreeMap<>();
    if (catalogue != null) {
      CatalogueReader.read(catalogue)
          .projects()
          .forEach(p -> p.repositories().forEach(r -> add(names, r)));
    }
    if (candidates) {
      var found = warehouse.read(Table.CANDIDATES, Exploration.KEY);
      if (found.isEmpty()) {
        throw new UserException("there are no candidates: run 'rankscape explore' first.");
      }
      found.forEach(c -> add(names, c.repository()));
    }
    if (list != null) {
      int number = 0;
      for (String line : Files.readAllLines(list)) {
        number++;
        String text = line.replaceFirst("#.*", "").strip();
        if (!text.isEmpty()) {
          add(names, name(text, list + ", line " + number));
        }
      }
    }
    named.forEach(n -> add(names, name(n.strip(), "--repositories")));
    if (names.isEmpty()) {
      throw new UserException("no repository is listed.");
    }
    return names.values();
  }

  private static String name(String text, String where) {
    if (!text.matches("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+")) {
      throw new UserException(
          where + ": '" + text + "' is no repository: write owner/name, such as apache/flink.");
    }
    return text;
  }

  private static void add(Map<String, String> names, String name) {
    names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
  }

  /** What is recorded of it. */
  Map<String, Object> recorded() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("catalogue", catalogue == null ? null : catalogue.toString());
    out.put("candidates", candidates);
    out.put("list", list == null ? null : list.toString());
    out.put("repositories", named);
    return out;
  }
}
