// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A token. It shows itself nowhere: its text is where it came from, and it cannot be serialised.
 */
public final class Token {
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{8,}");
  private final String secret;
  private final String origin;

  /**
   * A token and the name of the place where it stands.
   *
   * @throws IllegalArgumentException if the text cannot be a token
   */
  public Token(String secret, String origin) {
    if (!FORM.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          origin + ": not a token: a token is one word of at least 8 letters and digits");
    }
    this.secret = secret;
    this.origin = Objects.requireNonNull(origin);
  }

  /** Where it came from, such as {@code GITHUB_TOKEN}. */
  public String origin() {
    return origin;
  }

  String authorization() {
    return "Bearer " + secret;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Token t && t.secret.equals(secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return "token from " + origin;
  }
}
