// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.rankscape.github.Page;

/**
 * A list of a repository in the API, and how it is read so that nothing is lost while it changes.
 *
 * <p>Lists that know {@code since} are read by time of change, oldest first, and each page begins
 * where the one before ended: what changes meanwhile comes again at the end, and what is deleted
 * moves nothing. The others are read newest first until they reach the span. A pull request that
 * changes meanwhile moves up to the pages that were read, which are therefore read again ({@link
 * Reading}). Of the entries on issues none changes; where an issue is deleted meanwhile one may
 * slip by, but its issue tells that it was closed, and is asked by whom.
 */
enum Listing {
  /** Issues and pull requests, by number. */
  ISSUES("issues", "state=all&sort=updated&direction=asc", true),
  /** Pull requests, which alone tell their own ids. */
  PULLS("pulls", "state=all&sort=updated&direction=desc", false),
  /** Comments on issues and pull requests. */
  ISSUE_COMMENTS("issues/comments", "sort=updated&direction=asc", true),
  /** Comments on lines of pull requests. */
  REVIEW_COMMENTS("pulls/comments", "sort=updated&direction=asc", true),
  /** Who closed, reopened, merged and transferred. */
  ISSUE_EVENTS("issues/events", "", false);

  static final int PAGE = 100;
  private final String path;
  private final String query;
  private final boolean since;

  Listing(String path, String query, boolean since) {
    this.path = path;
    this.query = query;
    this.since = since;
  }

  /** Whether an object that changes moves to pages that were read. */
  boolean movesUp() {
    return this == PULLS;
  }

  /** Name for files and messages. */
  String text() {
    return path.replace('/', '-');
  }

  String first(long repositoryId, Instant from) {
    return "/repositories/"
        + repositoryId
        + "/"
        + path
        + "?per_page="
        + PAGE
        + (query.isEmpty() ? "" : "&" + query)
        + (since ? "&since=" + from : "");
  }

  /** Address of the page after one, or null when what follows lies before the span. */
  String next(Page page, long repositoryId, Instant from, Instant begun) {
    if (page.next() == null || page.items().isEmpty()) {
      return null;
    }
    Instant last = time(page.items().get(page.items().size() - 1));
    if (!since) {
      return last.isBefore(from) ? null : page.next();
    }
    Instant next = last.minusSeconds(1);
    return next.isAfter(begun) ? first(repositoryId, next) : page.next();
  }

  /** Where the pages begin that a page belongs to: the time in its address. */
  Instant begun(String address, Instant from) {
    int at = address.indexOf("since=");
    if (at < 0) {
      return from;
    }
    int end = address.indexOf('&', at);
    String text = address.substring(at + "since=".length(), end < 0 ? address.length() : end);
    return Instant.parse(text.replace("%3A", ":"));
  }

  /** The time that the list is sorted by. */
  Instant time(JsonNode item) {
    return Instant.parse(item.path(this == ISSUE_EVENTS ? "created_at" : "updated_at").asText());
  }

  /**
   * About how many pages are read up to its first moment, from its first page; where what changes
   * moves up, the first one is read once more at the end.
   */
  long calls(Page first, Instant from, Instant now) {
    long pages = pages(first, from, now);
    return movesUp() && pages > 1 ? pages + 1 : pages;
  }

  private long pages(Page first, Instant from, Instant now) {
    if (first.next() == null) {
      return 1;
    }
    long last = first.last().orElse(Integer.MAX_VALUE);
    List<JsonNode> items = first.items();
    if (since) {
      return last;
    }
    double covered = now.getEpochSecond() - time(items.get(items.size() - 1)).getEpochSecond();
    double wanted = now.getEpochSecond() - from.getEpochSecond();
    return Math.max(1, Math.min(last, Math.round(Math.ceil(wanted / Math.max(1, covered)))));
  }

  /** What is needed of an object, or null for nothing. */
  ObjectNode reduced(JsonNode item) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    copy(item, out, "id", "created_at", "closed_at", "merged_at", "number", "title", "event");
    account(item, out, "user");
    account(item, out, "actor");
    switch (this) {
      case ISSUES -> pull(item, out);
      case ISSUE_COMMENTS -> number(item, out, "issue_url");
      case REVIEW_COMMENTS -> number(item, out, "pull_request_url");
      case ISSUE_EVENTS -> {
        JsonNode issue = item.path("issue");
        if (!isWanted(item.path("event").asText()) || !issue.path("number").isNumber()) {
          return null;
        }
        out.set("issue", ISSUES.reduced(issue));
      }
      default -> {}
    }
    return out;
  }

  private static boolean isWanted(String event) {
    return switch (event) {
      case "closed", "reopened", "merged", "transferred" -> true;
      default -> false;
    };
  }

  private static void pull(JsonNode item, ObjectNode out) {
    if (item.path("pull_request").isObject()) {
      out.put("pull", true);
      copy(item.path("pull_request"), out, "merged_at");
    }
  }

  private static void copy(JsonNode from, ObjectNode to, String... fields) {
    for (String field : fields) {
      if (from.hasNonNull(field)) {
        to.set(field, from.get(field));
      }
    }
  }

  private static void account(JsonNode item, ObjectNode out, String field) {
    if (item.path(field).path("id").isNumber()) {
      copy(item.path(field), out.putObject(field), "id", "login", "type");
    }
  }

  private static void number(JsonNode item, ObjectNode out, String field) {
    String url = item.path(field).asText();
    out.put("number", Integer.parseInt(url.substring(url.lastIndexOf('/') + 1)));
  }
}
