// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where tokens are looked for: a file, then {@code RANKSCAPE_GITHUB_TOKENS}, then {@code
 * GITHUB_TOKEN} and {@code GH_TOKEN}, and where these give none the configuration of {@code gh}.
 *
 * <p>A token of GitHub itself is not sent to another server: {@code GITHUB_TOKEN} and {@code
 * GH_TOKEN} hold for {@code api.github.com}, or for the server that {@code GITHUB_API_URL} names;
 * {@code GH_ENTERPRISE_TOKEN} and {@code GITHUB_ENTERPRISE_TOKEN} for all others. Sources: <a
 * href="https://cli.github.com/manual/gh_help_environment">gh</a>, <a
 * href="https://docs.github.com/actions/reference/workflows-and-actions/variables">Actions</a>.
 */
public final class Tokens {
  /** Variable that holds tokens, separated by commas or spaces. */
  public static final String VARIABLE = "RANKSCAPE_GITHUB_TOKENS";

  private final Map<String, String> environment;
  private final URI api;

  /**
   * Looks in an environment for tokens of a server.
   *
   * @param environment variables, such as {@code System.getenv()}
   */
  public Tokens(Map<String, String> environment, URI api) {
    this.environment = environment;
    this.api = api;
  }

  /**
   * All tokens that there are, none twice.
   *
   * @param file with a token a line, or null
   * @throws IllegalArgumentException if a text is no token; it names the place, not the text
   * @throws IOException if the file cannot be read
   */
  public List<Token> find(Path file) throws IOException {
    List<Token> tokens = new ArrayList<>();
    if (file != null) {
      tokens.addAll(ofFile(file));
    }
    add(tokens, VARIABLE);
    if (isGitHub() || api.toString().equals(environment.get("GITHUB_API_URL"))) {
      add(tokens, "GITHUB_TOKEN");
      add(tokens, "GH_TOKEN");
    } else {
      add(tokens, "GH_ENTERPRISE_TOKEN");
      add(tokens, "GITHUB_ENTERPRISE_TOKEN");
    }
    if (tokens.isEmpty()) {
      GhConfiguration.token(environment, isGitHub() ? "github.com" : api.getHost())
          .ifPresent(tokens::add);
    }
    return tokens.stream().distinct().toList();
  }

  private boolean isGitHub() {
    return GitHubSettings.PUBLIC_API.getHost().equalsIgnoreCase(api.getHost());
  }

  private void add(List<Token> tokens, String variable) {
    for (String word : environment.getOrDefault(variable, "").strip().split("[\\s,;]+")) {
      if (!word.isEmpty()) {
        tokens.add(new Token(word, variable));
      }
    }
  }

  private static List<Token> ofFile(Path file) throws IOException {
    List<Token> tokens = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        tokens.add(new Token(text, file.getFileName() + ", line " + number));
      }
    }
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException(file + " holds no token: write one a line");
    }
    return tokens;
  }
}
