// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.rankscape.analysis.Release;
import picocli.CommandLine.IVersionProvider;

/** Version of this build. */
public final class Version implements IVersionProvider {
  /** Version, or "development" when run from classes. */
  public static String current() {
    return Release.version();
  }

  /**
   * The commit it was built from, marked where files had changed; "unknown" outside a repository.
   */
  public static String build() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String commit = build.getProperty("commit", "");
    return commit.isBlank() || commit.startsWith("${") ? "unknown" : commit;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "rankscape " + current() + ", build " + build(),
      "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
    };
  }
}
