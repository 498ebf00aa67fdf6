// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rankscape.landscape.catalogue.Inclusion;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Provenance;

/** The words around the boxes of a sheet, in its language. */
final class SheetTexts {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_ALONE =
      DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
  private final Landscape landscape;
  private final Language language;

  SheetTexts(Landscape landscape, Language language) {
    this.landscape = landscape;
    this.language = language;
  }

  String title() {
    return language.of(landscape.catalogue().title());
  }

  String simulated() {
    return landscape.provenance().simulated() ? language.of("SIMULATED DATA", "模拟数据") : null;
  }

  /** Period and rule. */
  String period() {
    Inclusion rule = landscape.catalogue().inclusion();
    String above = number(rule.above());
    boolean last = rule.measure() == Inclusion.Measure.LAST_OPENRANK;
    return span(landscape.period())
        + " · "
        + (last
            ? language.of("OpenRank of the last month above ", "末月 OpenRank 大于 ")
            : language.of("mean OpenRank above ", "平均 OpenRank 大于 "))
        + above;
  }

  /** Number of projects, and of domains that have any. */
  String counts() {
    long domains = landscape.projects().stream().map(p -> p.entry().domain()).distinct().count();
    int projects = landscape.projects().size();
    return language == Language.ZH
        ? projects + " 个项目 · " + domains + " 个领域 · 字号越大，OpenRank 越高"
        : projects
            + (projects == 1 ? " project · " : " projects · ")
            + domains
            + (domains == 1 ? " domain" : " domains")
            + " · larger type, higher OpenRank";
  }

  /** What the legend says of a trend mark. */
  String trend(TrendMark mark) {
    return switch (mark) {
      case RISING -> language.of("rising", "上升");
      case FALLING -> language.of("falling", "下降");
      case NEW -> language.of("new", "新项目");
      case DORMANT -> language.of("dormant", "休眠");
    };
  }

  /** The lines of the foot before they are broken to its width. */
  List<String> foot() {
    Provenance p = landscape.provenance();
    StringBuilder line = new StringBuilder();
    line.append(language.of("Source: ", "数据来源：")).append(language.of(p.source()));
    if (p.coverage() != null) {
      line.append(language.of(" · coverage ", " · 覆盖率 "))
          .append(number(100 * p.coverage()))
          .append(" %");
    }
    if ("partial".equals(p.scope())) {
      line.append(
          language.of(
              " · partial scope: values are not comparable with published ones",
              " · 局部范围：数值不可与已公布数值比较"));
    }
    line.append(" · Rankscape ").append(p.version());
    List<String> lines = new ArrayList<>(List.of(line.toString()));
    if (!p.warnings().isEmpty()) {
      lines.add(
          language.of("Note: ", "注：")
              + p.warnings().stream().map(language::of).collect(Collectors.joining(" ")));
    }
    return lines;
  }

  String more() {
    return language.of(" … (all notes: data folder)", " ……（全部说明见 data 文件夹）");
  }

  /** What a viewer shows when pointing at a project. */
  String tooltip(Project p) {
    String value = String.format(Locale.ROOT, "%.1f", p.openrank());
    int of = landscape.projects().size();
    return p.shownName()
        + " · "
        + p.entry().primaryRepository()
        + "\nOpenRank "
        + value
        + (language == Language.ZH
            ? "，第 " + p.rank() + " 名，共 " + of + " 个"
            : ", rank " + p.rank() + " of " + of);
  }

  private String span(Period period) {
    YearMonth from = period.from();
    YearMonth to = period.to();
    if (language == Language.ZH) {
      String start = from.getYear() + " 年 " + from.getMonthValue() + " 月";
      return from.equals(to)
          ? start
          : start
              + "至"
              + (from.getYear() == to.getYear() ? "" : " " + to.getYear() + " 年")
              + " "
              + to.getMonthValue()
              + " 月";
    }
    return from.equals(to)
        ? MONTH.format(from)
        : (from.getYear() == to.getYear() ? MONTH_ALONE : MONTH).format(from)
            + " – "
            + MONTH.format(to);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
