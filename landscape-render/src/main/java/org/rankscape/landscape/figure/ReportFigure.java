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
 * @param caption title, unit, source, period and coverage in one line
 * @param drawing what is drawn
 * @param table the numbers
 */
public record ReportFigure(String id, String caption, Drawing drawing, Table table) {
  /**
   * Writes ID.svg, ID.png, ID.csv and ID.txt, the caption, into a folder.
   *
   * @throws java.io.UncheckedIOException if the folder cannot be written
   */
  public void write(Path folder) {
    drawn().write(folder, id);
    OutputFile.write(folder.resolve(id + ".csv"), table.csv().getBytes(StandardCharsets.UTF_8));
    OutputFile.write(
        folder.resolve(id + ".txt"), (caption + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The title, which the caption begins with. */
  public String title() {
    return caption.split("\\. |。", 2)[0];
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
