// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Checksums that a server gives for a whole file: {@code x-goog-hash} (Google storage), {@code
 * Repr-Digest} and {@code Content-Digest} (RFC 9530), {@code Digest} (RFC 3230), {@code
 * Content-MD5} (RFC 1864). Algorithms that are not known are left aside.
 */
final class Checksums {
  private static final Map<String, String> DIGESTS =
      Map.of("md5", "MD5", "sha", "SHA-1", "sha-256", "SHA-256", "sha-512", "SHA-512");
  private static final Map<String, Integer> LENGTHS =
      Map.of("md5", 16, "sha", 20, "sha-256", 32, "sha-512", 64, "crc32c", 4);
  private final Map<String, byte[]> expected = new TreeMap<>();

  /**
   * Reads the headers of an answer.
   *
   * @param whole whether the answer holds the whole file, not a range of it
   */
  static Checksums of(HttpHeaders headers, boolean whole) {
    Checksums checksums = new Checksums();
    boolean asStored =
        headers.firstValue("x-goog-stored-content-encoding").orElse("identity").equals("identity")
            || headers.firstValue("content-encoding").isPresent();
    if (asStored) {
      checksums.addAll(headers, "x-goog-hash");
    }
    checksums.addAll(headers, "repr-digest");
    checksums.addAll(headers, "digest");
    if (whole) {
      checksums.addAll(headers, "content-digest");
      headers.firstValue("content-md5").ifPresent(value -> checksums.add("md5", value));
    }
    return checksums;
  }

  private void addAll(HttpHeaders headers, String name) {
    for (String value : headers.allValues(name)) {
      for (String part : value.split(",")) {
        int cut = part.indexOf('=');
        if (cut > 0) {
          add(part.substring(0, cut), part.substring(cut + 1));
        }
      }
    }
  }

  private void add(String algorithm, String value) {
    String name = algorithm.strip().toLowerCase(Locale.ROOT);
    String text = value.strip().replaceAll("^:|:$", "");
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (LENGTHS.getOrDefault(name, -1) == bytes.length) {
        expected.put(name, bytes);
      }
    } catch (IllegalArgumentException e) {
      // no checksum then: the server wrote something else there
    }
  }

  boolean isEmpty() {
    return expected.isEmpty();
  }

  /** CRC-32C, if the server gives it. */
  OptionalLong crc32c() {
    byte[] crc = expected.get("crc32c");
    return crc == null
        ? OptionalLong.empty()
        : OptionalLong.of(Integer.toUnsignedLong(ByteBuffer.wrap(crc).getInt()));
  }

  /**
   * Compares with a file.
   *
   * @throws IOException naming the algorithm, if one of the checksums is another
   */
  void verify(Path file) throws IOException {
    if (isEmpty()) {
      return;
    }
    Map<String, MessageDigest> digests = new TreeMap<>();
    expected.keySet().stream()
        .filter(DIGESTS::containsKey)
        .forEach(name -> digests.put(name, digest(DIGESTS.get(name))));
    CRC32C crc = new CRC32C();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        int length = n;
        crc.update(buffer, 0, length);
        digests.values().forEach(d -> d.update(buffer, 0, length));
      }
    }
    for (Map.Entry<String, byte[]> e : expected.entrySet()) {
      MessageDigest digest = digests.get(e.getKey());
      byte[] found =
          digest != null
              ? digest.digest()
              : ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
      if (!Arrays.equals(found, e.getValue())) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s is %s, the server says %s",
                e.getKey(),
                HexFormat.of().formatHex(found),
                HexFormat.of().formatHex(e.getValue())));
      }
    }
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
