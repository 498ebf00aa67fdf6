// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.published;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LandscapeBuilder;
import org.rankscape.landscape.model.Provenance;
import org.rankscape.landscape.model.SampleLandscapes;

/**
 * The real LLM landscape of May 2025, from shared/data beside the repository; tests that ask for it
 * are skipped where that is absent.
 */
public final class May2025 {
  private May2025() {}

  /** The catalogue whose domains it uses. */
  static Path catalogue() {
    return upwards("catalogues/llm-development.yaml");
  }

  /** A file of the edition. */
  static Path file(String name) {
    return upwards("shared/data/landscape").resolve(name);
  }

  /** The edition as read. */
  static PublishedLandscape published() {
    return PublishedLandscape.read(
        CatalogueReader.read(catalogue()),
        file("llm-2025-05-projects.csv"),
        file("llm-2025-05-network.json"));
  }

  /** The edition as landscape of January to April 2025. */
  public static Landscape landscape() {
    PublishedLandscape published = published();
    return new LandscapeBuilder(published.catalogue(), SampleLandscapes.PERIOD)
        .build(
            published.values(),
            published.links(),
            List.of(),
            new Provenance(
                List.of(Attribution.of("Published LLM landscape of May 2025")),
                false,
                "global",
                null,
                "test",
                Map.of(),
                published.warnings()));
  }

  private static Path upwards(String path) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(path))) {
        return at.resolve(path);
      }
    }
    assumeTrue(false, "skipped: there is no " + path + " in or beside the repository");
    throw new AssertionError();
  }
}
