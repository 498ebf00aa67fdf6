// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import org.rankscape.landscape.catalogue.Label;

/**
 * What was restored of a project from GitHub's API, and what it would be without. A project that
 * has one is marked with {@link #MARK} wherever projects are ranked.
 *
 * @param months months of the period that were repaired; 0 where only earlier ones were, whose
 *     values the period inherits
 * @param openrank mean monthly OpenRank over the period without any repair
 * @param rank place among the projects on the landscape without any repair, or null where it is not
 *     on it
 */
public record Repair(int months, double openrank, Integer rank) {
  /** Stands behind the names of repaired projects. */
  public static final String MARK = "\u2020";

  /** What the mark means. */
  public static final Label MEANING =
      new Label("restored in part from GitHub's API", "部分数据由 GitHub API 补全");
}
