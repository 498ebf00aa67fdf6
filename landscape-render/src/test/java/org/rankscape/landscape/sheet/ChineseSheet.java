// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.nio.file.Files;
import java.nio.file.Path;
import org.rankscape.landscape.model.SampleLandscapes;

/** Writes a Chinese sheet as PNG, for a process of its own. */
final class ChineseSheet {
  private ChineseSheet() {}

  static byte[] png() {
    return new SheetRenderer(SheetSettings.of(SheetFormat.WIDE, Language.ZH))
        .render(SampleLandscapes.of(40, 6, 3))
        .png();
  }

  public static void main(String[] arguments) throws Exception {
    Files.write(Path.of(arguments[0]), png());
  }
}
