// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.sheet.Language;

/** The words of the growth axis, in its language. */
final class GrowthTexts {
  private final Landscape landscape;
  private final Language language;
  private final boolean chinese;

  GrowthTexts(Landscape landscape, Language language) {
    this.landscape = landscape;
    this.language = language;
    this.chinese = language == Language.ZH;
  }

  String title() {
    String title = language.of(landscape.catalogue().title());
    return title + (chinese ? "：增长与下降" : ": largest rises and falls");
  }

  String subtitle() {
    Period period = landscape.period();
    String now = period.from() + " – " + period.to();
    String before = period.from().minusYears(1) + " – " + period.to().minusYears(1);
    return chinese
        ? "平均 OpenRank 之差：" + now + " 对比 " + before
        : "Difference of mean OpenRank: " + now + " against " + before;
  }

  /** What every reader should know of the numbers, at most three sentences. */
  List<String> notes() {
    return landscape.provenance().warnings().stream().limit(3).map(language::of).toList();
  }

  String source() {
    long unknown = landscape.projects().stream().filter(p -> p.previous() == null).count();
    int all = landscape.projects().size();
    String end = " · Rankscape " + landscape.provenance().version();
    String source = language.of(landscape.provenance().source());
    return chinese
        ? "数据来源：" + source + " · " + all + " 个项目中有 " + unknown + " 个没有上年数值" + end
        : "Source: "
            + source
            + " · "
            + unknown
            + " of "
            + all
            + " projects have no value a year earlier"
            + end;
  }

  String simulated() {
    return landscape.provenance().simulated() ? (chinese ? "模拟数据" : "SIMULATED DATA") : null;
  }

  String description(List<GrowthFigure.Change> changes) {
    return changes.stream()
        .map(c -> c.project().shownName() + " " + signed(c.growth(), 1))
        .collect(Collectors.joining(", "));
  }

  /** Who gained and who lost most. */
  String reading(List<GrowthFigure.Change> changes) {
    GrowthFigure.Change first = changes.get(0);
    GrowthFigure.Change last =
        changes.stream().filter(c -> c.growth() < 0).findFirst().orElse(null);
    String gained =
        first.growth() > 0
            ? first.project().shownName() + language.of(" gained most, ", "增长最多，为 ") + value(first)
            : "";
    String lost =
        last == null
            ? ""
            : last.project().shownName() + language.of(" lost most, ", "下降最多，为 ") + value(last);
    String both = gained.isEmpty() || lost.isEmpty() ? "" : language.of("; ", "；");
    return gained + both + lost + language.of(".", "。");
  }

  /** Difference and, where the year before was not zero, its percentage. */
  String value(GrowthFigure.Change change) {
    double previous = change.project().previous();
    int digits = Math.abs(change.growth()) < 10 ? 1 : 0;
    String difference = signed(change.growth(), digits);
    return previous > 0
        ? difference + " (" + signed(100 * change.growth() / previous, 0) + " %)"
        : difference;
  }

  /** A number with its sign; zero has none. */
  static String signed(double value, int digits) {
    String text = String.format(Locale.ROOT, "%." + digits + "f", Math.abs(value));
    boolean zero = Double.parseDouble(text) == 0;
    return (zero ? "" : value < 0 ? "−" : "+") + text;
  }
}
