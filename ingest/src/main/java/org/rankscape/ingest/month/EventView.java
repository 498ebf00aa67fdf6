// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.time.LocalDateTime;
import java.util.List;

/** The columns of table {@code events} that monthly collaboration is made from. */
public record EventView(
    long eventId,
    String type,
    String action,
    LocalDateTime createdAt,
    long repositoryId,
    String repositoryName,
    long developerId,
    String developerLogin,
    String organisationLogin,
    Long subjectId,
    Long commentId,
    Long pushId,
    Boolean merged,
    boolean automated,
    String language,
    String licence,
    Integer stars,
    List<String> topics,
    String description,
    LocalDateTime repositoryCreatedAt,
    Boolean archived) {}
