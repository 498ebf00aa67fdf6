// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import java.time.YearMonth;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.figure.Numbers;

/** Why a project is where it is, in a phrase, from what the editions know. */
final class Reasons {
  /** Share of a change, in logarithms, that developers must explain to be named as its cause. */
  private static final double CAUSE = 0.5;

  private final EditionResult before;
  private final EditionResult after;
  private final Pairing pairing;
  private final boolean levels;

  Reasons(EditionResult before, EditionResult after, Pairing pairing, boolean levels) {
    this.before = before;
    this.after = after;
    this.pairing = pairing;
    this.levels = levels;
  }

  /** Why a project is new on the landscape. */
  Label added(EditionResult.Listed b, EditionResult.Listed a) {
    if (b == null) {
      EditionResult.Listed from = pairing.splitFrom(a);
      return from == null
          ? new Label("new in the catalogue", "新收入目录")
          : new Label("split from " + from.name(), "从 " + from.name() + " 拆分");
    }
    if (a.repaired() && !b.repaired() && a.openrankUnrepaired() <= after.above()) {
      String without = Numbers.openrank(a.openrankUnrepaired());
      return new Label(
          "repaired from GitHub's API; " + without + " without",
          "由 GitHub API 补全；未补全时为 " + without);
    }
    if (b.openrank() == null || b.openrank() == 0) {
      return new Label("had no activity before", "此前无活动");
    }
    String was = Numbers.openrank(b.openrank());
    if (!levels) {
      return new Label("above the threshold, had " + was, "高于门槛，此前为 " + was);
    }
    return a.openrank() > b.openrank()
        ? new Label("rose above the threshold, from " + was, "升至门槛以上，此前为 " + was)
        : new Label("the threshold is lower now; had " + was, "门槛降低；此前为 " + was);
  }

  /** Why a project is not on the landscape any more. */
  Label dropped(EditionResult.Listed b, EditionResult.Listed a) {
    if (a == null) {
      EditionResult.Listed into = pairing.absorbedBy(b);
      return into == null
          ? new Label("left the catalogue", "已移出目录")
          : new Label("is now part of " + into.name(), "已并入 " + into.name());
    }
    if (a.openrank() == null || a.openrank() == 0) {
      return a.lastActive() == null
          ? new Label("no activity", "无活动")
          : new Label("no activity since " + a.lastActive(), a.lastActive() + " 以来无活动");
    }
    String now = Numbers.openrank(a.openrank());
    return a.openrank() > after.above()
        ? new Label(
            "left out although " + now + " is above the threshold", "虽高于门槛（" + now + "）仍未列入")
        : below(b, a);
  }

  private Label below(EditionResult.Listed b, EditionResult.Listed a) {
    String bar = Numbers.plain(after.above());
    String was = Numbers.openrank(b.openrank());
    String now = Numbers.openrank(a.openrank());
    if (a.openrank() > before.above()) {
      return new Label(
          "the threshold rose to " + bar + "; has " + now, "门槛升至 " + bar + "；现为 " + now);
    }
    return b.openrank() > after.above()
        ? new Label(
            "fell below the threshold of " + bar + ", from " + was + " to " + now,
            "由 " + was + " 降至 " + now + "，低于门槛 " + bar)
        : new Label("below the threshold of " + bar + ", with " + now, "低于门槛 " + bar + "，为 " + now);
  }

  /** From one place to another. */
  static Label arrow(Label from, Label to) {
    return new Label(from.en() + " → " + to.en(), from.zh() + " → " + to.zh());
  }

  /** From one name to another: the repository's where that changed, else the shown one. */
  static Label renamed(EditionResult.Listed b, EditionResult.Listed a) {
    String from = b.repositories().get(0).name();
    String to = a.repositories().get(0).name();
    String text = from.equalsIgnoreCase(to) ? b.name() + " → " + a.name() : from + " → " + to;
    return new Label(text, text);
  }

  /** By how much a project rose or fell, and what the editions know of the cause. */
  Label moved(EditionResult.Listed b, EditionResult.Listed a, double change) {
    String by = Double.isInfinite(change) ? "" : Numbers.change(change);
    Label cause = cause(b, a, change);
    String en = by.isEmpty() ? "from nothing" : by + (levels ? "" : " of its share");
    String zh = by.isEmpty() ? "从无到有" : (levels ? "" : "份额 ") + by;
    return cause == null
        ? new Label(en, zh)
        : new Label(en + ", " + cause.en(), zh + "，" + cause.zh());
  }

  /** Whether nothing that counts happened for so long that it is a cause: three months. */
  private boolean idle(String lastActive) {
    return YearMonth.parse(lastActive).isBefore(YearMonth.parse(after.to()).minusMonths(2));
  }

  private Label cause(EditionResult.Listed b, EditionResult.Listed a, double change) {
    if (change < 0 && Boolean.TRUE.equals(a.archived()) && !Boolean.TRUE.equals(b.archived())) {
      return new Label("the repository was archived", "仓库已归档");
    }
    if (change < 0 && a.lastActive() != null && idle(a.lastActive())) {
      return new Label("no activity since " + a.lastActive(), a.lastActive() + " 以来无活动");
    }
    if (Pairing.regrouped(b, a)) {
      return new Label(
          "its repositories changed: " + b.repositories().size() + " → " + a.repositories().size(),
          "所含仓库变化：" + b.repositories().size() + " → " + a.repositories().size());
    }
    if (b.developers() == null || a.developers() == null || b.developers() == 0) {
      return null;
    }
    String counts = Numbers.whole(b.developers()) + " → " + Numbers.whole(a.developers());
    double developers = Math.log(Math.max(a.developers(), 0.5) / b.developers());
    boolean explained = !Double.isInfinite(change) && developers / Math.log1p(change) >= CAUSE;
    if (!explained) {
      return b.developers().equals(a.developers())
          ? null
          : new Label("developers " + counts, "开发者 " + counts);
    }
    return change > 0
        ? new Label("with more developers: " + counts, "开发者增加：" + counts)
        : new Label("with fewer developers: " + counts, "开发者减少：" + counts);
  }
}
