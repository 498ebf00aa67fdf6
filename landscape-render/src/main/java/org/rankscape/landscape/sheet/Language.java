// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import org.rankscape.landscape.catalogue.Label;

/** Language of the labels and texts of a drawing. */
public enum Language {
  /** English. */
  EN("en"),
  /** Simplified Chinese. */
  ZH("zh-Hans");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /** A label in this language. */
  public String of(Label label) {
    return this == ZH ? label.zh() : label.en();
  }

  /** A text in this language. */
  public String of(String english, String chinese) {
    return this == ZH ? chinese : english;
  }
}
