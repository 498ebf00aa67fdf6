// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import org.rankscape.analysis.Release;
import picocli.CommandLine.IVersionProvider;

/** Version of this build, from its manifest. */
public final class Version implements IVersionProvider {
  /** Version, or "development" when run from classes. */
  public static String current() {
    return Release.version();
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "rankscape " + current(),
      "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
    };
  }
}
