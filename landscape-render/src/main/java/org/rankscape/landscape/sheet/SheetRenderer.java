// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.nio.file.Path;
import org.rankscape.landscape.model.Landscape;

/**
 * Draws a landscape as one sheet: bands for layers, titled frames, boxes for domains, type size by
 * OpenRank. Needs no browser and no font of the system; same landscape and settings, same bytes.
 */
public final class SheetRenderer {
  private final SheetSettings settings;

  /** A renderer with these settings. */
  public SheetRenderer(SheetSettings settings) {
    this.settings = settings;
  }

  /**
   * Lays the landscape out.
   *
   * @throws IllegalArgumentException if its domains do not fit on a sheet of this size
   */
  public Sheet render(Landscape landscape) {
    double unit = Math.sqrt(settings.width() * settings.height() / (1920.0 * 1080.0));
    SheetTexts texts = new SheetTexts(landscape, settings.language());
    Furniture furniture = new Furniture(settings, texts, unit);
    SheetLayout layout =
        new LayoutEngine(landscape, settings.language(), unit, furniture.region()).layout();
    return new Sheet(
        layout,
        new SheetPainter(settings, landscape, layout, furniture, texts).drawing(),
        settings.pixels());
  }

  /** Writes {@code landscape.svg}, {@code landscape.png} and {@code landscape.pdf}. */
  public void write(Landscape landscape, Path folder) {
    render(landscape).write(folder, "landscape");
  }
}
