// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import org.rankscape.landscape.model.Project;

/**
 * A project in the network.
 *
 * @param radius radius of its disc in px
 * @param labelSize type size of its name in px
 * @param labelWidth width of its name in px
 * @param fill colour of its disc
 */
record Node(Project project, double radius, double labelSize, double labelWidth, String fill) {
  /** Half the width of disc and name. */
  double halfWidth() {
    return Math.max(radius, labelWidth / 2) + 3;
  }

  /** Height of disc and name, the name below the disc. */
  double height() {
    return 2 * radius + 1.25 * labelSize + 3;
  }

  String id() {
    return project.entry().id();
  }
}
