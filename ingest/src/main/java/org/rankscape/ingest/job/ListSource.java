// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceEnumerator;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReader;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceSplit;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Hands out the elements of a list one by one to whichever task is free, so that large files do not
 * pile up on one task. Each element is a split of its own.
 *
 * @param <T> element type
 */
final class ListSource<T extends Serializable>
    implements Source<T, ListSource.Split<T>, Collection<ListSource.Split<T>>>,
        ResultTypeQueryable<T> {
  private static final long serialVersionUID = 1L;
  private final ArrayList<T> elements;
  private final TypeInformation<T> type;

  ListSource(List<T> elements, TypeInformation<T> type) {
    this.elements = new ArrayList<>(elements);
    this.type = type;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return type;
  }

  @Override
  public SplitEnumerator<Split<T>, Collection<Split<T>>> createEnumerator(
      SplitEnumeratorContext<Split<T>> context) {
    List<Split<T>> splits = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      splits.add(new Split<>(String.valueOf(i), elements.get(i), false));
    }
    return new IteratorSourceEnumerator<>(context, splits);
  }

  @Override
  public SplitEnumerator<Split<T>, Collection<Split<T>>> restoreEnumerator(
      SplitEnumeratorContext<Split<T>> context, Collection<Split<T>> checkpoint) {
    return new IteratorSourceEnumerator<>(context, checkpoint);
  }

  @Override
  public SourceReader<T, Split<T>> createReader(SourceReaderContext context) {
    return new IteratorSourceReader<>(context);
  }

  @Override
  public SimpleVersionedSerializer<Split<T>> getSplitSerializer() {
    return new JavaSerializer<>();
  }

  @Override
  public SimpleVersionedSerializer<Collection<Split<T>>> getEnumeratorCheckpointSerializer() {
    return new JavaSerializer<>();
  }

  /** A split that holds one element, or none once it was read. */
  record Split<T extends Serializable>(String id, T element, boolean read)
      implements IteratorSourceSplit<T, One<T>>, Serializable {
    @Override
    public String splitId() {
      return id;
    }

    @Override
    public One<T> getIterator() {
      return new One<>(element, read);
    }

    @Override
    public IteratorSourceSplit<T, One<T>> getUpdatedSplitForIterator(One<T> iterator) {
      return new Split<>(id, element, iterator.read);
    }
  }

  /** An iterator over one element. */
  static final class One<T> implements Iterator<T> {
    private final T element;
    private boolean read;

    One(T element, boolean read) {
      this.element = element;
      this.read = read;
    }

    @Override
    public boolean hasNext() {
      return !read;
    }

    @Override
    public T next() {
      if (read) {
        throw new java.util.NoSuchElementException();
      }
      read = true;
      return element;
    }
  }
}
