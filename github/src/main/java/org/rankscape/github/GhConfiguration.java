// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The token that {@code gh auth login} wrote into {@code hosts.yml}. A token that {@code gh} keeps
 * in the system's key ring is not there; {@code gh auth token} prints it.
 */
final class GhConfiguration {
  private GhConfiguration() {}

  /** The token of a host, if the configuration can be read and has one. */
  static Optional<Token> token(Map<String, String> environment, String host) {
    Path file = folder(environment).resolve("hosts.yml");
    try {
      if (!Files.isReadable(file)) {
        return Optional.empty();
      }
      JsonNode entry = new YAMLMapper().readTree(file.toFile()).path(host);
      String token = entry.path("oauth_token").asText("");
      if (token.isEmpty()) {
        String user = entry.path("user").asText("");
        token = entry.path("users").path(user).path("oauth_token").asText("");
      }
      return token.isEmpty()
          ? Optional.empty()
          : Optional.of(new Token(token, "the configuration of gh"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path folder(Map<String, String> environment) {
    if (environment.containsKey("GH_CONFIG_DIR")) {
      return Path.of(environment.get("GH_CONFIG_DIR"));
    }
    if (environment.containsKey("XDG_CONFIG_HOME")) {
      return Path.of(environment.get("XDG_CONFIG_HOME"), "gh");
    }
    if (environment.containsKey("AppData")) {
      return Path.of(environment.get("AppData"), "GitHub CLI");
    }
    return Path.of(
        environment.getOrDefault("HOME", System.getProperty("user.home")), ".config", "gh");
  }
}
