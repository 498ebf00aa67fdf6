// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.SheetFormat;
import org.rankscape.landscape.sheet.SheetRenderer;
import org.rankscape.landscape.sheet.SheetSettings;

/** Pages of invented landscapes, written once into the build folder. */
final class PageFiles {
  private static final Path FOLDER = Path.of("target", "pages").toAbsolutePath();
  private static final Map<Integer, Path> WRITTEN = new ConcurrentHashMap<>();

  private PageFiles() {}

  static Path of(int projects) {
    return WRITTEN.computeIfAbsent(
        projects, size -> write(Synthetic.landscape(size), "synthetic-" + size));
  }

  static Path write(Landscape landscape, String name) {
    Path file = FOLDER.resolve(name + ".html");
    new LandscapePage(PageSettings.defaults()).write(landscape, HandSheet.svg(landscape), file);
    return file;
  }

  /** A page with the sheets that {@code render} draws, in both languages. */
  static Path withSheets(Landscape landscape, String name) {
    Map<PageSettings.Language, String> sheets = new EnumMap<>(PageSettings.Language.class);
    for (Language language : Language.values()) {
      sheets.put(
          PageSettings.Language.valueOf(language.name()),
          new SheetRenderer(SheetSettings.of(SheetFormat.WIDE, language)).render(landscape).svg());
    }
    Path file = FOLDER.resolve(name + ".html");
    new LandscapePage(PageSettings.defaults()).write(landscape, sheets, file);
    return file;
  }
}
