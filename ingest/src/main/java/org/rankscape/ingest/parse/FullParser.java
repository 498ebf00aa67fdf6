// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads any line of an hour's file with Jackson's streaming parser: one pass, no tree, keys in any
 * order. Bytes that are no UTF-8 become replacement characters. What it says of a line holds for
 * {@link EventParser}. Not thread-safe.
 */
public final class FullParser {
  /** Without what depends on the lines read before. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final char REPLACEMENT = '\ufffd';
  private final TimelineParser timeline = new TimelineParser();
  private EventFields fields;
  private String id;
  private String createdAt;
  private boolean isTimeline;

  /** Parses the bytes of one line. */
  public ParsedLine parse(byte[] bytes, int offset, int length) {
    try (JsonParser json = FACTORY.createParser(bytes, offset, length)) {
      ParsedLine line = parse(json);
      return line != null ? line : timeline.parse(new String(bytes, offset, length, UTF_8));
    } catch (IOException e) {
      String line = new String(bytes, offset, length, UTF_8);
      return line.indexOf(REPLACEMENT) < 0 ? malformed(e) : parseRepaired(line);
    }
  }

  private ParsedLine parseRepaired(String text) {
    try (JsonParser json = FACTORY.createParser(text)) {
      ParsedLine line = parse(json);
      return line != null ? line : timeline.parse(text);
    } catch (IOException e) {
      return malformed(e);
    }
  }

  private static ParsedLine malformed(IOException e) {
    String message =
        e instanceof JsonProcessingException j ? j.getOriginalMessage() : e.getMessage();
    return new ParsedLine.Unusable(ParsedLine.Reason.MALFORMED, message);
  }

  /** The event, or null for one of the schema used before 2015. */
  private ParsedLine parse(JsonParser json) throws IOException {
    fields = new EventFields();
    id = null;
    createdAt = null;
    isTimeline = false;
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return new ParsedLine.Unusable(ParsedLine.Reason.MALFORMED, "not a JSON object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      event(json, name);
    }
    if (json.nextToken() != null) {
      return new ParsedLine.Unusable(ParsedLine.Reason.MALFORMED, "more than one value");
    }
    return classify();
  }

  private ParsedLine classify() {
    if (id == null && isTimeline) {
      return null;
    }
    try {
      if (fields.type == null || createdAt == null || id == null) {
        throw new IllegalArgumentException("no id, type or created_at");
      }
      LocalDateTime time = Times.parse(createdAt);
      long eventId = Long.parseLong(id);
      return EventFields.isKept(fields.type)
          ? new ParsedLine.Kept(fields.toEvent(eventId, time))
          : new ParsedLine.Counted(eventId, fields.type, time);
    } catch (IllegalArgumentException | DateTimeException e) {
      return new ParsedLine.Unusable(ParsedLine.Reason.INCOMPLETE, e.getMessage());
    }
  }

  /** Reads the members of an object, or skips any other value. */
  private static void members(JsonParser json, Member member) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      member.read(json, name);
    }
  }

  private interface Member {
    void read(JsonParser json, String name) throws IOException;
  }

  private void event(JsonParser json, String name) throws IOException {
    switch (name) {
      case "id" -> id = text(json);
      case "type" -> fields.type = text(json);
      case "created_at" -> createdAt = text(json);
      case "actor" -> {
        isTimeline |= json.currentToken() == JsonToken.VALUE_STRING;
        members(json, this::actor);
      }
      case "repo" -> members(json, this::repo);
      case "repository", "url" -> {
        isTimeline = true;
        json.skipChildren();
      }
      case "org" -> members(json, this::organisation);
      case "payload" -> members(json, this::payload);
      default -> json.skipChildren();
    }
  }

  private void actor(JsonParser json, String name) throws IOException {
    switch (name) {
      case "id" -> fields.actorId = idOrNull(json);
      case "login" -> fields.actorLogin = text(json);
      default -> json.skipChildren();
    }
  }

  private void repo(JsonParser json, String name) throws IOException {
    switch (name) {
      case "id" -> fields.repoId = idOrNull(json);
      case "name" -> fields.repoName = text(json);
      default -> json.skipChildren();
    }
  }

  private void organisation(JsonParser json, String name) throws IOException {
    switch (name) {
      case "id" -> fields.organisationId = longOrNull(json);
      case "login" -> fields.organisationLogin = text(json);
      default -> json.skipChildren();
    }
  }

  private void payload(JsonParser json, String name) throws IOException {
    switch (name) {
      case "action" -> fields.action = text(json);
      case "number" -> fields.number = intOrNull(json);
      case "push_id" -> fields.pushId = longOrNull(json);
      case "issue" -> {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
          fields.oldIssueId = longOrNull(json);
        } else {
          members(json, this::issue);
        }
      }
      case "issue_id" -> fields.oldIssueId = longOrNull(json);
      case "comment_id" -> fields.oldCommentId = longOrNull(json);
      case "pull_request" -> members(json, this::pullRequest);
      case "comment" -> members(json, this::comment);
      case "review" -> members(json, this::review);
      default -> json.skipChildren();
    }
  }

  private void comment(JsonParser json, String name) throws IOException {
    if (name.equals("id")) {
      fields.commentId = longOrNull(json);
    } else {
      json.skipChildren();
    }
  }

  private void review(JsonParser json, String name) throws IOException {
    if (name.equals("id")) {
      fields.reviewId = longOrNull(json);
    } else {
      json.skipChildren();
    }
  }

  private void issue(JsonParser json, String name) throws IOException {
    if (name.equals("pull_request")) {
      fields.issueIsPull = json.currentToken() == JsonToken.START_OBJECT;
      json.skipChildren();
    } else {
      subject(json, name, fields.issue);
    }
  }

  private void pullRequest(JsonParser json, String name) throws IOException {
    switch (name) {
      case "merged" -> fields.merged = booleanOrNull(json);
      case "base" -> members(json, this::base);
      default -> subject(json, name, fields.pull);
    }
  }

  private static void subject(JsonParser json, String name, EventFields.Subject subject)
      throws IOException {
    switch (name) {
      case "id" -> subject.id = longOrNull(json);
      case "number" -> subject.number = intOrNull(json);
      case "title" -> subject.automated = EventFields.isAutomated(text(json));
      case "created_at" -> subject.createdAt = Times.parseOrNull(text(json));
      case "closed_at" -> subject.closedAt = Times.parseOrNull(text(json));
      case "user" -> members(json, (j, n) -> author(j, n, subject));
      default -> json.skipChildren();
    }
  }

  private static void author(JsonParser json, String name, EventFields.Subject subject)
      throws IOException {
    if (name.equals("id")) {
      subject.authorId = longOrNull(json);
    } else {
      json.skipChildren();
    }
  }

  private void base(JsonParser json, String name) throws IOException {
    if (name.equals("repo")) {
      members(json, this::baseRepository);
    } else {
      json.skipChildren();
    }
  }

  private void baseRepository(JsonParser json, String name) throws IOException {
    switch (name) {
      case "language" -> fields.language = text(json);
      case "description" -> fields.description = text(json);
      case "stargazers_count" -> fields.stars = intOrNull(json);
      case "created_at" -> fields.repositoryCreatedAt = Times.parseOrNull(text(json));
      case "archived" -> fields.archived = booleanOrNull(json);
      case "topics" -> fields.topics = texts(json);
      case "license" -> members(json, this::licence);
      default -> json.skipChildren();
    }
  }

  private void licence(JsonParser json, String name) throws IOException {
    if (name.equals("spdx_id")) {
      fields.licence = text(json);
    } else {
      json.skipChildren();
    }
  }

  private static List<String> texts(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return null;
    }
    List<String> out = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String text = text(json);
      if (text != null) {
        out.add(text);
      }
    }
    return out;
  }

  private static String text(JsonParser json) throws IOException {
    if (json.currentToken().isScalarValue()) {
      return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText();
    }
    json.skipChildren();
    return null;
  }

  private static Long idOrNull(JsonParser json) throws IOException {
    Long value = longOrNull(json);
    return value == null || value < 0 ? null : value;
  }

  private static Long longOrNull(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return json.getLongValue();
    }
    json.skipChildren();
    return null;
  }

  private static Integer intOrNull(JsonParser json) throws IOException {
    Long value = longOrNull(json);
    return value != null && value == value.intValue() ? Integer.valueOf(value.intValue()) : null;
  }

  private static Boolean booleanOrNull(JsonParser json) throws IOException {
    if (json.currentToken().isBoolean()) {
      return json.getBooleanValue();
    }
    json.skipChildren();
    return null;
  }
}
