// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fake answers. */
final class FakeAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern REPOSITORY =
      Pattern.compile("/(?:repositories/(\\d+)|repos/([^/]+/[^/]+))(?:/(.+))?");
  private static final Pattern USER = Pattern.compile("/users?/([^/]+)");
  private final FakeClock clock;
  private final FakeLimits limits;
  private final Map<Long, FakeRepository> byId = new HashMap<>();
  private final Map<String, Long> names = new HashMap<>();
  private final Map<String, ObjectNode> users = new HashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private BiFunction<String, Integer, Trouble> trouble = (address, before) -> null;
  private long paid;

  FakeAnswers(FakeClock clock) {
    this.clock = clock;
    this.limits = new FakeLimits(clock);
  }

  FakeLimits limits() {
    return limits;
  }

  synchronized FakeRepository add(FakeRepository repository) {
    byId.put(repository.id(), repository);
    names.put(key(repository.name()), repository.id());
    return repository;
  }

  synchronized void rename(long id, String name) {
    byId.get(id).named(name);
    names.put(key(name), id);
  }

  synchronized ObjectNode user(long id, String login) {
    ObjectNode user = JSON.createObjectNode().put("id", id).put("login", login);
    user.put("type", "User").put("email", login + "@example.org").put("bio", "I am " + login);
    user.put("created_at", "2012-01-01T00:00:00Z").put("updated_at", "2026-01-01T00:00:00Z");
    users.put(key(login), user);
    return user;
  }

  synchronized void trouble(BiFunction<String, Integer, Trouble> rule) {
    trouble = rule;
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized long paid() {
    return paid;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Answers a request. */
  synchronized ResponseDefinition answer(Request request) {
    String header = request.getHeader("Authorization");
    String token = header == null ? FakeLimits.ANONYMOUS : header.replaceFirst("Bearer ", "");
    FakeLimits.Bucket bucket = limits.bucket(token);
    String address = request.getUrl();
    ResponseDefinitionBuilder answer = new ResponseDefinitionBuilder();
    answer.withHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.now().atOffset(ZoneOffset.UTC)));
    int status;
    if (bucket == null) {
      status = error(answer, 401, "Bad credentials");
    } else if (address.equals("/rate_limit")) {
      status = json(answer, rate(bucket));
    } else {
      status = counted(request, token, bucket, answer);
    }
    calls.add(status + " " + address);
    return answer.withStatus(status).build();
  }

  private static JsonNode rate(FakeLimits.Bucket bucket) {
    ObjectNode rate = JSON.createObjectNode();
    rate.putObject("resources")
        .putObject("core")
        .put("limit", bucket.limit)
        .put("remaining", bucket.left())
        .put("reset", bucket.reset.getEpochSecond());
    return rate;
  }

  private int counted(
      Request request, String token, FakeLimits.Bucket bucket, ResponseDefinitionBuilder answer) {
    String limited = limits.limits(bucket);
    String address = request.getUrl();
    int before = asked.merge(address, 1, Integer::sum) - 1;
    Trouble wrong = limited == null ? trouble.apply(address, before) : null;
    int status;
    if ("primary".equals(limited)) {
      status = error(answer, 403, "API rate limit exceeded");
    } else if (limited != null || wrong == Trouble.SECONDARY_LIMIT) {
      if (limited == null) {
        bucket.penaltyUntil = clock.now().plusSeconds(30);
      }
      answer.withHeader("Retry-After", limited == null ? "30" : "60");
      status = error(answer, 403, "You have exceeded a secondary rate limit");
    } else {
      bucket.used++;
      paid++;
      status = wrong == null ? found(request, answer, token) : wrong(wrong, answer);
      if (status == 304 && !token.isEmpty()) {
        bucket.used--;
        paid--;
      }
    }
    answer.withHeader("X-RateLimit-Limit", Long.toString(bucket.limit));
    answer.withHeader("X-RateLimit-Remaining", Long.toString(bucket.left()));
    answer.withHeader("X-RateLimit-Reset", Long.toString(bucket.reset.getEpochSecond()));
    answer.withHeader("X-RateLimit-Resource", "core");
    return status;
  }

  private static int wrong(Trouble wrong, ResponseDefinitionBuilder answer) {
    switch (wrong) {
      case SECONDARY_LIMIT_IN_WORDS:
        return error(answer, 403, "You have exceeded a secondary rate limit. Please wait");
      case BAD_GATEWAY:
        return error(answer, 502, "Server Error");
      case DROPPED:
        answer.withFault(Fault.CONNECTION_RESET_BY_PEER);
        return 200;
      default:
        answer.withFault(Fault.MALFORMED_RESPONSE_CHUNK);
        return 200;
    }
  }

  private int found(Request request, ResponseDefinitionBuilder answer, String token) {
    URI uri = URI.create(request.getUrl());
    Matcher user = USER.matcher(uri.getPath());
    if (user.matches()) {
      return user(request, answer, token, user.group(1));
    }
    Matcher match = REPOSITORY.matcher(uri.getPath());
    if (!match.matches()) {
      return error(answer, 404, "Not Found");
    }
    Long id =
        match.group(1) == null ? names.get(key(match.group(2))) : Long.valueOf(match.group(1));
    FakeRepository repository = byId.get(id);
    if (repository == null) {
      return error(answer, 404, "Not Found");
    }
    if (repository.hidden() != 0) {
      return error(answer, repository.hidden(), "Repository access blocked");
    }
    if (repository.redirect() != null) {
      answer.withHeader("Location", repository.redirect());
      return error(answer, 301, "Moved Permanently");
    }
    String base = base(request);
    String tail = match.group(3) == null ? "" : "/" + match.group(3);
    if (match.group(2) != null && !match.group(2).equalsIgnoreCase(repository.name())) {
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      answer.withHeader("Location", base + "/repositories/" + id + tail + query);
      return error(answer, 301, "Moved Permanently");
    }
    if (tail.isEmpty()) {
      return body(request, answer, token, text(repository.object()), "application/json");
    }
    if (tail.equals("/readme")) {
      return repository.readme() == null
          ? error(answer, 404, "Not Found")
          : body(request, answer, token, repository.readme(), "application/vnd.github.raw+json");
    }
    return list(request, answer, token, repository, tail.substring(1), base + uri.getPath());
  }

  private int user(Request request, ResponseDefinitionBuilder answer, String token, String who) {
    ObjectNode found =
        who.matches("\\d+")
            ? users.values().stream()
                .filter(u -> u.get("id").asText().equals(who))
                .findFirst()
                .orElse(null)
            : users.get(key(who));
    return found == null
        ? error(answer, 404, "Not Found")
        : body(request, answer, token, text(found), "application/json");
  }

  private int list(
      Request request,
      ResponseDefinitionBuilder answer,
      String token,
      FakeRepository repository,
      String name,
      String base) {
    List<ObjectNode> list = repository.list(name);
    FakePaging page =
        FakePaging.of(list == null ? List.of() : list, base, query(URI.create(request.getUrl())));
    if (page.link() != null) {
      answer.withHeader("Link", page.link());
    }
    return body(request, answer, token, text(page.items()), "application/json; charset=utf-8");
  }

  private static String base(Request request) {
    return "http://127.0.0.1:" + request.getPort();
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    if (uri.getRawQuery() != null) {
      for (String part : uri.getRawQuery().split("&")) {
        String[] pair = part.split("=", 2);
        query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  /** GitHub's ETags depend on the token. */
  private static int body(
      Request request, ResponseDefinitionBuilder answer, String token, String text, String type) {
    String etag = "\"" + Integer.toHexString((token + text).hashCode()) + "\"";
    answer.withHeader("ETag", etag);
    if (etag.equals(request.getHeader("If-None-Match"))) {
      return 304;
    }
    answer.withHeader("Content-Type", type).withBody(text);
    return 200;
  }

  private static int json(ResponseDefinitionBuilder answer, JsonNode body) {
    answer.withHeader("Content-Type", "application/json; charset=utf-8").withBody(text(body));
    return 200;
  }

  private static int error(ResponseDefinitionBuilder answer, int status, String message) {
    json(answer, JSON.createObjectNode().put("message", message));
    return status;
  }

  private static String text(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
