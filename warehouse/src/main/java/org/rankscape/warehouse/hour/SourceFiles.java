// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.table.SourceHour;

/** Table {@code source_files}: what hours were filed of files whose names tell none. */
public final class SourceFiles {
  private final Store store;

  /** The table in a store. */
  public SourceFiles(Store store) {
    this.store = store;
  }

  private static String path(String name, long size, long crc32c) {
    String key =
        String.format(
            Locale.ROOT, "%s-%d-%08x", name.replaceAll("[^A-Za-z0-9._-]", "_"), size, crc32c);
    return Warehouse.path(Table.SOURCE_FILES, key);
  }

  /** Whether a file of this name and size was filed, whatever its content. */
  public boolean mayHold(String name, long size) throws IOException {
    String start = path(name, size, 0);
    String prefix =
        start.substring(start.indexOf('/') + 1, start.length() - "00000000.parquet".length());
    return store.list(Table.SOURCE_FILES.name()).stream().anyMatch(f -> f.startsWith(prefix));
  }

  /** Whether all hours of this very file that are wanted are in the warehouse. */
  public boolean holds(String name, long size, long crc32c, Predicate<LocalDateTime> wanted)
      throws IOException {
    List<SourceHour> hours = read(path(name, size, crc32c));
    return !hours.isEmpty()
        && hours.stream().filter(h -> wanted.test(h.hour())).allMatch(SourceHour::filed);
  }

  private List<SourceHour> read(String path) throws IOException {
    return store.exists(path) ? ParquetFiles.read(store.input(path), SourceHour.class) : List.of();
  }

  /** Adds the hours of one file; what was filed before stays so. */
  public void add(Collection<SourceHour> hours) throws IOException {
    SourceHour any = hours.iterator().next();
    String path = path(any.file(), any.size(), any.crc32c());
    TreeMap<LocalDateTime, SourceHour> all = new TreeMap<>();
    List<SourceHour> both = new ArrayList<>(read(path));
    both.addAll(hours);
    both.forEach(h -> all.merge(h.hour(), h, (a, b) -> a.filed() ? a : b));
    ParquetFiles.write(store, path, SourceHour.class, all.values(), Map.of());
  }
}
