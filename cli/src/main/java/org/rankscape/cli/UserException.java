// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

/** An error that the user can mend; the message names file, line or setting and what to do. */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public UserException(String message) {
    super(message);
  }

  /** With a message for the user and what lies behind it. */
  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
