// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The country that a location in a profile names: by a flag, by a country's name, by a state of the
 * United States after a comma, or by a place in {@code places.csv}. The last part of the text
 * counts most. What is not recognised is not guessed.
 */
final class Countries {
  private static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.CHINESE,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.JAPANESE,
          Locale.KOREAN,
          Locale.ITALIAN,
          Locale.forLanguageTag("es"),
          Locale.forLanguageTag("pt"),
          Locale.forLanguageTag("ru"));
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> states = new HashSet<>();
  private final Map<String, String> codes = new HashMap<>();

  Countries() {
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      LANGUAGES.forEach(l -> names.put(Spelling.plain(country.getDisplayCountry(l)), code));
      codes.put(code, code);
      codes.put(country.getISO3Country(), code);
    }
    // Also a state of the United States.
    names.remove("georgia");
    for (String[] row : Spelling.rows("places.csv")) {
      if (row[0].startsWith("*")) {
        states.add(row[0].substring(1));
      } else {
        places.put(Spelling.plain(row[0]), row[1]);
      }
    }
  }

  /** ISO 3166-1 alpha-2 code, if the text names a country that is known. */
  Optional<String> of(String location) {
    Optional<String> flag = flag(location);
    if (flag.isPresent()) {
      return flag;
    }
    List<String> parts = parts(location);
    Optional<String> found = of(parts);
    String[] words = location.strip().split("\\s+");
    return found.isEmpty() && parts.size() == 1 && words.length > 1
        ? of(List.of(words[0], words[words.length - 1]))
        : found;
  }

  private Optional<String> of(List<String> parts) {
    return last(parts, names).or(() -> code(parts)).or(() -> last(parts, places));
  }

  /** What the last part that is known stands for. */
  private static Optional<String> last(List<String> parts, Map<String, String> known) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      String found = known.get(Spelling.plain(parts.get(i)));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static List<String> parts(String location) {
    List<String> parts = new ArrayList<>();
    for (String part : location.split("[,;/|()·•–—、，]| - |\\s+and\\s+|\\s+&\\s+")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /**
   * A code in capitals as the last part: of a country; where it is a state's too, of the country in
   * which the place before it lies, else of the United States; alone it says neither.
   */
  private Optional<String> code(List<String> parts) {
    String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    Optional<String> country = Optional.ofNullable(codes.get(last));
    if (!states.contains(last)) {
      return country;
    }
    Optional<String> place = last(parts.subList(0, parts.size() - 1), places);
    return parts.size() == 1
        ? Optional.empty()
        : country.isPresent() && country.equals(place) ? country : Optional.of("US");
  }

  /** A flag is two regional indicators, which stand for the letters of the code. */
  private Optional<String> flag(String text) {
    int[] letters =
        text.codePoints()
            .filter(c -> c >= 0x1F1E6 && c <= 0x1F1FF)
            .map(c -> c - 0x1F1E6 + 'A')
            .toArray();
    if (letters.length != 2) {
      return Optional.empty();
    }
    String code = new String(letters, 0, 2);
    return Optional.ofNullable(codes.get(code));
  }
}
