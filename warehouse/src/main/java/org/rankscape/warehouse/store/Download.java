// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.UUID;

/**
 * Copies Parquet files of a store into a folder. The copy gets the original's time of change, which
 * with its size tells later whether the original is still the same; the checksum of every page is
 * compared before the copy becomes visible.
 */
public final class Download {
  private final Store from;
  private final Path root;

  /** Copies files of a store into a folder, under the same paths. */
  public Download(Store from, Path root) {
    this.from = from;
    this.root = root;
  }

  /** Whether the folder holds this version of a file already. */
  public boolean has(String path, FileVersion version) throws IOException {
    Path copy = root.resolve(path);
    return Files.isRegularFile(copy)
        && Files.size(copy) == version.size()
        && Files.getLastModifiedTime(copy).toMillis() == version.modified();
  }

  /**
   * Copies a file.
   *
   * @throws IOException if it cannot be read, or what came is not what was written
   */
  public void copy(String path, FileVersion version) throws IOException {
    Path target = root.resolve(path);
    Files.createDirectories(target.getParent());
    Path aside =
        target.resolveSibling(LocalStore.ASIDE + target.getFileName() + "-" + UUID.randomUUID());
    try {
      try (InputStream in = from.input(path).open()) {
        Files.copy(in, aside);
      }
      check(path, version, aside);
      Files.setLastModifiedTime(aside, FileTime.fromMillis(version.modified()));
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void check(String path, FileVersion version, Path copy) throws IOException {
    if (Files.size(copy) != version.size()) {
      throw new IOException(
          String.format(
              "%s/%s came with %d of %d bytes: it was replaced just now, or the transfer broke."
                  + " Run the same command again.",
              from, path, Files.size(copy), version.size()));
    }
    try {
      ParquetFiles.verify(new LocalFile(copy));
    } catch (IOException e) {
      throw new IOException(
          String.format(
              "%s/%s is damaged (%s): run the same command again; if it stays so, make the table"
                  + " anew where it was made.",
              from, path, e.getCause() == null ? e.getMessage() : e.getCause().getMessage()),
          e);
    }
  }
}
