// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import java.io.IOException;

/** A stream is not as usual: only {@link GzipReader} can tell what is right of it. */
final class UnsureStreamException extends IOException {
  private static final long serialVersionUID = 1L;

  UnsureStreamException(Throwable cause) {
    super("the gzip stream is unusual", cause);
  }
}
