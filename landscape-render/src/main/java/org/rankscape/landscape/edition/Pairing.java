// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Which project of an earlier edition is which of a later one: by ids of repositories, which
 * survive renames, and by names where an edition knows no id. A name that later stands for another
 * id is another repository.
 */
final class Pairing {
  private final Map<EditionResult.Listed, EditionResult.Listed> later = new IdentityHashMap<>();
  private final Map<EditionResult.Listed, EditionResult.Listed> earlier = new IdentityHashMap<>();
  private final Index before;
  private final Index after;

  Pairing(EditionResult before, EditionResult after) {
    this.before = new Index(before);
    this.after = new Index(after);
    pair(after, Pairing::samePrimary);
    pair(after, Pairing::overlap);
  }

  /** The projects of an edition by the ids and names of their repositories. */
  private static final class Index {
    private final Map<Object, List<EditionResult.Listed>> projects = new HashMap<>();

    Index(EditionResult edition) {
      for (EditionResult.Listed p : edition.projects()) {
        p.repositories().forEach(r -> keys(r).forEach(k -> add(k, p)));
      }
    }

    private void add(Object key, EditionResult.Listed project) {
      projects.computeIfAbsent(key, k -> new ArrayList<>()).add(project);
    }

    private static List<Object> keys(EditionResult.Repository r) {
      String name = r.name().toLowerCase(Locale.ROOT);
      return r.id() == null ? List.of(name) : List.of(r.id(), name);
    }

    /** Projects with a repository of an id or name that this one has too. */
    Stream<EditionResult.Listed> near(EditionResult.Listed project) {
      return project.repositories().stream()
          .flatMap(r -> keys(r).stream())
          .flatMap(k -> projects.getOrDefault(k, List.of()).stream());
    }
  }

  private void pair(
      EditionResult edition, BiPredicate<EditionResult.Listed, EditionResult.Listed> same) {
    for (EditionResult.Listed a : edition.projects()) {
      if (!earlier.containsKey(a)) {
        before
            .near(a)
            .filter(b -> !later.containsKey(b) && same.test(b, a))
            .findFirst()
            .ifPresent(
                b -> {
                  later.put(b, a);
                  earlier.put(a, b);
                });
      }
    }
  }

  /** The later edition's form of a project of the earlier one, or null. */
  EditionResult.Listed later(EditionResult.Listed project) {
    return later.get(project);
  }

  /** The earlier edition's form of a project of the later one, or null. */
  EditionResult.Listed earlier(EditionResult.Listed project) {
    return earlier.get(project);
  }

  /** Another project of the later edition that now has a repository of this one, or null. */
  EditionResult.Listed absorbedBy(EditionResult.Listed project) {
    return after.near(project).filter(a -> overlap(project, a)).findFirst().orElse(null);
  }

  /** Another project of the earlier edition that had a repository of this one, or null. */
  EditionResult.Listed splitFrom(EditionResult.Listed project) {
    return before.near(project).filter(b -> overlap(b, project)).findFirst().orElse(null);
  }

  private static boolean samePrimary(EditionResult.Listed b, EditionResult.Listed a) {
    return same(b.repositories().get(0), a.repositories().get(0));
  }

  private static boolean overlap(EditionResult.Listed b, EditionResult.Listed a) {
    return b.repositories().stream()
        .anyMatch(one -> a.repositories().stream().anyMatch(other -> same(one, other)));
  }

  private static boolean same(EditionResult.Repository b, EditionResult.Repository a) {
    return b.id() != null && a.id() != null
        ? b.id().equals(a.id())
        : b.name().equalsIgnoreCase(a.name());
  }

  /** Whether the repositories of a project are not the same ones any more. */
  static boolean regrouped(EditionResult.Listed b, EditionResult.Listed a) {
    return b.repositories().size() != a.repositories().size()
        || !b.repositories().stream()
            .allMatch(one -> a.repositories().stream().anyMatch(other -> same(one, other)));
  }

  /** Whether the shown name, or the name of the same primary repository, is another. */
  static boolean renamed(EditionResult.Listed b, EditionResult.Listed a) {
    String from = b.repositories().get(0).name();
    String to = a.repositories().get(0).name();
    return samePrimary(b, a) && !from.equalsIgnoreCase(to) || !b.name().equals(a.name());
  }
}
