// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * Distinct ids in ascending order, and for each entry of a column the index of its id among them.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity; never copied, for its size
record DenseIds(long[] ids, int[] indices) {
  private static final int UNSEEN = -1;

  /** Of the first so many entries of a column. Runs of equal ids are looked up once. */
  static DenseIds of(long[] column, int count) {
    Long2IntOpenHashMap seen = new Long2IntOpenHashMap();
    seen.defaultReturnValue(UNSEEN);
    LongArrayList inOrderSeen = new LongArrayList();
    int[] indices = new int[count];
    for (int i = 0; i < count; i++) {
      if (i > 0 && column[i] == column[i - 1]) {
        indices[i] = indices[i - 1];
        continue;
      }
      int index = seen.putIfAbsent(column[i], inOrderSeen.size());
      if (index == UNSEEN) {
        index = inOrderSeen.size();
        inOrderSeen.add(column[i]);
      }
      indices[i] = index;
    }
    long[] ids = inOrderSeen.toLongArray();
    Arrays.sort(ids);
    int[] rank = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      rank[seen.get(ids[i])] = i;
    }
    for (int i = 0; i < count; i++) {
      indices[i] = rank[indices[i]];
    }
    return new DenseIds(ids, indices);
  }
}
