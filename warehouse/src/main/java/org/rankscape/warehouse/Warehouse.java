// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.Store;

/**
 * A folder of tables.
 *
 * <pre>
 * warehouse.json                         format, and whether the data are simulated
 * events/2016-01/2016-01-01-05.parquet   one file an hour
 * collaboration/2016-01.parquet          one file a month
 * trends/computed.parquet                one file a key
 * </pre>
 *
 * One process at a time may write; any number may read.
 */
public final class Warehouse implements Closeable {
  private final Path root;
  private final LocalStore store;
  private final Manifest manifest;
  private final FileChannel lockFile;

  private Warehouse(Path root, LocalStore store, Manifest manifest, FileChannel lockFile) {
    this.root = root;
    this.store = store;
    this.manifest = manifest;
    this.lockFile = lockFile;
  }

  /**
   * Opens an existing warehouse for reading.
   *
   * @throws WarehouseException if the folder holds none
   */
  public static Warehouse read(Path root) {
    LocalStore store = new LocalStore(root);
    Manifest manifest =
        Manifest.read(root)
            .orElseThrow(
                () ->
                    new WarehouseException(
                        root
                            + " is no warehouse: it has no file "
                            + Manifest.FILE
                            + ". Make one with 'rankscape ingest' or 'rankscape import'."));
    return new Warehouse(root, store, manifest, null);
  }

  /**
   * Opens an existing warehouse for writing, as {@link #write} does.
   *
   * @throws WarehouseException if the folder holds none, or for the reasons of {@link #write}
   */
  public static Warehouse update(Path root) {
    read(root);
    return write(root);
  }

  /**
   * Opens a warehouse for writing, making the folder where needed, and clears what a killed run
   * left half-written.
   *
   * @throws WarehouseException if another process writes to it, or the folder cannot be written
   */
  public static Warehouse write(Path root) {
    FileChannel lockFile = null;
    Warehouse opened = null;
    try {
      Files.createDirectories(root);
      lockFile =
          FileChannel.open(
              root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(lockFile) == null) {
        throw new WarehouseException(
            "another process writes to warehouse " + root + ": wait for it to end.");
      }
      LocalStore store = new LocalStore(root);
      store.sweep();
      Manifest manifest = Manifest.read(root).orElse(new Manifest(Manifest.FORMAT, null));
      opened = new Warehouse(root, store, manifest, lockFile);
      return opened;
    } catch (IOException e) {
      throw new WarehouseException(
          "cannot write to warehouse " + root + ": " + e + ". Choose a folder that you may write.",
          e);
    } finally {
      if (opened == null) {
        release(lockFile);
      }
    }
  }

  private static void release(FileChannel lockFile) {
    try {
      if (lockFile != null) {
        lockFile.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Folder of the warehouse. */
  public Path root() {
    return root;
  }

  /** Its files. */
  public Store store() {
    return store;
  }

  /** Its files of events. */
  public HourFiles hourFiles() {
    return new HourFiles(store);
  }

  /** Whether the data are simulated; false while there are none. */
  public boolean simulated() {
    return Boolean.TRUE.equals(manifest.simulated());
  }

  /**
   * Writes the manifest of a warehouse that gets data of this kind.
   *
   * @throws WarehouseException if it holds data of the other kind already
   */
  public Warehouse accept(boolean simulated) throws IOException {
    if (manifest.simulated() != null && manifest.simulated() != simulated) {
      throw new WarehouseException(
          String.format(
              "warehouse %s holds %s data and the source is %s: choose another warehouse.",
              root, kind(manifest.simulated()), kind(simulated)));
    }
    Manifest next = new Manifest(Manifest.FORMAT, simulated);
    if (!next.equals(manifest) || !Files.exists(root.resolve(Manifest.FILE))) {
      next.write(store);
    }
    return new Warehouse(root, store, next, lockFile);
  }

  private static String kind(boolean simulated) {
    return simulated ? "simulated" : "real";
  }

  /** Months for which a table has rows, in order. */
  public List<YearMonth> months(Table<?> table) {
    try {
      return switch (table.layout()) {
        case HOUR -> {
          List<YearMonth> months = new ArrayList<>();
          for (String folder : store.folders(table.name())) {
            if (!keys(table.name() + "/" + folder).isEmpty()) {
              months.add(YearMonth.parse(folder));
            }
          }
          yield months;
        }
        case MONTH -> keys(table).stream().map(YearMonth::parse).toList();
        case KEY -> throw new IllegalArgumentException(table.name() + " has no months");
      };
    } catch (IOException e) {
      throw new WarehouseException("cannot list " + root.resolve(table.name()) + ": " + e, e);
    }
  }

  /** Keys of the files of a table, in order. */
  public List<String> keys(Table<?> table) throws IOException {
    return keys(table.name());
  }

  private List<String> keys(String folder) throws IOException {
    List<String> keys = new ArrayList<>();
    for (String file : store.list(folder)) {
      if (file.endsWith(".parquet")) {
        keys.add(file.substring(0, file.length() - ".parquet".length()));
      }
    }
    return keys;
  }

  /** Path of a table's file for a month or key. */
  public static String path(Table<?> table, Object key) {
    return table.name() + "/" + key + ".parquet";
  }

  /** Reads the rows of a month or key; none if there is no such file. */
  public <T> List<T> read(Table<T> table, Object key) throws IOException {
    String path = path(table, key);
    return store.exists(path) ? ParquetFiles.read(store.input(path), table.rowType()) : List.of();
  }

  /** Replaces the rows of a month or key. */
  public <T> void write(Table<T> table, Object key, Collection<T> rows) throws IOException {
    ParquetFiles.write(store, path(table, key), table.rowType(), rows, Map.of());
  }

  @Override
  public void close() throws IOException {
    if (lockFile != null) {
      lockFile.close();
    }
  }
}
