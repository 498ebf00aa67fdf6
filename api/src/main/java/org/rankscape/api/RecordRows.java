// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Rows to records and back. */
final class RecordRows {
  private RecordRows() {}

  static Rows of(List<? extends Record> records) {
    if (records.isEmpty()) {
      return new Rows(List.of(), List.of());
    }
    RecordComponent[] components = records.get(0).getClass().getRecordComponents();
    List<List<Object>> rows = new ArrayList<>();
    for (Record record : records) {
      List<Object> row = new ArrayList<>();
      for (RecordComponent component : components) {
        row.add(get(component, record));
      }
      rows.add(row);
    }
    return new Rows(Arrays.stream(components).map(RecordRows::column).toList(), rows);
  }

  private static Object get(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      Object value = component.getAccessor().invoke(record);
      return value instanceof YearMonth || value instanceof Enum<?> ? value.toString() : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot read " + component, e);
    }
  }

  static <T extends Record> List<T> read(Rows rows, Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    List<T> records = new ArrayList<>();
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      for (Row row : rows) {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
          String column = column(components[i]);
          values[i] = converted(row.get(column), types[i], column, type);
        }
        records.add(constructor.newInstance(values));
      }
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " refuses a row: " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make records of " + type.getName(), e);
    }
    return records;
  }

  private static Object converted(Object value, Class<?> to, String column, Class<?> type) {
    Object out = null;
    if (value instanceof Number number) {
      out = number(number, to);
    } else if (value instanceof String text && to == YearMonth.class) {
      out = YearMonth.parse(text);
    } else if (value instanceof Boolean && to == boolean.class || to.isInstance(value)) {
      out = value;
    } else if (value != null && to == String.class) {
      out = value.toString();
    }
    if (out == null && (value != null || to.isPrimitive())) {
      throw new IllegalArgumentException(
          String.format(
              "column '%s' holds %s, which is no %s as %s.%s asks for.",
              column, value, to.getSimpleName(), type.getSimpleName(), column));
    }
    return out;
  }

  private static Object number(Number value, Class<?> to) {
    double number = value.doubleValue();
    boolean whole = number == Math.rint(number);
    if (to == double.class || to == Double.class) {
      return number;
    }
    if ((to == long.class || to == Long.class) && whole) {
      return value.longValue();
    }
    if ((to == int.class || to == Integer.class)
        && whole
        && Math.abs(number) <= Integer.MAX_VALUE) {
      return value.intValue();
    }
    return to.isInstance(value) ? value : to == String.class ? value.toString() : null;
  }

  private static String column(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
