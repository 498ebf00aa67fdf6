// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.nio.file.Path;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.landscape.draw.PngWriter;
import org.rankscape.landscape.draw.SvgWriter;

/**
 * A figure of a report.
 *
 * @param drawing what is drawn
 */
public record Figure(Drawing drawing) {
  private static final double PIXELS = 2;

  /** As self-contained SVG. */
  public String svg() {
    return SvgWriter.write(drawing);
  }

  /** As PNG file, two pixels per px. */
  public byte[] png() {
    return PngWriter.bytes(drawing, PIXELS);
  }

  /**
   * Writes NAME.svg and NAME.png into a folder.
   *
   * @throws java.io.UncheckedIOException if the folder cannot be written
   */
  public void write(Path folder, String name) {
    OutputFile.write(folder.resolve(name + ".svg"), SvgWriter.bytes(drawing));
    OutputFile.write(folder.resolve(name + ".png"), png());
  }
}
