// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/**
 * Rows one after the other, so that no more than a part of a file is in memory.
 *
 * @param <T> row type
 */
public interface RowIterator<T> extends Iterator<T>, Closeable {

  /** The rows of a list. */
  static <T> RowIterator<T> of(Iterable<T> rows) {
    Iterator<T> iterator = rows.iterator();
    return new RowIterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public T next() {
        return iterator.next();
      }

      @Override
      public void close() throws IOException {
        // a list holds nothing open
      }
    };
  }
}
