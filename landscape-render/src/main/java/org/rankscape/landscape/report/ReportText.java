// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.Map;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.rankscape.landscape.figure.ReportFigure;

/** The Markdown of a report. Images in it are figures of the report: {@code figures/ID.svg}. */
final class ReportText {
  static final String FOLDER = "figures/";

  private ReportText() {}

  static Node parse(String markdown) {
    return Parser.builder().build().parse(markdown);
  }

  /**
   * The figure that an image stands for.
   *
   * @throws IllegalArgumentException if the report has no such figure
   */
  static ReportFigure figure(Image image, Map<String, ReportFigure> figures) {
    String address = image.getDestination();
    ReportFigure figure =
        address.startsWith(FOLDER) && address.endsWith(".svg")
            ? figures.get(address.substring(FOLDER.length(), address.length() - 4))
            : null;
    if (figure == null) {
      throw new IllegalArgumentException(
          "the template shows the picture \""
              + address
              + "\", which this report does not have: name one of "
              + figures.keySet()
              + " as "
              + FOLDER
              + "NAME.svg.");
    }
    return figure;
  }
}
