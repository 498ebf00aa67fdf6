// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

/**
 * One column of a {@link Table}.
 *
 * @param name name in the header line, lower case with underscores
 * @param meaning what the values are, with their unit; one line
 */
public record Column(String name, String meaning) {}
