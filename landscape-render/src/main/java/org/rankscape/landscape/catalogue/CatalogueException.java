// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with one catalogue file; the message has a line for each problem. */
public final class CatalogueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient Path file;
  private final transient List<Problem> problems;

  CatalogueException(Path file, List<Problem> problems, Throwable cause) {
    super(message(file, problems), cause);
    this.file = file;
    this.problems = ordered(problems);
  }

  private static List<Problem> ordered(List<Problem> problems) {
    return problems.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Problem::line).thenComparing(Problem::wrong))
        .toList();
  }

  private static String message(Path file, List<Problem> problems) {
    return ordered(problems).stream()
        .map(p -> file + (p.line() > 0 ? ":" + p.line() : "") + ": " + p.wrong() + " " + p.remedy())
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** The file that was read. */
  public Path file() {
    return file;
  }

  /** The problems by line. */
  public List<Problem> problems() {
    return problems;
  }
}
