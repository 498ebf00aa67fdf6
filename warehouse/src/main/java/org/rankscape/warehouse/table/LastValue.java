// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * What a node hands on to the months after: one row of table {@code inheritance}.
 *
 * @param month {@code YYYY-MM}: state after this month
 * @param kind {@code repository} or {@code developer}
 * @param id GitHub's id
 * @param lastMonth month of the node's last value
 * @param openrank that value
 */
public record LastValue(String month, String kind, long id, String lastMonth, double openrank) {}
