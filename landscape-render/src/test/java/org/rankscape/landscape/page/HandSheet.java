// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.util.List;
import java.util.Locale;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;

/** A plain sheet: domains as boxes in a grid, with the groups that the page makes live. */
final class HandSheet {
  private static final int COLUMNS = 4;
  private static final double WIDTH = 1920;

  private HandSheet() {}

  static String svg(Landscape landscape) {
    List<Domain> domains =
        landscape.catalogue().layers().stream()
            .map(Layer::frames)
            .flatMap(List::stream)
            .map(Frame::domains)
            .flatMap(List::stream)
            .toList();
    int rows = (domains.size() + COLUMNS - 1) / COLUMNS;
    double height = Math.max(1080, 260 * rows);
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ")
        .append(number(WIDTH) + " " + number(height))
        .append("'><style>.hand-title { font-weight: 700; fill: #17376e }</style>");
    for (int i = 0; i < domains.size(); i++) {
      double w = WIDTH / COLUMNS;
      double h = height / rows;
      int row = i / COLUMNS;
      box(out, landscape, domains.get(i), i % COLUMNS * w, row * h, w, h);
    }
    return out.append("</svg>").toString();
  }

  private static void box(
      StringBuilder out,
      Landscape landscape,
      Domain domain,
      double x,
      double y,
      double w,
      double h) {
    out.append("<g class='domain' data-domain='" + escaped(domain.id()) + "'>")
        .append("<rect x='" + number(x + 6) + "' y='" + number(y + 6) + "' width='")
        .append(number(w - 12) + "' height='" + number(h - 12))
        .append("' style='fill: #eef3fb; stroke: #9db3d8' rx='4'/><text class='hand-title' x='")
        .append(number(x + 18) + "' y='" + number(y + 34) + "' style='font-size: 20px'>")
        .append(escaped(domain.label().en()) + "</text>");
    double px = x + 18;
    double py = y + 64;
    for (Project project : landscape.projects()) {
      if (!project.entry().domain().equals(domain.id())) {
        continue;
      }
      double size = Math.min(34, 11 + Math.sqrt(project.openrank()));
      String name = project.entry().name();
      double width = name.length() * size * 0.6 + 12;
      if (px + width > x + w - 12) {
        px = x + 18;
        py += size + 8;
      }
      out.append("<g class='project' data-project='" + escaped(project.entry().id()) + "'>")
          .append("<text x='" + number(px) + "' y='" + number(py) + "' font-size='" + number(size))
          .append("' fill='#1c2430'>" + escaped(name) + "</text></g>");
      px += width;
    }
    out.append("</g>");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }
}
