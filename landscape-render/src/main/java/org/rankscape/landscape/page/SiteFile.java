// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.nio.file.Path;
import org.rankscape.landscape.draw.OutputFile;

/**
 * A script or style of a page as a file beside it. Its name carries a part of its hash, so that a
 * browser may keep it for ever, and its element carries all of it (Subresource Integrity).
 */
record SiteFile(String name, String text, String hash) {
  private static final int HASH_LENGTH = 12;

  static SiteFile of(String name, String ending, String text) {
    String hash = ContentSecurityPolicy.hash(text);
    String part =
        hash.substring("sha256-".length()).replaceAll("[^A-Za-z0-9]", "").substring(0, HASH_LENGTH);
    return new SiteFile(name + "-" + part + "." + ending, text, hash);
  }

  void write(Path folder) {
    OutputFile.write(folder.resolve(name), text);
  }

  String script() {
    return "<script src=\"" + name + "\" integrity=\"" + hash + "\"></script>";
  }

  String link() {
    return "<link rel=\"stylesheet\" href=\"" + name + "\" integrity=\"" + hash + "\">";
  }
}
