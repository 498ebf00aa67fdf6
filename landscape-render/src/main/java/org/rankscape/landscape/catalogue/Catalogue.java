// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import java.util.List;

/**
 * The editor's side of a landscape: its layers, frames, domains and listed projects.
 *
 * @param id name of the catalogue, lower-case with hyphens
 * @param title title of the landscape
 * @param inclusion rule by which listed projects enter
 * @param seeds full names of the repositories from which discovery starts
 * @param layers bands from top to bottom
 * @param projects listed projects in file order
 */
public record Catalogue(
    String id,
    Label title,
    Inclusion inclusion,
    List<String> seeds,
    List<Layer> layers,
    List<ProjectEntry> projects) {}
