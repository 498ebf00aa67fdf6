// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.java.tuple.Tuple2;
import org.rankscape.warehouse.table.Name;

/**
 * Joins what different hours saw of an id's names in a month. Today's names, which the API tells,
 * are those of ids that no hour names.
 */
final class NamesOperator extends GroupOperator<NameSeen, List<Name>> {
  private static final long serialVersionUID = 1L;

  @Override
  void group(Tuple2<Integer, Long> key, List<NameSeen> records) {
    TreeMap<String, NameSeen> names = new TreeMap<>();
    boolean seen = records.stream().anyMatch(r -> !r.today());
    records.stream()
        .filter(r -> !seen || !r.today())
        .forEach(r -> names.merge(r.name(), r, EventDigest::span));
    String month = MonthKey.text(MonthKey.month(key));
    List<Name> rows = new ArrayList<>();
    for (NameSeen n : names.values()) {
      rows.add(new Name(month, n.id(), n.name(), time(n.first()), time(n.last())));
    }
    emit(rows);
  }

  private static LocalDateTime time(long second) {
    return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
  }
}
