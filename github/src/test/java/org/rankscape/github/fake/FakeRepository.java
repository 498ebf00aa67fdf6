// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A repository of the fake: its own object, its README, and its lists. */
public final class FakeRepository {
  private static final Pattern ENTRIES = Pattern.compile("issues/(\\d+)/events");
  private final ObjectNode object = JsonNodeFactory.instance.objectNode();
  private final Map<String, List<ObjectNode>> lists = new HashMap<>();
  private String readme;
  private int hidden;
  private String redirect;

  FakeRepository(long id, String name) {
    object.put("id", id);
    object.put("description", "The project " + name);
    object.put("language", "Java");
    object.putObject("license").put("key", "apache-2.0").put("spdx_id", "Apache-2.0");
    object.put("stargazers_count", 1000 + id);
    object.put("forks_count", 100 + id);
    object.put("subscribers_count", 10 + id);
    object.put("open_issues_count", 7);
    object.put("created_at", "2015-03-01T10:00:00Z");
    object.put("pushed_at", "2026-05-01T10:00:00Z");
    object.put("archived", false);
    object.put("fork", false);
    object.put("homepage", "https://example.org/" + id);
    object.put("default_branch", "main");
    object.putArray("topics").add("graph").add("data");
    named(name);
  }

  void named(String name) {
    String[] parts = name.split("/", 2);
    object.put("full_name", name).put("name", parts[1]);
    object
        .putObject("owner")
        .put("login", parts[0])
        .put("id", 7000L + parts[0].length())
        .put("type", "Organization")
        .put("email", parts[0] + "@example.org");
  }

  /** Its id. */
  public long id() {
    return object.get("id").asLong();
  }

  /** Its name now. */
  public String name() {
    return object.get("full_name").asText();
  }

  /** What {@code /repos/owner/name} says; change it as you like. */
  public ObjectNode object() {
    return object;
  }

  /** Its README. */
  public FakeRepository readme(String text) {
    readme = text;
    return this;
  }

  String readme() {
    return readme;
  }

  /** Adds an object to a list, such as {@code issues}, {@code issues/comments}, {@code pulls}. */
  public FakeRepository add(String list, ObjectNode item) {
    lists.computeIfAbsent(list, l -> new ArrayList<>()).add(item);
    return this;
  }

  /** Says that an object of a list changed at a time. */
  public void touch(String list, long id, String time) {
    lists.get(list).stream()
        .filter(item -> item.get("id").asLong() == id)
        .forEach(item -> item.put("updated_at", time));
  }

  /** Adds all objects of all lists to another repository. */
  public void copyTo(FakeRepository other) {
    lists.forEach((list, items) -> items.forEach(item -> other.add(list, item)));
  }

  /** Deletes an issue and its entries. */
  public void delete(int number) {
    lists.get("issues").removeIf(issue -> issue.path("number").asInt() == number);
    lists.get("issues/events").removeIf(entry -> entry.at("/issue/number").asInt() == number);
  }

  /** A list; the entries of one issue do not tell which. */
  List<ObjectNode> list(String list) {
    Matcher one = ENTRIES.matcher(list);
    if (!one.matches()) {
      return lists.get(list);
    }
    return lists.getOrDefault("issues/events", List.of()).stream()
        .filter(entry -> entry.at("/issue/number").asText().equals(one.group(1)))
        .map(entry -> entry.deepCopy().<ObjectNode>without(List.of("issue")))
        .toList();
  }

  /** Answers with this status (404, 410, 451) from now on; 0 shows it again. */
  public FakeRepository hide(int status) {
    hidden = status;
    return this;
  }

  /** Redirects to this place, which need not be an address. */
  public FakeRepository redirected(String location) {
    redirect = location;
    return this;
  }

  String redirect() {
    return redirect;
  }

  int hidden() {
    return hidden;
  }
}
