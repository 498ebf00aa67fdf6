// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import org.rankscape.landscape.draw.Theme;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.Marks;
import org.rankscape.landscape.sheet.SheetFormat;
import org.rankscape.landscape.sheet.SheetPlaces;
import org.rankscape.landscape.sheet.SheetSettings;

/**
 * How the sheet of a landscape is drawn.
 *
 * @param language language of the sheet, and the one that the page opens in
 * @param colours colours of the sheet and the growth figure
 * @param format size of the sheet
 * @param marks folder with pictures of projects, or null for monograms
 * @param like an earlier landscape.svg, or the folder that holds it, that the sheet should
 *     resemble; or null
 */
public record SheetLook(
    Language language, Colours colours, SheetFormat format, Path marks, Path like) {

  private static final String SHEET = "landscape.svg";

  /** The themes by name. */
  public enum Colours {
    /** Dark text on white. */
    LIGHT(Theme.LIGHT),
    /** Light text on dark. */
    DARK(Theme.DARK),
    /** For paper. */
    PRINT(Theme.PRINT);

    private final Theme theme;

    Colours(Theme theme) {
      this.theme = theme;
    }

    Theme theme() {
      return theme;
    }
  }

  /** Takes the defaults for what is null: English, light, 16:9. */
  public SheetLook {
    language = language == null ? Language.EN : language;
    colours = colours == null ? Colours.LIGHT : colours;
    format = format == null ? SheetFormat.WIDE : format;
  }

  /** Settings of the sheet. */
  SheetSettings sheet() {
    return SheetSettings.of(format, language).with(colours.theme()).with(pictures());
  }

  /** Settings of the sheet that the page shows. */
  SheetSettings page(Language shown) {
    return SheetSettings.of(SheetFormat.WIDE, shown).with(pictures());
  }

  private Marks pictures() {
    return marks == null ? Marks.NONE : Marks.read(marks);
  }

  /**
   * The same, following the sheet in a folder where there is one and none was asked for: readers of
   * the next map find what they know where it was.
   */
  SheetLook after(Path folder) {
    Path sheet = folder.resolve(SHEET);
    if (like != null || !Files.exists(sheet)) {
      return this;
    }
    try {
      SheetPlaces.read(sheet);
    } catch (IllegalArgumentException e) {
      return this;
    }
    return new SheetLook(language, colours, format, marks, sheet);
  }

  /** Places of the earlier sheet, or null. */
  SheetPlaces earlier() {
    return like == null
        ? null
        : SheetPlaces.read(Files.isDirectory(like) ? like.resolve(SHEET) : like);
  }
}
