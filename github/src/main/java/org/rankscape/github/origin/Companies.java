// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.origin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The company that a profile names: the first of several, without {@code @} and legal form, under
 * the name that {@code companies.csv} gives; one that is not listed there keeps its own spelling.
 */
final class Companies {
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          " (?:inc|llc|ltd|limited|gmbh|ag|se|sa|sas|bv|ab|oy|corp|corporation|co|company|plc|pty ltd|sro)$");
  private final Map<String, String> listed = new HashMap<>();

  /** A company: what it is counted under, and a name to show. */
  record Company(String key, String name) {}

  Companies() {
    for (String[] row : Spelling.rows("companies.csv")) {
      listed.put(key(row[0]), row[1]);
      listed.put(key(row[1]), row[1]);
      for (String alias : row[2].split(";")) {
        if (!alias.isBlank()) {
          listed.put(key(alias), row[1]);
        }
      }
    }
  }

  Optional<Company> of(String text) {
    String first = text.strip().split("\\s*(?:[,;/|]|\\s@|\\s+and\\s+|\\s+&\\s+@)")[0].strip();
    String name = first.replaceFirst("^@+", "").strip();
    String key = key(name);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    String known = listed.get(key);
    return Optional.of(known == null ? new Company(key, name) : new Company(key(known), known));
  }

  private static String key(String name) {
    String plain = Spelling.plain(name);
    String shorter = LEGAL_FORM.matcher(plain).replaceFirst("");
    return (shorter.isEmpty() ? plain : shorter).replace(" ", "");
  }
}
