// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.uncertainty;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.rank.Inheritance;
import org.rankscape.rank.OpenRankDefinition;

/** The last value of every node in every replicate, as it had decayed by the node's last month. */
final class ReplicateValues {
  private final OpenRankDefinition definition;
  private final int replicates;
  private final Long2ObjectOpenHashMap<Row> repositories = new Long2ObjectOpenHashMap<>();
  private final Long2ObjectOpenHashMap<Row> developers = new Long2ObjectOpenHashMap<>();

  /** Values of a node's last month, one a replicate. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; not copied, for its size
  record Row(YearMonth month, float[] values) {}

  /** Starts all replicates from the same values. */
  ReplicateValues(OpenRankDefinition definition, int replicates, Inheritance start) {
    this.definition = definition;
    this.replicates = replicates;
    start.forEach(
        (node, value, month) -> {
          float[] values = new float[replicates];
          Arrays.fill(values, (float) value);
          rows(node).put(node.id(), new Row(month, values));
        });
  }

  private Long2ObjectOpenHashMap<Row> rows(Node node) {
    return node.kind() == Node.Kind.REPOSITORY ? repositories : developers;
  }

  /** The values of each node of a month that were kept; null where there are none. */
  Row[] rows(CollaborationMatrix matrix) {
    Row[] rows = new Row[matrix.nodes()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rows(matrix.node(i)).get(matrix.id(i));
    }
    return rows;
  }

  /** What a node starts a month with in a replicate, without what its activity adds. */
  double start(Row row, YearMonth month, int replicate) {
    return row == null
        ? definition.newNodeValue()
        : definition.inheritedValue(
            row.values[replicate], (int) row.month.until(month, ChronoUnit.MONTHS));
  }

  /**
   * Takes a node's values of a month. Replicates without a value (NaN) keep their last one, which
   * has decayed; the array is kept and changed.
   */
  void put(Node node, YearMonth month, float[] values) {
    Row row = rows(node).get(node.id());
    double decay =
        row == null
            ? 0
            : StrictMath.pow(definition.decay(), row.month.until(month, ChronoUnit.MONTHS));
    for (int k = 0; k < replicates; k++) {
      if (Float.isNaN(values[k])) {
        values[k] = row == null ? 0 : (float) (row.values[k] * decay);
      }
    }
    rows(node).put(node.id(), new Row(month, values));
  }

  /** Forgets nodes whose values will all have decayed to the minimum by the month after this. */
  void prune(YearMonth month) {
    repositories.values().removeIf(row -> gone(row, month));
    developers.values().removeIf(row -> gone(row, month));
  }

  private boolean gone(Row row, YearMonth month) {
    double decay =
        StrictMath.pow(definition.decay(), row.month.until(month, ChronoUnit.MONTHS) + 1.0);
    for (float value : row.values) {
      if (value * decay > definition.minimum()) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return repositories.size() + developers.size();
  }
}
