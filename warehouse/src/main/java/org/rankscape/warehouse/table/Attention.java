// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * Attention that a repository got in a month: one row of table {@code attention}.
 *
 * @param month {@code YYYY-MM}
 * @param repositoryId GitHub's id
 * @param stars distinct accounts that starred it
 * @param forks forks made
 */
public record Attention(String month, long repositoryId, int stars, int forks) {}
