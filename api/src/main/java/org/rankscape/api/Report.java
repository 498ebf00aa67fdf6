// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.util.List;

/** The report of a period: text that states the numbers, and every figure that the data allow. */
public final class Report {
  private final org.rankscape.landscape.report.Report report;

  Report(org.rankscape.landscape.report.Report report) {
    this.report = report;
  }

  /**
   * The figures in the order in which the report shows them.
   *
   * @return figures that the data allow
   */
  public List<Figure> figures() {
    return report.figures().stream()
        .map(
            f ->
                new Figure(
                    f.id(),
                    f.caption().whole(),
                    new Picture(f.drawing()),
                    new Rows(
                        f.table().columns().stream().map(c -> c.name()).toList(),
                        f.table().rows())))
        .toList();
  }

  /**
   * One figure.
   *
   * @param id such as {@code top}
   * @return the figure
   * @throws IllegalArgumentException if the data do not allow it; the message names those there are
   */
  public Figure figure(String id) {
    List<Figure> figures = figures();
    return figures.stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no figure '"
                        + id
                        + "': the data allow "
                        + String.join(", ", figures.stream().map(Figure::id).toList())
                        + "."));
  }

  /**
   * The report as text.
   *
   * @return CommonMark
   */
  public String markdown() {
    return report.markdown();
  }

  /**
   * The report as a page.
   *
   * @return one HTML file without script
   */
  public String html() {
    return report.html();
  }
}
