// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.edition.EditionResult;
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
  public static MadeLandscape landscape(
      Path catalogue, Path projects, Path network, MonthRange period) {
    PublishedLandscape published =
        PublishedLandscape.read(CatalogueReader.read(catalogue), projects, network);
    Map<String, List<EditionResult.Repository>> repositories = new HashMap<>();
    for (ProjectEntry e : published.catalogue().projects()) {
      Long id = published.ids().get(e.id());
      if (id != null) {
        repositories.put(e.id(), List.of(new EditionResult.Repository(id, e.primaryRepository())));
      }
    }
    Provenance provenance =
        new Provenance(
            published.catalogue().attributions(List.of(files(projects, network))),
            false,
            "global",
            null,
            Release.version(),
            Map.of("values", "published"),
            published.warnings());
    return new MadeLandscape(
        new LandscapeBuilder(published.catalogue(), new Period(period.from(), period.to()))
            .build(published.values(), published.links(), List.of(), provenance),
        period,
        repositories,
        Map.of(),
        null,
        false);
  }

  private static Attribution files(Path projects, Path network) {
    Path list = projects.getFileName();
    Path pairs = network.getFileName();
    return new Attribution(
        new Label(
            "published OpenRank, " + list + " and " + pairs,
            "已公布的 OpenRank，" + list + " 与 " + pairs),
        null,
        null);
  }
}
