// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A source of data, as whoever publishes a result has to name it.
 *
 * @param name name of the data or of who gives them
 * @param licence licence as its giver names it, or null where none is stated
 * @param url where they come from, or null
 */
public record Attribution(Label name, Label licence, String url) {
  /** Invented data. */
  public static final Attribution SIMULATED =
      new Attribution(new Label("simulated events", "模拟事件"), null, null);

  /** A source of which only the name is known, the same in both languages. */
  public static Attribution of(String name) {
    return new Attribution(new Label(name, name), null, null);
  }

  /** Name and licence, such as "GH Archive (CC BY 4.0)". */
  public Label text() {
    return licence == null
        ? name
        : new Label(name.en() + " (" + licence.en() + ")", name.zh() + "（" + licence.zh() + "）");
  }

  /** Several in one line. */
  public static Label text(List<Attribution> sources) {
    List<Label> texts = sources.stream().map(Attribution::text).toList();
    return new Label(
        texts.stream().map(Label::en).collect(Collectors.joining(", ")),
        texts.stream().map(Label::zh).collect(Collectors.joining("、")));
  }
}
