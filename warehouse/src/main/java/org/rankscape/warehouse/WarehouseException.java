// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse;

/** Something about a warehouse that its user can mend; the message says what and how. */
public final class WarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public WarehouseException(String message) {
    super(message);
  }

  /** With a message for the user and what lies behind it. */
  public WarehouseException(String message, Throwable cause) {
    super(message, cause);
  }
}
