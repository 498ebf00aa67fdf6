// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.time.YearMonth;
import org.rankscape.graph.Node;
import org.rankscape.rank.Inheritance;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.ImportedValues;
import org.rankscape.warehouse.store.Fingerprint;

/**
 * What the first month of a warehouse inherits: nothing, or the last imported values of earlier
 * months.
 *
 * @param inheritance the values
 * @param count how many there are
 * @param fingerprint their fingerprint
 */
public record StartValues(Inheritance inheritance, int count, String fingerprint) {
  /** Every node is new. */
  public static StartValues none() {
    return new StartValues(Inheritance.empty(), 0, "none");
  }

  /**
   * The last imported value before a month of every repository and developer that the warehouse
   * knows.
   *
   * @throws WarehouseException if there is none
   */
  public static StartValues imported(Database database, YearMonth first) {
    Inheritance.Builder builder = Inheritance.builder();
    Fingerprint fingerprint = new Fingerprint();
    for (ImportedValues.Value value : ImportedValues.before(database, first)) {
      builder.put(
          value.repository() ? Node.repository(value.id()) : Node.developer(value.id()),
          value.openrank(),
          value.month());
      fingerprint.add(value.toString());
    }
    Inheritance inheritance = builder.build();
    if (inheritance.size() == 0) {
      throw new WarehouseException(
          "no imported value before "
              + first
              + " is of a repository or developer of this warehouse: run 'rankscape import openrank'"
              + " with such months, or leave out --initial imported.");
    }
    return new StartValues(inheritance, inheritance.size(), fingerprint.text());
  }
}
