// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

/**
 * A name that an id was seen under, on its way to the tables of names.
 *
 * @param month months since year 0
 * @param repository whether the id is a repository's, else a developer's
 * @param id GitHub's id
 * @param name full name or login
 * @param first first second it was seen in, since 1970 UTC
 * @param last last second it was seen in
 * @param today whether the API told it, which knows today's names only
 */
public record NameSeen(
    int month, boolean repository, long id, String name, long first, long last, boolean today) {}
