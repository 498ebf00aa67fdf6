// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.RankingMonth;

/** Rows and files that tests are made from. */
public final class Rows {
  private static final String[] TEXTS = {"a", "Ünï-çødé 应用层 🙂", "", "quote \" ' , \n line", "x/y"};

  private Rows() {}

  /** An event of an issue, with contents that depend on the given values alone. */
  public static Event issue(long id, String type, LocalDateTime time, String repository) {
    return new Event(
        id,
        type,
        "opened",
        time,
        7,
        repository,
        8,
        "dev",
        null,
        null,
        1,
        70L + id,
        null,
        null,
        null,
        8L,
        time,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The row that makes a ranked month complete. */
  public static RankingMonth ranking(String month) {
    return new RankingMonth(
        month, "partial", 1, 1, 1, 9, 1e-10, 1, month, 0, 0, 0, 0, 0, "{}", "{}", "f");
  }

  /** Rows of any record type, about a third of the values that may be null being null. */
  public static <T> List<T> random(Class<T> type, int rows, long seed) {
    Random random = new Random(seed);
    List<T> out = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      out.add(row(type, random));
    }
    return out;
  }

  private static <T> T row(Class<T> type, Random random) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        boolean isNull = !types[i].isPrimitive() && random.nextInt(3) == 0;
        values[i] = isNull ? null : value(components[i], random);
      }
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(RecordComponent component, Random random) {
    Class<?> type = component.getType();
    if (type == long.class || type == Long.class) {
      return random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextLong();
    } else if (type == int.class || type == Integer.class) {
      return random.nextInt();
    } else if (type == double.class || type == Double.class) {
      return random.nextInt(4) == 0 ? Double.MIN_VALUE : random.nextGaussian() * 1e9;
    } else if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == LocalDateTime.class) {
      return LocalDateTime.ofEpochSecond(
          random.nextInt(), random.nextInt(1_000_000) * 1000, ZoneOffset.UTC);
    } else if (type == List.class) {
      String element = component.getGenericType().getTypeName();
      return Stream.generate(() -> element(element, random)).limit(random.nextInt(4)).toList();
    } else if (type == String.class) {
      return text(random);
    }
    throw new IllegalArgumentException("no rows for " + type);
  }

  private static Object element(String list, Random random) {
    if (list.contains("Long")) {
      return random.nextLong();
    }
    return list.contains("Double") ? (Object) random.nextGaussian() : text(random);
  }

  private static String text(Random random) {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  /** Every file below a folder by path, with its bytes. */
  public static Map<String, String> files(Path root) {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path p : paths.filter(Files::isRegularFile).toList()) {
        out.put(root.relativize(p).toString(), HexFormat.of().formatHex(Files.readAllBytes(p)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }
}
