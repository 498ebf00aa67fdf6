// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rankscape.warehouse.table.RepositoryFacts;

class FactsSeenTest {
  private static FactsSeen stated(long second, String language, Integer stars) {
    return FactsSeen.of(
        0,
        second,
        1000 - second,
        new RepositoryFacts(null, 7, language, null, stars, null, null, null, null, null));
  }

  @Test
  void latestStatementOfEachPartWinsInAnyOrderAndGrouping() {
    List<FactsSeen> statements =
        new ArrayList<>(
            List.of(
                stated(1, "C", 1),
                stated(2, "Java", 2),
                stated(3, null, 3),
                stated(4, null, null),
                stated(3, null, 5)));
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      Collections.shuffle(statements, random);
      int cut = 1 + random.nextInt(statements.size() - 1);
      FactsSeen first = statements.subList(0, cut).stream().reduce(FactsSeen::merge).orElseThrow();
      FactsSeen rest =
          statements.subList(cut, statements.size()).stream()
              .reduce(FactsSeen::merge)
              .orElseThrow();
      RepositoryFacts facts = first.merge(rest).facts();
      assertThat(facts.language()).isEqualTo("Java");
      assertThat(facts.stars()).isEqualTo(5);
      assertThat(facts.licence()).isNull();
    }
  }
}
