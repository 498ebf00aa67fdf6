// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.IOException;

/** A file that no mirror could deliver although at least one of them may have it. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With what each mirror answered. */
  public FetchException(String message, Throwable last) {
    super(message, last);
  }
}
