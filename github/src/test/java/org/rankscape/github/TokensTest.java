// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final URI ENTERPRISE = URI.create("https://github.example.com/api/v3");
  private final Map<String, String> environment = new HashMap<>();
  @TempDir private Path folder;

  @BeforeEach
  void elsewhere() {
    environment.put("GH_CONFIG_DIR", folder.toString());
  }

  private List<String> origins(URI api, Path file) throws IOException {
    return new Tokens(environment, api).find(file).stream().map(Token::origin).toList();
  }

  @Test
  void severalTokensComeFromFileAndEnvironmentOnceEach() throws IOException {
    Path file =
        Files.writeString(folder.resolve("tokens"), "# mine\n\nghp_aaaaaaaa\nghp_bbbbbbbb\n");
    environment.put(Tokens.VARIABLE, "ghp_cccccccc, ghp_aaaaaaaa");
    environment.put("GITHUB_TOKEN", "ghp_dddddddd");
    assertThat(origins(GitHubSettings.PUBLIC_API, file))
        .containsExactly("tokens, line 3", "tokens, line 4", Tokens.VARIABLE, "GITHUB_TOKEN");
  }

  @Test
  void ghsConfigurationIsTheLastResort() throws IOException {
    Files.writeString(
        folder.resolve("hosts.yml"),
        """
        github.com:
            user: ada
            oauth_token: gho_aaaaaaaa
        github.example.com:
            user: ada
            users:
                ada:
                    oauth_token: gho_bbbbbbbb
        """);
    assertThat(new Tokens(environment, GitHubSettings.PUBLIC_API).find(null))
        .containsExactly(new Token("gho_aaaaaaaa", ""));
    assertThat(new Tokens(environment, ENTERPRISE).find(null))
        .containsExactly(new Token("gho_bbbbbbbb", ""));
    environment.put("GITHUB_TOKEN", "ghp_dddddddd");
    assertThat(origins(GitHubSettings.PUBLIC_API, null)).containsExactly("GITHUB_TOKEN");
    Files.writeString(folder.resolve("hosts.yml"), "github.com: [");
    environment.clear();
    environment.put("GH_CONFIG_DIR", folder.toString());
    assertThat(origins(GitHubSettings.PUBLIC_API, null)).isEmpty();
  }

  @Test
  void gitHubsTokenStaysWithGitHub() throws IOException {
    environment.put("GITHUB_TOKEN", "ghp_dddddddd");
    assertThat(origins(ENTERPRISE, null)).isEmpty();
    environment.put("GITHUB_API_URL", ENTERPRISE.toString());
    assertThat(origins(ENTERPRISE, null)).containsExactly("GITHUB_TOKEN");
    environment.remove("GITHUB_API_URL");
    environment.put("GH_ENTERPRISE_TOKEN", "ghp_eeeeeeee");
    assertThat(origins(ENTERPRISE, null)).containsExactly("GH_ENTERPRISE_TOKEN");
  }

  @Test
  void whatIsNoTokenIsNotShown() throws IOException {
    Path file = Files.writeString(folder.resolve("tokens"), "my secret word\n");
    assertThatThrownBy(() -> origins(GitHubSettings.PUBLIC_API, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tokens, line 1")
        .hasMessageNotContaining("secret");
    Path empty = Files.writeString(folder.resolve("empty"), "# none\n");
    assertThatThrownBy(() -> origins(GitHubSettings.PUBLIC_API, empty))
        .hasMessageContaining("holds no token");
  }
}
