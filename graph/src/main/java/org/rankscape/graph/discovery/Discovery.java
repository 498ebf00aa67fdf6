// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.graph.solver.LinearSystem;
import org.rankscape.graph.solver.Solver;

/**
 * Finds repositories related to seeds: a random walk with restart (personalised PageRank) on the
 * graph of developers and repositories, ranked by the time it spends in each repository.
 *
 * <p>The walk starts in a seed, each with the same probability. From a developer it goes to a
 * repository in proportion to activity, {@code a_ur / A_u}; from a repository to a developer in
 * proportion to activity weighted down by how many repositories {@code d_u} the developer is active
 * in:
 *
 * <pre>{@code  a_ur f_u / sum_w a_wr f_w,   f_u = 1 / ln(e - 1 + d_u)}</pre>
 *
 * f is 1 for a developer of one repository and approaches the {@code 1 / log d} of Adamic and Adar
 * (Social Networks 25, 2003) for those of many, who would tie everything to everything. With
 * probability {@code 1 - damping} a step returns to a seed instead. This is {@code v = R v0 + (I -
 * R) S v} with {@code R = 1 - damping} for all and {@code v0} spread over the seeds.
 */
public final class Discovery {
  private final DiscoverySettings settings;
  private final Solver solver;

  /** A discovery with these settings. */
  public Discovery(DiscoverySettings settings, Solver solver) {
    this.settings = settings;
    this.solver = solver;
  }

  /** A discovery with {@link DiscoverySettings#defaults()}. */
  public Discovery() {
    this(DiscoverySettings.defaults(), new Solver());
  }

  /**
   * The candidates by descending score, then by id. Repositories that no chain of developers
   * connects to a seed are not among them.
   *
   * @param matrix the collaboration of the period, without bots
   * @param seeds ids of repositories
   * @throws IllegalArgumentException if there is no seed, or seeds have no collaboration in the
   *     period (the message names them)
   */
  public List<Candidate> candidates(CollaborationMatrix matrix, Collection<Long> seeds) {
    int[] indices = indices(matrix, seeds);
    double[] scores = walk(matrix, indices);
    int[] hops = Neighbourhood.hops(matrix, indices);
    int[] shared = Neighbourhood.sharedDevelopers(matrix, indices);
    List<Candidate> found = new ArrayList<>();
    for (int r = 0; r < matrix.repositories(); r++) {
      boolean near = hops[r] >= 0 && hops[r] <= settings.maxHops();
      if (near && (hops[r] > 0 || settings.includeSeeds())) {
        found.add(new Candidate(matrix.id(r), scores[r], hops[r], shared[r]));
      }
    }
    found.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingLong(Candidate::repositoryId));
    return List.copyOf(found.subList(0, Math.min(settings.limit(), found.size())));
  }

  private static int[] indices(CollaborationMatrix matrix, Collection<Long> seeds) {
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("Discovery needs at least one seed.");
    }
    TreeSet<Long> sorted = new TreeSet<>(seeds);
    String unknown =
        sorted.stream()
            .filter(id -> matrix.index(Node.repository(id)) < 0)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Unknown seeds (no collaboration in the period): repository " + unknown + ".");
    }
    return sorted.stream().mapToInt(id -> matrix.index(Node.repository(id))).toArray();
  }

  private double[] walk(CollaborationMatrix matrix, int[] seeds) {
    double[] initial = new double[matrix.nodes()];
    double[] retention = new double[matrix.nodes()];
    Arrays.fill(retention, 1 - settings.damping());
    for (int seed : seeds) {
      initial[seed] = 1.0 / seeds.length;
    }
    return solver
        .solve(
            system(matrix), initial, retention, settings.tolerance(), Solver.DEFAULT_MAX_ITERATIONS)
        .values();
  }

  static LinearSystem system(CollaborationMatrix matrix) {
    int repositories = matrix.repositories();
    double[] factor = new double[matrix.nodes()];
    for (int u = repositories; u < factor.length; u++) {
      int degree = matrix.rowStart(u + 1) - matrix.rowStart(u);
      factor[u] = 1 / StrictMath.log(Math.E - 1 + degree);
    }
    double[] total = new double[matrix.nodes()];
    for (int i = 0; i < total.length; i++) {
      for (int k = matrix.rowStart(i); k < matrix.rowStart(i + 1); k++) {
        total[i] +=
            i < repositories
                ? matrix.activity(k) * factor[matrix.neighbour(k)]
                : matrix.activity(k);
      }
    }
    int[] rowStart = new int[matrix.nodes() + 1];
    int[] sources = new int[2 * matrix.pairs()];
    double[] weights = new double[sources.length];
    for (int target = 0; target < matrix.nodes(); target++) {
      for (int k = matrix.rowStart(target); k < matrix.rowStart(target + 1); k++) {
        int source = matrix.neighbour(k);
        double part = matrix.activity(k) * (target < repositories ? 1 : factor[target]);
        sources[k] = source;
        weights[k] = total[source] == 0 ? 0 : part / total[source];
      }
      rowStart[target + 1] = matrix.rowStart(target + 1);
    }
    return LinearSystem.ofWeights(rowStart, sources, weights, Double.NaN);
  }
}
