// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.nio.file.Path;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.landscape.draw.PdfWriter;
import org.rankscape.landscape.draw.PngWriter;
import org.rankscape.landscape.draw.SvgWriter;

/** A drawing that can be had as SVG, PNG and PDF; the same input gives the same bytes. */
public final class Picture {
  private static final double PIXELS = 2;
  private final Drawing drawing;

  Picture(Drawing drawing) {
    this.drawing = drawing;
  }

  /**
   * What the picture shows.
   *
   * @return its title
   */
  public String title() {
    return drawing.title();
  }

  /**
   * The picture as SVG: self-contained, text stays text, with its fonts.
   *
   * @return an SVG document
   */
  public String svg() {
    return SvgWriter.write(drawing);
  }

  /**
   * The picture as PNG, two pixels per CSS pixel.
   *
   * @return a PNG file
   */
  public byte[] png() {
    return PngWriter.bytes(drawing, PIXELS);
  }

  /**
   * The picture as PDF of one page with embedded fonts.
   *
   * @return a PDF file
   */
  public byte[] pdf() {
    return PdfWriter.bytes(drawing);
  }

  /**
   * Writes the picture to a file.
   *
   * @param file name that ends with {@code .svg}, {@code .png} or {@code .pdf}
   * @throws IllegalArgumentException if it ends otherwise
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public void write(Path file) {
    String name = file.getFileName().toString();
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "svg" -> OutputFile.write(file, svg());
      case "png" -> OutputFile.write(file, png());
      case "pdf" -> OutputFile.write(file, pdf());
      default ->
          throw new IllegalArgumentException(
              "cannot draw " + name + ": name it .svg, .png or .pdf.");
    }
  }
}
