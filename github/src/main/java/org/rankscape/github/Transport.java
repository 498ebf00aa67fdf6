// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Sends one request and waits for the whole answer, for a limited time. Follows no redirect. */
final class Transport {
  private final HttpClient http;
  private final Duration longest;

  Transport(Duration connect, Duration longest) {
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.longest = longest;
  }

  /** An {@link IOException} means that there is no whole answer. */
  Answer get(URI address, Map<String, String> headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
    headers.forEach(request::setHeader);
    request.setHeader("Accept-Encoding", "gzip");
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    try {
      return answer(answer.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while asking GitHub");
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer within " + longest.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      String what = e.getCause().getMessage();
      throw new IOException(
          what == null ? e.getCause().getClass().getSimpleName() : what, e.getCause());
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) throws IOException {
    byte[] body = response.body();
    boolean packed =
        response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
    if (packed && body.length > 0) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        body = in.readAllBytes();
      }
    }
    return new Answer(response.statusCode(), response.headers().map(), body);
  }
}
