// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import picocli.CommandLine.Option;

/** How much of a month's feed must have arrived for a comparison. */
final class CoverageFloorOption {
  @Option(
      names = "--coverage-floor",
      defaultValue = "0.5",
      paramLabel = "SHARE",
      description = {
        "Lowest coverage (0 to 1) of a month that trends and growth compare with a month of other",
        "coverage. Default: 0.5."
      })
  double floor;
}
