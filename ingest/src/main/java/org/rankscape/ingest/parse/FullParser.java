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

  private void event(JsonParser json, String name) throws IOException {
    switch (name) {
      case "id" -> id = JsonValues.text(json);
      case "type" -> fields.type = JsonValues.text(json);
      case "created_at" -> createdAt = JsonValues.text(json);
      case "actor" -> {
        isTimeline |= json.currentToken() == JsonToken.VALUE_STRING;
        JsonValues.members(json, this::actor);
      }
      case "repo" -> JsonValues.members(json, this::repo);
      case "repository", "url" -> {
        isTimeline = true;
        json.skipChildren();
      }
      case "org" -> JsonValues.members(json, this::organisation);
      case "payload" -> JsonValues.members(json, this::payload);
      default -> json.skipChildren();
    }
  }

  private void actor(JsonParser json, String name) throws IOException {
    switch (name) {
      case "id" -> fields.actorId = JsonValues.idOrNull(json);
      case "login" -> fields.actorLogin = JsonValues.text(json);
      default -> json.skipChildren();
    }
  }

  private void repo(JsonParser json, String name) throws IOException {
    switch (name) {
      case "id" -> fields.repoId = JsonValues.idOrNull(json);
      case "name" -> fields.repoName = JsonValues.text(json);
      default -> json.skipChildren();
    }
  }

  private void organisation(JsonParser json, String name) throws IOException {
    switch (name) {
      case "id" -> fields.organisationId = JsonValues.longOrNull(json);
      case "login" -> fields.organisationLogin = JsonValues.text(json);
      default -> json.skipChildren();
    }
  }

  private void payload(JsonParser json, String name) throws IOException {
    switch (name) {
      case "action" -> fields.action = JsonValues.text(json);
      case "number" -> fields.number = JsonValues.intOrNull(json);
      case "push_id" -> fields.pushId = JsonValues.longOrNull(json);
      case "issue" -> {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
          fields.oldIssueId = JsonValues.longOrNull(json);
        } else {
          JsonValues.members(json, this::issue);
        }
      }
      case "issue_id" -> fields.oldIssueId = JsonValues.longOrNull(json);
      case "comment_id" -> fields.oldCommentId = JsonValues.longOrNull(json);
      case "pull_request" -> JsonValues.members(json, this::pullRequest);
      case "comment" -> JsonValues.members(json, this::comment);
      case "review" -> JsonValues.members(json, this::review);
      default -> json.skipChildren();
    }
  }

  private void comment(JsonParser json, String name) throws IOException {
    if (name.equals("id")) {
      fields.commentId = JsonValues.longOrNull(json);
    } else {
      json.skipChildren();
    }
  }

  private void review(JsonParser json, String name) throws IOException {
    if (name.equals("id")) {
      fields.reviewId = JsonValues.longOrNull(json);
    } else {
      json.skipChildren();
    }
  }

  private void issue(JsonParser json, String name) throws IOException {
    if (name.equals("pull_request")) {
      fields.issueIsPull = json.currentToken() == JsonToken.START_OBJECT;
      json.skipChildren();
    } else {
      Subjects.read(json, name, fields.issue);
    }
  }

  private void pullRequest(JsonParser json, String name) throws IOException {
    switch (name) {
      case "merged" -> fields.merged = JsonValues.booleanOrNull(json);
      case "base" -> JsonValues.members(json, this::base);
      default -> Subjects.read(json, name, fields.pull);
    }
  }

  private void base(JsonParser json, String name) throws IOException {
    if (name.equals("repo")) {
      JsonValues.members(json, this::baseRepository);
    } else {
      json.skipChildren();
    }
  }

  private void baseRepository(JsonParser json, String name) throws IOException {
    switch (name) {
      case "language" -> fields.language = JsonValues.text(json);
      case "description" -> fields.description = JsonValues.text(json);
      case "stargazers_count" -> fields.stars = JsonValues.intOrNull(json);
      case "created_at" -> fields.repositoryCreatedAt = Times.parseOrNull(JsonValues.text(json));
      case "archived" -> fields.archived = JsonValues.booleanOrNull(json);
      case "topics" -> fields.topics = JsonValues.texts(json);
      case "license" -> JsonValues.members(json, this::licence);
      default -> json.skipChildren();
    }
  }

  private void licence(JsonParser json, String name) throws IOException {
    if (name.equals("spdx_id")) {
      fields.licence = JsonValues.text(json);
    } else {
      json.skipChildren();
    }
  }
}
