// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.rankscape.warehouse.store.PendingFile;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.store.StoredFile;

/**
 * The file that makes a folder a warehouse.
 *
 * @param format version of the layout
 * @param simulated whether the data are simulated; null before any came
 * @param origin address of the warehouse that this one is a copy of, or null
 */
record Manifest(
    int format, Boolean simulated, @JsonInclude(JsonInclude.Include.NON_NULL) String origin) {
  static final String FILE = "warehouse.json";
  static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  static Optional<Manifest> read(Store store) throws IOException {
    if (!store.exists(FILE)) {
      return Optional.empty();
    }
    StoredFile file = store.input(FILE);
    try {
      Manifest manifest = JSON.readValue(file.bytes(), Manifest.class);
      if (manifest.format != FORMAT) {
        throw new WarehouseException(
            file + " has format " + manifest.format + ", this version reads " + FORMAT + ".");
      }
      return Optional.of(manifest);
    } catch (JacksonException e) {
      throw new WarehouseException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The manifest of a warehouse, or that of one without data. */
  static Manifest readOrNew(Store store) throws IOException {
    return read(store).orElse(new Manifest(FORMAT, null, null));
  }

  void write(Store store) throws IOException {
    try (PendingFile file = store.create(FILE)) {
      file.stream().write(JSON.writeValueAsBytes(this));
      file.commit();
    }
  }
}
