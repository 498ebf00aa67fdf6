// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a line of the schema used before 2015: no event id, the actor as a login, {@code
 * repository} in place of {@code repo}, ids in the payload in place of objects.
 *
 * <p>The event's id is the hash of its canonical line. The repository's id is taken where the line
 * shows it, which lines of 2013 and 2014 do and those of 2012 do not; accounts are never shown with
 * one. Otherwise the id is the hash of the lower-case name, for which {@code Identities} knows the
 * numeric id once a later month shows it. Pushes have no number: they are told apart by repository,
 * ref and commit.
 */
final class TimelineParser {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(FullParser.FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final Pattern NUMBER = Pattern.compile("/(?:issues|pull)/(\\d{1,9})(?!\\d)");
  private static final Pattern PLACE = Pattern.compile("github\\.com/([^/?#]+/[^/?#]+)");

  /** The event of a line that is a JSON object. */
  ParsedLine parse(String line) throws JsonProcessingException {
    ObjectNode e = (ObjectNode) MAPPER.readTree(line);
    try {
      EventFields fields = new EventFields();
      fields.type = text(e.path("type"));
      String createdAt = text(e.path("created_at"));
      if (fields.type == null || createdAt == null) {
        throw new IllegalArgumentException("no type or created_at");
      }
      LocalDateTime time = Times.parse(createdAt);
      boolean kept = EventFields.isKept(fields.type);
      if (kept) {
        read(e, fields);
      }
      long id = HashedId.ofEvent(CanonicalLine.of(e));
      if (!kept) {
        return new ParsedLine.Counted(id, fields.type, time);
      }
      if (fields.type.equals("PushEvent") && fields.pushId == null) {
        fields.pushId = id;
      }
      return new ParsedLine.Kept(fields.toEvent(id, time));
    } catch (IllegalArgumentException | DateTimeException x) {
      return new ParsedLine.Unusable(ParsedLine.Reason.INCOMPLETE, x.getMessage());
    }
  }

  private static void read(ObjectNode e, EventFields fields) {
    JsonNode repository = e.path("repository");
    fields.repoName = repositoryName(e);
    fields.repoId = firstOf(id(repository.path("id")), id(e.path("repo").path("id")));
    if (fields.repoId == null && fields.repoName != null) {
      fields.repoId = HashedId.ofRepository(fields.repoName);
    }
    fields.actorLogin = login(e);
    fields.actorId = id(e.path("actor").path("id"));
    if (fields.actorId == null && fields.actorLogin != null) {
      fields.actorId = HashedId.ofAccount(fields.actorLogin);
    }
    fields.organisationLogin = text(repository.path("organization"));
    fields.language = text(repository.path("language"));
    fields.description = text(repository.path("description"));
    fields.stars =
        firstOf(integer(repository.path("stargazers")), integer(repository.path("watchers")));
    fields.repositoryCreatedAt = Times.parseOrNull(text(repository.path("created_at")));
    payload(e.path("payload"), fields);
    url(text(e.path("url")), fields);
  }

  private static String repositoryName(ObjectNode e) {
    JsonNode repository = e.path("repository");
    String owner =
        firstOf(text(repository.path("owner")), text(repository.path("owner").path("login")));
    String name = text(repository.path("name"));
    if (owner != null && name != null) {
      return owner + "/" + name;
    }
    String url = text(repository.path("url"));
    Matcher place = PLACE.matcher(url == null ? "" : url);
    return place.find() ? place.group(1) : text(e.path("repo").path("name"));
  }

  private static String login(ObjectNode e) {
    String login = firstOf(text(e.path("actor")), text(e.path("actor").path("login")));
    return firstOf(login, text(e.path("actor_attributes").path("login")));
  }

  private static void payload(JsonNode payload, EventFields fields) {
    fields.action = text(payload.path("action"));
    fields.number = integer(payload.path("number"));
    fields.oldIssueId = firstOf(id(payload.path("issue")), id(payload.path("issue_id")));
    fields.oldCommentId = id(payload.path("comment_id"));
    fields.commentId = id(payload.path("comment").path("id"));
    fields.pushId = id(payload.path("push_id"));
    String head = text(payload.path("head"));
    if (fields.pushId == null && head != null && fields.repoName != null) {
      fields.pushId = HashedId.ofPush(fields.repoName, text(payload.path("ref")), head);
    }
    subject(payload.path("issue"), fields.issue);
    subject(payload.path("pull_request"), fields.pull);
    JsonNode merged = payload.path("pull_request").path("merged");
    fields.merged = merged.isBoolean() ? Boolean.valueOf(merged.booleanValue()) : null;
  }

  private static void subject(JsonNode node, EventFields.Subject subject) {
    subject.id = id(node.path("id"));
    subject.number = integer(node.path("number"));
    subject.automated = EventFields.isAutomated(text(node.path("title")));
    subject.authorId = id(node.path("user").path("id"));
    subject.createdAt = Times.parseOrNull(text(node.path("created_at")));
    subject.closedAt = Times.parseOrNull(text(node.path("closed_at")));
  }

  /** What only the address tells: the number, and of some comments that they are on a pull. */
  private static void url(String url, EventFields fields) {
    fields.issueIsPull = url != null && url.contains("/pull/") ? Boolean.TRUE : null;
    Matcher number = NUMBER.matcher(url == null ? "" : url);
    boolean numbered = fields.type.startsWith("Issue") || fields.type.startsWith("PullRequest");
    if (fields.number == null && numbered && number.find()) {
      fields.number = Integer.valueOf(number.group(1));
    }
  }

  private static <T> T firstOf(T a, T b) {
    return EventFields.firstOf(a, b);
  }

  private static String text(JsonNode node) {
    return node.isTextual() && !node.textValue().isEmpty() ? node.textValue() : null;
  }

  private static Long id(JsonNode node) {
    boolean usable = node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0;
    return usable ? Long.valueOf(node.longValue()) : null;
  }

  private static Integer integer(JsonNode node) {
    boolean usable = node.isIntegralNumber() && node.canConvertToInt();
    return usable ? Integer.valueOf(node.intValue()) : null;
  }
}
