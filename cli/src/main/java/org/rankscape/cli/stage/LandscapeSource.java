// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.analysis.MadeLandscape;
import org.rankscape.analysis.MonthRange;
import org.rankscape.analysis.PublishedEdition;
import org.rankscape.analysis.WarehouseLandscape;
import org.rankscape.cli.UserException;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.warehouse.Warehouse;

/**
 * What a landscape is made from: a catalogue, and the values of a warehouse or of a published
 * edition.
 *
 * @param warehouse folder of the warehouse, or null for a published edition
 * @param published files of a published edition, or null for a warehouse
 * @param catalogue file of the catalogue
 * @param values {@code computed}, {@code imported}, or null for what there is
 * @param moreBots logins that are no developers besides the included list
 * @param coverageFloor lowest coverage of a month that is compared with another, between 0 and 1
 */
public record LandscapeSource(
    Path warehouse,
    Published published,
    Path catalogue,
    String values,
    List<String> moreBots,
    double coverageFloor) {

  /**
   * The files of a published edition.
   *
   * @param projects project list, CSV
   * @param network network file, JSON
   */
  public record Published(Path projects, Path network) {}

  /** Refuses a source of values that there is not. */
  public LandscapeSource {
    Choice.check("values", values, "computed", "imported");
  }

  /** The values of a warehouse. */
  public static LandscapeSource of(
      Path warehouse, Path catalogue, String values, List<String> moreBots, double coverageFloor) {
    return new LandscapeSource(warehouse, null, catalogue, values, moreBots, coverageFloor);
  }

  /** The warehouse opened for writing, or null where there is none. */
  Warehouse update() throws IOException {
    return warehouse == null ? null : Warehouse.update(warehouse);
  }

  /** The warehouse opened for reading, or null where there is none. */
  Warehouse read() throws IOException {
    return warehouse == null ? null : Warehouse.read(warehouse);
  }

  /** What a run with it records. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("catalogue", catalogue.toString());
    settings.put("source", values);
    settings.put("coverage_floor", coverageFloor);
    return settings;
  }

  /** Reads the catalogue. */
  Catalogue readCatalogue() {
    return CatalogueReader.read(catalogue);
  }

  /** What makes landscapes of a warehouse. */
  WarehouseLandscape maker(Warehouse opened) {
    return new WarehouseLandscape(opened, readCatalogue(), moreBots);
  }

  /**
   * Makes the landscape.
   *
   * @param opened the warehouse, or null for a published edition
   * @param from first month, or null for a year before the end; not null for a published edition
   * @param to last month, or null for the last with values; not null for a published edition
   */
  MadeLandscape make(Warehouse opened, YearMonth from, YearMonth to) throws IOException {
    if (published != null && (from == null || to == null)) {
      throw new UserException(
          "a published edition needs the months that its means are over: give them.");
    }
    return published == null
        ? maker(opened).make(values, from, to, coverageFloor)
        : PublishedEdition.landscape(
            catalogue, published.projects, published.network, new MonthRange(from, to));
  }
}
