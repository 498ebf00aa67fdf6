// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.landscape.draw.SvgWriter;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Repair;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.table.Table;
import org.rankscape.landscape.table.TableBuilder;
import org.rankscape.rank.trend.TrendClass;

/**
 * A badge for each project, to stand in its README: "OpenRank 615 · rank 2 of 135 · rising". Its
 * title says the same to those who cannot see it, and names landscape and period; its description
 * names the source.
 */
public final class Badges {
  private static final double HEIGHT = 20;
  private static final double SIZE = 11;
  private static final double PAD = 6;

  /** Room for viewers that set the text in a wider font of theirs (librsvg does). */
  private static final double SLACK = 1.1;

  private static final String DARK = "#3b4652";
  private static final String LIGHT_INK = "#ffffff";
  private final Landscape landscape;
  private final Language language;

  /** The badges of a landscape. */
  public Badges(Landscape landscape, Language language) {
    this.landscape = landscape;
    this.language = language;
  }

  /**
   * Writes {@code OWNER/NAME.svg} for each project, named by its primary repository, and {@code
   * badges.csv} with what they say.
   *
   * @throws java.io.UncheckedIOException if the folder cannot be written
   */
  public void write(Path folder) {
    for (Project p : landscape.projects()) {
      OutputFile.write(folder.resolve(file(p)), svg(p));
    }
    OutputFile.write(folder.resolve("badges.csv"), table().csv());
  }

  private static String file(Project p) {
    return p.entry().primaryRepository() + ".svg";
  }

  private Table table() {
    return new TableBuilder<Project>("badges")
        .column("repository", "primary repository", p -> p.entry().primaryRepository())
        .column("file", "path of the badge", Badges::file)
        .column("text", "what it says", this::text)
        .column("title", "what it says to those who cannot see it", this::title)
        .rows(landscape.projects());
  }

  /** What a project's badge says. */
  public String text(Project p) {
    return value(p) + " · " + place(p);
  }

  /** What a project's badge says to those who cannot see it: also on which map, and when. */
  private String title(Project p) {
    return p.entry().name()
        + ": "
        + text(p)
        + " · "
        + language.of(landscape.catalogue().title())
        + ", "
        + Numbers.period(landscape.period());
  }

  private static String value(Project p) {
    String value = "OpenRank " + Math.round(p.openrank());
    return p.repair() == null ? value : value + " " + Repair.MARK;
  }

  private String place(Project p) {
    int of = landscape.projects().size();
    StringBuilder out = new StringBuilder();
    out.append(
        language.of("rank " + p.rank() + " of " + of, "第 " + p.rank() + " 名，共 " + of + " 个"));
    String trend = trend(p);
    if (trend != null) {
      out.append(" · ").append(trend);
    }
    if (landscape.provenance().simulated()) {
      out.append(language.of(" · simulated", " · 模拟数据"));
    }
    return out.toString();
  }

  private String trend(Project p) {
    if (p.trend() == null) {
      return null;
    }
    return switch (p.trend().trendClass()) {
      case GROWING -> language.of("rising", "上升");
      case DECLINING -> language.of("falling", "下降");
      case NEW -> language.of("new", "新项目");
      case STEADY -> language.of("steady", "平稳");
      case DORMANT, GONE -> language.of("no activity now", "目前沉寂");
      case UNKNOWN -> null;
    };
  }

  private static String ground(Project p) {
    TrendClass trend = p.trend() == null ? TrendClass.UNKNOWN : p.trend().trendClass();
    return switch (trend) {
      case GROWING -> "#0b7a3e";
      case DECLINING -> "#b3261e";
      case NEW -> "#7a2f9c";
      case STEADY, UNKNOWN -> "#1f5fa8";
      case DORMANT, GONE -> "#5b6672";
    };
  }

  private static double width(String text) {
    return Math.ceil(SLACK * Fonts.width(text, Face.REGULAR, SIZE) + 2 * PAD);
  }

  /** A third of the slack stands in front of the text. */
  private static double start(String text) {
    return PAD + (SLACK - 1) / 3 * Fonts.width(text, Face.REGULAR, SIZE);
  }

  /** The badge of a project as SVG. */
  public String svg(Project p) {
    String left = value(p);
    String right = place(p);
    double first = width(left);
    double second = width(right);
    List<Element> out = new ArrayList<>();
    out.add(Box.filled(0, 0, first + second, HEIGHT, 4, DARK));
    out.add(Box.filled(first, 0, second, HEIGHT, 4, ground(p)));
    out.add(Box.filled(first, 0, 4, HEIGHT, 0, ground(p)));
    out.addAll(Text.byFace(start(left), 14, SIZE, Face.REGULAR, LIGHT_INK, left));
    out.addAll(Text.byFace(first + start(right), 14, SIZE, Face.REGULAR, LIGHT_INK, right));
    String source =
        language.of("Source: ", "数据来源：")
            + language.of(landscape.provenance().source())
            + " · "
            + Numbers.period(landscape.period())
            + " · Rankscape "
            + landscape.provenance().version()
            + (p.repair() == null
                ? ""
                : " · "
                    + Repair.MARK
                    + language.of(
                        " restored in part from GitHub's API; rank without that "
                            + p.repair().rank(),
                        " 部分数据由 GitHub API 补全，未补全时第 " + p.repair().rank() + " 名"));
    return SvgWriter.write(
        new Drawing(first + second, HEIGHT, title(p), source, language.tag(), "none", out));
  }
}
