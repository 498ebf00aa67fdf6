// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells listeners, as server-sent events, that files of a folder changed. The folder is looked
 * through twice a second, which works on every file system; a change is told once the folder stands
 * still.
 */
final class ReloadEvents {
  static final String PATH = "/.rankscape/changes";
  private static final long LOOK_MILLIS = 500;
  private static final long ALIVE_MILLIS = 10_000;

  private final Path folder;
  private final Thread watcher;

  /** Grows with every change; unlike that of an earlier server, so that its pages load anew. */
  private long version = System.currentTimeMillis();

  private boolean closed;

  private record Seen(FileTime time, long size) {}

  private ReloadEvents(Path folder) {
    this.folder = folder;
    Map<Path, Seen> first = files();
    this.watcher = new Thread(() -> look(first), "watch");
    watcher.setDaemon(true);
  }

  static ReloadEvents watch(Path folder) {
    ReloadEvents events = new ReloadEvents(folder);
    events.watcher.start();
    return events;
  }

  private void look(Map<Path, Seen> first) {
    Map<Path, Seen> told = first;
    Map<Path, Seen> before = first;
    while (!isClosed()) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      Map<Path, Seen> now = files();
      if (now.equals(before) && !now.equals(told)) {
        told = now;
        changed();
      }
      before = now;
    }
  }

  private Map<Path, Seen> files() {
    Map<Path, Seen> seen = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".")) {
          seen.put(path, new Seen(Files.getLastModifiedTime(path), Files.size(path)));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return Map.of(folder, new Seen(FileTime.fromMillis(0), -1));
    }
    return seen;
  }

  private synchronized void changed() {
    version++;
    notifyAll();
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** The version after a wait: a new one where something changed, else the same. */
  private synchronized long await(long known) throws InterruptedException {
    if (version == known && !closed) {
      wait(ALIVE_MILLIS);
    }
    return version;
  }

  /** What the folder shows now. */
  synchronized long version() {
    return version;
  }

  private static long known(String query) {
    try {
      return Long.parseLong(query);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /**
   * Answers a listener until it goes or the server closes; its query is the version that it shows.
   */
  void listen(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    long known = known(exchange.getRequestURI().getQuery());
    write(out, ": connected\n\n");
    try {
      while (!isClosed()) {
        long now = await(known);
        write(out, now == known ? ": alive\n\n" : "data: changed\n\n");
        known = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  synchronized void close() {
    closed = true;
    watcher.interrupt();
    notifyAll();
  }
}
