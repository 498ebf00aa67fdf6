// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.List;
import org.rankscape.landscape.model.Project;

/**
 * Relative type size of a project: 1 for the smallest OpenRank on the landscape, {@link #RANGE} for
 * the largest, linear in the square root of OpenRank between them, so that the area of a name grows
 * with its value. Equal values give equal sizes.
 */
record TypeScale(double least, double most) {
  /** Ratio of the largest type to the smallest. */
  static final double RANGE = 2.6;

  static TypeScale of(List<Project> projects) {
    double least = projects.stream().mapToDouble(Project::openrank).min().orElse(0);
    double most = projects.stream().mapToDouble(Project::openrank).max().orElse(0);
    return new TypeScale(Math.sqrt(Math.max(0, least)), Math.sqrt(Math.max(0, most)));
  }

  double size(double openrank) {
    return most > least
        ? 1 + (RANGE - 1) * (Math.sqrt(Math.max(0, openrank)) - least) / (most - least)
        : 1;
  }
}
