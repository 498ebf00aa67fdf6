// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rankscape.ingest.parse.ParsedLine.Reason;
import org.rankscape.warehouse.table.Event;

/** What a line is, read from a tree of the whole line by paths: slow and plain. */
final class TreeOracle {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectMapper STRICT =
      MAPPER.copy().configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
  private static final Set<String> KEPT =
      Set.of(
          "IssuesEvent",
          "IssueCommentEvent",
          "PullRequestEvent",
          "PullRequestReviewEvent",
          "PullRequestReviewCommentEvent",
          "PushEvent",
          "WatchEvent",
          "ForkEvent");

  private static final String SLASHES =
      "^(\\d{4})/(\\d\\d)/(\\d\\d) (\\d\\d:\\d\\d:\\d\\d) ([+-]\\d\\d)(\\d\\d)$";

  private TreeOracle() {}

  /** Whether an object of the line has a key twice. */
  static boolean hasDuplicateKeys(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    try {
      MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return false;
    }
    try {
      STRICT.readTree(text);
      return false;
    } catch (JsonProcessingException e) {
      return true;
    }
  }

  /** Kept and counted lines in full; of unusable ones the reason. */
  static Object read(byte[] line) {
    JsonNode e;
    try {
      e = MAPPER.readTree(new String(line, StandardCharsets.UTF_8));
    } catch (JsonProcessingException x) {
      return Reason.MALFORMED;
    }
    if (!e.isObject()) {
      return Reason.MALFORMED;
    }
    if (text(e, "/id") == null
        && (e.has("repository") || e.has("url") || e.path("actor").isTextual())) {
      return TimelineOracle.read(e, new String(line, StandardCharsets.UTF_8));
    }
    String type = text(e, "/type");
    LocalDateTime time = time(e, "/created_at");
    Long id = parsed(text(e, "/id"));
    if (id == null || type == null || time == null) {
      return Reason.INCOMPLETE;
    }
    if (!KEPT.contains(type)) {
      return new ParsedLine.Counted(id, type, time);
    }
    Event event = event(e, id, type, time);
    return event == null ? Reason.INCOMPLETE : new ParsedLine.Kept(event);
  }

  private static Event event(JsonNode e, long id, String type, LocalDateTime time) {
    String subject = type.startsWith("PullRequest") ? "/payload/pull_request" : "/payload/issue";
    boolean hasSubject =
        type.startsWith("Issue")
            || type.equals("PullRequestEvent")
            || type.equals("PullRequestReviewEvent");
    Long subjectId = number(e, subject + "/id");
    if (subjectId == null && !type.startsWith("PullRequest")) {
      JsonNode issue = at(e, "/payload/issue");
      subjectId = issue.isNumber() ? number(e, "/payload/issue") : number(e, "/payload/issue_id");
    }
    Long comment = number(e, "/payload/comment/id");
    comment = comment == null ? number(e, "/payload/comment_id") : comment;
    String action = text(e, "/payload/action");
    String base = "/payload/pull_request/base/repo";
    Boolean merged = bool(e, "/payload/pull_request/merged");
    if (type.startsWith("PullRequest") && "merged".equals(action)) {
      action = "closed";
      merged = true;
    } else if ("closed".equals(action) && merged == null) {
      merged = false;
    }
    String title = text(e, subject + "/title");
    boolean complete =
        isId(number(e, "/repo/id"))
            && text(e, "/repo/name") != null
            && isId(number(e, "/actor/id"))
            && text(e, "/actor/login") != null
            && (!hasSubject || subjectId != null)
            && (!type.endsWith("CommentEvent") || comment != null)
            && (!type.equals("PushEvent") || number(e, "/payload/push_id") != null);
    if (!complete) {
      return null;
    }
    String licence = text(e, base + "/license/spdx_id");
    Integer number = integer(e, "/payload/number");
    return new Event(
        id,
        type,
        action,
        time,
        number(e, "/repo/id"),
        text(e, "/repo/name"),
        number(e, "/actor/id"),
        text(e, "/actor/login"),
        number(e, "/org/id"),
        text(e, "/org/login"),
        number != null ? number : integer(e, subject + "/number"),
        subjectId,
        type.equals("IssueCommentEvent") ? e.at("/payload/issue/pull_request").isObject() : null,
        type.equals("PullRequestReviewEvent") ? number(e, "/payload/review/id") : comment,
        number(e, "/payload/push_id"),
        number(e, subject + "/user/id"),
        time(e, subject + "/created_at"),
        time(e, subject + "/closed_at"),
        type.equals("PullRequestEvent") ? merged : null,
        title != null && title.toLowerCase(Locale.ROOT).startsWith("[snyk]"),
        text(e, base + "/language"),
        "NOASSERTION".equals(licence) ? null : licence,
        integer(e, base + "/stargazers_count"),
        texts(e, base + "/topics"),
        text(e, base + "/description"),
        time(e, base + "/created_at"),
        bool(e, base + "/archived"));
  }

  private static boolean isId(Long id) {
    return id != null && id >= 0;
  }

  /** Like {@code JsonNode.at}, but never into an array. */
  static JsonNode at(JsonNode e, String path) {
    JsonNode node = e;
    for (String name : path.substring(1).split("/", -1)) {
      node = node.isObject() ? node.path(name) : MissingNode.getInstance();
    }
    return node;
  }

  static String text(JsonNode e, String path) {
    JsonNode node = at(e, path);
    return node.isValueNode() && !node.isNull() ? node.asText() : null;
  }

  static Long number(JsonNode e, String path) {
    JsonNode node = at(e, path);
    return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null;
  }

  static Integer integer(JsonNode e, String path) {
    JsonNode node = at(e, path);
    return node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : null;
  }

  static Boolean bool(JsonNode e, String path) {
    JsonNode node = at(e, path);
    return node.isBoolean() ? node.booleanValue() : null;
  }

  private static List<String> texts(JsonNode e, String path) {
    JsonNode node = at(e, path);
    if (!node.isArray()) {
      return null;
    }
    List<String> out = new ArrayList<>();
    for (JsonNode element : node) {
      if (element.isValueNode() && !element.isNull()) {
        out.add(element.asText());
      }
    }
    return out;
  }

  static LocalDateTime time(JsonNode e, String path) {
    String text = text(e, path);
    try {
      return text == null
          ? null
          : OffsetDateTime.parse(text.replaceAll(SLASHES, "$1-$2-$3T$4$5:$6"))
              .withOffsetSameInstant(ZoneOffset.UTC)
              .toLocalDateTime();
    } catch (DateTimeException x) {
      return null;
    }
  }

  private static Long parsed(String text) {
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException x) {
      return null;
    }
  }
}
