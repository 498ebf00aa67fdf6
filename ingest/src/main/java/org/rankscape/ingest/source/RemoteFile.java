// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.net.http.HttpHeaders;
import java.util.OptionalLong;

/**
 * What a server says about a file without sending it.
 *
 * @param size bytes, or -1 where it does not say
 * @param etag entity tag, or null
 * @param modified {@code Last-Modified} as sent, or null
 * @param crc32c CRC-32C of its bytes, where it says
 */
public record RemoteFile(long size, String etag, String modified, OptionalLong crc32c) {
  /** Of a server that says nothing. */
  static final RemoteFile UNKNOWN = new RemoteFile(-1, null, null, OptionalLong.empty());

  static RemoteFile of(HttpHeaders headers) {
    return new RemoteFile(
        headers.firstValueAsLong("content-length").orElse(-1),
        headers.firstValue("etag").orElse(null),
        headers.firstValue("last-modified").orElse(null),
        Checksums.of(headers, true).crc32c());
  }

  /**
   * Whether a file of this size and checksum is the one that the server has, as far as it says: the
   * size must be the same, and the checksum where the server gives one.
   */
  public boolean matches(long otherSize, long otherCrc32c) {
    return size == otherSize && (crc32c.isEmpty() || crc32c.getAsLong() == otherCrc32c);
  }
}
