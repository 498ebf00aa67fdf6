// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

/** An edition that cannot be frozen or read; the message says which, why, and what to do. */
public final class EditionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  EditionException(String message) {
    super(message);
  }
}
