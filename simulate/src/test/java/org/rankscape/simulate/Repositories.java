// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the repository's root and the shared data beside it. */
final class Repositories {
  private Repositories() {}

  static Path root() {
    Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (!Files.exists(folder.resolve("catalogues"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no folder above user.dir holds catalogues/");
      }
    }
    return folder;
  }

  /** The folder shared/data, or the test is skipped. */
  static Path sharedData() {
    Path data = root().resolveSibling("shared").resolve("data");
    Assumptions.assumeTrue(Files.isDirectory(data), () -> "skipped: there is no folder " + data);
    return data;
  }
}
