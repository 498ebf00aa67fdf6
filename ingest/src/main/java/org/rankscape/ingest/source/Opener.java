// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rankscape.ingest.IngestException;

/** Opens source files; those behind an address are fetched whole before they are read. */
public final class Opener {
  private static final int ATTEMPTS = 4;
  private final Duration patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(20))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** Gives a fetch ten minutes. */
  public Opener() {
    this(Duration.ofMinutes(10));
  }

  /** Gives a fetch, headers and body together, so much time before it is tried again. */
  Opener(Duration patience) {
    this.patience = patience;
  }

  /**
   * Opens a file.
   *
   * @throws FileNotFoundException if the source does not have it (HTTP 404)
   * @throws IngestException if it cannot be fetched after several attempts
   */
  public InputStream open(SourceSplit split) throws IOException {
    if (!split.location().startsWith("http")) {
      return Files.newInputStream(Path.of(split.location()));
    }
    Path local = Files.createTempFile("rankscape-", ".json.gz");
    try {
      fetch(split.location(), local);
      return Files.newInputStream(local, java.nio.file.StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | IngestException e) {
      Files.deleteIfExists(local);
      throw e;
    }
  }

  private void fetch(String address, Path target) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        fetchOnce(address, target);
        return;
      } catch (FileNotFoundException e) {
        throw e;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw new IngestException(
              address + " could not be fetched in " + ATTEMPTS + " attempts: " + e, e);
        }
        pause(attempt);
      }
    }
  }

  private void fetchOnce(String address, Path target) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("User-Agent", "rankscape").build();
    CompletableFuture<HttpResponse<Path>> fetch =
        client.sendAsync(
            request,
            info ->
                info.statusCode() == 200
                    ? HttpResponse.BodySubscribers.ofFile(target)
                    : HttpResponse.BodySubscribers.replacing(target));
    HttpResponse<Path> response = await(fetch, address);
    if (response.statusCode() == 404) {
      throw new FileNotFoundException(address);
    }
    if (response.statusCode() != 200) {
      throw new IOException("HTTP status " + response.statusCode());
    }
    long expected = response.headers().firstValueAsLong("content-length").orElse(-1);
    if (expected >= 0 && Files.size(target) != expected) {
      throw new IOException("got " + Files.size(target) + " of " + expected + " bytes");
    }
  }

  /** Waits for headers and body together, so that a stalled server becomes a failed attempt. */
  private HttpResponse<Path> await(CompletableFuture<HttpResponse<Path>> fetch, String address)
      throws IOException {
    try {
      return fetch.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      fetch.cancel(true);
      throw new IOException("no answer in " + patience.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      fetch.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(address);
    }
  }

  private static void pause(int attempt) throws InterruptedIOException {
    try {
      Thread.sleep(500L << attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
