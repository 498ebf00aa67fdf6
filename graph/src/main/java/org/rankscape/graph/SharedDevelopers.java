// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Developers in common between groups of repositories (projects): how many distinct developers were
 * active in at least one repository of both.
 *
 * <p>Goes through the developers, not the pairs of groups: O(pairs of the matrix + sum over
 * developers of the square of their groups).
 *
 * @param <K> name of a group
 */
public final class SharedDevelopers<K> {
  private final List<K> groups;
  private final int[] developers;
  private final Long2IntOpenHashMap shared;

  /**
   * Two groups and their developers in common; {@code first} comes before {@code second} in the
   * order of the groups.
   */
  public record Pair<K>(K first, K second, int developers) {}

  private SharedDevelopers(List<K> groups) {
    this.groups = groups;
    this.developers = new int[groups.size()];
    this.shared = new Long2IntOpenHashMap();
  }

  /**
   * Counts over a matrix.
   *
   * @param groups repository ids of each group; repositories without activity count for nothing,
   *     and a repository may belong to several groups
   */
  public static <K> SharedDevelopers<K> of(
      CollaborationMatrix matrix, Map<K, ? extends Set<Long>> groups) {
    SharedDevelopers<K> result = new SharedDevelopers<>(List.copyOf(groups.keySet()));
    List<List<Integer>> groupsOf =
        new ArrayList<>(Collections.nCopies(matrix.repositories(), List.of()));
    for (int g = 0; g < result.groups.size(); g++) {
      for (long id : groups.get(result.groups.get(g))) {
        int repository = matrix.index(Node.repository(id));
        if (repository >= 0) {
          List<Integer> extended = new ArrayList<>(groupsOf.get(repository));
          extended.add(g);
          groupsOf.set(repository, extended);
        }
      }
    }
    result.count(matrix, groupsOf);
    return result;
  }

  private void count(CollaborationMatrix matrix, List<List<Integer>> groupsOf) {
    int[] lastDeveloper = new int[groups.size()];
    int[] mine = new int[groups.size()];
    for (int developer = matrix.repositories(); developer < matrix.nodes(); developer++) {
      int count = 0;
      for (int k = matrix.rowStart(developer); k < matrix.rowStart(developer + 1); k++) {
        for (int g : groupsOf.get(matrix.neighbour(k))) {
          if (lastDeveloper[g] != developer + 1) {
            lastDeveloper[g] = developer + 1;
            mine[count++] = g;
          }
        }
      }
      Arrays.sort(mine, 0, count);
      for (int i = 0; i < count; i++) {
        developers[mine[i]]++;
        for (int j = i + 1; j < count; j++) {
          shared.addTo((long) mine[i] * groups.size() + mine[j], 1);
        }
      }
    }
  }

  /** Distinct developers active in each group, in the order of the groups. */
  public Map<K, Integer> developers() {
    Map<K, Integer> result = new LinkedHashMap<>();
    for (int g = 0; g < developers.length; g++) {
      result.put(groups.get(g), developers[g]);
    }
    return result;
  }

  /**
   * The pairs with at least so many developers in common, most first, then in the order of the
   * groups.
   *
   * @param minimum at least 1
   */
  public List<Pair<K>> pairs(int minimum) {
    if (minimum < 1) {
      throw new IllegalArgumentException(
          "Minimum of developers in common: %d; at least 1 is needed.".formatted(minimum));
    }
    List<Long2IntMap.Entry> entries = new ArrayList<>();
    for (Long2IntMap.Entry entry : shared.long2IntEntrySet()) {
      if (entry.getIntValue() >= minimum) {
        entries.add(entry);
      }
    }
    entries.sort(
        Comparator.comparingInt(Long2IntMap.Entry::getIntValue)
            .reversed()
            .thenComparingLong(Long2IntMap.Entry::getLongKey));
    int size = groups.size();
    return entries.stream()
        .map(
            e ->
                new Pair<>(
                    groups.get((int) (e.getLongKey() / size)),
                    groups.get((int) (e.getLongKey() % size)),
                    e.getIntValue()))
        .toList();
  }
}
