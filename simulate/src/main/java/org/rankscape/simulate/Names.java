// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Pronounceable invented words, no two alike, and the names made of them. */
final class Names {
  private static final String[] STARTS = {
    "Vel", "Qua", "Zor", "Bri", "Tha", "Lum", "Ner", "Osk", "Pry", "Xan", "Jov", "Kel", "Mir",
    "Fen", "Gal", "Hul", "Ibr", "Dra", "Syl", "Ulm", "Wex", "Yar", "Cro", "Aze", "Eld", "Ond",
    "Plo", "Riv", "Sto", "Tru"
  };
  private static final String[] MIDDLES = {
    "to", "se", "ma", "ri", "lo", "ve", "ku", "da", "ni", "ba", "xi", "pe", "gu", "za", "mo", "fi",
    "ra", "te", "vo", "shi"
  };
  private static final String[] ENDS = {
    "rin", "l", "x", "dra", "n", "sk", "lith", "ra", "q", "mund", "vex", "th", "lon", "rix", "nova",
    "dor", "sh", "zel", "ria", "bix"
  };
  private static final String[] FIRST_STARTS = {
    "ar", "be", "ci", "do", "el", "fa", "gi", "ho", "il", "ju", "ka", "lu", "mi", "no", "or", "pe",
    "qui", "ro", "su", "ta"
  };
  private static final String[] FIRST_ENDS = {
    "vo", "rin", "la", "dax", "mo", "sel", "tek", "nia", "bo", "zu", "lin", "ka", "ro", "vi", "sha",
    "gan", "ye", "pol", "mir", "da"
  };
  private static final String[] LAST_STARTS = {
    "kre", "bal", "dros", "fen", "gri", "hax", "jul", "kor", "lam", "mev", "nor", "os", "plin",
    "quor", "rus", "stel", "tol", "ur", "vam", "zil"
  };
  private static final String[] LAST_ENDS = {
    "ll", "dor", "vik", "mann", "sson", "ri", "tov", "qua", "nel", "ph", "gard", "wick", "zen",
    "loq", "bri", "tas", "ux", "mire", "sto", "rel"
  };
  private static final int LOGINS = 20 * 20 * 20 * 20;
  private static final int LOGIN_STEP = 61_001;

  private final Draw draw;
  private final int firstLogin;
  private final Set<String> taken = new HashSet<>();

  Names(long seed) {
    draw = Draw.of(seed, Keys.NAMES);
    firstLogin = draw.below(LOGINS);
  }

  /** A new capitalised word of 4 to 10 letters. */
  String word() {
    while (true) {
      StringBuilder word = new StringBuilder(draw.pick(STARTS));
      double length = draw.uniform();
      for (int i = length < 0.3 ? 2 : length < 0.85 ? 1 : 0; i > 0; i--) {
        word.append(draw.pick(MIDDLES));
      }
      String end = draw.pick(ENDS);
      if (isVowel(word.charAt(word.length() - 1)) || isVowel(end.charAt(0))) {
        word.append(end);
      } else {
        word.append("aeiou".charAt(draw.below(5))).append(end);
      }
      if (word.length() >= 4
          && word.length() <= 10
          && taken.add(word.toString().toLowerCase(Locale.ROOT))) {
        return word.toString();
      }
    }
  }

  /** A project's name: a new word, in some cases with an ending of its field; 4 to 16 letters. */
  String project(List<String> suffixes) {
    String word = word();
    if (draw.chance(0.42)) {
      return word + suffixes.get(draw.below(suffixes.size()));
    }
    return draw.chance(0.08) ? word + "-IO" : word;
  }

  /** The login of a developer; no two indexes have the same. */
  String login(int index) {
    long code = firstLogin + (long) index * LOGIN_STEP;
    int place = (int) (code % LOGINS);
    String login =
        "sim-"
            + FIRST_STARTS[place % 20]
            + FIRST_ENDS[place / 20 % 20]
            + '-'
            + LAST_STARTS[place / 400 % 20]
            + LAST_ENDS[place / 8000];
    return index < LOGINS ? login : login + index / LOGINS;
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(Character.toLowerCase(letter)) >= 0;
  }
}
