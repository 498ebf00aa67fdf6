// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import java.nio.file.Path;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.landscape.draw.PngWriter;
import org.rankscape.landscape.draw.SvgWriter;

/**
 * A collaboration network that has been laid out.
 *
 * @param drawing what is drawn
 * @param nodes projects drawn
 * @param edges links drawn
 * @param overlaps pairs of projects that could not be kept apart, 0 unless the picture is too small
 * @param pixels pixels of the PNG per px
 */
public record Network(Drawing drawing, int nodes, int edges, int overlaps, double pixels) {
  /** As self-contained SVG. */
  public String svg() {
    return SvgWriter.write(drawing);
  }

  /** As PNG file. */
  public byte[] png() {
    return PngWriter.bytes(drawing, pixels);
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
