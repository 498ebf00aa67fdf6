// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The Content-Security-Policy of a page that may fetch nothing and run nothing but the scripts and
 * styles it was written with, each named by its SHA-256 (W3C Content Security Policy Level 3).
 */
public final class ContentSecurityPolicy {
  private ContentSecurityPolicy() {}

  /** The policy of a page with these inline scripts and styles. */
  public static String of(List<String> scripts, List<String> styles) {
    return policy(scripts.isEmpty() ? " 'none'" : hashes(scripts), hashes(styles));
  }

  /** The policy of a page whose scripts and styles are files beside it, but for these styles. */
  static String ofSite(List<String> styles) {
    return policy(" 'self'", " 'self'" + hashes(styles));
  }

  private static String policy(String scripts, String styles) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src" + scripts,
        "style-src" + styles,
        "img-src data: blob:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'");
  }

  private static String hashes(List<String> texts) {
    return texts.stream().distinct().map(t -> " '" + hash(t) + "'").collect(Collectors.joining());
  }

  /** How a policy names a script or style with this text. */
  public static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime has no SHA-256", e);
    }
  }
}
