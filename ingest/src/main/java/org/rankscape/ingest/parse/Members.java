// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Which members of an object are read, and where they go; others are skipped. */
final class Members {
  /** What a member may hold and how it is kept. */
  enum Kind {
    /** Where a string lies. */
    TEXT,
    /** An integer. */
    LONG,
    /** An integer of 32 bits. */
    INT,
    /** 0 or 1. */
    BOOLEAN,
    /** Where an array lies. */
    ARRAY,
    /** Whether it is an object, 0 or 1. */
    IS_OBJECT,
    /** An object whose members are read. */
    OBJECT
  }

  /** A member that is read; {@code slot} takes it, of an object's the integer in its place. */
  record Member(String name, Kind kind, Slot slot, Members members) {}

  /** Slots for the fields of an event. */
  enum Slot {
    NONE,
    ID,
    TYPE,
    CREATED_AT,
    ACTOR_ID,
    ACTOR_LOGIN,
    REPO_ID,
    REPO_NAME,
    ORGANISATION_ID,
    ORGANISATION_LOGIN,
    ACTION,
    NUMBER,
    PUSH_ID,
    OLD_ISSUE_ID,
    OLD_COMMENT_ID,
    COMMENT_ID,
    REVIEW_ID,
    ISSUE_ID,
    ISSUE_NUMBER,
    ISSUE_TITLE,
    ISSUE_AUTHOR,
    ISSUE_CREATED_AT,
    ISSUE_CLOSED_AT,
    ISSUE_IS_PULL,
    PULL_ID,
    PULL_NUMBER,
    PULL_TITLE,
    PULL_AUTHOR,
    PULL_CREATED_AT,
    PULL_CLOSED_AT,
    MERGED,
    LANGUAGE,
    DESCRIPTION,
    STARS,
    REPOSITORY_CREATED_AT,
    ARCHIVED,
    TOPICS,
    LICENCE
  }

  /** Members of an event. */
  static final Members EVENT =
      new Members(
          text("id", Slot.ID),
          text("type", Slot.TYPE),
          text("created_at", Slot.CREATED_AT),
          object("actor", integer("id", Slot.ACTOR_ID), text("login", Slot.ACTOR_LOGIN)),
          object("repo", integer("id", Slot.REPO_ID), text("name", Slot.REPO_NAME)),
          object(
              "org", integer("id", Slot.ORGANISATION_ID), text("login", Slot.ORGANISATION_LOGIN)),
          object(
              "payload",
              text("action", Slot.ACTION),
              new Member("number", Kind.INT, Slot.NUMBER, null),
              integer("push_id", Slot.PUSH_ID),
              integer("issue_id", Slot.OLD_ISSUE_ID),
              integer("comment_id", Slot.OLD_COMMENT_ID),
              object("comment", integer("id", Slot.COMMENT_ID)),
              object("review", integer("id", Slot.REVIEW_ID)),
              new Member("issue", Kind.OBJECT, Slot.OLD_ISSUE_ID, issue()),
              new Member("pull_request", Kind.OBJECT, Slot.NONE, pull())));

  private static final int LONGEST = 16;
  private final Entry[] byLength = new Entry[LONGEST + 1];

  /** A member by the first and the last eight bytes of its name; those of its length in a chain. */
  private record Entry(long first, long last, Member member, Entry next) {}

  private Members(Member... members) {
    for (Member member : members) {
      byte[] name = member.name().getBytes(US_ASCII);
      byte[] padded = java.util.Arrays.copyOf(name, LONGEST + Long.BYTES);
      byLength[name.length] =
          new Entry(
              first(padded, 0, name.length),
              last(padded, 0, name.length),
              member,
              byLength[name.length]);
    }
  }

  private static Members issue() {
    return new Members(
        integer("id", Slot.ISSUE_ID),
        new Member("number", Kind.INT, Slot.ISSUE_NUMBER, null),
        text("title", Slot.ISSUE_TITLE),
        text("created_at", Slot.ISSUE_CREATED_AT),
        text("closed_at", Slot.ISSUE_CLOSED_AT),
        object("user", integer("id", Slot.ISSUE_AUTHOR)),
        new Member("pull_request", Kind.IS_OBJECT, Slot.ISSUE_IS_PULL, null));
  }

  private static Members pull() {
    return new Members(
        integer("id", Slot.PULL_ID),
        new Member("number", Kind.INT, Slot.PULL_NUMBER, null),
        text("title", Slot.PULL_TITLE),
        text("created_at", Slot.PULL_CREATED_AT),
        text("closed_at", Slot.PULL_CLOSED_AT),
        object("user", integer("id", Slot.PULL_AUTHOR)),
        new Member("merged", Kind.BOOLEAN, Slot.MERGED, null),
        object(
            "base",
            object(
                "repo",
                text("language", Slot.LANGUAGE),
                text("description", Slot.DESCRIPTION),
                new Member("stargazers_count", Kind.INT, Slot.STARS, null),
                text("created_at", Slot.REPOSITORY_CREATED_AT),
                new Member("archived", Kind.BOOLEAN, Slot.ARCHIVED, null),
                new Member("topics", Kind.ARRAY, Slot.TOPICS, null),
                object("license", text("spdx_id", Slot.LICENCE)))));
  }

  private static Member text(String name, Slot slot) {
    return new Member(name, Kind.TEXT, slot, null);
  }

  private static Member integer(String name, Slot slot) {
    return new Member(name, Kind.LONG, slot, null);
  }

  private static Member object(String name, Member... members) {
    return new Member(name, Kind.OBJECT, Slot.NONE, new Members(members));
  }

  private static long first(byte[] b, int start, int length) {
    long word = (long) JsonSkipper.WORD.get(b, start);
    return length >= Long.BYTES ? word : word & (1L << Long.BYTES * length) - 1;
  }

  private static long last(byte[] b, int start, int length) {
    return length > Long.BYTES ? (long) JsonSkipper.WORD.get(b, start + length - Long.BYTES) : 0;
  }

  /** The member of this name, or null if it is not read. */
  Member find(byte[] b, int start, int length) {
    Entry entry = length > LONGEST ? null : byLength[length];
    if (entry == null) {
      return null;
    }
    long first = first(b, start, length);
    long last = last(b, start, length);
    while (entry != null && (entry.first() != first || entry.last() != last)) {
      entry = entry.next();
    }
    return entry == null ? null : entry.member();
  }
}
