// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class MonthKeyTest {
  private static final TypeSerializer<Tuple2<Integer, Long>> SERIALIZER =
      TypeInformation.of(new TypeHint<Tuple2<Integer, Long>>() {})
          .createSerializer(new SerializerConfigImpl());

  /** Bytes as Flink sorts a keyed batch by. */
  private static byte[] bytes(Tuple2<Integer, Long> key) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(32);
    SERIALIZER.serialize(key, out);
    return out.getCopyOfBuffer();
  }

  @Property
  void keysSortLikeMonthAndId(
      @ForAll @IntRange(max = 120_000) int month,
      @ForAll long id,
      @ForAll @IntRange(max = 120_000) int otherMonth,
      @ForAll long otherId)
      throws IOException {
    int expected =
        month == otherMonth ? Long.compare(id, otherId) : Integer.compare(month, otherMonth);
    byte[] a = bytes(MonthKey.of(month, id));
    byte[] b = bytes(MonthKey.of(otherMonth, otherId));
    assertThat(Integer.signum(java.util.Arrays.compare(a, b))).as("signed").isEqualTo(expected);
    assertThat(Integer.signum(java.util.Arrays.compareUnsigned(a, b)))
        .as("unsigned")
        .isEqualTo(expected);
  }

  @Property
  void keysComeBack(@ForAll @IntRange(max = 120_000) int month, @ForAll long id) {
    Tuple2<Integer, Long> key = MonthKey.of(month, id);
    assertThat(MonthKey.month(key)).isEqualTo(month);
    assertThat(MonthKey.id(key)).isEqualTo(id);
    assertThat(MonthKey.number(MonthKey.text(month % 119_000))).isEqualTo(month % 119_000);
  }

  @Test
  void monthsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> MonthKey.of(1 << 20, 1)).hasMessageContaining("out of range");
    assertThatThrownBy(() -> MonthKey.of(-1, 1)).hasMessageContaining("month -1");
    assertThat(MonthKey.text(2016 * 12)).isEqualTo("2016-01");
    assertThat(MonthKey.number("2015-12")).isEqualTo(2016 * 12 - 1);
  }
}
