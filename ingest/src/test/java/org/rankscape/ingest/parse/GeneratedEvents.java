// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Events as a hostile feed might write them. */
final class GeneratedEvents {
  private static final String[] TYPES = {
    "IssuesEvent",
    "IssueCommentEvent",
    "PullRequestEvent",
    "PullRequestReviewEvent",
    "PullRequestReviewCommentEvent",
    "PushEvent",
    "WatchEvent",
    "ForkEvent",
    "GollumEvent",
    "SomethingNewEvent"
  };
  private static final String[] TEXTS = {
    "x",
    "[Snyk] fix",
    "[snyk]",
    "a \"quoted\" \\ one",
    "\n\t\u0001",
    "应用 🙂 é",
    "NOASSERTION",
    "MIT",
    ""
  };
  private static final String[] TIMES = {
    "2016-01-01T05:00:00Z",
    "2016-01-01T05:59:59Z",
    "2025-12-31T23:00:00+08:00",
    "2016-01-01T05:00:00.25Z",
    "2016-02-30T05:00:00Z",
    "2016x01x01T05:00:00Z",
    "2012/03/10 22:00:00 -0800",
    "2012/02/30 22:00:00 -0800",
    "yesterday"
  };
  private final Random random;
  private final boolean sound;
  private final boolean plain;

  /**
   * Sound ones have every field, of the right type; others lose or change some. Half of them write
   * characters as they are where they may.
   */
  GeneratedEvents(Random random, boolean sound) {
    this.random = random;
    this.sound = sound;
    this.plain = random.nextBoolean();
  }

  /** The JSON of one event of the schema used before 2015. */
  String nextOfTimeline() {
    Map<String, Object> event = object();
    put(event, "type", TYPES[random.nextInt(TYPES.length)]);
    put(event, "created_at", time());
    put(event, "actor", random.nextInt(8) == 0 ? null : random.nextBoolean() ? "Dev" : "dEV2");
    put(event, "actor_attributes", Map.of("login", "Dev", "email", "a@b.c", "Blog_Email", "d@e.f"));
    put(event, "repository", timelineRepository());
    put(
        event,
        "url",
        "https://github.com/a/b/" + (random.nextBoolean() ? "issues/12#x" : "pull/7"));
    put(event, "payload", timelinePayload());
    StringBuilder out = new StringBuilder();
    write(event, out);
    return out.toString();
  }

  private Map<String, Object> timelineRepository() {
    Map<String, Object> repository = object();
    put(repository, "owner", random.nextInt(6) == 0 ? Map.of("login", "Octo") : "octo");
    put(repository, "name", "b");
    if (random.nextBoolean()) {
      put(repository, "id", id());
    }
    put(repository, "url", "https://github.com/octo/other");
    put(repository, "organization", text());
    put(repository, "language", text());
    put(repository, "description", text());
    put(repository, "watchers", random.nextInt(100));
    if (random.nextBoolean()) {
      put(repository, "stargazers", random.nextInt(100));
    }
    put(repository, "created_at", time());
    return repository;
  }

  private Map<String, Object> timelinePayload() {
    Map<String, Object> payload = object();
    put(payload, "action", "opened");
    put(payload, "issue", random.nextBoolean() ? id() : subject());
    put(payload, "issue_id", id());
    put(payload, "comment_id", id());
    put(payload, "comment", subject());
    put(payload, "pull_request", pullRequest());
    put(payload, "head", "abc");
    put(payload, "ref", random.nextBoolean() ? "refs/heads/master" : null);
    put(payload, "size", 1.50);
    put(payload, "shas", List.of(List.of("abc", "e@f.g", "message", "name", true), List.of(), 5));
    if (random.nextInt(4) == 0) {
      put(payload, "push_id", id());
    }
    return payload;
  }

  /** The JSON of one event. */
  String next() {
    Map<String, Object> event = object();
    put(event, "id", sound || random.nextBoolean() ? String.valueOf(id()) : id());
    put(event, "type", TYPES[random.nextInt(TYPES.length)]);
    put(event, "created_at", time());
    put(event, "actor", named("login"));
    put(event, "repo", named("name"));
    if (random.nextBoolean()) {
      put(event, "org", named("login"));
    }
    put(event, "payload", payload());
    event.put("public", true);
    if (!sound && random.nextInt(10) == 0) {
      event.put("repository", object());
    }
    StringBuilder out = new StringBuilder();
    write(event, out);
    return out.toString();
  }

  private Map<String, Object> payload() {
    Map<String, Object> payload = object();
    String[] actions = {"opened", "closed", "merged", "reopened", "created"};
    put(payload, "action", actions[random.nextInt(actions.length)]);
    if (random.nextBoolean()) {
      put(payload, "number", random.nextInt(100));
    }
    put(payload, "push_id", id());
    Map<String, Object> issue = subject();
    if (random.nextBoolean()) {
      put(issue, "pull_request", random.nextBoolean() ? object() : null);
    }
    put(payload, "issue", issue);
    put(payload, "pull_request", pullRequest());
    put(payload, "comment", subject());
    put(payload, "review", subject());
    return payload;
  }

  private Map<String, Object> subject() {
    Map<String, Object> subject = object();
    put(subject, "id", id());
    put(subject, "number", random.nextInt(100));
    put(subject, "title", text());
    put(subject, "created_at", time());
    put(subject, "closed_at", random.nextBoolean() ? time() : null);
    put(subject, "user", named("login"));
    return subject;
  }

  private Map<String, Object> pullRequest() {
    Map<String, Object> pull = subject();
    if (random.nextBoolean()) {
      put(pull, "merged", random.nextBoolean());
    }
    Map<String, Object> base = object();
    Map<String, Object> repository = named("name");
    put(repository, "language", text());
    put(repository, "description", text());
    put(repository, "stargazers_count", random.nextInt(1000));
    put(repository, "created_at", time());
    put(repository, "archived", random.nextBoolean());
    put(
        repository,
        "topics",
        random.nextInt(4) > 0
            ? List.of("a", text())
            : List.of("a", text(), List.of("nested"), Map.of("id", 1), 5));
    Map<String, Object> licence = object();
    put(licence, "spdx_id", text());
    put(repository, "license", licence);
    put(base, "repo", repository);
    put(pull, "base", base);
    put(pull, "head", base);
    return pull;
  }

  private Map<String, Object> named(String key) {
    Map<String, Object> out = object();
    put(out, "id", id());
    put(out, key, text());
    return out;
  }

  /** An object that holds look-alikes of fields that count elsewhere. */
  private Map<String, Object> object() {
    Map<String, Object> out = new LinkedHashMap<>();
    String[] lookAlikes = {"repo", "actor", "payload", "issue", "created", "type_", "merged_by"};
    for (String key : lookAlikes) {
      if (random.nextInt(8) == 0) {
        out.put(
            key, Map.of("id", id(), "name", text(), "type", "PushEvent", "l", List.of(1, "]}")));
      }
    }
    return out;
  }

  private void put(Map<String, Object> object, String key, Object value) {
    int fate = sound ? 0 : random.nextInt(40);
    if (fate == 1) {
      object.remove(key);
    } else {
      object.put(
          key,
          switch (fate) {
            case 2 -> null;
            case 3 -> List.of(value == null ? "none" : value);
            case 4 -> Map.of("id", 7, "name", "x");
            case 5 -> true;
            case 6 -> value instanceof Integer || value instanceof Long ? (Object) "12" : value;
            default -> value;
          });
    }
  }

  private Object id() {
    int kind = sound ? 0 : random.nextInt(30);
    return switch (kind) {
      case 1 -> new java.math.BigInteger("123456789012345678901234567890");
      case 2 -> -1L;
      case 3 -> Long.MAX_VALUE;
      case 4 -> 1.5;
      default -> random.nextLong() >>> (8 + random.nextInt(40));
    };
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private String time() {
    return TIMES[random.nextInt(sound ? 2 : TIMES.length)];
  }

  private void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
      Collections.shuffle(entries, random);
      String separator = "{";
      for (Map.Entry<?, ?> e : entries) {
        string((String) e.getKey(), out.append(separator).append(space()));
        write(e.getValue(), out.append(space()).append(':'));
        separator = ",";
      }
      out.append(entries.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        write(element, out.append(separator));
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      string(text, out);
    } else {
      out.append(value);
    }
  }

  private String space() {
    return random.nextInt(5) == 0 ? " \t" : "";
  }

  private void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || !plain && random.nextInt(12) == 0) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
