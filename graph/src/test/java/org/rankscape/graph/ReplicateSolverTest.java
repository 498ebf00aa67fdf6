// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.rankscape.graph.solver.Replicate;
import org.rankscape.graph.solver.ReplicateSolution;
import org.rankscape.graph.solver.ReplicateSolver;
import org.rankscape.graph.solver.Solution;
import org.rankscape.graph.solver.Solver;

class ReplicateSolverTest {
  private static final int DEVELOPERS = 60;
  private static final int REPOSITORIES = 25;
  private static final long COPY = 1000;

  private final List<Collaboration> pairs = pairs();
  private final CollaborationMatrix matrix = CollaborationMatrix.of(pairs);

  @Test
  void oneCopyOfEachIsTheWholeSystem() {
    double[] initial = initial(matrix, 1);
    Solution expected = new Solver(1).solve(matrix.walk(.95, .05), initial, retention(matrix));

    ReplicateSolution found = solve(1, 1, k -> new Replicate(initial, null)).get(0);

    assertThat(found.nodes()).isEqualTo(matrix.nodes());
    assertThat(found.errorBound()).isLessThanOrEqualTo(1e-9);
    assertClose(found.values(), expected.values());
  }

  @Test
  void manyRightHandSidesOverOneMatrix() {
    List<ReplicateSolution> found = solve(2, 19, k -> new Replicate(initial(matrix, k), null));

    assertThat(found).hasSize(19);
    for (int k = 0; k < found.size(); k++) {
      double[] expected =
          new Solver(1)
              .solve(matrix.walk(.95, .05), initial(matrix, k), retention(matrix))
              .values();
      assertClose(found.get(k).values(), expected);
    }
  }

  @Test
  void multipliersAreCopiesOfDevelopers() {
    double[] initial = initial(matrix, 1);
    List<ReplicateSolution> found = solve(2, 11, k -> new Replicate(initial, multipliers(k)));

    for (int k = 0; k < found.size(); k++) {
      CollaborationMatrix copied = copied(multipliers(k));
      double[] v0 = new double[copied.nodes() + 1];
      for (int i = 0; i < copied.nodes(); i++) {
        v0[i] = initial[matrix.index(node(copied, i))];
      }
      v0[copied.nodes()] = initial[matrix.nodes()];
      double[] expected =
          new Solver(1).solve(copied.walk(.95, .05), v0, retention(copied)).values();
      double[] values = found.get(k).values();

      assertThat(found.get(k).nodes()).isEqualTo(copied.nodes());
      assertThat(values[matrix.nodes()])
          .isCloseTo(expected[copied.nodes()], within(1e-8 * expected[copied.nodes()]));
      boolean[] present = new boolean[matrix.nodes()];
      for (int i = 0; i < copied.nodes(); i++) {
        int index = matrix.index(node(copied, i));
        present[index] = true;
        assertThat(values[index]).isCloseTo(expected[i], within(1e-8 * expected[i]));
      }
      for (int i = 0; i < present.length; i++) {
        assertThat(Double.isNaN(values[i])).isEqualTo(!present[i]);
      }
    }
  }

  @Test
  void halfACopyOfEveryDeveloperChangesOnlyTheShareOfTheBackground() {
    double[] initial = initial(matrix, 1);
    double[] half = new double[DEVELOPERS];
    Arrays.fill(half, 0.5);

    ReplicateSolution found = solve(1, 1, k -> new Replicate(initial, half)).get(0);

    assertThat(found.nodes()).isEqualTo(matrix.repositories() + DEVELOPERS / 2.0);
    double outgoing = 0;
    for (int i = 0; i < matrix.nodes(); i++) {
      outgoing += .05 * found.values()[i] * (i < matrix.repositories() ? 1 : .5);
    }
    assertThat(found.values()[matrix.nodes()])
        .isCloseTo(.15 * initial[matrix.nodes()] + .85 * outgoing, within(1e-9));
  }

  @Test
  void sameBitsWhateverTheNumberOfThreads() {
    double[] initial = initial(matrix, 1);
    List<ReplicateSolution> one = solve(1, 9, k -> new Replicate(initial, multipliers(k)));
    List<ReplicateSolution> four = solve(4, 9, k -> new Replicate(initial, multipliers(k)));

    for (int k = 0; k < one.size(); k++) {
      assertThat(four.get(k).values()).containsExactly(one.get(k).values());
    }
  }

  @Test
  void refusesBadReplicates() {
    double[] initial = initial(matrix, 1);
    double[] negative = new double[DEVELOPERS];
    negative[4] = -1;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solve(1, 1, k -> new Replicate(initial, negative)))
        .withMessageContaining("Replicate 0, developer 5: multiplier -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solve(1, 1, k -> new Replicate(initial, new double[3])))
        .withMessageContaining("3 multipliers for 60 developers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solve(1, 1, k -> new Replicate(new double[2], null)))
        .withMessageContaining("2 initial values");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReplicateSolver(1, 0, 10))
        .withMessageContaining("Tolerance 0.0");
  }

  private List<ReplicateSolution> solve(int threads, int count, IntFunction<Replicate> replicates) {
    List<ReplicateSolution> found = new ArrayList<>();
    new ReplicateSolver(threads, 1e-9, 1000)
        .solve(
            matrix.replicates(.95, .05),
            retention(matrix),
            count,
            replicates,
            (k, solution) -> found.add(solution));
    return found;
  }

  private CollaborationMatrix copied(double[] multipliers) {
    List<Collaboration> copied = new ArrayList<>();
    for (Collaboration c : pairs) {
      double copies = multipliers[matrix.index(Node.developer(c.developerId())) - REPOSITORIES];
      for (int copy = 0; copy < copies; copy++) {
        copied.add(
            new Collaboration(
                c.repositoryId(), c.developerId() + COPY * copy, c.activityThousandths()));
      }
    }
    return CollaborationMatrix.of(copied);
  }

  private static Node node(CollaborationMatrix copied, int index) {
    Node node = copied.node(index);
    return node.kind() == Node.Kind.DEVELOPER ? Node.developer(node.id() % COPY) : node;
  }

  private static double[] multipliers(int seed) {
    Random random = new Random(seed);
    double[] multipliers = new double[DEVELOPERS];
    for (int i = 0; i < DEVELOPERS; i++) {
      multipliers[random.nextInt(DEVELOPERS)]++;
    }
    return multipliers;
  }

  private static List<Collaboration> pairs() {
    Random random = new Random(7);
    List<Collaboration> pairs = new ArrayList<>();
    for (int u = 0; u < DEVELOPERS; u++) {
      for (int k = 0; k < 3; k++) {
        long repository = (long) (REPOSITORIES * Math.pow(random.nextDouble(), 2));
        pairs.add(new Collaboration(repository, u, 5_252 + random.nextInt(90_000)));
      }
    }
    for (int r = 0; r < REPOSITORIES; r++) {
      pairs.add(new Collaboration(r, random.nextInt(DEVELOPERS), 22_235));
    }
    return pairs;
  }

  private static double[] initial(CollaborationMatrix matrix, int seed) {
    return new Random(seed).doubles(matrix.nodes() + 1).toArray();
  }

  private static double[] retention(CollaborationMatrix matrix) {
    double[] retention = new double[matrix.nodes() + 1];
    Arrays.fill(retention, 0, matrix.repositories(), .3);
    Arrays.fill(retention, matrix.repositories(), matrix.nodes(), .5);
    retention[matrix.nodes()] = .15;
    return retention;
  }

  private static void assertClose(double[] found, double[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).as("node %d", i).isCloseTo(expected[i], within(1e-8 * expected[i]));
    }
  }
}
