// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import org.rankscape.warehouse.store.BytesFile;
import org.rankscape.warehouse.store.FileVersion;
import org.rankscape.warehouse.store.PendingFile;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.store.StoredFile;

/** Files in memory, for one thread. */
final class MemoryStore implements Store {
  private static final long serialVersionUID = 1L;
  private final TreeMap<String, byte[]> files = new TreeMap<>();

  @Override
  public StoredFile input(String path) throws FileNotFoundException {
    if (!exists(path)) {
      throw new FileNotFoundException(path);
    }
    return new BytesFile(files.get(path));
  }

  @Override
  public PendingFile create(String path) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return new PendingFile() {
      @Override
      public OutputStream stream() {
        return out;
      }

      @Override
      public void commit() {
        files.put(path, out.toByteArray());
      }

      @Override
      public void close() {
        // nothing is left
      }
    };
  }

  @Override
  public List<String> list(String folder) {
    return versions(folder).stream().map(FileVersion::name).toList();
  }

  @Override
  public List<FileVersion> versions(String folder) {
    return files.entrySet().stream()
        .filter(e -> e.getKey().startsWith(folder + "/"))
        .filter(e -> e.getKey().indexOf('/', folder.length() + 1) < 0)
        .map(
            e -> new FileVersion(e.getKey().substring(folder.length() + 1), e.getValue().length, 0))
        .toList();
  }

  @Override
  public List<String> folders(String folder) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(folder + "/"))
        .map(path -> path.substring(folder.length() + 1))
        .filter(path -> path.contains("/"))
        .map(path -> path.substring(0, path.indexOf('/')))
        .distinct()
        .toList();
  }

  @Override
  public boolean exists(String path) {
    return files.containsKey(path);
  }

  @Override
  public void delete(String path) {
    files.remove(path);
  }

  @Override
  public void deleteFolder(String folder) {
    files.keySet().removeIf(path -> path.startsWith(folder + "/"));
  }

  @Override
  public long size(String folder) {
    return files.entrySet().stream()
        .filter(e -> e.getKey().startsWith(folder + "/"))
        .mapToLong(e -> e.getValue().length)
        .sum();
  }

  @Override
  public void sweep() {
    // a file appears whole
  }
}
