// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.settings;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rankscape.cli.UserException;

/** Sizes as a user writes them: {@code 500M}, {@code 20G}, {@code 1.5TB}, {@code 512MiB}. */
public final class ByteSize {
  private static final Pattern SIZE =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kmgt])(i)?b?", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> POWER = Map.of("k", 1, "m", 2, "g", 3, "t", 4);

  private ByteSize() {}

  /**
   * Reads a size. K, M, G and T are powers of 1000, with an i (GiB) powers of 1024.
   *
   * @return bytes
   * @throws UserException if it is none
   */
  public static long parse(String text) {
    Matcher size = SIZE.matcher(text.strip());
    if (!size.matches()) {
      throw new UserException("'" + text + "' is no size: write it like 500M, 20G or 1.5T.");
    }
    BigDecimal unit =
        BigDecimal.valueOf(size.group(3) == null ? 1000 : 1024)
            .pow(POWER.get(size.group(2).toLowerCase(Locale.ROOT)));
    return new BigDecimal(size.group(1)).multiply(unit).longValue();
  }
}
