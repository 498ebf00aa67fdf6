// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.analysis.MadeLandscape;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.model.Interval;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LeftOut;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Repair;
import org.rankscape.warehouse.table.ProjectRow;

/** A landscape as rows of table {@code projects}. */
final class ProjectRows {
  private ProjectRows() {}

  static List<ProjectRow> of(MadeLandscape made) {
    Landscape landscape = made.landscape();
    Map<String, String> layers = layers(landscape.catalogue());
    List<ProjectRow> rows = new ArrayList<>();
    for (Project p : landscape.projects()) {
      rows.add(
          row(
              made,
              layers,
              p.entry(),
              p.openrank(),
              p.previous(),
              p.rank(),
              p.repair(),
              p.interval(),
              p.developers(),
              p.trend() == null ? null : p.trend().trendClass().name().toLowerCase(Locale.ROOT),
              p.breaksRule() ? "breaks the inclusion rule, kept as listed" : null));
    }
    for (LeftOut l : landscape.leftOut()) {
      rows.add(
          row(
              made,
              layers,
              l.entry(),
              l.openrank(),
              null,
              null,
              l.repair(),
              null,
              null,
              null,
              l.reason()));
    }
    rows.sort(Comparator.comparing(ProjectRow::project));
    return rows;
  }

  private static Map<String, String> layers(Catalogue catalogue) {
    Map<String, String> layers = new HashMap<>();
    catalogue
        .layers()
        .forEach(
            l -> l.frames().forEach(f -> f.domains().forEach(d -> layers.put(d.id(), l.id()))));
    return layers;
  }

  private static ProjectRow row(
      MadeLandscape made,
      Map<String, String> layers,
      ProjectEntry e,
      Double openrank,
      Double previous,
      Integer rank,
      Repair repair,
      Interval interval,
      Integer developers,
      String trend,
      String reason) {
    return new ProjectRow(
        made.landscape().catalogue().id(),
        e.id(),
        e.name(),
        e.repositories(),
        made.ids(e.id()),
        layers.get(e.domain()),
        e.domain(),
        e.subDomain(),
        made.period().from().toString(),
        made.period().to().toString(),
        openrank,
        previous,
        rank,
        repair == null ? null : repair.openrank(),
        repair == null ? null : repair.rank(),
        repair == null ? null : repair.months(),
        interval == null ? null : interval.valueLow(),
        interval == null ? null : interval.valueHigh(),
        interval == null ? null : interval.rankLow(),
        interval == null ? null : interval.rankHigh(),
        developers,
        trend,
        rank != null,
        reason);
  }
}
