// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rankscape.graph.Node;

/**
 * What nodes bring into a month: the last value of each and the month it is from. Immutable.
 *
 * <p>Values may be imported (from a published series) before the first month is ranked, which
 * spares two years of warm-up.
 */
public final class Inheritance {
  private static final Inheritance EMPTY = new Inheritance(new Table(), new Table());

  private final Table repositories;
  private final Table developers;

  private Inheritance(Table repositories, Table developers) {
    this.repositories = repositories;
    this.developers = developers;
  }

  /** No values: every node is new. */
  public static Inheritance empty() {
    return EMPTY;
  }

  /** A builder that starts from these values. */
  public Builder toBuilder() {
    return new Builder(repositories.copy(), developers.copy());
  }

  /** A builder without values. */
  public static Builder builder() {
    return EMPTY.toBuilder();
  }

  /** Number of nodes with a last value. */
  public int size() {
    return repositories.values.size() + developers.values.size();
  }

  /** The last value of a node, as it was in its month. */
  public OptionalDouble lastValue(Node node) {
    double value = table(node.kind()).values.get(node.id());
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The month of a node's last value. */
  public Optional<YearMonth> lastMonth(Node node) {
    Table table = table(node.kind());
    return table.months.containsKey(node.id())
        ? Optional.of(month(table.months.get(node.id())))
        : Optional.empty();
  }

  /**
   * What a node starts with in a month, without what its activity adds.
   *
   * @throws IllegalArgumentException if its last value is not from an earlier month
   */
  public double initialValue(Node node, YearMonth month, OpenRankDefinition definition) {
    Table table = table(node.kind());
    double last = table.values.get(node.id());
    if (Double.isNaN(last)) {
      return definition.newNodeValue();
    }
    int months = proleptic(month) - table.months.get(node.id());
    if (months < 1) {
      throw new IllegalArgumentException(
          "The inherited value of %s is of %s, which is not before %s; rank months in order."
              .formatted(node, month.minusMonths(months), month));
    }
    return definition.inheritedValue(last, months);
  }

  /** Gives every last value to the consumer, in the order of the nodes. */
  public void forEach(Consumer consumer) {
    for (Node.Kind kind : Node.Kind.values()) {
      Table table = table(kind);
      long[] ids = table.values.keySet().toLongArray();
      Arrays.sort(ids);
      for (long id : ids) {
        consumer.accept(new Node(kind, id), table.values.get(id), month(table.months.get(id)));
      }
    }
  }

  private Table table(Node.Kind kind) {
    return kind == Node.Kind.REPOSITORY ? repositories : developers;
  }

  private static int proleptic(YearMonth month) {
    return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  private static YearMonth month(int proleptic) {
    return YearMonth.of(0, 1).plus(proleptic, ChronoUnit.MONTHS);
  }

  /** Takes a node's last value and its month. */
  @FunctionalInterface
  public interface Consumer {
    /** Takes one. */
    void accept(Node node, double value, YearMonth month);
  }

  /** Collects last values; of several for a node, the latest month counts. */
  public static final class Builder {
    private final Table repositories;
    private final Table developers;

    private Builder(Table repositories, Table developers) {
      this.repositories = repositories;
      this.developers = developers;
    }

    /**
     * Sets a node's value of a month, unless a later one is known.
     *
     * @throws IllegalArgumentException if the value is negative or not finite
     */
    public Builder put(Node node, double value, YearMonth month) {
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            "OpenRank %s of %s in %s must be a finite number of at least 0."
                .formatted(value, node, month));
      }
      Table table = node.kind() == Node.Kind.REPOSITORY ? repositories : developers;
      int since = proleptic(month);
      if (since >= table.months.getOrDefault(node.id(), since)) {
        table.values.put(node.id(), value);
        table.months.put(node.id(), since);
      }
      return this;
    }

    /**
     * Forgets values that will have decayed to the definition's minimum by the month after this.
     */
    public Builder prune(YearMonth month, OpenRankDefinition definition) {
      repositories.prune(proleptic(month) + 1, definition);
      developers.prune(proleptic(month) + 1, definition);
      return this;
    }

    /** The values collected; the builder must not be used afterwards. */
    public Inheritance build() {
      return new Inheritance(repositories, developers);
    }
  }

  private static final class Table {
    private final Long2DoubleOpenHashMap values;
    private final Long2IntOpenHashMap months;

    private Table() {
      this(new Long2DoubleOpenHashMap(), new Long2IntOpenHashMap());
    }

    private Table(Long2DoubleOpenHashMap values, Long2IntOpenHashMap months) {
      this.values = values;
      this.months = months;
      values.defaultReturnValue(Double.NaN);
    }

    private Table copy() {
      return new Table(values.clone(), months.clone());
    }

    private void prune(int month, OpenRankDefinition definition) {
      values
          .long2DoubleEntrySet()
          .removeIf(
              e -> {
                int age = month - months.get(e.getLongKey());
                boolean gone =
                    age > 0 && decayed(e.getDoubleValue(), age, definition) <= definition.minimum();
                if (gone) {
                  months.remove(e.getLongKey());
                }
                return gone;
              });
    }

    private static double decayed(double value, int months, OpenRankDefinition definition) {
      double decayed = value;
      for (int i = 0; i < months && decayed > definition.minimum(); i++) {
        decayed *= definition.decay();
      }
      return decayed;
    }
  }
}
