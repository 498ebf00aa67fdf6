// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.util.List;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.Label;

/**
 * What changed between two editions.
 *
 * @param before the earlier edition
 * @param after the later edition
 * @param comparable whether levels of OpenRank are compared as they are; else each project's share
 *     of the projects on both is
 * @param least smallest relative change that counts as risen or fallen, such as 0.1
 * @param sources where the numbers of both come from
 * @param notes what a reader should know about the comparison
 * @param changes what changed, by kind, within a kind as its lists are read: added by rank, dropped
 *     by former rank, risen and fallen by the size of the change
 */
public record EditionDifference(
    Side before,
    Side after,
    boolean comparable,
    double least,
    List<Attribution> sources,
    List<Label> notes,
    List<EditionChange> changes) {
  /**
   * One of the two.
   *
   * @param name name of the edition
   * @param title title of its landscape
   * @param period its months
   * @param projects number of projects on it
   */
  public record Side(String name, Label title, Period period, int projects) {}

  /** The changes of a kind, in their order. */
  public List<EditionChange> of(EditionChange.Kind kind) {
    return changes.stream().filter(c -> c.kind() == kind).toList();
  }
}
