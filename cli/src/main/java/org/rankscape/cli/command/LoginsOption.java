// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import picocli.CommandLine.Option;

/** Whether developers are shown by login; they are not unless this is given. */
final class LoginsOption {
  @Option(
      names = "--show-developers",
      description = "Name developers by login. Default: counts and shares only.")
  boolean shown;

  boolean shown() {
    return shown;
  }
}
