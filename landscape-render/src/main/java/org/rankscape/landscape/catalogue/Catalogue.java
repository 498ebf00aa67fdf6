// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The editor's side of a landscape: its layers, frames, domains and listed projects.
 *
 * @param id name of the catalogue, lower-case with hyphens
 * @param title title of the landscape
 * @param inclusion rule by which listed projects enter
 * @param seeds full names of the repositories from which discovery starts
 * @param layers bands from top to bottom
 * @param projects listed projects in file order
 * @param sources data to be named on every output, besides or (under the same name) in place of
 *     what the program names by itself
 */
public record Catalogue(
    String id,
    Label title,
    Inclusion inclusion,
    List<String> seeds,
    List<Layer> layers,
    List<ProjectEntry> projects,
    List<Attribution> sources) {

  /** A catalogue that names no sources. */
  public Catalogue(
      String id,
      Label title,
      Inclusion inclusion,
      List<String> seeds,
      List<Layer> layers,
      List<ProjectEntry> projects) {
    this(id, title, inclusion, seeds, layers, projects, List.of());
  }

  /** What is named as source: the given data as this catalogue words them, then its others. */
  public List<Attribution> attributions(List<Attribution> given) {
    Map<String, Attribution> out = new LinkedHashMap<>();
    given.forEach(a -> out.put(a.name().en().toLowerCase(Locale.ROOT), a));
    sources.forEach(a -> out.put(a.name().en().toLowerCase(Locale.ROOT), a));
    return List.copyOf(out.values());
  }
}
