// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rankscape.graph.Collaboration;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.solver.Solver;

class DiscoveryTest {
  private static final Solver SOLVER = new Solver(1);

  /** Repositories 1-2-3 in a chain of developers, 4 apart. */
  private static final List<Collaboration> CHAIN =
      List.of(
          new Collaboration(1, 10, 1000),
          new Collaboration(2, 10, 1000),
          new Collaboration(2, 11, 1000),
          new Collaboration(3, 11, 1000),
          new Collaboration(4, 12, 1000));

  private static Discovery discovery(DiscoverySettings settings) {
    return new Discovery(settings, SOLVER);
  }

  @Test
  void hopsAndSharedDevelopersAlongAChain() {
    List<Candidate> found =
        discovery(DiscoverySettings.defaults().withSeeds(true))
            .candidates(CollaborationMatrix.of(CHAIN), Set.of(1L));

    assertThat(found).extracting(Candidate::repositoryId).containsExactly(1L, 2L, 3L);
    assertThat(found).extracting(Candidate::hops).containsExactly(0, 1, 2);
    assertThat(found).extracting(Candidate::sharedDevelopers).containsExactly(1, 1, 0);
    assertThat(found).extracting(Candidate::isSeed).containsExactly(true, false, false);
  }

  @Test
  void chainHasTheScoresOfItsClosedForm() {
    double d = 0.85;
    // By hand, with both developers of repository 2 equally weighted down:
    // a = v(1), u = v(10), b = v(2), w = v(11), c = v(3)
    // a = .15 + d u/2, u = d (a + b/2), b = d (u/2 + w/2), w = d (b/2 + c), c = d w/2
    double wPerB = (d / 2) / (1 - d * d / 2);
    double bPerU = (d / 2) / (1 - d / 2 * wPerB);
    double uPerA = d / (1 - d / 2 * bPerU);
    double a = (1 - d) / (1 - d / 2 * uPerA);
    double b = bPerU * uPerA * a;
    double c = d / 2 * wPerB * b;

    List<Candidate> found =
        discovery(DiscoverySettings.defaults())
            .candidates(CollaborationMatrix.of(CHAIN), Set.of(1L));

    assertThat(found.get(0).score()).isCloseTo(b, within(1e-9 * b));
    assertThat(found.get(1).score()).isCloseTo(c, within(1e-9 * c));
  }

  @Test
  void developerOfManyRepositoriesTiesLess() {
    List<Collaboration> pairs = new ArrayList<>();
    pairs.add(new Collaboration(1, 10, 1000));
    pairs.add(new Collaboration(2, 10, 1000));
    pairs.add(new Collaboration(1, 11, 1000));
    for (long r = 3; r < 40; r++) {
      pairs.add(new Collaboration(r, 11, r == 3 ? 2000 : 1));
    }

    List<Candidate> found =
        discovery(DiscoverySettings.defaults().withLimit(2))
            .candidates(CollaborationMatrix.of(pairs), Set.of(1L));

    assertThat(found).hasSize(2);
    assertThat(found.get(0).repositoryId()).isEqualTo(2);
  }

  @Test
  void limitAndDistance() {
    CollaborationMatrix matrix = CollaborationMatrix.of(CHAIN);

    assertThat(
            discovery(DiscoverySettings.defaults().withMaxHops(1)).candidates(matrix, Set.of(1L)))
        .extracting(Candidate::repositoryId)
        .containsExactly(2L);
    assertThat(discovery(DiscoverySettings.defaults().withLimit(1)).candidates(matrix, Set.of(3L)))
        .extracting(Candidate::repositoryId)
        .containsExactly(2L);
  }

  @Test
  void orderOfPairsAndSeedsDoesNotMatter() {
    Random random = new Random(7);
    List<Collaboration> pairs = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      pairs.add(
          new Collaboration(random.nextInt(200), random.nextInt(300), 1 + random.nextInt(100_000)));
    }
    List<Candidate> first =
        discovery(DiscoverySettings.defaults())
            .candidates(CollaborationMatrix.of(pairs), List.of(5L, 9L, 11L));
    Collections.shuffle(pairs, random);

    assertThat(
            new Discovery(DiscoverySettings.defaults(), new Solver(3))
                .candidates(CollaborationMatrix.of(pairs), List.of(11L, 9L, 5L, 5L)))
        .isEqualTo(first);
  }

  @Test
  void namesUnknownSeeds() {
    CollaborationMatrix matrix = CollaborationMatrix.of(CHAIN);
    Discovery discovery = discovery(DiscoverySettings.defaults());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> discovery.candidates(matrix, List.of(77L, 1L, 66L)))
        .withMessageContaining("66, 77");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> discovery.candidates(matrix, List.of()))
        .withMessageContaining("at least one seed");
  }
}
