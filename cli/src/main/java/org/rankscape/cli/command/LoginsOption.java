// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import picocli.CommandLine.Option;

/** Whether developers are shown by login. */
final class LoginsOption {
  @Option(
      names = "--without-logins",
      description = "Leave logins and ids of developers out, for what is to be published.")
  boolean without;

  boolean shown() {
    return !without;
  }
}
