// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Handles all records of a key at once. In batch mode Flink sorts a keyed input by key, so that the
 * records of a key follow each other.
 *
 * @param <I> record
 * @param <O> what is made of a group
 */
abstract class GroupOperator<I, O> extends AbstractStreamOperator<O>
    implements OneInputStreamOperator<I, O>, BoundedOneInput {
  private static final long serialVersionUID = 1L;
  private transient List<I> group;
  private transient Tuple2<Integer, Long> key;

  /** Called once for every key, in order of keys. */
  abstract void group(Tuple2<Integer, Long> key, List<I> records) throws Exception;

  /** Called after the last group. */
  void end() throws Exception {}

  @Override
  public void open() throws Exception {
    super.open();
    group = new ArrayList<>();
  }

  @Override
  @SuppressWarnings("unchecked")
  public void processElement(StreamRecord<I> element) throws Exception {
    Tuple2<Integer, Long> next = (Tuple2<Integer, Long>) getCurrentKey();
    if (!Objects.equals(next, key)) {
      flush();
      key = Tuple2.of(next.f0, next.f1);
    }
    group.add(element.getValue());
  }

  private void flush() throws Exception {
    if (!group.isEmpty()) {
      group(key, group);
      group = new ArrayList<>();
    }
  }

  @Override
  public void endInput() throws Exception {
    flush();
    end();
  }

  /** Hands a result on. */
  void emit(O value) {
    output.collect(new StreamRecord<>(value));
  }
}
