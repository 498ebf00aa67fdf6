// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.time.YearMonth;
import org.apache.flink.api.java.tuple.Tuple2;

/**
 * Keys of monthly rows: (month, id), spread to seven bits a byte. Flink sorts a keyed batch by the
 * bytes of the serialised key, most significant first and signed; so spread, groups come in numeric
 * order, negative ids first. The eight highest bits of the id stand behind the month.
 */
final class MonthKey {
  private static final int BITS = 7;
  private static final int LOW = 8 * BITS;
  private static final int HIGH = Long.SIZE - LOW;
  private static final int LAST_MONTH = (1 << 4 * BITS - HIGH) - 1;

  private MonthKey() {}

  /**
   * The key of a month and an id.
   *
   * @throws IllegalArgumentException if the month is negative or 2<sup>20</sup> or more
   */
  static Tuple2<Integer, Long> of(int month, long id) {
    if (month < 0 || month > LAST_MONTH) {
      throw new IllegalArgumentException("month " + month + " is out of range");
    }
    long ordered = id ^ Long.MIN_VALUE;
    return Tuple2.of((int) spread((long) month << HIGH | ordered >>> LOW), spread(ordered));
  }

  /** The month of a key. */
  static int month(Tuple2<Integer, Long> key) {
    return (int) (join(key.f0) >> HIGH);
  }

  /** The id of a key. */
  static long id(Tuple2<Integer, Long> key) {
    return (join(key.f0) << LOW | join(key.f1)) ^ Long.MIN_VALUE;
  }

  private static long spread(long value) {
    long out = 0;
    for (int i = 0; i < 8; i++) {
      out |= (value >>> (BITS * i) & 0x7f) << (8 * i);
    }
    return out;
  }

  private static long join(long spread) {
    long out = 0;
    for (int i = 0; i < 8; i++) {
      out |= (spread >>> (8 * i) & 0x7f) << (BITS * i);
    }
    return out;
  }

  /** {@code YYYY-MM} of months since year 0. */
  static String text(int month) {
    return YearMonth.of(month / 12, month % 12 + 1).toString();
  }

  /** Months since year 0 of {@code YYYY-MM}. */
  static int number(String month) {
    return Integer.parseInt(month.substring(0, 4)) * 12 + Integer.parseInt(month.substring(5)) - 1;
  }
}
