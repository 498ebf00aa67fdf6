// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.page.Synthetic;

class CommunitiesTest {
  private static final Landscape TEN = Synthetic.landscape(10);

  private static Landscape linked(List<Link> links) {
    return new Landscape(
        TEN.catalogue(),
        TEN.period(),
        TEN.provenance(),
        TEN.projects(),
        TEN.leftOut(),
        links,
        TEN.candidates());
  }

  private static String id(int i) {
    return TEN.projects().get(i).entry().id();
  }

  private static void clique(List<Link> links, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int j = i + 1; j < to; j++) {
        links.add(new Link(id(i), id(j), 10));
      }
    }
  }

  /** Newman and Girvan (2004): Q = sum of (share within - squared share of ends). */
  @Test
  void twoCliquesJoinedByOneLink() {
    List<Link> links = new ArrayList<>();
    clique(links, 0, 5);
    clique(links, 5, 9);
    links.add(new Link(id(0), id(8), 10));
    Communities found = new Communities(linked(links));
    assertThat(TEN.projects().stream().map((Project p) -> found.of(p.entry().id())))
        .containsExactly(1, 1, 1, 1, 1, 2, 2, 2, 2, null);
    double first = 21.0 / 34;
    double second = 13.0 / 34;
    assertThat(found.modularity())
        .isCloseTo(16.0 / 17 - first * first - second * second, within(1e-12));
  }

  @Test
  void ringOfCliquesFallsIntoItsCliques() {
    Landscape many = Synthetic.landscape(30);
    List<String> ids = many.projects().stream().map(p -> p.entry().id()).toList();
    List<Link> links = new ArrayList<>();
    for (int c = 0; c < 6; c++) {
      for (int i = 0; i < 5; i++) {
        for (int j = i + 1; j < 5; j++) {
          links.add(new Link(ids.get(5 * c + i), ids.get(5 * c + j), 3));
        }
      }
      links.add(new Link(ids.get(5 * c), ids.get((5 * c + 6) % 30), 3));
    }
    Communities found =
        new Communities(
            new Landscape(
                many.catalogue(),
                many.period(),
                many.provenance(),
                many.projects(),
                many.leftOut(),
                links,
                many.candidates()));
    for (int c = 0; c < 6; c++) {
      assertThat(ids.subList(5 * c, 5 * c + 5).stream().map(found::of).collect(Collectors.toSet()))
          .hasSize(1);
    }
    assertThat(ids.stream().map(found::of).distinct()).hasSize(6);
  }

  @Test
  void withoutLinksThereIsNone() {
    Communities found = new Communities(linked(List.of()));
    assertThat(found.of(id(0))).isNull();
    assertThat(found.modularity()).isZero();
  }
}
