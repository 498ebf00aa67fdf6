// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.draw.Mark;

/**
 * Marks that the user gives, by repository: {@code owner/name.svg} or {@code .png} below a folder,
 * or {@code name.svg} or {@code .png} in it. Upper and lower case are the same. Projects without a
 * file are drawn with a monogram.
 */
public final class Marks {
  /** No marks: every project has a monogram. */
  public static final Marks NONE = new Marks(Map.of());

  private static final List<String> ENDINGS = List.of(".svg", ".png");
  private final Map<String, Mark> byName;

  private Marks(Map<String, Mark> byName) {
    this.byName = byName;
  }

  /**
   * Reads the marks of a folder.
   *
   * @throws IllegalArgumentException if it is no folder, or a file in it no picture
   */
  public static Marks read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "The folder of marks " + folder + " does not exist. Give one with files owner/name.svg.");
    }
    Map<String, Mark> byName = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name =
            folder.relativize(file).toString().replace('\\', '/').toLowerCase(Locale.ROOT);
        int cut = name.lastIndexOf('.');
        if (cut > 0 && ENDINGS.contains(name.substring(cut))) {
          byName.putIfAbsent(name.substring(0, cut), Mark.read(file));
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read the folder " + folder + ": " + e + ".", e);
    }
    return new Marks(byName);
  }

  /** The mark of a project, or null. */
  Mark of(ProjectEntry project) {
    for (String repository : project.repositories()) {
      String full = repository.toLowerCase(Locale.ROOT);
      Mark mark = byName.get(full);
      if (mark == null) {
        mark = byName.get(full.substring(full.indexOf('/') + 1));
      }
      if (mark != null) {
        return mark;
      }
    }
    return null;
  }
}
