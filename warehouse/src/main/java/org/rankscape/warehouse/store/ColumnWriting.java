// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;

/**
 * Writes one column of some rows: a loop a column rather than a call a value, which is what makes
 * it fast.
 */
@FunctionalInterface
interface ColumnWriting<T> {
  /** Writes the column's value of every row. */
  void write(List<T> rows, ColumnWriter out);

  /** A column of single values; null where the type allows it. */
  static <T> ColumnWriting<T> of(Function<T, Object> accessor, Class<?> type) {
    int present = type.isPrimitive() ? 0 : 1;
    if (type == String.class) {
      return strings(accessor);
    }
    if (type == LocalDateTime.class) {
      return (rows, out) -> {
        for (int i = 0; i < rows.size(); i++) {
          LocalDateTime time = (LocalDateTime) accessor.apply(rows.get(i));
          if (time == null) {
            out.writeNull(0, 0);
          } else {
            out.write(micros(time), 0, 1);
          }
        }
      };
    }
    if (type == long.class || type == Long.class) {
      return (rows, out) -> {
        for (int i = 0; i < rows.size(); i++) {
          Long value = (Long) accessor.apply(rows.get(i));
          if (value == null) {
            out.writeNull(0, 0);
          } else {
            out.write(value.longValue(), 0, present);
          }
        }
      };
    }
    return others(accessor, present);
  }

  private static <T> ColumnWriting<T> strings(Function<T, Object> accessor) {
    return (rows, out) -> {
      String last = null;
      Binary bytes = null;
      for (int i = 0; i < rows.size(); i++) {
        String text = (String) accessor.apply(rows.get(i));
        if (text == null) {
          out.writeNull(0, 0);
          continue;
        }
        if (!text.equals(last)) {
          last = text;
          bytes = utf8(text);
        }
        out.write(bytes, 0, 1);
      }
    };
  }

  private static <T> ColumnWriting<T> others(Function<T, Object> accessor, int present) {
    return (rows, out) -> {
      for (int i = 0; i < rows.size(); i++) {
        put(accessor.apply(rows.get(i)), 0, 0, present, out);
      }
    };
  }

  /** A column of lists: null, empty, or with elements that may be null. */
  static <T> ColumnWriting<T> list(Function<T, Object> accessor, Class<?> element) {
    return (rows, out) -> {
      for (int i = 0; i < rows.size(); i++) {
        List<?> values = (List<?>) accessor.apply(rows.get(i));
        if (values == null) {
          out.writeNull(0, 0);
        } else if (values.isEmpty()) {
          out.writeNull(0, 1);
        } else {
          for (int k = 0; k < values.size(); k++) {
            put(element.cast(values.get(k)), k == 0 ? 0 : 1, 2, 3, out);
          }
        }
      }
    };
  }

  private static void put(Object value, int repetition, int absent, int present, ColumnWriter out) {
    if (value == null) {
      out.writeNull(repetition, absent);
    } else if (value instanceof String text) {
      out.write(utf8(text), repetition, present);
    } else if (value instanceof Boolean flag) {
      out.write(flag.booleanValue(), repetition, present);
    } else if (value instanceof Integer number) {
      out.write(number.intValue(), repetition, present);
    } else if (value instanceof Long number) {
      out.write(number.longValue(), repetition, present);
    } else if (value instanceof Double number) {
      out.write(number.doubleValue(), repetition, present);
    } else {
      throw new IllegalArgumentException("no column type for " + value.getClass());
    }
  }

  private static Binary utf8(String text) {
    return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
  }

  private static long micros(LocalDateTime time) {
    return Math.addExact(
        Math.multiplyExact(time.toEpochSecond(ZoneOffset.UTC), 1_000_000L), time.getNano() / 1000);
  }
}
