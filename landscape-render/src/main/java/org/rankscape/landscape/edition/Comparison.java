// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.model.EditionChange;
import org.rankscape.landscape.model.EditionDifference;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.model.Repair;

/**
 * What changed between two editions. A project is the same as long as its repository is ({@link
 * Pairing}). Risen and fallen are projects on both whose OpenRank changed by at least a tenth, or
 * as asked; where the two editions' levels cannot be compared (scope, coverage, or source differ,
 * or values still rise because a ranking started without history), their share of the total of all
 * projects on both is compared instead, which cancels what moves all of them. Of a project that was
 * repaired from GitHub's API in one edition only, the values without the repair are compared.
 */
public final class Comparison {
  /** Smallest relative change that counts as risen or fallen unless asked otherwise. */
  public static final double LEAST = 0.1;

  /** Largest difference of coverage at which levels are compared as they are. */
  private static final double COVERAGE = 0.1;

  private final EditionResult earlier;
  private final EditionResult later;
  private final double least;
  private final Pairing pairing;
  private final Reasons reasons;
  private final List<Label> notes = new ArrayList<>();
  private final boolean levels;
  private final double scale;

  private Comparison(EditionResult earlier, EditionResult later, double least) {
    this.earlier = earlier;
    this.later = later;
    this.least = least;
    this.pairing = new Pairing(earlier, later);
    this.levels = levels(earlier, later);
    repairs();
    double[] common = common();
    this.scale = levels || !(common[1] > 0) ? 1 : common[0] / common[1];
    this.reasons = new Reasons(earlier, later, pairing, levels);
  }

  private record Scored(EditionChange change, double order) {}

  /**
   * Compares two results.
   *
   * @param least smallest relative change that counts as risen or fallen, above 0
   * @throws IllegalArgumentException if {@code least} is not above 0
   */
  public static EditionDifference of(
      String earlierName,
      EditionResult earlier,
      String laterName,
      EditionResult later,
      double least) {
    if (!(least > 0)) {
      throw new IllegalArgumentException("The least change must be above 0, not " + least + ".");
    }
    Comparison c = new Comparison(earlier, later, least);
    List<EditionChange> changes = c.changes();
    List<Attribution> sources =
        Stream.of(earlier, later).flatMap(e -> e.sources().stream()).distinct().toList();
    return new EditionDifference(
        side(earlierName, earlier),
        side(laterName, later),
        c.levels,
        least,
        sources,
        c.notes,
        changes);
  }

  private List<EditionChange> changes() {
    List<Scored> all = new ArrayList<>();
    for (EditionResult.Listed a : later.projects()) {
      EditionResult.Listed b = pairing.earlier(a);
      boolean was = b != null && b.shown();
      if (a.shown() && !was) {
        all.add(scored(EditionChange.Kind.ADDED, b, a, reasons.added(b, a), a.rank()));
      } else if (!a.shown() && was) {
        all.add(scored(EditionChange.Kind.DROPPED, b, a, reasons.dropped(b, a), b.rank()));
      } else if (a.shown()) {
        both(b, a, all);
      }
    }
    for (EditionResult.Listed b : earlier.projects()) {
      if (b.shown() && pairing.later(b) == null) {
        all.add(scored(EditionChange.Kind.DROPPED, b, null, reasons.dropped(b, null), b.rank()));
      }
    }
    all.sort(
        Comparator.comparing((Scored s) -> s.change().kind())
            .thenComparing(Scored::order)
            .thenComparing(s -> s.change().latest().id()));
    return all.stream().map(Scored::change).toList();
  }

  private void both(EditionResult.Listed b, EditionResult.Listed a, List<Scored> all) {
    Label from = earlier.place(b);
    Label to = later.place(a);
    if (!b.domain().equals(a.domain()) || !Objects.equals(b.subDomain(), a.subDomain())) {
      all.add(scored(EditionChange.Kind.MOVED, b, a, Reasons.arrow(from, to), a.rank()));
    }
    if (Pairing.renamed(b, a)) {
      all.add(scored(EditionChange.Kind.RENAMED, b, a, Reasons.renamed(b, a), a.rank()));
    }
    double before = value(b, a);
    double now = value(a, b) * scale;
    double change = before > 0 ? now / before - 1 : now > 0 ? Double.POSITIVE_INFINITY : 0;
    if (Math.abs(change) >= least) {
      EditionChange.Kind kind = change > 0 ? EditionChange.Kind.RISEN : EditionChange.Kind.FALLEN;
      Label reason = reasons.moved(b, a, change);
      all.add(scored(kind, b, a, reason, -Math.abs(now - before)));
    }
  }

  private Scored scored(
      EditionChange.Kind kind,
      EditionResult.Listed b,
      EditionResult.Listed a,
      Label reason,
      double order) {
    return new Scored(new EditionChange(kind, seen(earlier, b), seen(later, a), reason), order);
  }

  private static EditionChange.Seen seen(EditionResult in, EditionResult.Listed p) {
    return p == null
        ? null
        : new EditionChange.Seen(
            p.id(),
            p.shownName(),
            p.repositories().get(0).name(),
            p.domain(),
            in.place(p),
            p.rank(),
            p.openrank());
  }

  private static EditionDifference.Side side(String name, EditionResult r) {
    Period period = new Period(YearMonth.parse(r.from()), YearMonth.parse(r.to()));
    return new EditionDifference.Side(name, r.title(), period, (int) r.shown());
  }

  /** What is compared of a project: its value, without repairs where the other has none. */
  private static double value(EditionResult.Listed of, EditionResult.Listed other) {
    return of.repaired() && !other.repaired() ? of.openrankUnrepaired() : of.openrank();
  }

  /** Says that projects were repaired in one edition only, where any were. */
  private void repairs() {
    long alone =
        later.projects().stream()
            .filter(a -> pairing.earlier(a) != null)
            .filter(a -> a.repaired() != pairing.earlier(a).repaired())
            .count();
    if (alone > 0) {
      note(
          Repair.MARK
              + " Repaired from GitHub's API. Projects repaired in one edition only: "
              + alone
              + "; their rise or fall is that of the values without the repair.",
          Repair.MARK + " 由 GitHub API 补全。仅在一版中补全的项目：" + alone + "；其升降按未补全的值计算。");
    }
  }

  /** Sums over the projects on both, before and after. */
  private double[] common() {
    double[] sums = new double[2];
    for (EditionResult.Listed a : later.projects()) {
      EditionResult.Listed b = pairing.earlier(a);
      if (a.shown() && b != null && b.shown()) {
        sums[0] += value(b, a);
        sums[1] += value(a, b);
      }
    }
    return sums;
  }

  /** Whether levels are comparable; says why where they are not. */
  private boolean levels(EditionResult b, EditionResult a) {
    if (a.to().compareTo(b.to()) < 0) {
      note(
          "The second edition ends in "
              + a.to()
              + ", before the first, which ends in "
              + b.to()
              + ": give the earlier one first, or read every change backwards.",
          "第二版止于 " + a.to() + "，早于第一版（" + b.to() + "）：请先写较早的版本，否则各项变化方向相反。");
    }
    int before = notes.size();
    if (b.simulated() != a.simulated()) {
      note("One edition is simulated, the other is not.", "其中一个版本为模拟数据，另一个不是。");
    }
    if (!b.scope().equals(a.scope())) {
      note(
          "The scopes differ: " + b.scope() + " and " + a.scope() + ".",
          "范围不同：" + b.scope() + " 与 " + a.scope() + "。");
    }
    if ((b.coverage() == null) != (a.coverage() == null)) {
      note("One edition has computed values, the other imported ones.", "一个版本为计算值，另一个为导入值。");
    } else if (b.coverage() != null && Math.abs(b.coverage() - a.coverage()) > COVERAGE) {
      note("Coverage differs by more than a tenth.", "覆盖率相差超过十分之一。");
    }
    boolean samePeriod = b.from().equals(a.from()) && b.to().equals(a.to());
    if (!samePeriod && (b.warmUp() != null || a.warmUp() != null)) {
      String until =
          Stream.of(b, a)
              .map(EditionResult::warmUp)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElseThrow();
      note(
          "The ranking started without history: until "
              + until
              + " all values still rise to their level.",
          "排名起始时没有历史数据：到 " + until + " 为止，所有数值仍在升至应有水平。");
    }
    boolean alike = notes.size() == before;
    if (!alike) {
      note(
          "Risen and fallen compare each project's share of the projects on both editions.",
          "上升与下降按各项目在两版共有项目中的份额比较。");
    }
    overlap(b, a);
    if (!b.catalogue().equals(a.catalogue())) {
      note(
          "The editions are of different catalogues: "
              + b.catalogue()
              + " and "
              + a.catalogue()
              + ".",
          "两版使用不同的目录：" + b.catalogue() + " 与 " + a.catalogue() + "。");
    }
    if (b.above() != a.above()) {
      note(
          "The threshold changed from "
              + Numbers.plain(b.above())
              + " to "
              + Numbers.plain(a.above())
              + ".",
          "门槛由 " + Numbers.plain(b.above()) + " 变为 " + Numbers.plain(a.above()) + "。");
    }
    return alike;
  }

  /** Says that the same months are in both, where some are. */
  private void overlap(EditionResult b, EditionResult a) {
    YearMonth first = YearMonth.parse(b.from().compareTo(a.from()) > 0 ? b.from() : a.from());
    YearMonth last = YearMonth.parse(b.to().compareTo(a.to()) < 0 ? b.to() : a.to());
    long shared = ChronoUnit.MONTHS.between(first, last) + 1;
    boolean same = b.from().equals(a.from()) && b.to().equals(a.to());
    if (shared > 0 && !same) {
      note(
          "The periods have months in common (" + shared + "), in which nothing can have changed.",
          "两版时段有重叠的月份（" + shared + " 个），其间不会有变化。");
    }
  }

  private void note(String en, String zh) {
    notes.add(new Label(en, zh));
  }
}
