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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Answers with their ETags, a packed file each, so that what has not changed need not be sent, and
 * costs nothing of the budget. Holds nothing of the request but its address. A file that cannot be
 * read counts as absent.
 */
final class AnswerCache {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path folder;

  /** What is kept of an answer. */
  record Kept(String address, String accept, String etag, String link, String type, byte[] body) {}

  AnswerCache(Path folder) {
    this.folder = folder;
  }

  /** The answer kept for an address, or null. */
  Kept get(URI address, String accept) {
    if (folder == null) {
      return null;
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file(address, accept)))) {
      Kept kept = JSON.readValue(in, Kept.class);
      boolean right = address.toString().equals(kept.address) && accept.equals(kept.accept);
      return right && kept.etag != null && kept.body != null ? kept : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Keeps an answer that has an ETag. */
  void put(URI address, String accept, Answer answer) throws IOException {
    String etag = answer.header("ETag");
    if (folder == null || etag == null) {
      return;
    }
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
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
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
