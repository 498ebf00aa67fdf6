// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A clean event: one row of table {@code events}, identified by (event_id, type, created_at).
 *
 * <p>Rows of an hour are sorted by that identity. Times are UTC. Columns that an event's type or
 * its era does not carry are null.
 *
 * @param eventId id as GitHub gave it; ids restarted in 2025, so it is no key by itself
 * @param type GitHub's name of the type, such as {@code IssuesEvent}
 * @param action what happened; a merge is {@code closed} with {@code merged}, whatever the era
 * @param createdAt when
 * @param repositoryId GitHub's id
 * @param repositoryName full name at that time, {@code owner/name}
 * @param developerId GitHub's id of the account that acted
 * @param developerLogin its login at that time
 * @param organisationId id of the organisation that owns the repository
 * @param organisationLogin its login
 * @param number number of the issue or pull request
 * @param subjectId id of the issue or pull request
 * @param pullRequest whether the subject of an issue comment is a pull request
 * @param commentId id of the comment, review comment or review
 * @param pushId id of the push
 * @param authorId account that opened the issue or pull request
 * @param subjectCreatedAt when the issue or pull request was opened
 * @param closedAt when it was closed
 * @param merged whether a closed pull request was merged
 * @param automated whether the title starts with {@code [snyk]}; such events do not count as
 *     activity
 * @param language main language of the repository, as a pull request's payload states it
 * @param licence SPDX identifier, likewise
 * @param stars number of stars at that moment, likewise
 * @param topics topics, likewise
 * @param description description, likewise
 * @param repositoryCreatedAt when the repository was created, likewise
 * @param archived whether it was archived, likewise
 */
public record Event(
    @MostlyDistinct long eventId,
    String type,
    String action,
    LocalDateTime createdAt,
    long repositoryId,
    String repositoryName,
    long developerId,
    String developerLogin,
    Long organisationId,
    String organisationLogin,
    Integer number,
    @MostlyDistinct Long subjectId,
    Boolean pullRequest,
    @MostlyDistinct Long commentId,
    @MostlyDistinct Long pushId,
    Long authorId,
    LocalDateTime subjectCreatedAt,
    LocalDateTime closedAt,
    Boolean merged,
    boolean automated,
    String language,
    String licence,
    Integer stars,
    List<String> topics,
    String description,
    LocalDateTime repositoryCreatedAt,
    Boolean archived)
    implements Comparable<Event> {

  /** Order by identity: id, type, time. Equal order means the same event. */
  @Override
  public int compareTo(Event other) {
    int c = Long.compare(eventId, other.eventId);
    if (c == 0) {
      c = type.compareTo(other.type);
    }
    return c == 0 ? createdAt.compareTo(other.createdAt) : c;
  }
}
