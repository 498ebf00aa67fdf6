// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a simulation: everything is written aside and appears together. */
final class OutputFolder {
  private static final String HOURS = "hours";
  private static final String CATALOGUE = "catalogue.yaml";
  private static final String BOTS = "bots.txt";
  private static final String TRUTH = "truth.json";
  private static final String MARK = "\"simulated\" : true";

  private final Path out;
  private final Path aside;

  private OutputFolder(Path out, Path aside) {
    this.out = out;
    this.aside = aside;
  }

  static OutputFolder open(Path out) throws IOException {
    Path truth = out.resolve(TRUTH);
    boolean simulated = Files.isRegularFile(truth) && Files.readString(truth).contains(MARK);
    for (String name : List.of(HOURS, CATALOGUE, BOTS, TRUTH)) {
      if (Files.exists(out.resolve(name)) && !simulated) {
        throw new IllegalArgumentException(
            out.resolve(name)
                + " exists and was not written by a simulation; give an empty or new folder");
      }
    }
    Path aside = out.resolve(".hours-being-simulated");
    try {
      Files.createDirectories(out);
      delete(aside);
      Files.createDirectory(aside);
    } catch (IOException e) {
      throw new IOException(
          out + " cannot be written (" + e + "); give a folder in which you may create files", e);
    }
    return new OutputFolder(out, aside);
  }

  /** Where hours are written until they are published. */
  Path hours() {
    return aside;
  }

  void publish(String truth, String catalogue, String bots) throws IOException {
    Path hours = out.resolve(HOURS);
    delete(hours);
    Files.move(aside, hours, StandardCopyOption.ATOMIC_MOVE);
    replace(CATALOGUE, catalogue);
    replace(BOTS, bots);
    replace(TRUTH, truth);
  }

  /** Removes what has been written so far. */
  void discard() throws IOException {
    delete(aside);
  }

  private void replace(String name, String text) throws IOException {
    Path temporary = out.resolve('.' + name + ".part");
    Files.writeString(temporary, text, StandardCharsets.UTF_8);
    Files.move(
        temporary,
        out.resolve(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : all) {
        Files.delete(path);
      }
    }
  }
}
