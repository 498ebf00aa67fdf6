// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.catalogue.SubDomain;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;

/**
 * What stands in the box of a domain.
 *
 * @param domain the domain
 * @param label its label in the language of the sheet
 * @param parts its chips by sub-domain; no part where it has no project
 * @param note what an empty box says
 */
record DomainContent(Domain domain, String label, List<Part> parts, String note) {
  /** Number of projects up to which each states its value. */
  private static final int FEW = 40;

  private static final double NOTE_LINE = 1.25;

  static DomainContent of(Domain domain, Map<String, List<Chip>> chips, Language language) {
    List<Part> parts = new ArrayList<>();
    add(parts, null, chips.get(domain.id() + "/"));
    for (SubDomain part : domain.subDomains()) {
      add(parts, language.of(part.label()), chips.get(domain.id() + "/" + part.id()));
    }
    return new DomainContent(
        domain,
        language.of(domain.label()),
        List.copyOf(parts),
        language.of("no project in this period", "本期无项目"));
  }

  /** What stands in every box of a landscape, by domain. */
  static Map<String, DomainContent> all(Landscape landscape, Language language) {
    TypeScale scale = TypeScale.of(landscape.projects());
    boolean few = landscape.projects().size() <= FEW;
    Map<String, List<Chip>> chips = new LinkedHashMap<>();
    for (Project project : landscape.projects()) {
      String part = project.entry().subDomain();
      String key = project.entry().domain() + "/" + (part == null ? "" : part);
      chips
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(Chip.of(project, scale, few ? detail(project) : null));
    }
    Map<String, DomainContent> contents = new LinkedHashMap<>();
    for (Layer layer : landscape.catalogue().layers()) {
      for (Frame frame : layer.frames()) {
        for (Domain domain : frame.domains()) {
          contents.put(domain.id(), of(domain, chips, language));
        }
      }
    }
    return contents;
  }

  private static String detail(Project project) {
    String value = String.format(Locale.ROOT, "OpenRank %.1f", project.openrank());
    String language = project.facts().language();
    return language == null ? value : value + " · " + language;
  }

  private static void add(List<Part> parts, String label, List<Chip> chips) {
    if (chips != null) {
      double pill = label == null ? 0 : Fonts.width(label, Face.SEMIBOLD, 1) + 2 * Part.PILL_SIDE;
      parts.add(new Part(label, List.copyOf(chips), pill));
    }
  }

  /** Area of its chips in px². */
  double area(Metrics m) {
    double em = parts.stream().flatMap(p -> p.chips().stream()).mapToDouble(Chip::area).sum();
    return Math.max(em, 1) * m.type() * m.type();
  }

  /** Its projects, in order. */
  List<String> projects() {
    return parts.stream()
        .flatMap(p -> p.chips().stream())
        .map(c -> c.project().entry().id())
        .toList();
  }

  /** Lines of the label in a box of this outer width. */
  List<String> heading(double width, Metrics m) {
    return LineBreaks.fit(label, Face.EXTRABOLD, m.heading(), width - 2 * m.padding());
  }

  /** Lines of the note in an empty box of this outer width; none in a box with projects. */
  List<String> note(double width, Metrics m) {
    return parts.isEmpty()
        ? LineBreaks.fit(note, Face.REGULAR, m.pillSize(), width - 2 * m.padding())
        : List.of();
  }

  static double noteLine(Metrics m) {
    return NOTE_LINE * m.pillSize();
  }

  /** Smallest outer width of the box: no word of its label, no chip and no pill is wider. */
  double leastWidth(Metrics m) {
    double width = widestWord(m);
    for (Part part : parts) {
      width = Math.max(width, part.pill() * m.pillSize());
      for (Chip chip : part.chips()) {
        width = Math.max(width, chip.width() * chip.size() * m.type());
      }
    }
    return width + 2 * m.padding();
  }

  private double widestWord(Metrics m) {
    return Math.max(
        LineBreaks.widestWord(label, Face.EXTRABOLD, m.heading()),
        parts.isEmpty() ? LineBreaks.widestWord(note, Face.REGULAR, m.pillSize()) : 0);
  }

  /** Smallest outer heights of the box at outer widths. */
  double[] heights(double[] widths, Metrics m) {
    double[] out = new double[widths.length];
    Arrays.fill(out, Double.POSITIVE_INFINITY);
    double narrowest = widestWord(m) + 2 * m.padding();
    double oneLine = Fonts.width(label, Face.EXTRABOLD, m.heading()) + 2 * m.padding();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] >= narrowest) {
        int lines = widths[i] >= oneLine ? 1 : heading(widths[i], m).size();
        out[i] = lines > 2 ? Double.POSITIVE_INFINITY : height(widths[i], lines, m);
      }
      if (i > 0) {
        out[i] = Math.min(out[i], out[i - 1]);
      }
    }
    return out;
  }

  private double height(double width, int lines, Metrics m) {
    double inner = width - 2 * m.padding();
    double height = m.headingHeight(lines) + 1.5 * m.padding();
    for (Part part : parts) {
      height += part.height(inner, m);
    }
    return parts.isEmpty()
        ? height + note(width, m).size() * noteLine(m)
        : height + (parts.size() - 1) * m.partGap();
  }
}
