// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import org.rankscape.landscape.catalogue.Label;

/**
 * One thing that changed for a project between two editions. A project may have several: it may
 * have moved, been renamed and risen.
 *
 * @param kind what happened
 * @param before how the earlier edition has it, or null where it does not know the project
 * @param after how the later edition has it, or null where it does not know the project
 * @param reason why, or what exactly, in a phrase without full stop
 */
public record EditionChange(Kind kind, Seen before, Seen after, Label reason) {
  /** What can happen to a project. */
  public enum Kind {
    /** On the later landscape only. */
    ADDED(new Label("Added", "新增")),
    /** On the earlier landscape only. */
    DROPPED(new Label("Dropped", "移除")),
    /** On both, in another domain or sub-domain. */
    MOVED(new Label("Moved", "调整领域")),
    /** On both, under another name, or with another name of its repository. */
    RENAMED(new Label("Renamed", "更名")),
    /** On both, with a higher value. */
    RISEN(new Label("Risen", "上升")),
    /** On both, with a lower value. */
    FALLEN(new Label("Fallen", "下降"));

    private final Label label;

    Kind(Label label) {
      this.label = label;
    }

    /** Its name for readers. */
    public Label label() {
      return label;
    }
  }

  /**
   * A project as one edition has it.
   *
   * @param id id in the edition's catalogue
   * @param name shown name
   * @param repository full name of the primary repository, as the data of the edition last have it
   * @param domain id of the domain
   * @param domainLabel name of the domain, with that of the sub-domain where it has one
   * @param rank place on the landscape, or null where it is not on it
   * @param openrank mean monthly OpenRank over the edition's period, or null where it has none
   */
  public record Seen(
      String id,
      String name,
      String repository,
      String domain,
      Label domainLabel,
      Integer rank,
      Double openrank) {}

  /** The project as the later edition has it, or else the earlier one. */
  public Seen latest() {
    return after == null ? before : after;
  }
}
