// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rankscape.cli.UserException;
import org.rankscape.ingest.store.FileSystems;

/** What the build puts beside the program: the job jar for clusters, plugins for file systems. */
final class Installation {
  private Installation() {}

  static Path folder() {
    try {
      return Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The job jar.
   *
   * @param given by the user, or null for the one beside the program
   * @throws UserException if there is none
   */
  static Path jobJar(Path given) {
    Path jar = given != null ? given : folder().resolve("job").resolve("rankscape-job.jar");
    if (!Files.isRegularFile(jar)) {
      throw new UserException(
          "no job jar "
              + jar
              + ": build it with './mvnw package -DskipTests', or name it with --job-jar.");
    }
    return jar;
  }

  /** Makes addresses such as {@code s3://bucket/folder} usable in this process, if one is. */
  static void loadFileSystems(String... locations) {
    for (String location : locations) {
      if (FileSystems.isAddress(location)) {
        FileSystems.load(folder().resolve("plugins"));
        return;
      }
    }
  }
}
