// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * What accounts did in a repository in some hours of a month, on its way to the count: one element
 * of each array a thing done. One record for many things, because Flink serialises and sorts
 * records.
 *
 * @param origin ordinal of {@link Origin}; of all in the record
 * @param month months since year 0
 * @param repositoryId GitHub's id
 * @param developers GitHub's ids of the accounts
 * @param kinds what it is, ordinals of {@link ActivityKind}
 * @param ids ids of the issue, pull request, comment, review, push or event; the same one may occur
 *     again
 */
public record Activities(
    int origin, int month, long repositoryId, long[] developers, byte[] kinds, long[] ids) {
  private static final int LARGEST = 4096;

  /** Nothing done: a repository's month was fetched from the API, whatever it has. */
  static Activities fetched(int month, long repositoryId) {
    return new Activities(
        Origin.API.ordinal(), month, repositoryId, new long[0], new byte[0], new long[0]);
  }

  /** Whether they are of this origin. */
  boolean isOf(Origin some) {
    return origin == some.ordinal();
  }

  /** Collects the activities of a repository. */
  static final class Builder {
    private long[] developers = new long[4];
    private byte[] kinds = new byte[4];
    private long[] ids = new long[4];
    private int size;

    void add(long developer, ActivityKind kind, long id) {
      if (size == ids.length) {
        developers = Arrays.copyOf(developers, 2 * size);
        kinds = Arrays.copyOf(kinds, 2 * size);
        ids = Arrays.copyOf(ids, 2 * size);
      }
      developers[size] = developer;
      kinds[size] = (byte) kind.ordinal();
      ids[size++] = id;
    }

    /** Hands them on, in records of a moderate size. */
    void drain(Origin origin, int month, long repositoryId, Consumer<Activities> out) {
      for (int from = 0; from < size; from += LARGEST) {
        int to = Math.min(size, from + LARGEST);
        out.accept(
            new Activities(
                origin.ordinal(),
                month,
                repositoryId,
                Arrays.copyOfRange(developers, from, to),
                Arrays.copyOfRange(kinds, from, to),
                Arrays.copyOfRange(ids, from, to)));
      }
    }
  }
}
