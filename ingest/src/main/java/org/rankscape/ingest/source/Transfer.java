// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its answer, given up when nothing comes for too long. */
final class Transfer {
  private static final long LOOK_EVERY = 1000;
  private final Patience patience;
  private volatile long lastSign = System.nanoTime();
  private volatile boolean answered;
  private volatile Body body;

  Transfer(Patience patience) {
    this.patience = patience;
  }

  /** Sends a request and drops the body of its answer. */
  HttpResponse<Void> send(HttpClient client, HttpRequest request) throws IOException {
    return await(client.sendAsync(request, info -> dropped()));
  }

  /**
   * Sends a request whose answer is the file, or the rest of it; the body of any other answer is
   * dropped.
   */
  HttpResponse<Void> send(HttpClient client, HttpRequest request, Partial partial)
      throws IOException {
    return await(
        client.sendAsync(
            request,
            info -> {
              boolean rest = info.statusCode() == 206;
              if (info.statusCode() == 200) {
                partial.begin(info.headers());
              } else if (!rest || !partial.isContinuedBy(info.headers())) {
                return dropped();
              }
              sign();
              answered = true;
              body = new Body(partial);
              return body;
            }));
  }

  private BodySubscriber<Void> dropped() {
    sign();
    answered = true;
    return HttpResponse.BodySubscribers.discarding();
  }

  private void sign() {
    lastSign = System.nanoTime();
  }

  private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> exchange)
      throws IOException {
    try {
      while (true) {
        Duration allowed = answered ? patience.stall() : patience.answer();
        long left = allowed.toNanos() - (System.nanoTime() - lastSign);
        if (left <= 0) {
          throw new IOException(
              (answered ? "nothing more came in " : "no answer in ") + told(allowed));
        }
        try {
          return exchange.get(
              Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY)), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          continue;
        }
      }
    } catch (ExecutionException e) {
      throw new IOException(told(e.getCause()), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      exchange.cancel(true);
      if (body != null) {
        body.close();
      }
    }
  }

  private static String told(Duration duration) {
    return duration.toSeconds() > 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
  }

  /** What an error of the HTTP client means; its class is told only where nothing else is known. */
  private static String told(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof HttpConnectTimeoutException) {
        return "no connection in time";
      }
      if (t instanceof UnresolvedAddressException || t instanceof UnknownHostException) {
        return "there is no host of this name";
      }
    }
    if (cause instanceof ConnectException) {
      return cause.getMessage() == null ? "connection refused" : cause.getMessage();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** Writes a body to its file as it comes. */
  private final class Body implements BodySubscriber<Void> {
    private final Partial partial;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final FileChannel channel;
    private Flow.Subscription subscription;

    Body(Partial partial) {
      this.partial = partial;
      try {
        this.channel = partial.open();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public CompletionStage<Void> getBody() {
      return end;
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
      subscription = started;
      started.request(1);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> items) {
      try {
        if (channel.isOpen()) {
          for (ByteBuffer item : items) {
            partial.write(channel, item);
          }
          sign();
          subscription.request(1);
        }
      } catch (IOException e) {
        subscription.cancel();
        end.completeExceptionally(e);
      }
    }

    @Override
    public void onError(Throwable thrown) {
      close();
      end.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
      close();
      end.complete(null);
    }

    synchronized void close() {
      try {
        channel.close();
      } catch (IOException e) {
        end.completeExceptionally(e);
      }
    }
  }
}
