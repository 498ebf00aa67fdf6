// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IdRangeTest {
  private static IdRange of(long... ids) {
    return IdRange.of(ids.clone(), ids.length);
  }

  @Test
  void countsDifferentIdsInAnyOrder() {
    assertThat(of()).isNull();
    assertThat(of(7)).isEqualTo(new IdRange(7, 7, 1));
    assertThat(of(9, 5, 7, 5, 9)).isEqualTo(new IdRange(5, 9, 3));
  }

  @Test
  void aHoleWithinTheHourBelongsToTheRange() {
    assertThat(of(100, 101, 102, 103, 160, 161)).isEqualTo(new IdRange(100, 161, 6));
  }

  @Test
  void idsThatRestartWithinTheHourGiveTheLargerPart() {
    long[] ids =
        LongStream.concat(
                LongStream.range(0, 50).map(i -> 54_000_000_000L + 3 * i),
                LongStream.range(0, 80).map(i -> 11_000_000_000L + 3 * i))
            .toArray();
    assertThat(of(ids)).isEqualTo(new IdRange(11_000_000_000L, 11_000_000_237L, 80));
    assertThat(of(Long.MIN_VALUE, 1, 2, 4, Long.MAX_VALUE)).isEqualTo(new IdRange(1, 4, 3));
  }

  @Property(tries = 200)
  void strayIdsNeverMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int strays) {
    Random random = new Random(seed);
    long[] ids = random.longs(100 + strays, 40_000_000_000L, 40_000_030_000L).toArray();
    IdRange expected = IdRange.of(java.util.Arrays.copyOf(ids, 100), 100);
    for (int i = 0; i < strays; i++) {
      ids[100 + i] = 1_000_000_000L * (1 + random.nextInt(30));
    }
    assertThat(of(ids)).isEqualTo(expected);
  }
}
