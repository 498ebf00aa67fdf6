// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.settings;

import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Finds the line of a setting. */
final class YamlLines {
  private YamlLines() {}

  /** Line, from 1, of the innermost key of a path that is there; 1 where none is. */
  static int line(String text, List<String> path) {
    Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
    int line = 1;
    for (String key : path) {
      NodeTuple found = find(node, key);
      if (found == null) {
        return line;
      }
      line = found.getKeyNode().getStartMark().getLine() + 1;
      node = found.getValueNode();
    }
    return line;
  }

  private static NodeTuple find(Node node, String key) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(t -> t.getKeyNode() instanceof ScalarNode s && s.getValue().equals(key))
            .findFirst()
            .orElse(null)
        : null;
  }
}
