// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Lines and files of the feed, written by hand. */
public final class Lines {
  private Lines() {}

  /** A line of any type. */
  public static String event(
      long id,
      String type,
      String time,
      long repository,
      String name,
      long developer,
      String payload) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%d\",\"type\":\"%s\",\"actor\":{\"id\":%d,\"login\":\"dev%d\"},"
            + "\"repo\":{\"id\":%d,\"name\":\"%s\"},\"payload\":%s,\"public\":true,\"created_at\":\"%s\"}",
        id,
        type,
        developer,
        developer,
        repository,
        name,
        payload,
        time);
  }

  /** A star in repository 1. */
  public static String star(long id, String time) {
    return event(id, "WatchEvent", time, 1, "a/b", id, "{\"action\":\"started\"}");
  }

  /** Bytes as gzip, one member for each text. */
  public static byte[] gzip(String... members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String member : members) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(member.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return out.toByteArray();
  }

  /** Writes a file of lines. */
  public static Path write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, gzip(String.join("\n", lines) + "\n"));
  }

  /** Deletes a folder. */
  public static void delete(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path p : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }

  /** Every file below a folder by path, with the hash of its bytes. */
  public static Map<String, String> files(Path root) throws Exception {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path p : paths.filter(Files::isRegularFile).toList()) {
        out.put(root.relativize(p).toString(), hash(Files.readAllBytes(p)));
      }
    }
    return out;
  }

  /** SHA-256 of some bytes. */
  public static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
