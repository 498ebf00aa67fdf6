// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.util.List;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.OpenRankMonths;

/** Which values of OpenRank are looked at. */
public final class AvailableValues {
  private AvailableValues() {}

  /**
   * The months with values of one source, or of what there is: computed before imported.
   *
   * @param source {@code computed}, {@code imported}, or null for what there is
   * @throws WarehouseException if there are none
   */
  public static OpenRankMonths of(Warehouse warehouse, Database database, String source) {
    for (String one : source == null ? List.of("computed", "imported") : List.of(source)) {
      OpenRankMonths months = OpenRankMonths.of(database, one);
      if (!months.months().isEmpty()) {
        return months;
      }
    }
    throw new WarehouseException(
        "warehouse "
            + warehouse.location()
            + " has no "
            + (source == null ? "" : source + " ")
            + "OpenRank: run 'rankscape rank' or 'rankscape import openrank' first.");
  }
}
