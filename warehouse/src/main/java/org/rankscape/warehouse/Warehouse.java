// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.store.FileErrors;
import org.rankscape.warehouse.store.JobNotes;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.ParquetRows;
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
  /** The file that makes a folder a warehouse. */
  public static final String MANIFEST = Manifest.FILE;

  private final Path root;
  private final String location;
  private final Store store;
  private final Manifest manifest;
  private final WriteLock lock;

  private Warehouse(Path root, String location, Store store, Manifest manifest, WriteLock lock) {
    this.root = root;
    this.location = location;
    this.store = store;
    this.manifest = manifest;
    this.lock = lock;
  }

  /**
   * Opens an existing warehouse for reading.
   *
   * @throws WarehouseException if the folder holds none
   */
  public static Warehouse read(Path root) {
    return read(root, new LocalStore(root), root.toString());
  }

  /**
   * Opens an existing warehouse that lies elsewhere than in a folder of this machine for reading.
   *
   * @param location its address, for messages
   * @throws WarehouseException if there is none
   */
  public static Warehouse read(Store store, String location) {
    return read(null, store, location);
  }

  private static Warehouse read(Path root, Store store, String location) {
    try {
      Manifest manifest =
          Manifest.read(store)
              .orElseThrow(
                  () ->
                      new WarehouseException(
                          location
                              + " is no warehouse: it has no file "
                              + MANIFEST
                              + ". Make one with 'rankscape ingest' or 'rankscape import'."));
      return new Warehouse(root, location, store, manifest, null);
    } catch (IOException e) {
      throw new WarehouseException("cannot read warehouse " + location + ": " + e.getMessage(), e);
    }
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
   * left half-written, unless a job on a cluster may still write ({@link JobNotes}).
   *
   * @throws WarehouseException if another process writes to it, or the folder cannot be written
   */
  public static Warehouse write(Path root) {
    try {
      WriteLock lock = WriteLock.take(root);
      try {
        LocalStore store = new LocalStore(root);
        new JobNotes(store).sweep();
        return new Warehouse(root, root.toString(), store, Manifest.readOrNew(store), lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new WarehouseException(
          "cannot write to warehouse "
              + root
              + ": "
              + FileErrors.text(e)
              + ". Choose a folder that you may write.",
          e);
    }
  }

  /**
   * Opens a warehouse that lies elsewhere than in a folder of this machine for writing. Nothing
   * keeps a second writer out there: see to it that there is none.
   *
   * @param location its address, for messages
   * @throws WarehouseException if it cannot be reached
   */
  public static Warehouse write(Store store, String location) {
    try {
      new JobNotes(store).sweep();
      return new Warehouse(null, location, store, Manifest.readOrNew(store), null);
    } catch (IOException e) {
      throw new WarehouseException("cannot open warehouse " + location + ": " + e.getMessage(), e);
    }
  }

  /** Folder or address of the warehouse. */
  public String location() {
    return location;
  }

  /**
   * Folder of the warehouse.
   *
   * @throws WarehouseException if it does not lie in a folder of this machine
   */
  public Path root() {
    if (root == null) {
      throw new WarehouseException(
          "warehouse "
              + location
              + " is not on this machine: copy its tables with 'rankscape pull "
              + location
              + " FOLDER' and work on FOLDER.");
    }
    return root;
  }

  /** Address of the warehouse that this one is a copy of. */
  public Optional<String> origin() {
    return Optional.ofNullable(manifest.origin());
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
    return accept(simulated, manifest.origin());
  }

  /**
   * Writes the manifest of a warehouse that becomes a copy of another.
   *
   * @throws WarehouseException if it holds data of its own or is a copy of a third
   */
  public Warehouse acceptCopy(Warehouse of) throws IOException {
    if (store.exists(MANIFEST) && !of.location.equals(manifest.origin())) {
      throw new WarehouseException(
          String.format(
              "warehouse %s %s: choose another folder for a copy of %s.",
              location,
              manifest.origin() == null
                  ? "holds data of its own"
                  : "is a copy of " + manifest.origin(),
              of.location));
    }
    return accept(of.simulated(), of.location);
  }

  private Warehouse accept(boolean simulated, String origin) throws IOException {
    if (manifest.simulated() != null && manifest.simulated() != simulated) {
      throw new WarehouseException(
          String.format(
              "warehouse %s holds %s data and the source is %s: choose another warehouse.",
              location, kind(manifest.simulated()), kind(simulated)));
    }
    Manifest next = new Manifest(Manifest.FORMAT, simulated, origin);
    if (!next.equals(manifest) || !store.exists(MANIFEST)) {
      next.write(store);
    }
    return new Warehouse(root, location, store, next, lock);
  }

  private static String kind(boolean simulated) {
    return simulated ? "simulated" : "real";
  }

  /** Months for which a table has rows, in order. */
  public List<YearMonth> months(Table<?> table) {
    try {
      return switch (table.layout()) {
        case HOUR, REPOSITORY -> {
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
      throw new WarehouseException("cannot list " + location + "/" + table.name() + ": " + e, e);
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

  /** Reads columns of a month or key, row after row; null if there is no such file. */
  public ParquetRows rows(Table<?> table, Object key, String... columns) throws IOException {
    String path = path(table, key);
    return store.exists(path) ? ParquetRows.open(store.input(path), columns) : null;
  }

  /** Starts the rows of a month or key, which replace older ones when committed. */
  public <T> ParquetFiles.Writer<T> writer(Table<T> table, Object key) throws IOException {
    return new ParquetFiles.Writer<>(store.create(path(table, key)), table.rowType());
  }

  /** Key-value metadata of the file of a month or key; empty if there is no such file. */
  public Map<String, String> metadata(Table<?> table, Object key) throws IOException {
    String path = path(table, key);
    return store.exists(path) ? ParquetFiles.metadata(store.input(path)) : Map.of();
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
    }
  }
}
