// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.util.Map;
import org.rankscape.graph.Node;

/**
 * What nodes are called in a report.
 *
 * @param names full name of a repository, {@code @login} of a developer
 * @param withLogins whether developers are named at all
 */
record NodeLabels(Map<Node, String> names, boolean withLogins) {

  String of(Node node) {
    return hidden(node) ? "a developer" : names.getOrDefault(node, node.toString());
  }

  /** The id, or null for a developer that is not to be named. */
  Long id(Node node) {
    return hidden(node) ? null : Long.valueOf(node.id());
  }

  private boolean hidden(Node node) {
    return !withLogins && node.kind() == Node.Kind.DEVELOPER;
  }
}
