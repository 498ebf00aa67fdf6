// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.figure.GrowthFigure;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.network.NetworkRenderer;
import org.rankscape.landscape.network.NetworkSettings;
import org.rankscape.landscape.page.LandscapePage;
import org.rankscape.landscape.page.PageSettings;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.Sheet;
import org.rankscape.landscape.sheet.SheetFormat;
import org.rankscape.landscape.sheet.SheetRenderer;
import org.rankscape.landscape.sheet.SheetSettings;
import org.rankscape.landscape.table.LandscapeTables;

/** Writes everything that a landscape is shown by into a folder. */
final class LandscapeFiles {
  private final Path folder;
  private final Language language;

  LandscapeFiles(Path folder, Language language) {
    this.folder = folder;
    this.language = language;
  }

  void write(Landscape landscape) {
    Sheet sheet = new SheetRenderer(SheetSettings.of(SheetFormat.WIDE, language)).render(landscape);
    sheet.write(folder, "landscape");
    clear("network", "growth");
    if (!landscape.links().isEmpty()) {
      new NetworkRenderer(NetworkSettings.of(language)).write(landscape, folder);
    }
    new GrowthFigure(language, Theme.LIGHT).write(landscape, folder);
    new LandscapeTables(landscape).write(folder.resolve("data"));
    Map<PageSettings.Language, String> sheets = new EnumMap<>(PageSettings.Language.class);
    for (Language one : Language.values()) {
      Sheet shown = one == language ? sheet : sheet(landscape, one);
      sheets.put(pageLanguage(one), shown.svg());
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

  private static Sheet sheet(Landscape landscape, Language language) {
    return new SheetRenderer(SheetSettings.of(SheetFormat.WIDE, language)).render(landscape);
  }

  private static PageSettings.Language pageLanguage(Language language) {
    return language == Language.ZH ? PageSettings.Language.ZH : PageSettings.Language.EN;
  }
}
