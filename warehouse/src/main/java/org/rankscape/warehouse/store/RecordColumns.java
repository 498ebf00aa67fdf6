// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.rankscape.warehouse.table.MostlyDistinct;

/**
 * The Parquet columns of a record type: the schema, and a writer for each component. Components in
 * snake case name the columns; primitives are required, everything else may be null.
 *
 * @param <T> record type
 * @param schema columns in the order of the components
 * @param writers how each column is written, in the same order
 * @param distinct columns whose values are mostly different, so that no dictionary is tried
 */
record RecordColumns<T>(MessageType schema, List<ColumnWriting<T>> writers, List<String> distinct) {
  private static final Map<Class<?>, PrimitiveTypeName> PRIMITIVES =
      Map.of(
          long.class, PrimitiveTypeName.INT64,
          Long.class, PrimitiveTypeName.INT64,
          int.class, PrimitiveTypeName.INT32,
          Integer.class, PrimitiveTypeName.INT32,
          double.class, PrimitiveTypeName.DOUBLE,
          Double.class, PrimitiveTypeName.DOUBLE,
          boolean.class, PrimitiveTypeName.BOOLEAN,
          Boolean.class, PrimitiveTypeName.BOOLEAN,
          LocalDateTime.class, PrimitiveTypeName.INT64,
          String.class, PrimitiveTypeName.BINARY);
  private static final Map<Class<?>, RecordColumns<?>> KNOWN = new ConcurrentHashMap<>();

  /**
   * The columns of a record type.
   *
   * @throws IllegalArgumentException if a component has a type that no table uses
   */
  @SuppressWarnings("unchecked")
  static <T> RecordColumns<T> of(Class<T> type) {
    return (RecordColumns<T>) KNOWN.computeIfAbsent(type, RecordColumns::make);
  }

  private static <T> RecordColumns<T> make(Class<T> type) {
    List<Type> fields = new ArrayList<>();
    List<ColumnWriting<T>> writers = new ArrayList<>();
    List<String> distinct = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> of = component.getType();
      String name = snake(component.getName());
      if (component.isAnnotationPresent(MostlyDistinct.class)) {
        distinct.add(name);
      }
      Function<T, Object> accessor = accessor(type, component);
      if (of == List.class) {
        Class<?> element =
            (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        fields.add(Types.optionalList().element(field(element, "element")).named(name));
        writers.add(ColumnWriting.list(accessor, element));
      } else {
        fields.add(field(of, name));
        writers.add(ColumnWriting.of(accessor, of));
      }
    }
    return new RecordColumns<>(new MessageType(type.getSimpleName(), fields), writers, distinct);
  }

  static String snake(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Type field(Class<?> type, String name) {
    PrimitiveTypeName primitive = PRIMITIVES.get(type);
    if (primitive == null) {
      throw new IllegalArgumentException("no column type for " + type + " " + name);
    }
    LogicalTypeAnnotation meaning = null;
    if (type == String.class) {
      meaning = LogicalTypeAnnotation.stringType();
    } else if (type == LocalDateTime.class) {
      meaning = LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS);
    }
    Types.PrimitiveBuilder<PrimitiveType> field =
        type.isPrimitive() ? Types.required(primitive) : Types.optional(primitive);
    return field.as(meaning).named(name);
  }

  /** The component's accessor as a function, as fast as a lambda in the source. */
  @SuppressWarnings("unchecked")
  private static <T> Function<T, Object> accessor(Class<T> type, RecordComponent component) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      MethodHandle accessor = lookup.unreflect(component.getAccessor());
      Class<?> boxed = MethodType.methodType(component.getType()).wrap().returnType();
      return (Function<T, Object>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  accessor,
                  MethodType.methodType(boxed, type))
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalArgumentException("cannot read " + component + " of " + type, e);
    }
  }
}
