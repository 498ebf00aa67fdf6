// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

/** The faces of the drawings' type family; files and licences lie in the resource folder fonts. */
public enum Face {
  /** Running text. */
  REGULAR(400, "Inter-Regular.ttf"),
  /** Names. */
  SEMIBOLD(600, "Inter-SemiBold.ttf"),
  /** Headings. */
  EXTRABOLD(800, "Inter-ExtraBold.ttf"),
  /** Chinese characters of every weight. */
  HAN(400, "DroidSansFallback-GB2312.ttf");

  private final int weight;
  private final String file;

  Face(int weight, String file) {
    this.weight = weight;
    this.file = file;
  }

  /** CSS font weight. */
  public int weight() {
    return weight;
  }

  String file() {
    return file;
  }
}
