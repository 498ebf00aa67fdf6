// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.rankscape.cli.stage.GitHubAccess;
import picocli.CommandLine.Option;

/** How GitHub's API is asked. */
final class GitHubOptions {
  @Option(
      names = "--github-api",
      paramLabel = "URL",
      defaultValue = GitHubAccess.API,
      description =
          "Base address; GitHub Enterprise: https://HOST/api/v3. Default: ${DEFAULT-VALUE}.")
  URI api;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File with a token a line, besides those of RANKSCAPE_GITHUB_TOKENS and GITHUB_TOKEN; where"
              + " there is none, that of gh.")
  Path tokenFile;

  @Option(
      names = "--api-cache",
      paramLabel = "FOLDER",
      converter = FolderConverter.class,
      description = "Answers with their ETags. Default: .github in the warehouse.")
  Path cache;

  @Option(
      names = "--reserve",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Calls an hour that each token keeps for other uses. Default: ${DEFAULT-VALUE}.")
  int reserve;

  @Option(
      names = "--longest-wait",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "70m",
      description =
          "Give up rather than wait longer for calls to be left; 1s hardly waits. Default:"
              + " ${DEFAULT-VALUE}.")
  Duration longestWait;

  GitHubAccess access() {
    return new GitHubAccess(api, tokenFile, cache, reserve, longestWait);
  }
}
