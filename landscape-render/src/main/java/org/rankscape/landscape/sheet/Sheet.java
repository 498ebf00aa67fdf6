// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.nio.file.Path;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.landscape.draw.PdfWriter;
import org.rankscape.landscape.draw.PngWriter;
import org.rankscape.landscape.draw.SvgWriter;

/**
 * A sheet that has been laid out.
 *
 * @param layout where everything stands
 * @param drawing what is drawn
 * @param pixels pixels of the PNG per px
 */
public record Sheet(SheetLayout layout, Drawing drawing, double pixels) {
  /** As self-contained SVG. */
  public String svg() {
    return SvgWriter.write(drawing);
  }

  /** As PNG file. */
  public byte[] png() {
    return PngWriter.bytes(drawing, pixels);
  }

  /** As PDF file of one page with embedded fonts. */
  public byte[] pdf() {
    return PdfWriter.bytes(drawing);
  }

  /**
   * Writes NAME.svg, NAME.png and NAME.pdf into a folder, each at once or not at all.
   *
   * @throws java.io.UncheckedIOException if the folder cannot be written
   */
  public void write(Path folder, String name) {
    OutputFile.write(folder.resolve(name + ".svg"), SvgWriter.bytes(drawing));
    OutputFile.write(folder.resolve(name + ".png"), png());
    OutputFile.write(folder.resolve(name + ".pdf"), pdf());
  }
}
