// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What is known about a file in the cache, written beside it as four lines.
 *
 * @param size bytes
 * @param crc32c their CRC-32C
 * @param etag entity tag that the server gave, or null
 * @param modified {@code Last-Modified} that the server gave, or null
 */
record CacheFacts(long size, long crc32c, String etag, String modified) {

  static CacheFacts of(InputStream in, String etag, String modified) throws IOException {
    CRC32C crc = new CRC32C();
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      crc.update(buffer, 0, n);
      size += n;
    }
    return new CacheFacts(size, crc.getValue(), etag, modified);
  }

  static CacheFacts parse(List<String> lines) {
    return new CacheFacts(
        Long.parseLong(lines.get(0)),
        Long.parseLong(lines.get(1)),
        lines.get(2).isEmpty() ? null : lines.get(2),
        lines.get(3).isEmpty() ? null : lines.get(3));
  }

  List<String> lines() {
    return new ArrayList<>(
        List.of(
            String.valueOf(size),
            String.valueOf(crc32c),
            etag == null ? "" : etag,
            modified == null ? "" : modified));
  }

  /** Whether the server still has this file, as far as it says. */
  boolean isCurrent(RemoteFile now) {
    if (now.size() >= 0 && !now.matches(size, crc32c)) {
      return false;
    }
    if (etag != null && now.etag() != null) {
      return etag.equals(now.etag());
    }
    return modified == null || now.modified() == null || modified.equals(now.modified());
  }
}
