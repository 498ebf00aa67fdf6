// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command of this build in a process of its own, for tests that kill it. */
final class OwnProcess {
  private OwnProcess() {}

  /** The command line that starts Rankscape with these arguments. */
  static List<String> command(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.rankscape.cli.command.Rankscape"));
    command.addAll(arguments);
    return command;
  }
}
