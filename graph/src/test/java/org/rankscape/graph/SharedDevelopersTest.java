// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharedDevelopersTest {
  private static final Map<String, Set<Long>> GROUPS = groups();

  private static Map<String, Set<Long>> groups() {
    Map<String, Set<Long>> groups = new LinkedHashMap<>();
    groups.put("beta", Set.of(1L, 2L));
    groups.put("alpha", Set.of(3L));
    groups.put("gamma", Set.of(4L, 3L));
    groups.put("quiet", Set.of(99L));
    return groups;
  }

  @Test
  void countsDistinctDevelopers() {
    CollaborationMatrix matrix =
        CollaborationMatrix.of(
            List.of(
                new Collaboration(1, 100, 1),
                new Collaboration(2, 100, 1),
                new Collaboration(3, 100, 1),
                new Collaboration(2, 101, 1),
                new Collaboration(4, 101, 1),
                new Collaboration(3, 102, 1)));

    SharedDevelopers<String> shared = SharedDevelopers.of(matrix, GROUPS);

    assertThat(shared.developers())
        .containsExactly(
            Map.entry("beta", 2),
            Map.entry("alpha", 2),
            Map.entry("gamma", 3),
            Map.entry("quiet", 0));
    assertThat(shared.pairs(1))
        .containsExactly(
            new SharedDevelopers.Pair<>("beta", "gamma", 2),
            new SharedDevelopers.Pair<>("alpha", "gamma", 2),
            new SharedDevelopers.Pair<>("beta", "alpha", 1));
    assertThat(shared.pairs(2)).hasSize(2);
    assertThatIllegalArgumentException().isThrownBy(() -> shared.pairs(0));
  }

  @Property(tries = 200)
  void agreesWithIntersectingSets(@ForAll @Size(max = 80) List<@IntRange(max = 59) Integer> codes) {
    CollaborationMatrixBuilder builder = CollaborationMatrix.builder();
    Map<String, Set<Integer>> developers = new LinkedHashMap<>();
    GROUPS.keySet().forEach(group -> developers.put(group, new HashSet<>()));
    for (int code : codes) {
      long repository = code % 6;
      builder.add(repository, code / 6, 1);
      GROUPS.forEach(
          (group, repositories) -> {
            if (repositories.contains(repository)) {
              developers.get(group).add(code / 6);
            }
          });
    }

    SharedDevelopers<String> shared = SharedDevelopers.of(builder.build(), GROUPS);

    List<String> names = List.copyOf(GROUPS.keySet());
    Map<String, Integer> found = new LinkedHashMap<>();
    shared.pairs(1).forEach(p -> found.put(p.first() + "+" + p.second(), p.developers()));
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        Set<Integer> both = new HashSet<>(developers.get(names.get(i)));
        both.retainAll(developers.get(names.get(j)));
        assertThat(found.getOrDefault(names.get(i) + "+" + names.get(j), 0)).isEqualTo(both.size());
      }
    }
  }
}
