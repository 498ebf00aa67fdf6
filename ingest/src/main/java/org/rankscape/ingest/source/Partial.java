// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file on its way: what has arrived of it, from where, and by what it can be continued. */
final class Partial {
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+|\\*)");
  private final Path file;
  private URI from;
  private long arrived;
  private long total = -1;
  private String etag;
  private String modified;
  private Checksums checksums;
  private boolean written;

  Partial(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  synchronized long arrived() {
    return arrived;
  }

  String etag() {
    return etag;
  }

  String modified() {
    return modified;
  }

  /** Forgets what arrived from another place. */
  synchronized void from(URI uri) {
    if (!uri.equals(from)) {
      restart();
      from = uri;
    }
  }

  synchronized void restart() {
    arrived = 0;
  }

  /**
   * What proves to the server that both speak of the same bytes: a strong entity tag, else the time
   * of the last change; null where what arrived cannot be continued.
   */
  synchronized String validator() {
    if (arrived == 0) {
      return null;
    }
    return etag != null && !etag.startsWith("W/") ? etag : modified;
  }

  /** Takes the head of an answer that holds the whole file. */
  synchronized void begin(HttpHeaders headers) {
    arrived = 0;
    total = headers.firstValueAsLong("content-length").orElse(-1);
    etag = headers.firstValue("etag").orElse(null);
    modified = headers.firstValue("last-modified").orElse(null);
    checksums = Checksums.of(headers, true);
  }

  /** Whether the head of an answer continues what has arrived. */
  synchronized boolean isContinuedBy(HttpHeaders headers) {
    Matcher range = CONTENT_RANGE.matcher(headers.firstValue("content-range").orElse(""));
    String now = headers.firstValue("etag").orElse(etag);
    return range.matches()
        && Long.parseLong(range.group(1)) == arrived
        && (total < 0 || range.group(3).equals(String.valueOf(total)))
        && (etag == null || etag.equals(now));
  }

  /** Whether the answer to the last request was written. */
  synchronized boolean isWritten() {
    return written;
  }

  /** Nothing of the answer to the next request is written yet. */
  synchronized void asked() {
    written = false;
  }

  /** Opens the file to write what follows. */
  synchronized FileChannel open() throws IOException {
    written = true;
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(arrived);
    channel.position(arrived);
    return channel;
  }

  synchronized void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      arrived += channel.write(bytes);
    }
  }

  /**
   * Checks size and checksums of a file that has arrived; one that is wrong is forgotten.
   *
   * @throws IOException telling the difference
   */
  synchronized void complete() throws IOException {
    if (total >= 0 && arrived != total) {
      throw new IOException("got " + arrived + " of " + total + " bytes");
    }
    try {
      checksums.verify(file);
    } catch (IOException e) {
      restart();
      throw e;
    }
  }
}
