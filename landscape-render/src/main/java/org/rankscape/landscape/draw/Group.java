// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.util.List;
import java.util.Map;

/**
 * Elements that belong together.
 *
 * @param attributes SVG attributes such as class and data-project, by name in order
 * @param title text that a viewer shows on hovering, or null
 */
public record Group(Map<String, String> attributes, String title, List<Element> elements)
    implements Element {
  /** Copies the elements. */
  public Group {
    elements = List.copyOf(elements);
  }
}
