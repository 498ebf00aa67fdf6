// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Objects;

/** Collects (repository, developer, activity) and compresses them into sparse rows. */
public final class CollaborationMatrixBuilder {
  private final LongArrayList repositoryIds = new LongArrayList();
  private final LongArrayList developerIds = new LongArrayList();
  private final LongArrayList activities = new LongArrayList();

  CollaborationMatrixBuilder() {}

  /** Makes room for so many pairs in all. */
  public CollaborationMatrixBuilder expect(int pairs) {
    repositoryIds.ensureCapacity(pairs);
    developerIds.ensureCapacity(pairs);
    activities.ensureCapacity(pairs);
    return this;
  }

  /**
   * Adds activity to a pair.
   *
   * @throws IllegalArgumentException if the activity is negative
   */
  public CollaborationMatrixBuilder add(
      long repositoryId, long developerId, long activityThousandths) {
    if (activityThousandths < 0) {
      throw negative(activities.size(), repositoryId, developerId, activityThousandths);
    }
    repositoryIds.add(repositoryId);
    developerIds.add(developerId);
    activities.add(activityThousandths);
    return this;
  }

  /**
   * Adds the first so many entries of three columns, which are copied.
   *
   * @throws IllegalArgumentException if an activity is negative
   */
  public CollaborationMatrixBuilder addAll(
      long[] repositories, long[] developers, long[] activityThousandths, int count) {
    Objects.checkFromIndexSize(0, count, repositories.length);
    Objects.checkFromIndexSize(0, count, developers.length);
    checkActivities(repositories, developers, activityThousandths, count, activities.size());
    repositoryIds.addElements(repositoryIds.size(), repositories, 0, count);
    developerIds.addElements(developerIds.size(), developers, 0, count);
    activities.addElements(activities.size(), activityThousandths, 0, count);
    return this;
  }

  /** Number of entries added. */
  public int size() {
    return activities.size();
  }

  /** The matrix of all pairs added. */
  public CollaborationMatrix build() {
    return build(repositoryIds.elements(), developerIds.elements(), activities.elements(), size());
  }

  static CollaborationMatrix build(
      long[] repositoryIds, long[] developerIds, long[] activities, int count) {
    DenseIds repositories = DenseIds.of(repositoryIds, count);
    DenseIds developers = DenseIds.of(developerIds, count);
    PairRows rows =
        PairRows.of(
            repositories.indices(),
            developers.indices(),
            activities,
            repositories.ids().length,
            developers.ids().length);
    return CollaborationMatrix.of(repositories.ids(), developers.ids(), rows);
  }

  static void checkActivities(
      long[] repositories, long[] developers, long[] activities, int count, int before) {
    for (int i = 0; i < count; i++) {
      if (activities[i] < 0) {
        throw negative(before + i, repositories[i], developers[i], activities[i]);
      }
    }
  }

  private static IllegalArgumentException negative(
      int position, long repositoryId, long developerId, long activity) {
    return new IllegalArgumentException(
        "Pair %d (repository %d, developer %d): activity of %d thousandths is negative."
            .formatted(position + 1, repositoryId, developerId, activity));
  }
}
