// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.rankscape.landscape.draw.PngWriter;
import org.rankscape.landscape.edition.DifferenceFigure;
import org.rankscape.landscape.edition.DifferenceTable;
import org.rankscape.landscape.figure.GrowthFigure;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.network.NetworkRenderer;
import org.rankscape.landscape.network.NetworkSettings;
import org.rankscape.landscape.page.LandscapePage;
import org.rankscape.landscape.page.PageSettings;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.Sheet;
import org.rankscape.landscape.sheet.SheetPlaces;
import org.rankscape.landscape.sheet.SheetRenderer;
import org.rankscape.landscape.sheet.SheetSettings;

/** Writes everything that a landscape is shown by into a folder. */
final class LandscapeFiles {
  private static final double PREVIEW_WIDTH = 1200;
  private final Path folder;
  private final SheetLook look;

  LandscapeFiles(Path folder, SheetLook look) {
    this.folder = folder;
    this.look = look;
  }

  void write(Landscape landscape) {
    Language language = look.language();
    SheetPlaces earlier = look.earlier();
    Sheet sheet = new SheetRenderer(look.sheet()).render(landscape, earlier);
    sheet.write(folder, "landscape");
    clear("network", "growth", "coverage", "difference");
    if (landscape.difference() != null) {
      DifferenceFigure.of(
              landscape.difference(),
              landscape.provenance().simulated(),
              landscape.provenance().version(),
              language)
          .drawn()
          .write(folder, "difference");
    }
    if (!landscape.links().isEmpty()) {
      new NetworkRenderer(NetworkSettings.of(language)).write(landscape, folder);
    }
    new GrowthFigure(language, look.colours().theme()).write(landscape, folder);
    DifferenceTable.with(landscape).write(folder.resolve("data"));
    page().write(landscape, sheets(landscape, sheet, earlier), folder.resolve("index.html"));
  }

  /**
   * Writes the page as a folder for the web, {@code site}.
   *
   * @param address where it will be published, or null
   */
  void writeSite(Landscape landscape, URI address) {
    SheetPlaces earlier = look.earlier();
    Sheet sheet = new SheetRenderer(look.page(look.language())).render(landscape, earlier);
    byte[] picture = PngWriter.bytes(sheet.drawing(), PREVIEW_WIDTH / sheet.drawing().width());
    page()
        .writeSite(
            landscape, sheets(landscape, sheet, earlier), picture, address, folder.resolve("site"));
  }

  private LandscapePage page() {
    return new LandscapePage(
        new PageSettings(pageLanguage(look.language()), PageSettings.Theme.AUTO));
  }

  private Map<PageSettings.Language, String> sheets(
      Landscape landscape, Sheet sheet, SheetPlaces earlier) {
    Map<PageSettings.Language, String> sheets = new EnumMap<>(PageSettings.Language.class);
    for (Language one : Language.values()) {
      SheetSettings shown = look.page(one);
      boolean same = one == look.language() && shown.equals(look.sheet());
      sheets.put(
          pageLanguage(one),
          (same ? sheet : new SheetRenderer(shown).render(landscape, earlier)).svg());
    }
    return sheets;
  }

  /** Pictures of an earlier landscape that this one may not have. */
  private void clear(String... names) {
    for (String name : names) {
      for (String ending : new String[] {".svg", ".png"}) {
        try {
          Files.deleteIfExists(folder.resolve(name + ending));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static PageSettings.Language pageLanguage(Language language) {
    return language == Language.ZH ? PageSettings.Language.ZH : PageSettings.Language.EN;
  }
}
