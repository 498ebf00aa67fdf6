// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What differs between the settings of two rankings, in words for the user. */
final class SettingsChange {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEFINITION = "definition";
  private static final String CHANGED = ", changed";
  private static final String BOTS = "bots";
  private static final String ALL_BOTS = "all-bots";

  private SettingsChange() {}

  /**
   * One phrase for each setting that differs.
   *
   * @param before settings as {@link RankStage} recorded them
   * @param now those of the new ranking
   */
  static List<String> between(String before, String now) throws IOException {
    JsonNode old = JSON.readTree(before);
    JsonNode given = JSON.readTree(now);
    TreeSet<String> keys = new TreeSet<>();
    old.fieldNames().forEachRemaining(keys::add);
    given.fieldNames().forEachRemaining(keys::add);
    keys.removeIf(key -> old.path(key).equals(given.path(key)));
    boolean otherList = keys.remove(ALL_BOTS) && !keys.contains(BOTS);
    String name = given.path(DEFINITION).asText();
    if (name.endsWith(CHANGED) && old.path(DEFINITION).asText().equals(name.replace(CHANGED, ""))
        || old.path(DEFINITION).asText().equals(name + CHANGED)) {
      keys.remove(DEFINITION);
    }
    List<String> changes = new ArrayList<>();
    for (String key : keys) {
      changes.add(key.equals(BOTS) ? bots(old.path(key), given.path(key)) : plain(key, old, given));
    }
    if (otherList) {
      changes.add("the list of bots that Rankscape brings is another");
    }
    return changes;
  }

  private static String plain(String key, JsonNode old, JsonNode given) {
    return key + " " + text(given.path(key)) + ", not " + text(old.path(key));
  }

  private static String bots(JsonNode old, JsonNode given) {
    return "logins of --bots: " + count(given) + ", not " + count(old);
  }

  private static String count(JsonNode logins) {
    return logins.isEmpty() ? "none" : String.valueOf(logins.size());
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() ? "unset" : value.asText();
  }
}
