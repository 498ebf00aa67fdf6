// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;

class CollaborationMatrixTest {
  private static final List<Collaboration> PAIRS =
      List.of(
          new Collaboration(20, 7, 5_252),
          new Collaboration(10, 7, 40_679),
          new Collaboration(10, 3, 22_235),
          new Collaboration(20, 7, 1),
          new Collaboration(30, 9, 0));

  @Test
  void indicesFollowKindAndId() {
    CollaborationMatrix matrix = CollaborationMatrix.of(PAIRS);

    assertThat(matrix.repositories()).isEqualTo(3);
    assertThat(matrix.developers()).isEqualTo(3);
    assertThat(matrix.pairs()).isEqualTo(4);
    assertThat(matrix.node(1)).isEqualTo(Node.repository(20));
    assertThat(matrix.node(3)).isEqualTo(Node.developer(3));
    assertThat(matrix.index(Node.developer(7))).isEqualTo(4);
    assertThat(matrix.index(Node.developer(20))).isNegative();
    assertThat(matrix.total(matrix.index(Node.developer(7)))).isEqualTo(45_932);
  }

  @Property
  void orderOfPairsDoesNotMatterAndNothingIsLost(
      @ForAll @Size(max = 60) List<@IntRange(max = 999) Integer> codes) {
    List<Collaboration> pairs = new ArrayList<>();
    Map<List<Long>, Long> expected = new HashMap<>();
    for (int code : codes) {
      Collaboration c = new Collaboration(code % 10, code / 10 % 10, code / 100);
      pairs.add(c);
      expected.merge(
          List.of(c.repositoryId(), c.developerId()), c.activityThousandths(), Long::sum);
    }
    List<Collaboration> first = content(CollaborationMatrix.of(pairs));
    Collections.shuffle(pairs, new Random(1));

    assertThat(content(CollaborationMatrix.of(pairs))).isEqualTo(first);
    Map<List<Long>, Long> found = new HashMap<>();
    first.forEach(
        c -> found.put(List.of(c.repositoryId(), c.developerId()), c.activityThousandths()));
    assertThat(found).isEqualTo(expected);
  }

  @Property
  void columnsGiveTheSameAsPairs(@ForAll @Size(max = 60) List<@IntRange(max = 999) Integer> codes) {
    List<Collaboration> pairs =
        codes.stream()
            .map(code -> new Collaboration(code % 10, code / 10 % 10, code / 100))
            .toList();
    long[] repositories = pairs.stream().mapToLong(Collaboration::repositoryId).toArray();
    long[] developers = pairs.stream().mapToLong(Collaboration::developerId).toArray();
    long[] activities = pairs.stream().mapToLong(Collaboration::activityThousandths).toArray();
    List<Collaboration> expected = content(CollaborationMatrix.of(pairs));

    assertThat(content(CollaborationMatrix.of(repositories, developers, activities)))
        .isEqualTo(expected);
    CollaborationMatrixBuilder twice =
        CollaborationMatrix.builder()
            .expect(2 * pairs.size())
            .addAll(repositories, developers, activities, pairs.size())
            .addAll(repositories, developers, activities, pairs.size());
    assertThat(content(twice.build()))
        .isEqualTo(
            expected.stream()
                .map(
                    c ->
                        new Collaboration(
                            c.repositoryId(), c.developerId(), 2 * c.activityThousandths()))
                .toList());
  }

  @Property
  void withoutNodesIsTheMatrixOfThePairsLeft(
      @ForAll @Size(max = 60) List<@IntRange(max = 999) Integer> codes,
      @ForAll @IntRange(max = 9) int repository,
      @ForAll @IntRange(max = 9) int developer) {
    List<Collaboration> pairs =
        codes.stream()
            .map(code -> new Collaboration(code % 10, code / 10 % 10, code / 100))
            .toList();
    CollaborationMatrix all = CollaborationMatrix.of(pairs);
    CollaborationMatrix expected =
        CollaborationMatrix.of(
            pairs.stream()
                .filter(c -> c.repositoryId() != repository && c.developerId() != developer)
                .toList());
    List<Node> leftOut = List.of(Node.repository(repository), Node.developer(developer));

    CollaborationMatrix left = all.without(i -> leftOut.contains(all.node(i)));

    assertThat(content(left)).isEqualTo(content(expected));
    assertThat(left.nodes()).isEqualTo(expected.nodes());
  }

  @Test
  void activityBeyond32BitsIsKeptExactly() {
    CollaborationMatrix matrix =
        CollaborationMatrix.of(
            List.of(new Collaboration(1, 1, 3_000_000_000L), new Collaboration(1, 2, 7)));

    assertThat(matrix.activity(0)).isEqualTo(3_000_000_000L);
    assertThat(matrix.walk(.95, .05).edges()).isEqualTo(4);
  }

  @Test
  void graphHasEveryNodeAndSummedWeights() {
    Graph<Node, DefaultWeightedEdge> graph = CollaborationGraph.of(PAIRS);

    assertThat(graph.vertexSet()).hasSize(6);
    assertThat(graph.edgeSet()).hasSize(4);
    assertThat(graph.getEdgeWeight(graph.getEdge(Node.repository(20), Node.developer(7))))
        .isEqualTo(5.253);
    assertThat(graph.getEdgeWeight(graph.getEdge(Node.developer(9), Node.repository(30)))).isZero();
  }

  @Test
  void negativeActivityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Collaboration(5, 6, -1))
        .withMessageContaining("Repository 5, developer 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CollaborationMatrix.builder().add(5, 6, 1).add(5, 6, -1))
        .withMessageContaining("Pair 2");
    long[] one = {5};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CollaborationMatrix.of(one, new long[] {6}, new long[] {-1}))
        .withMessageContaining("Pair 1 (repository 5, developer 6)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CollaborationMatrix.builder()
                    .add(5, 6, 1)
                    .addAll(one, new long[] {7}, new long[] {-3}, 1))
        .withMessageContaining("Pair 2 (repository 5, developer 7)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CollaborationMatrix.of(one, one, new long[2]))
        .withMessageContaining("equal lengths");
  }

  private static List<Collaboration> content(CollaborationMatrix matrix) {
    List<Collaboration> content = new ArrayList<>();
    matrix.forEach(content::add);
    return content;
  }
}
