// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.time.YearMonth;
import org.rankscape.cli.UserException;
import org.rankscape.cli.stage.Choice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks of option values; what fails is wrong usage. */
final class OptionCheck {
  private final CommandSpec spec;

  OptionCheck(CommandSpec spec) {
    this.spec = spec;
  }

  /** Refuses what is not so. */
  void that(boolean holds, String message) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  /** Refuses a word that is not one of those there are; null is not given. */
  void oneOf(String option, String value, String... words) {
    accepted(() -> Choice.check(option, value, words));
  }

  /** Refuses what a check does not accept. */
  void accepted(Runnable check) {
    try {
      check.run();
    } catch (UserException | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Refuses a number below the least; null is not given. */
  void atLeast(String option, Integer value, int least) {
    that(
        value == null || value >= least,
        option + " " + value + ": write a number of at least " + least + ".");
  }

  /** Refuses a number that is not strictly between two. */
  void between(String option, double value, double low, double high) {
    that(
        value > low && value < high,
        option + " " + value + ": write a number between " + low + " and " + high + ".");
  }

  /** Refuses an end before the start; null is not given. */
  void inOrder(YearMonth from, YearMonth to) {
    that(
        from == null || to == null || !to.isBefore(from),
        "--to " + to + " lies before --from " + from + ".");
  }
}
