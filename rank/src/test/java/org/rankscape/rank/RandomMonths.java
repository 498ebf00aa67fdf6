// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.rankscape.graph.Collaboration;

/** Small months of collaboration. */
public final class RandomMonths {
  private RandomMonths() {}

  /** Pairs of 8 repositories, the first in half of them, and 12 developers; some come twice. */
  public static Arbitrary<List<Collaboration>> pairs(int most) {
    Arbitrary<Long> giantOften =
        Arbitraries.longs().between(1, 8).flatMap(r -> Arbitraries.of(1L, r));
    return Combinators.combine(
            giantOften,
            Arbitraries.longs().between(1, 12),
            Arbitraries.longs().between(1_000, 500_000))
        .as(Collaboration::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(most);
  }
}
