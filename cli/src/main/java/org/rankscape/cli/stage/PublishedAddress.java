// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.rankscape.cli.UserException;

/** Fetches {@code BASE/OWNER/REPO/openrank.json}. */
final class PublishedAddress {
  private static final int ATTEMPTS = 4;
  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(20))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  PublishedAddress(String base) {
    if (!base.matches("https?://.+")) {
      throw new UserException("--base " + base + " is no http or https address.");
    }
    this.base = base.endsWith("/") ? base : base + "/";
  }

  String address(String repository) {
    return base + repository + "/openrank.json";
  }

  /** The text, or nothing where the server has no such file. */
  Optional<String> fetch(String repository) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address(repository)))
            .timeout(Duration.ofSeconds(60))
            .header("User-Agent", "rankscape")
            .build();
    for (int attempt = 1; ; attempt++) {
      String problem;
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200) {
          return Optional.of(response.body());
        }
        if (response.statusCode() == 404 || response.statusCode() == 403) {
          return Optional.empty();
        }
        problem = "HTTP status " + response.statusCode();
      } catch (IOException e) {
        problem =
            e instanceof ConnectException
                ? "no connection to the host, or there is none of this name"
                : e.getMessage() == null ? e.toString() : e.getMessage();
      }
      if (attempt == ATTEMPTS) {
        throw new UserException(
            address(repository) + " could not be fetched in " + ATTEMPTS + " attempts: " + problem);
      }
      Thread.sleep(500L << attempt);
    }
  }
}
