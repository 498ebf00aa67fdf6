// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.util.List;

/**
 * A picture as a list of elements, which every writer turns into the same picture.
 *
 * @param width width in px
 * @param height height in px
 * @param title title of the document
 * @param description one sentence for those who cannot see it
 * @param language BCP 47 tag
 * @param background colour behind everything
 */
public record Drawing(
    double width,
    double height,
    String title,
    String description,
    String language,
    String background,
    List<Element> elements) {
  /** Copies the elements. */
  public Drawing {
    elements = List.copyOf(elements);
  }
}
