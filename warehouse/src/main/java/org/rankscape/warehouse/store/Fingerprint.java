// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * Fingerprints of what a result was made from (SHA-256 in hexadecimal). Files carry them in their
 * footers, so that a stage can tell whether a result is current without reading it.
 */
public final class Fingerprint {
  /** Footer key: the events that a monthly table was made from. */
  public static final String EVENTS = "rankscape.events";

  /** Footer key: everything that a ranking of a month depends on. */
  public static final String RANKING = "rankscape.ranking";

  /** Key of a file's footer: fingerprint of all that the intervals in it depend on. */
  public static final String INTERVALS = "rankscape.intervals";

  private final MessageDigest digest = sha256();

  /** Adds a part; parts are told apart whatever characters they have. */
  public Fingerprint add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
    return this;
  }

  /** The fingerprint of the parts added; the object must not be used afterwards. */
  public String text() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The fingerprint of a monthly file: that of its events where it carries one, else of its bytes;
   * empty where there is no such file.
   */
  public static String of(Store store, String path) throws IOException {
    if (!store.exists(path)) {
      return "";
    }
    Map<String, String> metadata = ParquetFiles.metadata(store.input(path));
    String events = metadata.getOrDefault(EVENTS, "");
    return events.isEmpty() ? ofBytes(store.input(path)) : events;
  }

  private static String ofBytes(InputFile file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (SeekableInputStream in = file.newStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
