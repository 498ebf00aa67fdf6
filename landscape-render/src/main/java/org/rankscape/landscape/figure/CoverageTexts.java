// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.figure;

import java.util.List;
import java.util.Locale;
import org.rankscape.landscape.sheet.Language;

/** The words of the coverage figure, in its language. */
final class CoverageTexts {
  private final FeedCoverage feed;
  private final boolean chinese;

  CoverageTexts(FeedCoverage feed, Language language) {
    this.feed = feed;
    this.chinese = language == Language.ZH;
  }

  private String of(String english, String zh) {
    return chinese ? zh : english;
  }

  String title() {
    return of("Coverage: how much of the feed arrived", "覆盖率：数据源到达了多少");
  }

  String subtitle() {
    return of(
        "Index of a month = hours × events × mix × lines, each between 0 and 1. Months whose index"
            + " differs by more than 0.1 should not be compared as they are.",
        "月度指数 = 小时 × 事件 × 类型构成 × 可读行，均在 0 与 1 之间。指数相差超过 0.1 的月份不宜直接比较。");
  }

  String index() {
    return of("Index", "指数");
  }

  /** Names of the parts in their order. */
  List<String> parts() {
    return chinese
        ? List.of("小时文件", "其中的事件", "类型构成", "可读行")
        : List.of("Hours there", "Events in them", "Mix of types", "Lines read");
  }

  String hours() {
    return of("Hour, UTC", "小时（UTC）");
  }

  String scale() {
    return of("coverage", "覆盖率");
  }

  String unasked() {
    return of("not asked for", "未请求");
  }

  String source() {
    String numbers =
        String.format(
            Locale.ROOT,
            of(" · mean index %.2f, lowest %.2f in %s", " · 平均指数 %.2f，最低 %.2f（%s）"),
            feed.mean(),
            feed.worst().index(),
            feed.worst().month());
    return of("Source: ", "数据来源：") + feed.source() + numbers + " · Rankscape " + feed.version();
  }

  String simulated() {
    return feed.simulated() ? of("SIMULATED DATA", "模拟数据") : null;
  }
}
