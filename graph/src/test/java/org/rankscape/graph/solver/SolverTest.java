// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.generate.NamedGraphGenerator;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

class SolverTest {
  private final Solver solver = new Solver(2);

  @Test
  void personalisedPageRankOfTheKarateClub() {
    Graph<Integer, DefaultEdge> club =
        new SimpleGraph<>(
            SupplierUtil.createIntegerSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    new NamedGraphGenerator<Integer, DefaultEdge>().generateZacharyKarateClubGraph(club);
    // The generator numbers nodes as it meets them; node 33 is the one with 17 neighbours.
    int node33 =
        club.vertexSet().stream().filter(v -> club.degreeOf(v) == 17).findFirst().orElseThrow();
    LinearSystemBuilder builder = LinearSystem.builder(34);
    for (DefaultEdge edge : club.edgeSet()) {
      int a = club.getEdgeSource(edge);
      int b = club.getEdgeTarget(edge);
      builder.add(a, b, 1.0 / club.degreeOf(a)).add(b, a, 1.0 / club.degreeOf(b));
    }
    double[] initial = new double[34];
    initial[0] = 1;
    double[] retention = new double[34];
    Arrays.fill(retention, 0.15);

    double[] v = solver.solve(builder.build(), initial, retention).values();

    assertThat(v[0]).isCloseTo(.2663736, within(5e-8));
    assertThat(v[1]).isCloseTo(.0648879, within(5e-8));
    assertThat(v[2]).isCloseTo(.0549478, within(5e-8));
    assertThat(v[node33]).isCloseTo(.0512, within(5e-7));
    assertThat(v[3]).isCloseTo(.0462314, within(5e-8));
    assertThat(Arrays.stream(v).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void sameBitsWhateverTheNumberOfThreads() {
    LinearSystem system = random(60_000, 400_000);
    double[] initial = new Random(1).doubles(system.size()).toArray();
    double[] retention = new Random(2).doubles(system.size(), 0.1, 1).toArray();

    Solution one = new Solver(1).solve(system, initial, retention);

    for (int threads : new int[] {2, 3, 7}) {
      Solution many = new Solver(threads).solve(system, initial, retention);
      assertThat(many.values()).containsExactly(one.values());
      assertThat(many.iterations()).isEqualTo(one.iterations());
      assertThat(many.residual()).isEqualTo(one.residual());
    }
  }

  @Test
  void whatIsRetainedIsConserved() {
    LinearSystem system = random(500, 4_000);
    double[] initial = new Random(3).doubles(system.size()).toArray();
    double[] retention = new Random(4).doubles(system.size(), 0.1, 0.9).toArray();

    double[] v = solver.solve(system, initial, retention).values();

    double given = 0;
    double found = 0;
    for (int i = 0; i < v.length; i++) {
      given += retention[i] / (1 - retention[i]) * initial[i];
      found += retention[i] / (1 - retention[i]) * v[i];
    }
    assertThat(found).isCloseTo(given, within(1e-8 * given));
  }

  @Test
  void unitsAndWeightsGiveTheSame() {
    int[] rowStart = {0, 1, 3, 4};
    int[] sources = {1, 0, 2, 1};
    int[] units = {3, 5, 9, 2};
    double[] scale = {0.95 / 5, 0.95 / 5, 0.95 / 9};
    double[] weights = new double[units.length];
    Arrays.setAll(weights, k -> units[k] * scale[sources[k]]);
    double[] initial = {1, 2, 3, 0};
    double[] retention = {.3, .5, .5, .15};

    Solution byUnits =
        solver.solve(
            LinearSystem.ofUnits(rowStart, sources, units, scale, .05), initial, retention);
    Solution byWeights =
        solver.solve(LinearSystem.ofWeights(rowStart, sources, weights, .05), initial, retention);

    for (int i = 0; i < initial.length; i++) {
      assertThat(byUnits.value(i)).isCloseTo(byWeights.value(i), within(1e-12));
    }
  }

  @Test
  void retentionOfOneKeepsTheInitialValues() {
    LinearSystem system = random(50, 200);
    double[] initial = new Random(5).doubles(system.size()).toArray();
    double[] retention = new double[system.size()];
    Arrays.fill(retention, 1);

    Solution solution = solver.solve(system, initial, retention);

    assertThat(solution.values()).containsExactly(initial);
    assertThat(solution.iterations()).isLessThanOrEqualTo(2);
  }

  @Test
  void emptySystem() {
    LinearSystem system = LinearSystem.builder(0).background(.05).build();

    Solution solution = solver.solve(system, new double[] {2}, new double[] {1});

    assertThat(solution.values()).containsExactly(2);
  }

  @Test
  void saysWhenItDoesNotConverge() {
    LinearSystem swap = LinearSystem.builder(2).add(0, 1, 0.999).add(1, 0, 1).build();

    assertThatThrownBy(() -> solver.solve(swap, new double[] {1, 2}, new double[2], 1e-9, 50))
        .isInstanceOf(NotConvergedException.class)
        .hasMessageContaining("50 iterations");
  }

  @Test
  void nodesThatRetainNothingAndLoseNothingHaveNoSingleSolution() {
    LinearSystemBuilder ring =
        LinearSystem.builder(4)
            .labels(i -> "node" + i)
            .add(0, 1, 1)
            .add(1, 2, 1)
            .add(2, 0, 1)
            .add(3, 0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solver.solve(ring.build(), new double[4], new double[4]))
        .withMessageContaining("no single solution: node0, node1, node2, node3 retain nothing");
    LinearSystem withBackground =
        LinearSystem.builder(2).add(0, 1, .9).add(1, 0, .9).background(.1).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solver.solve(withBackground, new double[3], new double[3]))
        .withMessageContaining("the background node");
  }

  /** v0 of u passes to a, from there around the ring of a and b, a fifth less each time. */
  @Test
  void aRingThatRetainsNothingButLosesSomethingIsSolvedExactly() {
    LinearSystem system = LinearSystem.builder(3).add(0, 1, 1).add(1, 2, 1).add(2, 1, .8).build();
    double[] retention = {1, 0, 0};

    Solution solution = solver.solve(system, new double[] {1, 7, 7}, retention);

    assertThat(solution.errorBound()).isLessThanOrEqualTo(1e-9);
    assertThat(solution.values()[0]).isCloseTo(1, within(1e-9));
    assertThat(solution.values()[1]).isCloseTo(5, within(1e-8));
    assertThat(solution.values()[2]).isCloseTo(5, within(1e-8));
  }

  /** A tenth of a per mille is lost a turn: far from solved when the values hardly change. */
  @Test
  void slowLossesAreWaitedFor() {
    LinearSystem system =
        LinearSystem.builder(3).add(0, 1, 1).add(1, 2, 1).add(2, 1, .9999).build();

    Solution solution =
        solver.solve(system, new double[] {1, 0, 0}, new double[] {1, 0, 0}, 1e-9, 1_000_000);

    assertThat(solution.values()[1]).isCloseTo(10_000, within(2e-5));
  }

  @Test
  void refusesBadEdges() {
    LinearSystemBuilder builder = LinearSystem.builder(3).add(0, 1, 0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(0, 1, -0.1))
        .withMessageContaining("Edge 2")
        .withMessageContaining("-0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(0, 1, Double.NaN))
        .withMessageContaining("Edge 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(0, 1, Double.POSITIVE_INFINITY))
        .withMessageContaining("Edge 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(0, 3, 0.1))
        .withMessageContaining("Edge 2: unknown target 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(-1, 0, 0.1))
        .withMessageContaining("Edge 2: unknown source -1");
  }

  @Test
  void outgoingWeightsMayExceedOneByRoundingOnly() {
    LinearSystem.builder(2).add(0, 1, 1 + 0.9e-9).build();

    LinearSystemBuilder more = LinearSystem.builder(2).add(0, 1, 0.7).add(0, 1, 0.3 + 2e-9);
    assertThatIllegalArgumentException()
        .isThrownBy(more::build)
        .withMessageContaining("Node 1 (0)")
        .withMessageContaining("more than 1");
    LinearSystemBuilder background = LinearSystem.builder(2).add(1, 0, 0.96).background(0.05);
    assertThatIllegalArgumentException()
        .isThrownBy(background::build)
        .withMessageContaining("Node 2");
  }

  @Test
  void refusesBadVectors() {
    LinearSystem system = LinearSystem.builder(2).add(0, 1, 1).build();
    double[] fine = {0.5, 0.5};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solver.solve(system, fine, new double[] {0.5, 1.01}))
        .withMessageContaining("Node 2: retention 1.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solver.solve(system, fine, new double[] {Double.NaN, 1}))
        .withMessageContaining("Node 1: retention NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solver.solve(system, new double[] {1, Double.NaN}, fine))
        .withMessageContaining("Node 2: initial value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solver.solve(system, new double[3], fine))
        .withMessageContaining("3 initial values for a system of 2 nodes");
  }

  private static LinearSystem random(int nodes, int edges) {
    Random random = new Random(42);
    int[] sources = new int[edges];
    double[] out = new double[nodes];
    double[] weights = random.doubles(edges, 0.1, 1).toArray();
    for (int k = 0; k < edges; k++) {
      sources[k] = k < nodes ? k : random.nextInt(nodes);
      out[sources[k]] += weights[k];
    }
    LinearSystemBuilder builder = LinearSystem.builder(nodes).background(.05);
    for (int k = 0; k < edges; k++) {
      double skewed = Math.pow(random.nextDouble(), 4);
      builder.add(sources[k], (int) (skewed * nodes), .95 * weights[k] / out[sources[k]]);
    }
    return builder.build();
  }
}
