// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.nio.file.Path;
import java.util.Optional;
import org.rankscape.landscape.catalogue.DomainPlaces;
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
   * @throws IllegalArgumentException if its domains do not fit on a sheet of this size, or a
   *     project stands in a domain that its catalogue does not have
   */
  public Sheet render(Landscape landscape) {
    return render(landscape, null);
  }

  /**
   * Lays the landscape out like an earlier sheet, so that readers find what they know where it was.
   * It is laid out anew where that moves little anyway, where the sheet has another shape or the
   * domains differ, and where so much changed that the boxes would be filled badly.
   *
   * @param earlier places on the earlier sheet, or null
   * @throws IllegalArgumentException if its domains do not fit on a sheet of this size, or a
   *     project stands in a domain that its catalogue does not have
   */
  public Sheet render(Landscape landscape, SheetPlaces earlier) {
    DomainPlaces known = new DomainPlaces(landscape.catalogue());
    landscape.projects().forEach(p -> known.of(p.entry().domain()));
    double unit = Math.sqrt(settings.width() * settings.height() / (1920.0 * 1080.0));
    SheetTexts texts = new SheetTexts(landscape, settings.language());
    Furniture furniture = new Furniture(settings, texts, unit);
    Language language = settings.language();
    Rect region = furniture.region();
    SheetLayout anew = anew(landscape, unit, region);
    SheetLayout layout =
        Optional.ofNullable(earlier)
            .filter(e -> e.isShaped(settings.width(), settings.height()))
            .flatMap(e -> new KeptLayout(landscape, language, unit, region, e).unless(anew))
            .orElse(anew);
    return new Sheet(
        layout,
        new SheetPainter(settings, landscape, layout, furniture, texts).drawing(),
        settings.pixels());
  }

  private SheetLayout anew(Landscape landscape, double unit, Rect region) {
    Language language = settings.language();
    SheetLayout layout = new LayoutEngine(landscape, language, unit, region).layout();
    SheetPlaces places = SheetPlaces.of(landscape, layout);
    return layout.leastFill() >= LayoutEngine.ENOUGH || landscape.projects().isEmpty()
        ? layout
        : new KeptLayout(landscape, language, unit, region, places).fuller().orElse(layout);
  }

  /** Writes {@code landscape.svg}, {@code landscape.png} and {@code landscape.pdf}. */
  public void write(Landscape landscape, Path folder) {
    render(landscape).write(folder, "landscape");
  }
}
