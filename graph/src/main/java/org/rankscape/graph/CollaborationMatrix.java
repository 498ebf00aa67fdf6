// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.rankscape.graph.solver.LinearSystem;
import org.rankscape.graph.solver.ReplicateSystem;

/**
 * The collaboration of a period as compressed sparse rows, both ways.
 *
 * <p>Indices are dense: repositories {@code 0 .. r-1} by ascending id, then developers {@code r ..
 * r+d-1} by ascending id, so the same pairs give the same matrix in whatever order they come.
 *
 * <pre>
 * row        neighbours (ascending)       activity in thousandths
 * repository its developers               a_ur
 * developer  its repositories             a_ur
 * </pre>
 */
public final class CollaborationMatrix {
  private final long[] ids;
  private final int repositories;
  private final int[] rowStart;
  private final int[] neighbours;
  private final Activities activities;

  private CollaborationMatrix(
      long[] ids, int repositories, int[] rowStart, int[] neighbours, Activities activities) {
    this.ids = ids;
    this.repositories = repositories;
    this.rowStart = rowStart;
    this.neighbours = neighbours;
    this.activities = activities;
  }

  /** The matrix of the given collaborations; pairs that occur several times are summed. */
  public static CollaborationMatrix of(Collection<? extends Collaboration> collaborations) {
    CollaborationMatrixBuilder builder = builder();
    for (Collaboration c : collaborations) {
      builder.add(c.repositoryId(), c.developerId(), c.activityThousandths());
    }
    return builder.build();
  }

  /**
   * The matrix of three columns of equal length, which are read and not kept; pairs that occur
   * several times are summed. Takes O(pairs) time and about 60 bytes a pair besides the columns.
   *
   * @throws IllegalArgumentException if the columns differ in length or an activity is negative
   */
  public static CollaborationMatrix of(
      long[] repositoryIds, long[] developerIds, long[] activityThousandths) {
    int count = repositoryIds.length;
    if (developerIds.length != count || activityThousandths.length != count) {
      throw new IllegalArgumentException(
          "%d repositories, %d developers and %d activities are no pairs: equal lengths are needed."
              .formatted(count, developerIds.length, activityThousandths.length));
    }
    CollaborationMatrixBuilder.checkActivities(
        repositoryIds, developerIds, activityThousandths, count, 0);
    return CollaborationMatrixBuilder.build(
        repositoryIds, developerIds, activityThousandths, count);
  }

  /** From the rows of repositories; columns are positions among the developers. */
  static CollaborationMatrix of(long[] repositories, long[] developers, PairRows rows) {
    int n = repositories.length + developers.length;
    long[] ids = Arrays.copyOf(repositories, n);
    System.arraycopy(developers, 0, ids, repositories.length, developers.length);
    PairRows mirrored = rows.transposed(developers.length);
    int pairs = rows.columns().length;
    int[] rowStart = Arrays.copyOf(rows.rowStart(), n + 1);
    for (int u = 0; u < developers.length; u++) {
      rowStart[repositories.length + u + 1] = pairs + mirrored.rowStart()[u + 1];
    }
    int[] neighbours = new int[Math.multiplyExact(2, pairs)];
    for (int k = 0; k < pairs; k++) {
      neighbours[k] = repositories.length + rows.columns()[k];
    }
    System.arraycopy(mirrored.columns(), 0, neighbours, pairs, pairs);
    return new CollaborationMatrix(
        ids,
        repositories.length,
        rowStart,
        neighbours,
        Activities.of(rows.values(), mirrored.values()));
  }

  /** A builder that takes pairs one by one, without objects for them. */
  public static CollaborationMatrixBuilder builder() {
    return new CollaborationMatrixBuilder();
  }

  /** Number of repositories. */
  public int repositories() {
    return repositories;
  }

  /** Number of developers. */
  public int developers() {
    return ids.length - repositories;
  }

  /** Number of repositories and developers together. */
  public int nodes() {
    return ids.length;
  }

  /** Number of distinct (repository, developer) pairs. */
  public int pairs() {
    return neighbours.length / 2;
  }

  /** The node at an index. */
  public Node node(int index) {
    return index < repositories ? Node.repository(ids[index]) : Node.developer(ids[index]);
  }

  /** The numeric id at an index. */
  public long id(int index) {
    return ids[index];
  }

  /** The index of a node, or a negative number if it is not in the matrix. */
  public int index(Node node) {
    return node.kind() == Node.Kind.REPOSITORY
        ? Arrays.binarySearch(ids, 0, repositories, node.id())
        : Arrays.binarySearch(ids, repositories, ids.length, node.id());
  }

  /** Position of the first neighbour of a row; the row ends before {@code rowStart(row + 1)}. */
  public int rowStart(int row) {
    return rowStart[row];
  }

  /** Index of the node at a position of a row. */
  public int neighbour(int position) {
    return neighbours[position];
  }

  /** Activity in thousandths at a position of a row. */
  public long activity(int position) {
    return activities.at(position);
  }

  /** Sum of a row's activities in thousandths. */
  public long total(int row) {
    long total = 0;
    for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
      total += activities.at(k);
    }
    return total;
  }

  /**
   * The matrix without the pairs of some nodes; nodes that have no pair left are not in it.
   *
   * @param node names the nodes to leave out, by index in this matrix
   */
  public CollaborationMatrix without(IntPredicate node) {
    boolean[] leftOut = new boolean[nodes()];
    for (int i = 0; i < leftOut.length; i++) {
      leftOut[i] = node.test(i);
    }
    long[] repositoryIds = new long[pairs()];
    long[] developerIds = new long[pairs()];
    long[] kept = new long[pairs()];
    int count = 0;
    for (int row = 0; row < repositories; row++) {
      for (int k = rowStart[row]; k < rowStart[row + 1] && !leftOut[row]; k++) {
        if (!leftOut[neighbours[k]]) {
          repositoryIds[count] = ids[row];
          developerIds[count] = ids[neighbours[k]];
          kept[count++] = activities.at(k);
        }
      }
    }
    return CollaborationMatrixBuilder.build(repositoryIds, developerIds, kept, count);
  }

  /** Gives every pair to the consumer, by repository id and then developer id. */
  public void forEach(Consumer<? super Collaboration> consumer) {
    for (int row = 0; row < repositories; row++) {
      for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
        consumer.accept(new Collaboration(ids[row], ids[neighbours[k]], activities.at(k)));
      }
    }
  }

  /**
   * The walk along the pairs: from every node to its neighbours in proportion to activity, {@code
   * S[target][source] = share * a / total(source)}, and {@code toBackground} to an implicit
   * background node, which leads to each of the n nodes with 1/n.
   *
   * @param share what a node passes on along its pairs, for example 0.95
   * @param toBackground what it passes on to the background node, for example 0.05; NaN for a
   *     system without background node
   */
  public LinearSystem walk(double share, double toBackground) {
    return activities.walk(rowStart, neighbours, share, toBackground);
  }

  /**
   * The same walk for many replicates in which developers occur in other numbers.
   *
   * @param share what a node passes on along its pairs
   * @param toBackground what it passes on to the background node
   * @throws IllegalArgumentException if a pair has more than 2,147,483.647 activity
   */
  public ReplicateSystem replicates(double share, double toBackground) {
    return ReplicateSystem.of(rowStart, neighbours, activities.exactInts(), share, toBackground);
  }
}
