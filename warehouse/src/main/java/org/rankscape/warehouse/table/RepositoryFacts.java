// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What the month's events tell of a repository, the latest statement of each: one row of table
 * {@code repository_facts}. Unknown is null.
 *
 * @param month {@code YYYY-MM}
 * @param repositoryId GitHub's id
 * @param language main language
 * @param licence SPDX identifier
 * @param stars number of stars
 * @param topics topics
 * @param description description
 * @param createdAt when it was created, UTC
 * @param archived whether it is archived
 * @param organisation login of the owning organisation
 */
public record RepositoryFacts(
    String month,
    long repositoryId,
    String language,
    String licence,
    Integer stars,
    List<String> topics,
    String description,
    LocalDateTime createdAt,
    Boolean archived,
    String organisation) {}
