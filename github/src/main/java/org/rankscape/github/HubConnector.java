// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Lets the library's objects make their calls with the care of {@link Calls}. Reads only, for one
 * thread.
 */
final class HubConnector implements GitHubConnector {
  private final Calls calls;
  private byte[] last = {};

  HubConnector(Calls calls) {
    this.calls = calls;
  }

  @Override
  public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
    if (!request.method().equals("GET")) {
      throw new GitHubException("Rankscape only reads, and makes no " + request.method());
    }
    String accept = request.header("Accept");
    URI address = calls.inside(URI.create(request.url().toString()));
    Answer answer =
        GitHubClient.ok(
            address, calls.get(address, accept == null ? GitHubClient.JSON_TYPE : accept));
    last = answer.body();
    answer.headers().remove("Content-Encoding");
    return new Response(request, answer);
  }

  /** Body of the last answer. */
  byte[] last() {
    return last;
  }

  private static final class Response extends GitHubConnectorResponse.ByteArrayResponse {
    private final byte[] body;

    Response(GitHubConnectorRequest request, Answer answer) {
      super(request, answer.status(), answer.headers());
      this.body = answer.body();
    }

    @Override
    protected InputStream rawBodyStream() {
      return new ByteArrayInputStream(body);
    }
  }
}
