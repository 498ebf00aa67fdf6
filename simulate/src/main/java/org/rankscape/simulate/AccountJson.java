// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Accounts as events show them. */
final class AccountJson {
  private static final String AVATARS = "https://avatars.githubusercontent.com/u/";

  private AccountJson() {}

  static void actor(Scene scene, Account account) throws IOException {
    JsonGenerator json = scene.json();
    json.writeObjectFieldStart("actor");
    json.writeNumberField("id", account.id());
    json.writeStringField("login", account.login());
    if (scene.full()) {
      json.writeStringField("display_login", account.login().replace("[bot]", ""));
      place(json, account, "users/");
    }
    json.writeEndObject();
  }

  static void organisation(Scene scene, Account account) throws IOException {
    JsonGenerator json = scene.json();
    json.writeObjectFieldStart("org");
    json.writeNumberField("id", account.id());
    json.writeStringField("login", account.login());
    if (scene.full()) {
      place(json, account, "orgs/");
    }
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Account account, String kind) throws IOException {
    json.writeStringField("gravatar_id", "");
    json.writeStringField("url", Scene.API + kind + account.login());
    json.writeStringField("avatar_url", AVATARS + account.id() + '?');
  }

  /** The account as part of a payload: login, id and type, or GitHub's nineteen fields. */
  static void user(Scene scene, String field, Account account) throws IOException {
    JsonGenerator json = scene.json();
    if (account == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeStringField("login", account.login());
    json.writeNumberField("id", account.id());
    if (scene.full()) {
      addresses(json, account);
    }
    json.writeStringField("type", account.type());
    if (scene.full()) {
      json.writeStringField("user_view_type", "public");
      json.writeBooleanField("site_admin", false);
    }
    json.writeEndObject();
  }

  private static void addresses(JsonGenerator json, Account account) throws IOException {
    String api = Scene.API + "users/" + account.login();
    json.writeStringField("node_id", Texts.nodeId("U", account.id()));
    json.writeStringField("avatar_url", AVATARS + account.id() + "?v=4");
    json.writeStringField("gravatar_id", "");
    json.writeStringField("url", api);
    json.writeStringField("html_url", Scene.HTML + account.login());
    json.writeStringField("followers_url", api + "/followers");
    json.writeStringField("following_url", api + "/following{/other_user}");
    json.writeStringField("gists_url", api + "/gists{/gist_id}");
    json.writeStringField("starred_url", api + "/starred{/owner}{/repo}");
    json.writeStringField("subscriptions_url", api + "/subscriptions");
    json.writeStringField("organizations_url", api + "/orgs");
    json.writeStringField("repos_url", api + "/repos");
    json.writeStringField("events_url", api + "/events{/privacy}");
    json.writeStringField("received_events_url", api + "/received_events");
  }
}
