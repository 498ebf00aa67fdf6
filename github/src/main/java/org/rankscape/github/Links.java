// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code Link} header (RFC 8288): where the next and the last page are. */
final class Links {
  private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;[^,]*?rel=\"?([a-z]+)\"?");
  private static final Pattern NUMBER = Pattern.compile("[?&]page=(\\d{1,9})(?:&|$)");
  private final Map<String, String> byRelation = new HashMap<>();

  Links(String header) {
    Matcher link = LINK.matcher(header == null ? "" : header);
    while (link.find()) {
      byRelation.put(link.group(2), link.group(1));
    }
  }

  String next() {
    return byRelation.get("next");
  }

  OptionalInt last() {
    Matcher number = NUMBER.matcher(byRelation.getOrDefault("last", ""));
    return number.find() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
  }
}
