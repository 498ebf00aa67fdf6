// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import java.util.List;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.model.Repair;

/**
 * The result that an edition froze, as {@code result.json} holds it: every listed project with its
 * place and value, on the landscape or not.
 *
 * @param title title of the landscape
 * @param catalogue id of the catalogue
 * @param from first month, {@code YYYY-MM}
 * @param to last month
 * @param scope {@code global} or {@code partial}
 * @param simulated whether the data are invented
 * @param coverage mean coverage index of the months, or null where the values were imported
 * @param warmUp last month in which values still rise to their level because the ranking started
 *     without history, where the period begins by then; else null
 * @param above threshold of the inclusion rule
 * @param sources where the numbers come from
 * @param domains the domains in the order of the catalogue
 * @param projects all listed projects: those on the landscape by rank, then the others by id
 */
public record EditionResult(
    Label title,
    String catalogue,
    String from,
    String to,
    String scope,
    boolean simulated,
    Double coverage,
    String warmUp,
    double above,
    List<Attribution> sources,
    List<Place> domains,
    List<Listed> projects) {

  /**
   * A domain or a sub-domain.
   *
   * @param id id of the domain
   * @param subDomain id of the sub-domain, or null for the domain itself
   * @param label its name; of a sub-domain with that of the domain
   */
  public record Place(String id, String subDomain, Label label) {}

  /**
   * A repository.
   *
   * @param id GitHub's id, or null where the data show none
   * @param name full name, the latest that the data show
   */
  public record Repository(Long id, String name) {}

  /**
   * A listed project.
   *
   * @param id id in the catalogue
   * @param name shown name
   * @param repositories its repositories, the primary one first
   * @param domain id of its domain
   * @param subDomain id of its sub-domain, or null
   * @param rank place on the landscape, or null where it is not on it
   * @param openrank mean monthly OpenRank over the period, or null where it has none
   * @param developers distinct developers, or null
   * @param lastActive last month with a value up to the end of the period, or null where not known
   * @param archived whether the primary repository is archived, or null
   * @param repairedMonths months of the period that were repaired from GitHub's API, or null where
   *     nothing was
   * @param openrankUnrepaired mean monthly OpenRank without any repair, or null where nothing was
   */
  public record Listed(
      String id,
      String name,
      List<Repository> repositories,
      String domain,
      String subDomain,
      Integer rank,
      Double openrank,
      Integer developers,
      String lastActive,
      Boolean archived,
      Integer repairedMonths,
      Double openrankUnrepaired) {

    /** Whether its value rests on repaired months. */
    boolean repaired() {
      return openrankUnrepaired != null;
    }

    /** Its name, with the mark of repaired projects where it is one. */
    String shownName() {
      return repaired() ? name + " " + Repair.MARK : name;
    }

    /** Whether it is on the landscape. */
    boolean shown() {
      return rank != null;
    }
  }

  /** Name of the domain of a project, with that of its sub-domain where it has one. */
  Label place(Listed project) {
    return domains.stream()
        .filter(
            d ->
                d.id().equals(project.domain())
                    && java.util.Objects.equals(d.subDomain(), project.subDomain()))
        .map(Place::label)
        .findFirst()
        .orElse(new Label(project.domain(), project.domain()));
  }

  long shown() {
    return projects.stream().filter(Listed::shown).count();
  }
}
