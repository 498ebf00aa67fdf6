// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.util.HashMap;
import java.util.Map;
import org.rankscape.graph.Node;

/**
 * What nodes are called in a report. Developers that are not to be named are numbered as they are
 * mentioned first, so that one who is mentioned twice can be recognised.
 */
final class NodeLabels {
  private final Map<Node, String> names;
  private final boolean withLogins;
  private final Map<Node, Integer> numbers = new HashMap<>();

  /**
   * Labels of a report.
   *
   * @param names full name of a repository, {@code @login} of a developer
   * @param withLogins whether developers are named at all
   */
  NodeLabels(Map<Node, String> names, boolean withLogins) {
    this.names = names;
    this.withLogins = withLogins;
  }

  String of(Node node) {
    if (!hidden(node)) {
      return names.getOrDefault(node, node.toString());
    }
    int next = numbers.size() + 1;
    return "developer " + numbers.computeIfAbsent(node, n -> next);
  }

  /** Whether a developer was mentioned who is not named. */
  boolean anyHidden() {
    return !numbers.isEmpty();
  }

  /** The node that a report is about. */
  String subject(Node node) {
    return hidden(node) ? "a developer" : of(node);
  }

  /** The id, or null for a developer that is not to be named. */
  Long id(Node node) {
    return hidden(node) ? null : Long.valueOf(node.id());
  }

  private boolean hidden(Node node) {
    return !withLogins && node.kind() == Node.Kind.DEVELOPER;
  }
}
