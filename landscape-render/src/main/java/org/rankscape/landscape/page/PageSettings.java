// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.util.Objects;

/**
 * How a page opens; its reader can change both at any time.
 *
 * @param language language that it opens in
 * @param theme colours that it opens in
 */
public record PageSettings(Language language, Theme theme) {
  /** Languages of the page. */
  public enum Language {
    /** English. */
    EN,
    /** Chinese, simplified. */
    ZH
  }

  /** Colours of the page. */
  public enum Theme {
    /** Light or dark, as the reader's system asks. */
    AUTO,
    /** Dark text on white. */
    LIGHT,
    /** Light text on dark grey. */
    DARK
  }

  /** Neither part may be null. */
  public PageSettings {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(theme, "theme");
  }

  /** English, in the colours of the reader's system. */
  public static PageSettings defaults() {
    return new PageSettings(Language.EN, Theme.AUTO);
  }
}
