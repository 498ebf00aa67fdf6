// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of real data beside the repository; tests that need it are skipped where it is absent.
 */
public final class SharedData {
  private SharedData() {}

  /** A file or folder of it. */
  public static Path path(String relative) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "skipped: no folder shared/data beside the repository");
    return folder.resolve("shared/data").resolve(relative);
  }
}
