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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rankscape.warehouse.store.Timing;

/**
 * Files from servers. A broken download is continued by range where the server proves that the file
 * is still the same, else begun again; size and checksums are checked where the server gives them.
 */
final class Downloads {
  private static final Map<Duration, HttpClient> CLIENTS = new ConcurrentHashMap<>();
  private static final int LONGEST_CHAIN = 100;
  private static final int SAMPLE = 4_000_000;
  private final FetchSettings settings;
  private final Timing waiting;
  private final Mirrors mirrors;

  Downloads(FetchSettings settings, Timing waiting) {
    this.settings = settings;
    this.waiting = waiting;
    this.mirrors = new Mirrors(settings, waiting);
  }

  private static HttpClient client(Duration connect) {
    return CLIENTS.computeIfAbsent(
        connect,
        timeout ->
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build());
  }

  /**
   * Fetches a file whole.
   *
   * @return the mirror that gave it
   * @throws FileNotFoundException if no mirror has it
   * @throws FetchException if it could not be fetched
   */
  URI fetch(List<URI> addresses, Partial partial) throws IOException {
    return mirrors.first(
        addresses,
        mirror -> {
          partial.from(mirror);
          fetch(mirror, partial);
          return mirror;
        });
  }

  /** Continues as long as each attempt brings something. */
  private void fetch(URI mirror, Partial partial) throws IOException {
    for (int attempt = 1; ; attempt++) {
      long before = partial.arrived();
      try {
        fetchOnce(mirror, partial);
        return;
      } catch (Mirrors.RefusedException | FileNotFoundException e) {
        throw e;
      } catch (IOException e) {
        if (partial.arrived() <= before
            || partial.validator() == null
            || attempt == LONGEST_CHAIN) {
          throw e;
        }
      }
    }
  }

  private void fetchOnce(URI mirror, Partial partial) throws IOException {
    HttpRequest.Builder request = request(mirror);
    String validator = partial.validator();
    if (validator != null) {
      request.header("Range", "bytes=" + partial.arrived() + "-").header("If-Range", validator);
    }
    partial.asked();
    try (Host.Turn turn = host(mirror).enter(waiting)) {
      HttpResponse<Void> response =
          new Transfer(settings.patience())
              .send(client(settings.patience().connect()), request.GET().build(), partial);
      if (partial.isWritten()) {
        partial.complete();
      } else if (response.statusCode() == 206 || response.statusCode() == 416) {
        partial.restart();
        throw new IOException("the file changed while it was fetched");
      } else {
        throw refusal(mirror, response);
      }
    }
  }

  /**
   * Asks what a server has, without fetching it.
   *
   * @throws FileNotFoundException if no mirror has it
   * @throws FetchException if none gave an answer
   */
  RemoteFile look(List<URI> addresses) throws IOException {
    return mirrors.first(
        addresses,
        mirror -> {
          HttpRequest request =
              request(mirror).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
          try (Host.Turn turn = host(mirror).enter(waiting)) {
            HttpResponse<Void> response =
                new Transfer(settings.patience())
                    .send(client(settings.patience().connect()), request);
            return switch (response.statusCode()) {
              case 200 -> RemoteFile.of(response.headers());
              case 405, 501 -> RemoteFile.UNKNOWN;
              default -> throw refusal(mirror, response);
            };
          }
        });
  }

  /** Bytes a second at which the first bytes of a file come. */
  double rate(List<URI> addresses) throws IOException {
    return mirrors.first(
        addresses,
        mirror -> {
          HttpRequest request =
              request(mirror)
                  .header("Range", "bytes=0-" + (SAMPLE - 1))
                  .timeout(settings.patience().answer())
                  .build();
          try (Host.Turn turn = host(mirror).enter(waiting)) {
            long started = System.nanoTime();
            HttpResponse<InputStream> response =
                client(settings.patience().connect())
                    .send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
              if (response.statusCode() != 200 && response.statusCode() != 206) {
                throw refusal(mirror, response);
              }
              long bytes = body.readNBytes(SAMPLE).length;
              return bytes / Math.max(1e-6, (System.nanoTime() - started) / 1e9);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
          }
        });
  }

  private HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri)
        .header("User-Agent", settings.userAgent())
        .header("Accept-Encoding", "identity");
  }

  private Host host(URI uri) {
    return Host.of(uri, settings.connections());
  }

  private IOException refusal(URI mirror, HttpResponse<?> response) {
    int status = response.statusCode();
    if (status == 404 || status == 410) {
      return new FileNotFoundException(mirror.toString());
    }
    if (status < 500 && status != 408 && status != 425 && status != 429) {
      return new Mirrors.RefusedException("HTTP status " + status);
    }
    Optional<Duration> later =
        response.headers().firstValue("retry-after").flatMap(t -> retryAfter(t, waiting.now()));
    if (later.isPresent()) {
      if (later.get().compareTo(settings.patience().longestWait()) > 0) {
        return new Mirrors.RefusedException(
            "HTTP status " + status + ", come back in " + later.get().toSeconds() + " s");
      }
      host(mirror).quietUntil(waiting.now().plus(later.get()));
    }
    return new IOException("HTTP status " + status);
  }

  /** Reads a {@code Retry-After}: seconds, or a date. */
  static Optional<Duration> retryAfter(String text, Instant now) {
    try {
      return Optional.of(
          text.strip().chars().allMatch(Character::isDigit)
              ? Duration.ofSeconds(Long.parseLong(text.strip()))
              : Duration.between(
                  now,
                  ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                      .toInstant()));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
