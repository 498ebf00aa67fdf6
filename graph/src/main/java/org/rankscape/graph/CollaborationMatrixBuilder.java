// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.function.LongPredicate;

/** Collects (repository, developer, activity) and compresses them into sparse rows. */
public final class CollaborationMatrixBuilder {
  private final LongArrayList repositoryIds = new LongArrayList();
  private final LongArrayList developerIds = new LongArrayList();
  private final LongArrayList activities = new LongArrayList();

  CollaborationMatrixBuilder() {}

  /**
   * Adds activity to a pair.
   *
   * @throws IllegalArgumentException if the activity is negative
   */
  public CollaborationMatrixBuilder add(
      long repositoryId, long developerId, long activityThousandths) {
    if (activityThousandths < 0) {
      throw new IllegalArgumentException(
          "Pair %d (repository %d, developer %d): activity of %d thousandths is negative."
              .formatted(activities.size() + 1, repositoryId, developerId, activityThousandths));
    }
    repositoryIds.add(repositoryId);
    developerIds.add(developerId);
    activities.add(activityThousandths);
    return this;
  }

  /** Forgets every pair added so far of the developers that the predicate names. */
  public void removeDevelopers(LongPredicate developer) {
    removeIf(developerIds, developer);
  }

  /** Forgets every pair added so far of the repositories that the predicate names. */
  public void removeRepositories(LongPredicate repository) {
    removeIf(repositoryIds, repository);
  }

  private void removeIf(LongArrayList ids, LongPredicate named) {
    int kept = 0;
    for (int i = 0; i < activities.size(); i++) {
      if (!named.test(ids.getLong(i))) {
        repositoryIds.set(kept, repositoryIds.getLong(i));
        developerIds.set(kept, developerIds.getLong(i));
        activities.set(kept, activities.getLong(i));
        kept++;
      }
    }
    repositoryIds.size(kept);
    developerIds.size(kept);
    activities.size(kept);
  }

  /** The matrix of all pairs added. */
  public CollaborationMatrix build() {
    long[] repositories = distinct(repositoryIds);
    long[] developers = distinct(developerIds);
    int[] rows = indices(repositoryIds, repositories, 0);
    int[] columns = indices(developerIds, developers, repositories.length);
    long[] ids = Arrays.copyOf(repositories, repositories.length + developers.length);
    System.arraycopy(developers, 0, ids, repositories.length, developers.length);
    SparseRows half =
        SparseRows.sorted(rows, columns, activities.toLongArray(), ids.length).sumDuplicates();
    SparseRows both = half.withTransposed();
    return new CollaborationMatrix(
        ids, repositories.length, both.rowStart(), both.columns(), new Activities(both.values()));
  }

  private static long[] distinct(LongArrayList ids) {
    long[] sorted = new LongOpenHashSet(ids).toLongArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static int[] indices(LongArrayList ids, long[] sorted, int offset) {
    Long2IntOpenHashMap index = new Long2IntOpenHashMap(sorted.length);
    for (int i = 0; i < sorted.length; i++) {
      index.put(sorted[i], offset + i);
    }
    int[] indices = new int[ids.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = index.get(ids.getLong(i));
    }
    return indices;
  }
}
