// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.sheet.Language;

/**
 * How the collaboration network is drawn.
 *
 * @param width width in px
 * @param height height in px
 * @param language language of the texts
 * @param theme colours
 * @param mostNodes at most so many projects, those of the highest OpenRank
 * @param edgesPerNode beside the strongest spanning forest, so many edges per node, strongest first
 * @param pixels pixels of the PNG per px
 */
public record NetworkSettings(
    double width,
    double height,
    Language language,
    Theme theme,
    int mostNodes,
    double edgesPerNode,
    double pixels) {

  /** 1920 by 1080, light, 150 projects, 0.8 edges per node. */
  public static NetworkSettings of(Language language) {
    return new NetworkSettings(1920, 1080, language, Theme.LIGHT, 150, 0.8, 2);
  }
}
