// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.io.IOException;
import java.util.Optional;
import org.rankscape.landscape.edition.Comparison;
import org.rankscape.landscape.edition.Edition;
import org.rankscape.landscape.edition.EditionException;
import org.rankscape.landscape.edition.EditionResult;
import org.rankscape.landscape.edition.Editions;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.warehouse.Warehouse;

/**
 * The frozen edition that a report is compared with: the one named, else one of the same catalogue
 * over the same months a year earlier, the last of them by name.
 *
 * @param editions where editions lie
 * @param name name or folder of one, or null
 */
public record EarlierEdition(Editions editions, String name) {
  /** Folder of the editions within a warehouse. */
  public static final String FOLDER = "editions";

  /**
   * Among the editions of a warehouse.
   *
   * @param name name or folder of one, or null
   */
  public static EarlierEdition in(Warehouse warehouse, String name) {
    return new EarlierEdition(new Editions(warehouse.root().resolve(FOLDER)), name);
  }

  /**
   * Finds it.
   *
   * @throws EditionException if the one named is not there, or the one found is not as it was
   *     frozen
   */
  public Optional<Edition> of(MadeLandscape now) throws IOException {
    if (name != null) {
      return Optional.of(editions.read(name));
    }
    MonthRange before = now.period().yearBefore();
    Optional<Edition> found = Optional.empty();
    for (String each : editions.names()) {
      EditionResult result = editions.result(each);
      if (result.catalogue().equals(now.landscape().catalogue().id())
          && result.from().equals(before.from().toString())
          && result.to().equals(before.to().toString())) {
        found = Optional.of(editions.read(each));
      }
    }
    return found;
  }

  /** The landscape with what changed since an edition. */
  static Landscape compared(MadeLandscape now, Edition before) {
    return now.landscape()
        .with(
            Comparison.of(
                before.name(),
                before.result(),
                Numbers.months(now.landscape().period(), Language.EN),
                now.result(),
                Comparison.LEAST),
            null);
  }
}
