// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * What the archive and GitHub's API know of one kind of activity in a repository's month: one row
 * of table {@code repairs}. A month of a repository is repaired if it has rows here, also where all
 * counts are 0. Of what the archive lacks, pushes and reviews are not in the lists of the API; they
 * stay missing.
 *
 * <p>The month then counts {@code archive + api - both}. The share of events that the archive has
 * of what the API still knows is {@code both / api}.
 *
 * @param month {@code YYYY-MM}
 * @param repositoryId GitHub's id
 * @param activity column of table {@code collaboration}, such as {@code issues_opened}
 * @param archive distinct things that the archive has: issues, comments, pull requests; closings by
 *     account
 * @param api distinct things that the API has, without those that the archive has in the month
 *     before or after
 * @param both distinct things that both have
 * @param fetched day on which the API was asked, UTC, {@code YYYY-MM-DD}; the last one of several
 */
public record Repair(
    String month,
    long repositoryId,
    String activity,
    int archive,
    int api,
    int both,
    String fetched) {}
