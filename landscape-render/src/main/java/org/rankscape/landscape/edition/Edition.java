// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import java.nio.file.Path;

/**
 * A frozen edition.
 *
 * @param folder where it lies
 * @param manifest what it consists of
 * @param result what it found
 */
public record Edition(Path folder, Manifest manifest, EditionResult result) {
  /** Its name. */
  public String name() {
    return manifest.name();
  }
}
