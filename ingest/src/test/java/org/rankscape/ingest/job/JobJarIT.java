// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in the jar that is sent to clusters. */
class JobJarIT {
  /** The jar that the build has just made. */
  static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(p -> p.getFileName().toString().endsWith("-job.jar"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }

  @Test
  void theJarHoldsTheJobsButNeitherFlinkNorDuckDb() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      List<String> names = jar.stream().map(e -> e.getName()).toList();
      assertThat(names)
          .contains(
              "org/rankscape/ingest/job/IngestJob.class",
              "org/rankscape/ingest/job/MonthJob.class",
              "org/rankscape/warehouse/Warehouse.class",
              "org/rankscape/rank/ActivityWeights.class",
              "com/jerolba/carpet/CarpetWriter.class")
          .noneMatch(n -> n.startsWith("org/apache/flink/") || n.startsWith("org/duckdb/"))
          .noneMatch(n -> n.startsWith("org/slf4j/") || n.endsWith("module-info.class"))
          .noneMatch(n -> n.matches("META-INF/[^/]*\\.(SF|DSA|RSA)"));
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo(IngestJob.class.getName());
    }
  }
}
