// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Inclusion;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.model.Facts;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LandscapeBuilder;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.landscape.model.Provenance;

/** Landscapes with nothing but what they must have. */
final class Bare {
  private Bare() {}

  /** Two projects with a mean each. */
  static Landscape landscape() {
    return of(entry("a/one", "One"), entry("a/two", "Two"));
  }

  /** Two projects whose texts are the given ones. */
  static Landscape named(String name, Facts facts) {
    return of(facts, entry("a/one", name), entry("a/two", "Two"));
  }

  static Landscape empty() {
    return of();
  }

  private static ProjectEntry entry(String repository, String name) {
    return new ProjectEntry(
        repository, name, List.of(repository), "d", null, null, null, null, null, null, null);
  }

  private static Landscape of(ProjectEntry... entries) {
    return of(null, entries);
  }

  private static Landscape of(Facts facts, ProjectEntry... entries) {
    String title = facts == null ? "Bare" : facts.description();
    Label label = new Label(facts == null ? "Domain" : facts.description(), "领域");
    Catalogue catalogue =
        new Catalogue(
            "bare",
            new Label(title, title),
            new Inclusion(Inclusion.Measure.MEAN_OPENRANK, 0, false),
            List.of(),
            List.of(
                new Layer(
                    "l",
                    new Label("Layer", "层"),
                    List.of(
                        new Frame(
                            "l", null, List.of(new Domain("d", label, List.of(), List.of())))))),
            List.of(entries));
    List<ProjectValues> values =
        List.of(entries).stream()
            .map(
                e ->
                    new ProjectValues(
                        e.id(), new TreeMap<>(), 40.0 + e.name().length(), null, null, null, facts))
            .toList();
    YearMonth month = YearMonth.of(2025, 1);
    return new LandscapeBuilder(catalogue, new Period(month, month))
        .build(
            values,
            List.of(),
            List.of(),
            new Provenance(
                List.of(Attribution.of("a file")),
                false,
                "global",
                null,
                "0.1.0",
                Map.of(),
                List.of()));
  }
}
