// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.kohsuke.github.GHRepository;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.NotThereException;
import org.rankscape.warehouse.table.RepositorySnapshot;

/**
 * Reads a repository from the API: its object and its README, two calls. Fields are those of <a
 * href="https://docs.github.com/rest/repos/repos#get-a-repository">Get a repository</a>.
 *
 * <p>hub4j's object would make another call each for topics, licence and the kind of its owner,
 * although they stand in the same answer: these are read there. Its README comes in an encoding in
 * which no e-mail address can be masked, so the raw text is asked for.
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
      GitHubClient.Asked<GHRepository> asked = listed.askedById() ? byId(listed) : named(listed);
      if (listed.asNamed() && asked.object().getId() != listed.id()) {
        asked = byId(listed);
      }
      if (asked.object().getId() == 0 || asked.object().getFullName() == null) {
        throw new IOException(listed.name() + ": the API's answer is no repository");
      }
      String text = readme ? readme(asked.object().getId()) : null;
      return snapshot(listed, asked.object(), asked.json(), text);
    } catch (NotThereException e) {
      String status = e.status() == 451 ? "blocked" : "gone";
      return RepositorySnapshot.notThere(date, listed.id(), listed.name(), status, date);
    }
  }

  private GitHubClient.Asked<GHRepository> byId(Listed listed) throws IOException {
    return client.ask(hub -> hub.getRepositoryById(listed.id()));
  }

  private GitHubClient.Asked<GHRepository> named(Listed listed) throws IOException {
    return client.ask(hub -> hub.getRepository(listed.name()));
  }

  private String readme(long id) throws IOException {
    try {
      return client.text("/repositories/" + id + "/readme");
    } catch (NotThereException e) {
      return null;
    }
  }

  private RepositorySnapshot snapshot(Listed listed, GHRepository r, JsonNode json, String text)
      throws IOException {
    return new RepositorySnapshot(
        date,
        r.getId(),
        listed.name(),
        r.getFullName(),
        "there",
        date,
        text(r.getDescription()),
        texts(json.path("topics")),
        text(r.getLanguage()),
        licence(json.at("/license/spdx_id").asText(null)),
        r.getStargazersCount(),
        r.getForksCount(),
        r.getSubscribersCount(),
        r.getOpenIssueCount(),
        time(r.getCreatedAt()),
        time(r.getPushedAt()),
        r.isArchived(),
        r.isFork(),
        text(r.getOwnerName()),
        text(json.at("/owner/type").asText(null)),
        text(r.getHomepage()),
        text(r.getDefaultBranch()),
        text);
  }

  private static String text(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String licence(String spdx) {
    return "NOASSERTION".equals(spdx) ? null : text(spdx);
  }

  private static List<String> texts(JsonNode node) {
    List<String> out = new ArrayList<>();
    node.forEach(n -> out.add(n.asText()));
    return out;
  }

  private static LocalDateTime time(Date date) {
    return date == null ? null : LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }
}
