// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.rankscape.warehouse.store.Timing;

/**
 * Answers with their ETags, a packed file each, so that what has not changed need not be sent, and
 * costs nothing of the budget. Holds nothing of the request but its address and the media type
 * asked for. A file that cannot be read counts as absent.
 *
 * <p>A file's time is that of its last use. Answers that were not used for {@link #UNUSED}, and of
 * the others those used longest ago while all take more than a size, are deleted before the first
 * one is kept.
 */
final class AnswerCache {
  static final Duration UNUSED = Duration.ofDays(60);
  private static final long MOST_BYTES = 2L << 30;

  /** Kept answers, and what a killed run left of one. */
  private static final Pattern OWN = Pattern.compile("[0-9a-f]{62}\\.json\\.gz|\\..*\\.tmp");

  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path folder;
  private final Timing timing;
  private final long mostBytes;
  private boolean swept;

  /** What is kept of an answer. */
  record Kept(String address, String accept, String etag, String link, String type, byte[] body) {}

  /** Answers in a folder; null for none. */
  AnswerCache(Path folder, Timing timing) {
    this(folder, timing, MOST_BYTES);
  }

  AnswerCache(Path folder, Timing timing, long mostBytes) {
    this.folder = folder;
    this.timing = timing;
    this.mostBytes = mostBytes;
  }

  Path folder() {
    return folder;
  }

  /** The answer kept for an address, or null. */
  Kept get(URI address, String accept) {
    if (folder == null) {
      return null;
    }
    Path file = file(address, accept);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      Kept kept = JSON.readValue(in, Kept.class);
      boolean right = address.toString().equals(kept.address) && accept.equals(kept.accept);
      if (!right || kept.etag == null || kept.body == null) {
        return null;
      }
      used(file);
      return kept;
    } catch (IOException e) {
      return null;
    }
  }

  private void used(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(timing.now()));
  }

  /**
   * Keeps an answer that has an ETag.
   *
   * @throws IOException if it cannot be written, such as to a disk that is full
   */
  void put(URI address, String accept, Answer answer) throws IOException {
    String etag = answer.header("ETag");
    if (folder == null || etag == null) {
      return;
    }
    sweep();
    Path file = file(address, accept);
    Files.createDirectories(file.getParent());
    Path aside = Files.createTempFile(file.getParent(), ".", ".tmp");
    try {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(aside))) {
        String type = answer.header("Content-Type");
        JSON.writeValue(
            out,
            new Kept(address.toString(), accept, etag, answer.header("Link"), type, answer.body()));
      }
      used(aside);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private record Used(Path file, Instant time, long bytes) {}

  private synchronized void sweep() throws IOException {
    if (swept || !Files.isDirectory(folder)) {
      swept = true;
      return;
    }
    swept = true;
    List<Used> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file :
          files.filter(f -> OWN.matcher(f.getFileName().toString()).matches()).toList()) {
        all.add(new Used(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
      }
    }
    all.sort(Comparator.comparing(Used::time).thenComparing(Used::file));
    Instant oldest = timing.now().minus(UNUSED);
    long bytes = all.stream().mapToLong(Used::bytes).sum();
    for (Used one : all) {
      if (one.time.isBefore(oldest) || bytes > mostBytes) {
        Files.deleteIfExists(one.file);
        bytes -= one.bytes;
      }
    }
  }

  private Path file(URI address, String accept) {
    String key = digest(address + "\n" + accept);
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2) + ".json.gz");
  }

  static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
