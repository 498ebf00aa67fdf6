// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rankscape.ingest.parse.Members.Slot;

/**
 * The fields of a scanned line: numbers, and where texts lie in the bytes. Nothing is -1; no field
 * that is scanned may be negative.
 */
final class ScannedFields {
  private static final int TIME_LENGTH = 20;
  private final long[] values = new long[Slot.values().length];
  private final EventFields fields = new EventFields();
  private final Texts texts = new Texts();
  private final byte[] lastTime = new byte[TIME_LENGTH];
  private LocalDateTime lastCreatedAt;
  private byte[] b;

  void clear(byte[] bytes) {
    b = bytes;
    Arrays.fill(values, -1);
  }

  void put(Slot slot, long value) {
    values[slot.ordinal()] = value;
  }

  /** Where bytes lie, as one number. */
  static long place(int start, int end) {
    return (long) start << Integer.SIZE | end - start;
  }

  private static int start(long place) {
    return (int) (place >> Integer.SIZE);
  }

  private static int length(long place) {
    return (int) place;
  }

  /**
   * The event.
   *
   * @throws UnsureException if a field is unusual
   * @throws IllegalArgumentException if one is missing
   */
  ParsedLine event() {
    String type = text(Slot.TYPE);
    if (type == null) {
      throw UnsureException.INSTANCE;
    }
    long id = id();
    LocalDateTime time = createdAt();
    return EventFields.isKept(type)
        ? new ParsedLine.Kept(fields(type).toEvent(id, time))
        : new ParsedLine.Counted(id, type, time);
  }

  private EventFields fields(String type) {
    EventFields f = fields;
    f.type = type;
    f.actorId = number(Slot.ACTOR_ID);
    f.actorLogin = text(Slot.ACTOR_LOGIN);
    f.repoId = number(Slot.REPO_ID);
    f.repoName = text(Slot.REPO_NAME);
    f.organisationId = number(Slot.ORGANISATION_ID);
    f.organisationLogin = text(Slot.ORGANISATION_LOGIN);
    f.action = text(Slot.ACTION);
    f.number = integer(Slot.NUMBER);
    f.pushId = number(Slot.PUSH_ID);
    f.commentId = number(Slot.COMMENT_ID);
    f.oldCommentId = number(Slot.OLD_COMMENT_ID);
    f.oldIssueId = number(Slot.OLD_ISSUE_ID);
    f.reviewId = number(Slot.REVIEW_ID);
    issue(f.issue);
    pull(f.pull);
    f.issueIsPull = value(Slot.ISSUE_IS_PULL) == 1;
    f.merged = bool(Slot.MERGED);
    f.language = text(Slot.LANGUAGE);
    f.licence = text(Slot.LICENCE);
    f.stars = integer(Slot.STARS);
    f.topics = topics();
    f.description = text(Slot.DESCRIPTION);
    f.repositoryCreatedAt = time(Slot.REPOSITORY_CREATED_AT);
    f.archived = bool(Slot.ARCHIVED);
    return f;
  }

  private void issue(EventFields.Subject issue) {
    issue.id = number(Slot.ISSUE_ID);
    issue.number = integer(Slot.ISSUE_NUMBER);
    issue.automated = isAutomated(Slot.ISSUE_TITLE);
    issue.authorId = number(Slot.ISSUE_AUTHOR);
    issue.createdAt = time(Slot.ISSUE_CREATED_AT);
    issue.closedAt = time(Slot.ISSUE_CLOSED_AT);
  }

  private void pull(EventFields.Subject pull) {
    pull.id = number(Slot.PULL_ID);
    pull.number = integer(Slot.PULL_NUMBER);
    pull.automated = isAutomated(Slot.PULL_TITLE);
    pull.authorId = number(Slot.PULL_AUTHOR);
    pull.createdAt = time(Slot.PULL_CREATED_AT);
    pull.closedAt = time(Slot.PULL_CLOSED_AT);
  }

  private long value(Slot slot) {
    return values[slot.ordinal()];
  }

  private Long number(Slot slot) {
    long value = value(slot);
    return value < 0 ? null : Long.valueOf(value);
  }

  private Integer integer(Slot slot) {
    long value = value(slot);
    return value < 0 ? null : Integer.valueOf((int) value);
  }

  private Boolean bool(Slot slot) {
    long value = value(slot);
    return value < 0 ? null : Boolean.valueOf(value == 1);
  }

  private String text(Slot slot) {
    long place = value(slot);
    return place < 0 ? null : texts.of(b, start(place), length(place));
  }

  private long id() {
    long place = value(Slot.ID);
    if (place < 0) {
      throw UnsureException.INSTANCE;
    }
    return LineScanner.integer(b, start(place), start(place) + length(place));
  }

  private LocalDateTime createdAt() {
    long place = value(Slot.CREATED_AT);
    if (place >= 0
        && length(place) == TIME_LENGTH
        && Arrays.equals(b, start(place), start(place) + TIME_LENGTH, lastTime, 0, TIME_LENGTH)) {
      return lastCreatedAt;
    }
    LocalDateTime time = time(Slot.CREATED_AT);
    if (time == null) {
      throw UnsureException.INSTANCE;
    }
    lastCreatedAt = time;
    System.arraycopy(b, start(place), lastTime, 0, TIME_LENGTH);
    return time;
  }

  private LocalDateTime time(Slot slot) {
    long place = value(slot);
    if (place < 0) {
      return null;
    }
    if (length(place) != TIME_LENGTH) {
      throw UnsureException.INSTANCE;
    }
    return Times.parsePlain(b, start(place));
  }

  /** Only a title that starts with a bracket, or with an escape that may be one, is looked at. */
  private boolean isAutomated(Slot title) {
    long place = value(title);
    if (place < 0 || b[start(place)] != '[' && b[start(place)] != '\\') {
      return false;
    }
    return EventFields.isAutomated(text(title));
  }

  private List<String> topics() {
    long place = value(Slot.TOPICS);
    if (place < 0) {
      return null;
    }
    List<String> topics = new ArrayList<>();
    int p = JsonSkipper.space(b, start(place) + 1);
    while (b[p] != ']') {
      if (b[p] != '"') {
        throw UnsureException.INSTANCE;
      }
      int end = JsonSkipper.string(b, p + 1);
      topics.add(texts.of(b, p + 1, end - 1 - (p + 1)));
      p = JsonSkipper.space(b, end);
      p = b[p] == ',' ? JsonSkipper.space(b, p + 1) : p;
    }
    return topics;
  }
}
