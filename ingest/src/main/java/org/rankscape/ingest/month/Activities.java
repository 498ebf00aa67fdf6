// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.util.Arrays;

/**
 * What accounts did in a repository in some hours of a month, on its way to the count: one element
 * of each array a thing done. One record for many things, because Flink serialises and sorts
 * records.
 *
 * @param month months since year 0
 * @param repositoryId GitHub's id
 * @param developers GitHub's ids of the accounts
 * @param kinds what it is, ordinals of {@link ActivityKind}
 * @param ids ids of the issue, pull request, comment, review, push or event; the same one may occur
 *     again
 */
public record Activities(
    int month, long repositoryId, long[] developers, byte[] kinds, long[] ids) {

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

    Activities build(int month, long repositoryId) {
      return new Activities(
          month,
          repositoryId,
          Arrays.copyOf(developers, size),
          Arrays.copyOf(kinds, size),
          Arrays.copyOf(ids, size));
    }
  }
}
