// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.rankscape.landscape.edition.DifferenceFigure;
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
import org.rankscape.landscape.table.LandscapeTables;

/** Writes everything that a landscape is shown by into a folder. */
final class LandscapeFiles {
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
              landscape.provenance().sources(),
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
    new LandscapeTables(landscape).write(folder.resolve("data"));
    Map<PageSettings.Language, String> sheets = new EnumMap<>(PageSettings.Language.class);
    for (Language one : Language.values()) {
      SheetSettings shown = look.page(one);
      boolean same = one == language && shown.equals(look.sheet());
      sheets.put(
          pageLanguage(one),
          (same ? sheet : new SheetRenderer(shown).render(landscape, earlier)).svg());
    }
    new LandscapePage(new PageSettings(pageLanguage(language), PageSettings.Theme.AUTO))
        .write(landscape, sheets, folder.resolve("index.html"));
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
