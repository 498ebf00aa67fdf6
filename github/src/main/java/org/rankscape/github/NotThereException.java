// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

/** What was asked for is not there: deleted, private (404), gone (410) or blocked by law (451). */
public final class NotThereException extends GitHubException {
  private final int status;

  NotThereException(String address, int status) {
    super(address + ": " + reason(status) + " (HTTP " + status + ")");
    this.status = status;
  }

  /** The HTTP status: 404, 410 or 451. */
  public int status() {
    return status;
  }

  private static String reason(int status) {
    return switch (status) {
      case 410 -> "gone";
      case 451 -> "blocked for legal reasons";
      default -> "not found, or not public";
    };
  }
}
