// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.util.List;
import org.rankscape.cli.UserException;

/** Settings that are one of a few words. */
public final class Choice {
  private Choice() {}

  /**
   * Refuses a word that is not one of those there are; null stands for the default.
   *
   * @throws UserException naming the setting and the words
   */
  public static void check(String setting, String value, String... words) {
    if (value != null && !List.of(words).contains(value)) {
      throw new UserException(
          setting + " '" + value + "': write " + String.join(" or ", words) + ".");
    }
  }
}
