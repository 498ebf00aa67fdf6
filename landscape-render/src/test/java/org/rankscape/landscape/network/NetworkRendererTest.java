// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.SampleLandscapes;
import org.rankscape.landscape.sheet.Language;

class NetworkRendererTest {
  private final NetworkRenderer renderer = new NetworkRenderer(NetworkSettings.of(Language.EN));

  @Test
  void drawsEveryProjectApartAndTheSameEachTime() {
    Landscape landscape = SampleLandscapes.of(80, 10, 4);
    Network network = renderer.render(landscape);

    assertThat(network.nodes()).isEqualTo(80);
    assertThat(network.overlaps()).isZero();
    assertThat(renderer.render(landscape).svg()).isEqualTo(network.svg());
    assertThat(network.svg()).contains("SIMULATED DATA", "class=\"link\"", "Source: simulated");
    landscape
        .projects()
        .forEach(p -> assertThat(network.svg()).contains("data-project=\"" + p.entry().id()));
  }

  @Test
  void drawsTheHighest150AndNeverFailsWithoutLinks() {
    assertThat(renderer.render(SampleLandscapes.of(400, 12, 1)).nodes()).isEqualTo(150);
    Landscape one = SampleLandscapes.of(1, 1, 1);
    assertThat(renderer.render(one).edges()).isZero();
    assertThat(renderer.render(one).svg()).contains("no developers in common");
  }

  @Test
  void keepsTheMaximumSpanningForestAndTheStrongestOthers() {
    List<Link> links =
        List.of(
            new Link("a", "b", 90),
            new Link("b", "c", 80),
            new Link("a", "c", 70),
            new Link("c", "d", 5),
            new Link("b", "d", 4),
            new Link("e", "f", 1));

    assertThat(StrongestLinks.of(links, Set.of("a", "b", "c", "d", "e", "f"), 0))
        .containsExactly(links.get(0), links.get(1), links.get(3), links.get(5));
    assertThat(StrongestLinks.of(links, Set.of("a", "b", "c", "d", "e", "f"), 1))
        .contains(links.get(2))
        .hasSize(5);
    assertThat(StrongestLinks.of(links, Set.of("a", "c"), 9)).containsExactly(links.get(2));
  }

  /** Points of a plane are found again from their distances, up to turning and mirroring. */
  @Test
  void stressLayoutReproducesDistancesOfThePlane() {
    double[][] points = {{0, 0}, {4, 0}, {4, 3}, {0, 3}, {2, 1}, {7, 5}};
    double[][] distance = new double[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points.length; j++) {
        distance[i][j] = Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]);
      }
    }
    double[][] at = StressLayout.positions(distance);

    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points.length; j++) {
        assertThat(Math.hypot(at[i][0] - at[j][0], at[i][1] - at[j][1]))
            .isCloseTo(distance[i][j], Offset.offset(1e-6));
      }
    }
  }
}
