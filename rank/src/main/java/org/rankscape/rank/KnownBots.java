// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Logins of accounts that are bots though their login does not end in {@code [bot]}. Logins are
 * compared without regard to case, as GitHub does.
 */
public final class KnownBots {
  private static final String RESOURCE = "known-bots.csv";

  private final SortedSet<String> logins;

  /** A list of these logins and no others. */
  public KnownBots(Collection<String> logins) {
    SortedSet<String> lower = new TreeSet<>();
    for (String login : logins) {
      lower.add(login.strip().toLowerCase(Locale.ROOT));
    }
    this.logins = Collections.unmodifiableSortedSet(lower);
  }

  /** An empty list. */
  public static KnownBots none() {
    return new KnownBots(List.of());
  }

  /**
   * The list that comes with Rankscape: automation accounts of large projects, in {@code
   * known-bots.csv} with the columns {@code login} (lower case, sorted), {@code what} it automates
   * and {@code source}, the address of what names it. Only accounts that somebody else names as
   * automation are on it, mostly OpenDigger's and DevStats' lists; of accounts on these that may be
   * people's, none is.
   */
  public static KnownBots included() {
    try (InputStream in = KnownBots.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new KnownBots(
          reader.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Resource " + RESOURCE + " cannot be read.", e);
    }
  }

  /** This list and more logins. */
  public KnownBots and(Collection<String> more) {
    SortedSet<String> all = new TreeSet<>(logins);
    all.addAll(more);
    return new KnownBots(all);
  }

  /** Whether the list has this login. */
  public boolean contains(String login) {
    return logins.contains(login.toLowerCase(Locale.ROOT));
  }

  /** All logins in lower case, sorted. */
  public SortedSet<String> logins() {
    return logins;
  }
}
