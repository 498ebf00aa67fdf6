// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

/**
 * The pairs that many replicates share: a walk along pairs of a repository and a developer in
 * proportion to activity, with a background node. With {@code m_u} copies of developer u:
 *
 * <pre>{@code
 * edge                          weight
 * repository to a copy of u     share a_ur / sum_w m_w a_wr
 * a copy of u to repository     share a_ur / A_u
 * node to background            toBackground
 * background to node            1 / n,  n = repositories that have a developer + sum_u m_u
 * }</pre>
 *
 * <p>Only factors of nodes differ between replicates, so one pass over the pairs serves several.
 */
public final class ReplicateSystem {
  final Layout layout;
  final double share;
  final double toBackground;

  private ReplicateSystem(Layout layout, double share, double toBackground) {
    this.layout = layout;
    this.share = share;
    this.toBackground = toBackground;
  }

  /**
   * Takes symmetric sparse rows: first those of repositories, then those of developers.
   *
   * @param activities of each entry, at least 0; whole thousandths where they fit
   * @param share what a node passes on along its pairs
   * @param toBackground what it passes on to the background node; both together at most 1
   * @throws IllegalArgumentException if an activity or a share is not as above, or a row has an
   *     entry of its own kind
   */
  public static ReplicateSystem of(
      int[] rowStart, int[] neighbours, int[] activities, double share, double toBackground) {
    for (int k = 0; k < activities.length; k++) {
      Checks.weight(k, neighbours[k], activities[k]);
    }
    Checks.outgoing(new double[] {share}, toBackground, i -> "any");
    Layout layout = new Layout(rowStart, neighbours, activities, null, null, 1);
    if (!layout.bipartite()) {
      throw new IllegalArgumentException(
          "The rows are not those of repositories followed by those of developers.");
    }
    return new ReplicateSystem(layout, share, toBackground);
  }

  /** Number of repositories and developers. */
  public int nodes() {
    return layout.nodes();
  }

  /** Number of developers. */
  public int developers() {
    return layout.nodes() - layout.split;
  }
}
