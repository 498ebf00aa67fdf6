// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;

/** Repositories within payloads: the repository itself or a fork of it. */
final class RepositoryJson {
  private static final String[] ADDRESSES = {
    "forks_url", "/forks",
    "keys_url", "/keys{/key_id}",
    "collaborators_url", "/collaborators{/collaborator}",
    "teams_url", "/teams",
    "hooks_url", "/hooks",
    "issue_events_url", "/issues/events{/number}",
    "events_url", "/events",
    "assignees_url", "/assignees{/user}",
    "branches_url", "/branches{/branch}",
    "tags_url", "/tags",
    "blobs_url", "/git/blobs{/sha}",
    "git_tags_url", "/git/tags{/sha}",
    "git_refs_url", "/git/refs{/sha}",
    "trees_url", "/git/trees{/sha}",
    "statuses_url", "/statuses/{sha}",
    "languages_url", "/languages",
    "stargazers_url", "/stargazers",
    "contributors_url", "/contributors",
    "subscribers_url", "/subscribers",
    "subscription_url", "/subscription",
    "commits_url", "/commits{/sha}",
    "git_commits_url", "/git/commits{/sha}",
    "comments_url", "/comments{/number}",
    "issue_comment_url", "/issues/comments{/number}",
    "contents_url", "/contents/{+path}",
    "compare_url", "/compare/{base}...{head}",
    "merges_url", "/merges",
    "archive_url", "/{archive_format}{/ref}",
    "downloads_url", "/downloads",
    "issues_url", "/issues{/number}",
    "pulls_url", "/pulls{/number}",
    "milestones_url", "/milestones{/number}",
    "notifications_url", "/notifications{?since,all,participating}",
    "labels_url", "/labels{/name}",
    "releases_url", "/releases{/id}",
    "deployments_url", "/deployments"
  };

  private RepositoryJson() {}

  /** The id of an account's fork. */
  static long forkId(Scene scene, Account owner) {
    return 2_500_000_000L + (owner.id() % 100_000_000L) * 1_000_000L + scene.repository().index();
  }

  /** The three fields that the trimmed shape keeps. */
  static void trimmed(Scene scene, Account forkOwner) throws IOException {
    JsonGenerator json = scene.json();
    String name = scene.naming().name();
    json.writeObjectFieldStart("repo");
    json.writeNumberField(
        "id", forkOwner == null ? scene.repository().id() : forkId(scene, forkOwner));
    json.writeStringField(
        "url",
        forkOwner == null ? scene.api() : Scene.API + "repos/" + forkOwner.login() + '/' + name);
    json.writeStringField("name", name);
    json.writeEndObject();
  }

  /**
   * @param forkOwner owner of the fork that is meant, null for the repository itself
   */
  static void write(Scene scene, String field, Account forkOwner) throws IOException {
    JsonGenerator json = scene.json();
    Repository repository = scene.repository();
    Facts facts = repository.facts();
    boolean fork = forkOwner != null;
    Account owner = fork ? forkOwner : scene.naming().owner();
    String fullName = owner.login() + '/' + scene.naming().name();
    String api = Scene.API + "repos/" + fullName;
    json.writeObjectFieldStart(field);
    json.writeNumberField("id", fork ? forkId(scene, forkOwner) : repository.id());
    if (scene.full()) {
      json.writeStringField("node_id", Texts.nodeId("R", repository.id()));
    }
    json.writeStringField("name", scene.naming().name());
    json.writeStringField("full_name", fullName);
    json.writeBooleanField("private", false);
    AccountJson.user(scene, "owner", owner);
    if (scene.full()) {
      json.writeStringField("html_url", Scene.HTML + fullName);
    }
    json.writeStringField("description", facts.description());
    json.writeBooleanField("fork", fork);
    if (scene.full()) {
      json.writeStringField("url", api);
      for (int i = 0; i < ADDRESSES.length; i += 2) {
        json.writeStringField(ADDRESSES[i], api + ADDRESSES[i + 1]);
      }
    }
    long time = scene.event().time();
    scene.time("created_at", fork ? time : facts.createdAt());
    if (scene.full()) {
      scene.time("updated_at", time);
      scene.time("pushed_at", time);
      json.writeStringField("git_url", "git://github.com/" + fullName + ".git");
      json.writeStringField("ssh_url", "git@github.com:" + fullName + ".git");
      json.writeStringField("clone_url", Scene.HTML + fullName + ".git");
      json.writeStringField("svn_url", Scene.HTML + fullName);
      json.writeNullField("homepage");
      json.writeNumberField("size", 400 + repository.index() * 7);
    }
    tail(scene, fork);
    json.writeEndObject();
  }

  private static void tail(Scene scene, boolean fork) throws IOException {
    JsonGenerator json = scene.json();
    Repository repository = scene.repository();
    Facts facts = repository.facts();
    int stars = fork ? 0 : repository.starsAt(scene.event().time());
    int forks = fork ? 0 : repository.forksAt(scene.event().time());
    json.writeNumberField("stargazers_count", stars);
    if (scene.full()) {
      json.writeNumberField("watchers_count", stars);
    }
    json.writeStringField("language", facts.language());
    if (scene.full()) {
      for (String has : new String[] {"issues", "projects", "downloads", "wiki"}) {
        json.writeBooleanField("has_" + has, !fork);
      }
      json.writeBooleanField("has_pages", false);
      json.writeBooleanField("has_discussions", false);
    }
    json.writeNumberField("forks_count", forks);
    if (scene.full()) {
      json.writeNullField("mirror_url");
    }
    json.writeBooleanField("archived", false);
    if (scene.full()) {
      json.writeBooleanField("disabled", false);
      json.writeNumberField("open_issues_count", fork ? 0 : 12);
    }
    licence(scene, facts);
    if (scene.full()) {
      json.writeBooleanField("allow_forking", true);
      json.writeBooleanField("is_template", false);
      json.writeBooleanField("web_commit_signoff_required", false);
    }
    json.writeArrayFieldStart("topics");
    if (!fork) {
      for (String topic : facts.topics()) {
        json.writeString(topic);
      }
    }
    json.writeEndArray();
    if (scene.full()) {
      json.writeStringField("visibility", "public");
      json.writeNumberField("forks", forks);
      json.writeNumberField("open_issues", fork ? 0 : 12);
      json.writeNumberField("watchers", stars);
    }
    json.writeStringField("default_branch", "main");
  }

  private static void licence(Scene scene, Facts facts) throws IOException {
    JsonGenerator json = scene.json();
    if (facts.licence() == null) {
      json.writeNullField("license");
      return;
    }
    String key = facts.licence().toLowerCase(Locale.ROOT);
    json.writeObjectFieldStart("license");
    json.writeStringField("key", key);
    if (scene.full()) {
      json.writeStringField("name", facts.licenceName());
    }
    json.writeStringField("spdx_id", facts.licence());
    if (scene.full()) {
      json.writeStringField("url", Scene.API + "licenses/" + key);
      json.writeStringField("node_id", Texts.nodeId("L", key.length()));
    }
    json.writeEndObject();
  }
}
