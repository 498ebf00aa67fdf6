// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * How many developers state a country or a company in their profiles: one row of table {@code
 * developer_origins}. Totals alone: no row counts fewer than five developers, and smaller ones are
 * counted together.
 *
 * @param date day of the profiles, {@code YYYY-MM-DD}, UTC
 * @param scope name of the catalogue, or {@code list}
 * @param firstMonth first month in which the developers were active, {@code YYYY-MM}
 * @param lastMonth last one
 * @param kind {@code country} or {@code company}
 * @param name ISO 3166-1 alpha-2 code or company; {@code not stated}, {@code not recognised}, or
 *     {@code others}
 * @param developers how many
 */
public record DeveloperOrigin(
    String date,
    String scope,
    String firstMonth,
    String lastMonth,
    String kind,
    String name,
    int developers) {}
