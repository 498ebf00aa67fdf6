// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rankscape.ingest.IngestException;

/**
 * Fetched files kept in a folder of limited size; those used longest ago are dropped first.
 *
 * <pre>
 * HOST/PATH/2025-01-01-0.json.gz
 * HOST/PATH/2025-01-01-0.json.gz.facts    size, checksum, entity tag; its time is that of last use
 * </pre>
 *
 * Several processes may use one folder: files appear by renaming, and a file that does not agree
 * with its facts is not used.
 */
final class DownloadCache {
  private static final String ASIDE = ".fetching-";
  private static final String FACTS = ".facts";
  private static final Duration STALE = Duration.ofDays(1);
  private final Path root;
  private final long limit;

  DownloadCache(Path root, long limit) {
    this.root = root;
    this.limit = limit;
    try {
      sweep();
    } catch (IOException e) {
      throw new IngestException("cache " + root + " cannot be written: " + e, e);
    }
  }

  /** Deletes what killed processes left half-written. */
  private void sweep() throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> files = Files.list(root)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith(ASIDE)).toList()) {
        FileTime written = modified(file);
        if (written != null && written.toInstant().isBefore(Instant.now().minus(STALE))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** A new place to fetch a file to. */
  Path aside() throws IOException {
    Files.createDirectories(root);
    return root.resolve(ASIDE + UUID.randomUUID());
  }

  private Path path(URI uri) {
    Path path = root.resolve(uri.getHost() + (uri.getPort() < 0 ? "" : "_" + uri.getPort()));
    for (String part : uri.getPath().split("/")) {
      if (!part.isEmpty() && !part.equals("..")) {
        path = path.resolve(part);
      }
    }
    return path;
  }

  private static Path factsOf(Path file) {
    return file.resolveSibling(file.getFileName() + FACTS);
  }

  /** What is known about a kept file. */
  Optional<CacheFacts> facts(URI uri) {
    try {
      Path file = path(uri);
      CacheFacts facts = CacheFacts.parse(Files.readAllLines(factsOf(file)));
      return Files.size(file) == facts.size() ? Optional.of(facts) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Opens a kept file that is whole, and marks it as used. */
  Optional<FileChannel> open(URI uri) throws IOException {
    CacheFacts facts = facts(uri).orElse(null);
    if (facts == null) {
      return Optional.empty();
    }
    FileInputStream in;
    try {
      in = new FileInputStream(path(uri).toFile());
    } catch (java.io.FileNotFoundException e) {
      return Optional.empty();
    }
    if (!CacheFacts.of(in, facts.etag(), facts.modified()).equals(facts)) {
      in.close();
      drop(uri);
      return Optional.empty();
    }
    in.getChannel().position(0);
    touch(factsOf(path(uri)));
    return Optional.of(in.getChannel());
  }

  private static void touch(Path facts) throws IOException {
    try {
      Files.setLastModifiedTime(facts, FileTime.from(Instant.now()));
    } catch (NoSuchFileException e) {
      // another process dropped it; it is open here
    }
  }

  /** Keeps a fetched file, unless it alone is larger than the limit. */
  void keep(URI uri, Partial fetched) throws IOException {
    if (fetched.arrived() > limit) {
      return;
    }
    CacheFacts facts;
    try (InputStream in = Files.newInputStream(fetched.file())) {
      facts = CacheFacts.of(in, fetched.etag(), fetched.modified());
    }
    Path file = path(uri);
    Files.createDirectories(file.getParent());
    Files.move(
        fetched.file(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path aside = aside();
    Files.write(aside, facts.lines());
    Files.move(
        aside, factsOf(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    shrink(file);
  }

  /** Drops a file that is not what it should be. */
  void drop(URI uri) throws IOException {
    Files.deleteIfExists(factsOf(path(uri)));
    Files.deleteIfExists(path(uri));
  }

  private record Kept(Path file, long size, FileTime used) {}

  private synchronized void shrink(Path newest) throws IOException {
    List<Kept> kept = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String name = path.getFileName().toString();
        if (Files.isRegularFile(path) && !name.startsWith(ASIDE) && !name.endsWith(FACTS)) {
          FileTime used = modified(factsOf(path));
          kept.add(new Kept(path, size(path), used == null ? modified(path) : used));
        }
      }
    } catch (UncheckedIOException e) {
      return; // another process changes the folder, and shrinks it too
    }
    long total = kept.stream().mapToLong(Kept::size).sum();
    kept.removeIf(k -> k.used == null || k.file.equals(newest));
    kept.sort(Comparator.comparing(Kept::used).thenComparing(k -> k.file.toString()));
    for (Kept oldest : kept) {
      if (total <= limit) {
        return;
      }
      Files.deleteIfExists(factsOf(oldest.file));
      Files.deleteIfExists(oldest.file);
      total -= oldest.size;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return null;
    }
  }
}
