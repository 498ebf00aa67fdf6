// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import org.rankscape.landscape.sheet.Language;

/**
 * The words of a figure.
 *
 * @param title what it is called
 * @param explanation what is drawn, with its unit
 * @param reading the numbers in words, in whole sentences
 * @param source source with licence, period, coverage and version
 * @param language language of all of them
 */
public record FigureCaption(
    String title, String explanation, String reading, String source, Language language) {

  /** What stands below the figure where it shows title and explanation itself. */
  public String below() {
    return reading + language.of(" ", "") + source;
  }

  /** All of it, for those who have the figure alone. */
  public String whole() {
    return title + stop() + explanation + stop() + below();
  }

  private String stop() {
    return language.of(". ", "。");
  }
}
