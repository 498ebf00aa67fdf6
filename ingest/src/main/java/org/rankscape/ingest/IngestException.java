// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/**
 * Something about a source or a setting that the user can mend; the message says what and how. A
 * cluster does not try again what ended with it.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public class IngestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public IngestException(String message) {
    super(message);
  }

  /** With a message for the user and what lies behind it. */
  public IngestException(String message, Throwable cause) {
    super(message, cause);
  }
}
