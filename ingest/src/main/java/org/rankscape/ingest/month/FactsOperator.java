// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.util.List;
import org.apache.flink.api.java.tuple.Tuple2;
import org.rankscape.warehouse.table.RepositoryFacts;

/** Keeps the latest statement of each fact about a repository in a month. */
final class FactsOperator extends GroupOperator<FactsSeen, List<RepositoryFacts>> {
  private static final long serialVersionUID = 1L;

  @Override
  void group(Tuple2<Integer, Long> key, List<FactsSeen> statements) {
    RepositoryFacts f = statements.stream().reduce(FactsSeen::merge).orElseThrow().facts();
    emit(
        List.of(
            new RepositoryFacts(
                MonthKey.text(MonthKey.month(key)),
                f.repositoryId(),
                f.language(),
                f.licence(),
                f.stars(),
                f.topics(),
                f.description(),
                f.createdAt(),
                f.archived(),
                f.organisation())));
  }
}
