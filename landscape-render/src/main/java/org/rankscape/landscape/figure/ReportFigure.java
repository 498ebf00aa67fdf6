// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.landscape.table.Table;

/**
 * A figure of a report with the numbers it is drawn from.
 *
 * @param id name of its files
 * @param caption its words
 * @param drawing the figure as it stands alone, with its source
 * @param embedded the same without the source, for a page on which the caption names it
 * @param table the numbers
 */
public record ReportFigure(
    String id, FigureCaption caption, Drawing drawing, Drawing embedded, Table table) {
  /**
   * Writes ID.svg, ID.png, ID.csv and ID.txt, the caption, into a folder.
   *
   * @throws java.io.UncheckedIOException if the folder cannot be written
   */
  public void write(Path folder) {
    drawn().write(folder, id);
    OutputFile.write(folder.resolve(id + ".csv"), table.csv().getBytes(StandardCharsets.UTF_8));
    OutputFile.write(
        folder.resolve(id + ".txt"), (caption.whole() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The drawing alone. */
  public Figure drawn() {
    return new Figure(drawing);
  }

  /** Deletes the files of a figure that an earlier report had. */
  public static void delete(Path folder, String id) {
    for (String ending : new String[] {".svg", ".png", ".csv", ".txt"}) {
      try {
        Files.deleteIfExists(folder.resolve(id + ending));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
