// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import org.rankscape.landscape.catalogue.ProjectEntry;

/**
 * A listed project that is not on the landscape, and why.
 *
 * @param entry how the catalogue lists it
 * @param openrank its value in the period, or null where it has none
 * @param reason one sentence
 * @param repair what was restored of it, or null where nothing was
 */
public record LeftOut(ProjectEntry entry, Double openrank, String reason, Repair repair) {
  /** One of which nothing was restored. */
  LeftOut(ProjectEntry entry, Double openrank, String reason) {
    this(entry, openrank, reason, null);
  }

  LeftOut with(Repair known) {
    return new LeftOut(entry, openrank, reason, known);
  }

  /** Its name, with the mark of repaired projects where it is one. */
  public String shownName() {
    return repair == null ? entry.name() : entry.name() + " " + Repair.MARK;
  }
}
