// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rankscape.warehouse.store.PendingFile;
import org.rankscape.warehouse.store.Store;

/**
 * The file that makes a folder a warehouse.
 *
 * @param format version of the layout
 * @param simulated whether the data are simulated; null before any came
 */
record Manifest(int format, Boolean simulated) {
  static final String FILE = "warehouse.json";
  static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  static Optional<Manifest> read(Path root) {
    Path file = root.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Manifest manifest = JSON.readValue(file.toFile(), Manifest.class);
      if (manifest.format != FORMAT) {
        throw new WarehouseException(
            file + " has format " + manifest.format + ", this version reads " + FORMAT + ".");
      }
      return Optional.of(manifest);
    } catch (IOException e) {
      throw new WarehouseException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  void write(Store store) throws IOException {
    try (PendingFile file = store.create(FILE)) {
      file.stream().write(JSON.writeValueAsBytes(this));
      file.commit();
    }
  }
}
