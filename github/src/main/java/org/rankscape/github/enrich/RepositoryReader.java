// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.NotThereException;
import org.rankscape.warehouse.table.RepositorySnapshot;

/**
 * Reads a repository from the API: its object and its README, two calls. Fields are those of <a
 * href="https://docs.github.com/rest/repos/repos#get-a-repository">Get a repository</a>.
 */
final class RepositoryReader {
  private final GitHubClient client;
  private final String date;
  private final boolean readme;

  RepositoryReader(GitHubClient client, String date, boolean readme) {
    this.client = client;
    this.date = date;
    this.readme = readme;
  }

  RepositorySnapshot read(Listed listed) throws IOException {
    try {
      JsonNode object = client.get(listed.address());
      if (listed.asNamed() && object.path("id").asLong() != listed.id()) {
        object = client.get(listed.byId());
      }
      return snapshot(listed, object, readme ? readme(object) : null);
    } catch (NotThereException e) {
      String status = e.status() == 451 ? "blocked" : "gone";
      return RepositorySnapshot.notThere(date, listed.id(), listed.name(), status, date);
    }
  }

  private String readme(JsonNode object) throws IOException {
    try {
      return client.text("/repositories/" + object.path("id").asLong() + "/readme");
    } catch (NotThereException e) {
      return null;
    }
  }

  private RepositorySnapshot snapshot(Listed listed, JsonNode r, String text) throws IOException {
    if (!r.path("id").isIntegralNumber() || !r.path("full_name").isTextual()) {
      throw new IOException(listed.name() + ": the API's answer is no repository");
    }
    return new RepositorySnapshot(
        date,
        r.path("id").asLong(),
        listed.name(),
        r.path("full_name").asText(),
        "there",
        date,
        text(r.path("description")),
        texts(r.path("topics")),
        text(r.path("language")),
        licence(r.path("license").path("spdx_id")),
        number(r.path("stargazers_count")),
        number(r.path("forks_count")),
        number(r.path("subscribers_count")),
        number(r.path("open_issues_count")),
        time(r.path("created_at")),
        time(r.path("pushed_at")),
        flag(r.path("archived")),
        flag(r.path("fork")),
        text(r.path("owner").path("login")),
        text(r.path("owner").path("type")),
        text(r.path("homepage")),
        text(r.path("default_branch")),
        text);
  }

  private static String text(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank() ? node.asText().strip() : null;
  }

  private static String licence(JsonNode node) {
    String spdx = text(node);
    return "NOASSERTION".equals(spdx) ? null : spdx;
  }

  private static Integer number(JsonNode node) {
    return node.isInt() ? node.asInt() : null;
  }

  private static Boolean flag(JsonNode node) {
    return node.isBoolean() ? node.asBoolean() : null;
  }

  private static List<String> texts(JsonNode node) {
    List<String> out = new ArrayList<>();
    node.forEach(n -> out.add(n.asText()));
    return out;
  }

  private static LocalDateTime time(JsonNode node) {
    return node.isTextual()
        ? OffsetDateTime.parse(node.asText())
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toLocalDateTime()
        : null;
  }
}
