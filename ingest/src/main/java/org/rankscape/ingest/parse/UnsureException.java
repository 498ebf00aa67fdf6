// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

/** A short cut is not sure of a line: the full parser has to read it. Carries no stack trace. */
final class UnsureException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  static final UnsureException INSTANCE = new UnsureException();

  private UnsureException() {
    super("not sure of the line", null, false, false);
  }
}
