// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer of the server, its body unpacked. */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {
  Answer {
    Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
  }

  /** The first value of a header, or null. */
  String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** A header that holds a number, or the other value where it is absent or holds none. */
  long number(String name, long other) {
    String value = header(name);
    if (value == null || !value.strip().matches("-?\\d{1,18}")) {
      return other;
    }
    return Long.parseLong(value.strip());
  }

  Answer withBody(byte[] other) {
    return new Answer(status, headers, other);
  }

  boolean isNotThere() {
    return status == 404 || status == 410 || status == 451;
  }

  boolean isRedirect() {
    return status == 301 || status == 302 || status == 307 || status == 308;
  }
}
