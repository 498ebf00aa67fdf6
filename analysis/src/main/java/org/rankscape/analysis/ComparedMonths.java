// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Coverage;

/**
 * Whether some months can be compared, by their coverage: as they are where it differs by a tenth
 * at most; marked where by more; not at all where one of such months lies below a floor.
 *
 * @param difference the month with the lowest and the one with the highest coverage, where they
 *     differ by more than a tenth
 * @param floor lowest coverage of a month that is still compared, between 0 and 1
 */
public record ComparedMonths(Optional<Coverage.Difference> difference, double floor) {
  /** The floor where none is set: half of the feed. */
  public static final double FLOOR = 0.5;

  /** Months of any coverage, such as those of imported values. */
  public static final ComparedMonths ALIKE = new ComparedMonths(Optional.empty(), FLOOR);

  /** Refuses a floor that is no share. */
  public ComparedMonths {
    if (!(floor >= 0 && floor <= 1)) {
      throw new WarehouseException(
          "coverage floor "
              + floor
              + " is not between 0 and 1: 0 compares months of any coverage.");
    }
  }

  /** Looks at the coverage of some months. */
  public static ComparedMonths of(List<Coverage.Month> months, double floor) {
    return new ComparedMonths(Coverage.difference(months), floor);
  }

  /** Whether a difference is so large, or a month so thin, that no comparison is made. */
  public boolean refused() {
    return difference.filter(d -> d.worst().index() < floor).isPresent();
  }

  /** That coverage differs, for the reader; nothing where it does not. */
  public Optional<Label> warning() {
    return difference.map(
        d ->
            new Label(
                String.format(
                    Locale.ROOT,
                    "Coverage differs between the months compared: %.2f in %s, %.2f in %s.",
                    d.worst().index(),
                    d.worst().month(),
                    d.best().index(),
                    d.best().month()),
                String.format(
                    Locale.ROOT,
                    "所比较月份的数据覆盖率不同：%2$s 为 %1$.2f，%4$s 为 %3$.2f。",
                    d.worst().index(),
                    d.worst().month(),
                    d.best().index(),
                    d.best().month())));
  }

  /** That nothing is compared, and what to do. */
  public Label refusal() {
    return new Label(
        String.format(
            Locale.ROOT,
            "That is below the floor of %.2f: trends and growth would measure the feed, not the"
                + " projects, and are left out. Choose months without it, or a lower coverage"
                + " floor.",
            floor),
        String.format(Locale.ROOT, "低于下限 %.2f：此时的趋势与增长反映的是数据源而非项目，故不给出。请另选月份，或调低覆盖率下限。", floor));
  }
}
