// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.io.IOException;

/**
 * The API could not be asked, or gave an answer that cannot be used; the message says what to do.
 */
public class GitHubException extends IOException {
  /** With a message for the user. */
  public GitHubException(String message) {
    super(message);
  }

  /** With the failure behind it. */
  public GitHubException(String message, Throwable cause) {
    super(message, cause);
  }
}
