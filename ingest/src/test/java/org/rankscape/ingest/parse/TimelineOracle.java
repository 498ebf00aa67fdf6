// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rankscape.ingest.parse.ParsedLine.Reason;
import org.rankscape.warehouse.table.Event;

/** What a line of the schema used before 2015 says, written apart from the parser. */
final class TimelineOracle {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private TimelineOracle() {}

  static Object read(JsonNode e, String line) {
    String type = text(e, "/type");
    LocalDateTime time = TreeOracle.time(e, "/created_at");
    if (type == null || time == null) {
      return Reason.INCOMPLETE;
    }
    long id = hash(canonical(line));
    boolean kept =
        type.matches("(Issues|IssueComment|PullRequest(Review(Comment)?)?|Push|Watch|Fork)Event");
    return kept ? kept(e, id, type, time) : new ParsedLine.Counted(id, type, time);
  }

  private static Object kept(JsonNode e, long id, String type, LocalDateTime time) {
    String name = repository(e);
    String login =
        or(text(e, "/actor"), or(text(e, "/actor/login"), text(e, "/actor_attributes/login")));
    boolean pull = type.startsWith("PullRequest");
    String subject = pull ? "/payload/pull_request" : "/payload/issue";
    Long subjectId = id(e, subject + "/id");
    if (!pull && subjectId == null) {
      subjectId = or(id(e, "/payload/issue"), id(e, "/payload/issue_id"));
    }
    Long comment = or(id(e, "/payload/comment/id"), id(e, "/payload/comment_id"));
    boolean needsSubject = type.startsWith("Issue") || type.matches("PullRequest(Review)?Event");
    if (name == null
        || login == null
        || needsSubject && subjectId == null
        || type.endsWith("CommentEvent") && comment == null) {
      return Reason.INCOMPLETE;
    }
    Long push = id(e, "/payload/push_id");
    String head = text(e, "/payload/head");
    if (push == null && head != null) {
      push = hash("push " + lower(name) + " " + text(e, "/payload/ref") + " " + head);
    }
    if (push == null && type.equals("PushEvent")) {
      push = id;
    }
    String action = text(e, "/payload/action");
    Boolean merged = TreeOracle.bool(e, "/payload/pull_request/merged");
    if (type.startsWith("PullRequest") && "merged".equals(action)) {
      action = "closed";
      merged = true;
    } else if (merged == null && "closed".equals(action)) {
      merged = false;
    }
    String url = or(text(e, "/url"), "");
    Matcher number = Pattern.compile("/(issues|pull)/([0-9]+)").matcher(url);
    Integer fromUrl =
        (pull || needsSubject) && number.find() ? Integer.valueOf(number.group(2)) : null;
    String title = or(text(e, subject + "/title"), "");
    Long actorId = id(e, "/actor/id");
    Long repositoryId = or(id(e, "/repository/id"), id(e, "/repo/id"));
    return new ParsedLine.Kept(
        new Event(
            id,
            type,
            action,
            time,
            repositoryId != null ? repositoryId : hash("repository " + lower(name)),
            name,
            actorId != null ? actorId : hash("account " + lower(login)),
            login,
            null,
            text(e, "/repository/organization"),
            or(
                or(TreeOracle.integer(e, "/payload/number"), fromUrl),
                TreeOracle.integer(e, subject + "/number")),
            subjectId,
            type.equals("IssueCommentEvent") && url.contains("/pull/") ? true : null,
            type.equals("PullRequestReviewEvent") ? null : comment,
            push,
            id(e, subject + "/user/id"),
            TreeOracle.time(e, subject + "/created_at"),
            TreeOracle.time(e, subject + "/closed_at"),
            type.equals("PullRequestEvent") ? merged : null,
            title.toLowerCase(Locale.ROOT).startsWith("[snyk]"),
            text(e, "/repository/language"),
            null,
            or(
                TreeOracle.integer(e, "/repository/stargazers"),
                TreeOracle.integer(e, "/repository/watchers")),
            null,
            text(e, "/repository/description"),
            TreeOracle.time(e, "/repository/created_at"),
            null));
  }

  private static String repository(JsonNode e) {
    String owner = or(text(e, "/repository/owner"), text(e, "/repository/owner/login"));
    String name = text(e, "/repository/name");
    if (owner != null && name != null) {
      return owner + "/" + name;
    }
    String url = or(text(e, "/repository/url"), "");
    String[] parts = url.split("github.com/", 2);
    return parts.length == 2 ? parts[1] : text(e, "/repo/name");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static <T> T or(T a, T b) {
    return a != null ? a : b;
  }

  private static String text(JsonNode e, String path) {
    JsonNode node = TreeOracle.at(e, path);
    return node.isTextual() && !node.asText().isEmpty() ? node.asText() : null;
  }

  private static Long id(JsonNode e, String path) {
    Long number = TreeOracle.number(e, path);
    return number != null && number >= 0 ? number : null;
  }

  private static long hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return new BigInteger(1, hash).shiftRight(192).setBit(63).longValue();
    } catch (NoSuchAlgorithmException x) {
      throw new AssertionError(x);
    }
  }

  private static String canonical(String line) {
    try {
      return MAPPER.writeValueAsString(sorted(MAPPER.readValue(line, Object.class)));
    } catch (JsonProcessingException x) {
      throw new AssertionError(x);
    }
  }

  private static Object sorted(Object value) {
    if (value instanceof Map<?, ?> map) {
      TreeMap<String, Object> out = new TreeMap<>();
      map.forEach(
          (key, member) -> {
            String name = (String) key;
            if (!lower(name).matches("(.*_)?email")) {
              out.put(name, sorted(name.equals("shas") ? withoutEmails(member) : member));
            }
          });
      return out;
    } else if (value instanceof List<?> list) {
      return list.stream().map(TimelineOracle::sorted).toList();
    }
    return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
  }

  private static Object withoutEmails(Object shas) {
    if (!(shas instanceof List<?> commits)) {
      return shas;
    }
    List<Object> out = new ArrayList<>();
    for (Object commit : commits) {
      if (commit instanceof List<?> fields && fields.size() > 1) {
        List<Object> rest = new ArrayList<>(fields);
        rest.remove(1);
        out.add(rest);
      } else {
        out.add(commit);
      }
    }
    return out;
  }
}
