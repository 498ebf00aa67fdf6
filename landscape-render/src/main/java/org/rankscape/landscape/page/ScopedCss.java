// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Style rules confined to one element, so that a picture's style cannot change the page around. */
final class ScopedCss {
  private ScopedCss() {}

  /**
   * The rules with every selector put under another; rules that start with {@code @} stay.
   *
   * @param css a style sheet whose strings hold no braces
   */
  static String under(String scope, String css) {
    String rest = css.replaceAll("(?s)/\\*.*?\\*/", "");
    StringBuilder out = new StringBuilder();
    int open = rest.indexOf('{');
    while (open >= 0) {
      String selector = rest.substring(0, open).strip();
      int end = blockEnd(rest, open);
      out.append(selector.startsWith("@") ? selector : prefixed(scope, selector));
      out.append(rest, open, end).append('\n');
      rest = rest.substring(end);
      open = rest.indexOf('{');
    }
    return out.toString();
  }

  private static String prefixed(String scope, String selector) {
    return Arrays.stream(selector.split(",", -1))
        .map(part -> scope + " " + part.strip())
        .collect(Collectors.joining(","));
  }

  private static int blockEnd(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return css.length();
  }
}
