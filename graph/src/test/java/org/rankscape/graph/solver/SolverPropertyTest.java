// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

class SolverPropertyTest {
  private static final int NODES = 14;
  private static final double RELATIVE = 1e-9;

  /** Edges among 14 nodes; few enough that some nodes stay isolated, some pairs come twice. */
  record Edge(int source, int target, double weight) {}

  record Problem(
      List<Edge> edges, List<Double> initial, List<Double> retention, double background) {

    int size() {
      return NODES + (Double.isNaN(background) ? 0 : 1);
    }

    double[] v0() {
      return initial.stream().limit(size()).mapToDouble(Double::doubleValue).toArray();
    }

    double[] r() {
      return retention.stream().limit(size()).mapToDouble(Double::doubleValue).toArray();
    }

    /** Weights scaled so that each node passes on 0.95 in all. */
    List<Edge> scaled() {
      double[] out = new double[NODES];
      edges.forEach(e -> out[e.source] += e.weight);
      return edges.stream()
          .map(
              e -> new Edge(e.source, e.target, e.weight == 0 ? 0 : .95 * e.weight / out[e.source]))
          .toList();
    }

    LinearSystem system() {
      LinearSystemBuilder builder = LinearSystem.builder(NODES).background(background);
      scaled().forEach(e -> builder.add(e.source, e.target, e.weight));
      return builder.build();
    }

    double[][] dense() {
      double[][] s = new double[size()][size()];
      scaled().forEach(e -> s[e.target][e.source] += e.weight);
      for (int i = 0; i < NODES && size() > NODES; i++) {
        s[NODES][i] = background;
        s[i][NODES] = 1.0 / NODES;
      }
      return s;
    }
  }

  @Provide
  Arbitrary<Problem> problems() {
    Arbitrary<Integer> giantOften =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0)),
            Tuple.of(3, Arbitraries.integers().between(0, NODES - 1)));
    Arbitrary<Double> weight =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0.0)),
            Tuple.of(4, Arbitraries.doubles().between(1e-3, 1e6).ofScale(3)));
    Arbitrary<Edge> edge = Combinators.combine(giantOften, giantOften, weight).as(Edge::new);
    return Combinators.combine(
            edge.list().ofMaxSize(40),
            Arbitraries.doubles().between(0, 10).ofScale(6).list().ofSize(NODES + 1),
            Arbitraries.doubles().between(0.05, 1).list().ofSize(NODES + 1),
            Arbitraries.of(Double.NaN, 0.05))
        .as(Problem::new);
  }

  @Property(tries = 400)
  void agreesWithADenseSolve(@ForAll("problems") Problem problem) {
    double[] expected = DenseSolve.solve(problem.dense(), problem.v0(), problem.r());

    Solution solution = new Solver(1).solve(problem.system(), problem.v0(), problem.r());

    for (int i = 0; i < expected.length; i++) {
      assertThat(solution.value(i)).as("node %d", i).isCloseTo(expected[i], near(expected[i]));
    }
    assertThat(solution.residual()).isLessThanOrEqualTo(RELATIVE);
  }

  @Property(tries = 200)
  void theErrorBoundHolds(@ForAll("problems") Problem problem) {
    double[] exact = DenseSolve.solve(problem.dense(), problem.v0(), problem.r());

    Solution solution =
        new Solver(1).solve(problem.system(), problem.v0(), problem.r(), 1e-3, 1000);

    double error = 0;
    for (int i = 0; i < exact.length; i++) {
      error += Math.abs(solution.value(i) - exact[i]);
    }
    assertThat(error)
        .isLessThanOrEqualTo(solution.errorBound() * Arrays.stream(exact).sum() + 1e-12);
  }

  /** Everything passed on, most nodes retain nothing: solved or refused, as the matrix is. */
  @Property(tries = 400)
  void withoutRetentionItIsSolvedWhereItCanBe(
      @ForAll("problems") Problem steep,
      @ForAll @Size(NODES + 1) List<@IntRange(max = 9) Integer> draws) {
    List<Edge> level =
        steep.edges.stream()
            .map(e -> new Edge(e.source, e.target, e.weight == 0 ? 0 : 1 + e.weight % 9))
            .toList();
    Problem problem = new Problem(level, steep.initial, steep.retention, steep.background);
    double[] retention = draws.stream().mapToDouble(d -> d < 8 ? 0 : 0.3).toArray();
    double[] r = Arrays.copyOf(retention, problem.size());
    double all = Double.isNaN(problem.background) ? 1 / .95 : 1;
    LinearSystemBuilder builder = LinearSystem.builder(NODES).background(problem.background);
    problem.scaled().forEach(e -> builder.add(e.source, e.target, e.weight * all));
    double[][] dense = problem.dense();
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        dense[i][j] *= all;
      }
    }
    boolean solvable = vanishes(dense, r);
    Solution solution;
    try {
      solution = new Solver(1).solve(builder.build(), problem.v0(), r);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("no single solution");
      assertThat(solvable).isFalse();
      return;
    }
    assertThat(solvable).isTrue();
    double[] exact = DenseSolve.solve(dense, problem.v0(), r);
    double error = 0;
    for (int i = 0; i < exact.length; i++) {
      error += Math.abs(solution.value(i) - exact[i]);
    }
    assertThat(error).isLessThanOrEqualTo(1e-8 * Arrays.stream(exact).sum() + 1e-12);
    assertThat(solution.errorBound()).isLessThanOrEqualTo(1e-9);
  }

  /** Whether the powers of (I - R) S go to 0: squared 40 times. */
  private static boolean vanishes(double[][] s, double[] r) {
    int n = s.length;
    double[][] power = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        power[i][j] = (1 - r[i]) * s[i][j];
      }
    }
    for (int k = 0; k < 40; k++) {
      double[][] square = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          for (int l = 0; l < n; l++) {
            square[i][j] += power[i][l] * power[l][j];
          }
        }
      }
      power = square;
    }
    return Arrays.stream(power).flatMapToDouble(Arrays::stream).max().orElseThrow() < 1e-3;
  }

  @Property(tries = 200)
  void moreInitialValueNeverGivesLess(@ForAll("problems") Problem problem) {
    double[] more = problem.v0();
    more[3] += 1;

    double[] before = new Solver(1).solve(problem.system(), problem.v0(), problem.r()).values();
    double[] after = new Solver(1).solve(problem.system(), more, problem.r()).values();

    for (int i = 0; i < before.length; i++) {
      assertThat(after[i]).isGreaterThanOrEqualTo(before[i] - near(before[i]).value);
    }
  }

  private static Offset<Double> near(double value) {
    return within(Math.max(RELATIVE * Math.abs(value), 1e-15));
  }
}
