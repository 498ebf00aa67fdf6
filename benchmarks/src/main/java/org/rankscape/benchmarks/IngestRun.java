// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of one side on one input: a line of the file that the report is made from.
 *
 * @param input name of the input
 * @param files its files
 * @param bytes their bytes as stored
 * @param jsonBytes bytes of JSON
 * @param side who ran
 * @param measured what it took
 */
record IngestRun(
    String input, int files, long bytes, long jsonBytes, Side side, Measured measured) {

  String line() {
    return String.join(
        "|",
        input,
        String.valueOf(files),
        String.valueOf(bytes),
        String.valueOf(jsonBytes),
        side.name(),
        measured.line());
  }

  static List<IngestRun> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(IngestRun::parse).toList();
  }

  private static IngestRun parse(String line) {
    String[] parts = line.split("\\|", -1);
    return new IngestRun(
        parts[0],
        Integer.parseInt(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        Side.valueOf(parts[4]),
        Measured.parse(parts[5]));
  }
}
