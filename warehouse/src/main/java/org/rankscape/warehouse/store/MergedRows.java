// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Merges sorted rows into sorted rows; rows of equal order come one after the other.
 *
 * @param <T> row type
 */
public final class MergedRows<T> implements RowIterator<T> {
  private final List<RowIterator<T>> inputs;
  private final PriorityQueue<Head<T>> heads;

  private record Head<T>(T row, RowIterator<T> rest) {}

  private MergedRows(List<RowIterator<T>> inputs, Comparator<? super T> order) {
    this.inputs = List.copyOf(inputs);
    this.heads = new PriorityQueue<>((a, b) -> order.compare(a.row, b.row));
    this.inputs.forEach(this::advance);
  }

  /** The rows of some iterators, each sorted by this order. */
  public static <T> RowIterator<T> of(List<RowIterator<T>> sorted, Comparator<? super T> order) {
    return sorted.size() == 1 ? sorted.get(0) : new MergedRows<>(sorted, order);
  }

  private void advance(RowIterator<T> input) {
    if (input.hasNext()) {
      heads.add(new Head<>(input.next(), input));
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public T next() {
    Head<T> first = heads.poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    advance(first.rest);
    return first.row;
  }

  @Override
  public void close() throws IOException {
    closeAll(new ArrayList<>(inputs));
  }

  private static void closeAll(List<? extends RowIterator<?>> open) throws IOException {
    if (!open.isEmpty()) {
      try (RowIterator<?> last = open.remove(open.size() - 1)) {
        closeAll(open);
      }
    }
  }
}
