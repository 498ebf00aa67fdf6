// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Negative ids for what the schema used before 2015 shows without an id: the first 64 bits of a
 * SHA-256 with the sign bit set, so that no id of GitHub is ever met. Names are hashed in lower
 * case, behind a word for their kind.
 */
final class HashedId {
  private HashedId() {}

  /** The id of a repository known by its full name. */
  static long ofRepository(String name) {
    return of("repository " + name.toLowerCase(Locale.ROOT));
  }

  /** The id of an account known by its login. */
  static long ofAccount(String login) {
    return of("account " + login.toLowerCase(Locale.ROOT));
  }

  /** The id of a push: the repository's name, the ref, and the commit it then pointed to. */
  static long ofPush(String repository, String ref, String head) {
    return of("push " + repository.toLowerCase(Locale.ROOT) + " " + ref + " " + head);
  }

  /** The id of an event: its canonical line. */
  static long ofEvent(byte[] canonical) {
    return of(canonical);
  }

  private static long of(String text) {
    return of(text.getBytes(UTF_8));
  }

  private static long of(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return ByteBuffer.wrap(hash).getLong() | Long.MIN_VALUE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
