// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import org.rankscape.cli.UserException;

/** The two sources of OpenRank. */
final class Values {
  private Values() {}

  /** Refuses what is neither computed nor imported; null stands for what there is. */
  static void check(String values) {
    if (values != null && !values.matches("computed|imported")) {
      throw new UserException("values '" + values + "': write computed or imported.");
    }
  }
}
