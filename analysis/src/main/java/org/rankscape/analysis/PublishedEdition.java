// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LandscapeBuilder;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.model.Provenance;
import org.rankscape.landscape.published.PublishedLandscape;

/** A published edition (project list and network file) as a landscape, without a warehouse. */
public final class PublishedEdition {
  private PublishedEdition() {}

  /**
   * The landscape of a published edition.
   *
   * @param catalogue file of the catalogue whose domains the list's classifications name
   * @param projects project list, CSV
   * @param network network file, JSON
   * @param period months that the edition's means are over
   */
  public static Landscape landscape(
      Path catalogue, Path projects, Path network, MonthRange period) {
    PublishedLandscape published =
        PublishedLandscape.read(CatalogueReader.read(catalogue), projects, network);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("values", "published");
    return new LandscapeBuilder(published.catalogue(), new Period(period.from(), period.to()))
        .build(
            published.values(),
            published.links(),
            List.of(),
            new Provenance(
                "published OpenRank, " + projects.getFileName() + " and " + network.getFileName(),
                false,
                "global",
                null,
                Release.version(),
                settings,
                published.warnings()));
  }
}
