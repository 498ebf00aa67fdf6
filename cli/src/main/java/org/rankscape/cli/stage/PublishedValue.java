// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

/**
 * A published value on its way into the warehouse.
 *
 * @param month {@code YYYY-MM}
 * @param kind {@code repository} or {@code developer}
 * @param id GitHub's id, or null
 * @param name full name or login as published
 * @param openrank the value
 * @param scope {@code global} or {@code partial}
 */
record PublishedValue(
    String month, String kind, Long id, String name, double openrank, String scope) {

  /** The same, partial where that is what its export says. */
  PublishedValue within(String exported) {
    return exported.equals(scope) || scope.equals("partial")
        ? this
        : new PublishedValue(month, kind, id, name, openrank, exported);
  }
}
