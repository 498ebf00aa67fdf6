// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Accounts behind which nobody sits. */
final class Machines {
  private static final long FIRST_ID = 1_499_990_000L;

  /** Logins that end in [bot]. */
  static final List<Account> SUFFIXED =
      machines(
          0,
          "sim-depwatch[bot]",
          "sim-mergequeue[bot]",
          "sim-stale-sweeper[bot]",
          "sim-codecheck[bot]",
          "sim-translate[bot]",
          "sim-release-notes[bot]");

  /** Bots whose logins only a list can know. */
  static final List<Account> PLAIN =
      machines(
          100,
          "sim-ci-bot",
          "sim-triage-bot",
          "sim-label-bot",
          "sim-welcome-bot",
          "sim-docs-bot",
          "sim-nightly-bot");

  /** Accounts that turn up in more than 300 repositories in a month. */
  static final List<Account> EVERYWHERE =
      machines(
          200,
          "sim-licence-sweep",
          "sim-badge-campaign",
          "sim-typo-hunter",
          "sim-link-checker",
          "sim-survey-team");

  private Machines() {}

  private static List<Account> machines(int offset, String... logins) {
    return IntStream.range(0, logins.length)
        .mapToObj(i -> Account.machine(FIRST_ID + offset + i, logins[i]))
        .toList();
  }

  static List<Account> bots() {
    return Stream.concat(SUFFIXED.stream(), PLAIN.stream()).toList();
  }
}
