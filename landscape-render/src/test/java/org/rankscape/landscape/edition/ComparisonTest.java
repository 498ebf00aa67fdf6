// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.model.EditionChange;
import org.rankscape.landscape.model.EditionDifference;

class ComparisonTest {
  private static final double BAR = 10;

  private static EditionResult edition(String scope, Double coverage, Listing... listings) {
    List<EditionResult.Listed> projects = new ArrayList<>();
    int rank = 0;
    for (Listing l : listings) {
      boolean on = l.openrank != null && l.openrank > BAR;
      projects.add(
          new EditionResult.Listed(
              l.repository.toLowerCase(java.util.Locale.ROOT),
              l.name,
              List.of(new EditionResult.Repository(l.id, l.repository)),
              l.domain,
              null,
              on ? Integer.valueOf(++rank) : null,
              l.openrank,
              l.developers,
              l.lastActive,
              null,
              l.unrepaired == null ? null : Integer.valueOf(2),
              l.unrepaired));
    }
    return new EditionResult(
        new Label("Some", "某"),
        "some",
        "2025-01",
        "2025-04",
        scope,
        false,
        coverage,
        null,
        BAR,
        List.of(Attribution.of("a file")),
        List.of(
            new EditionResult.Place("one", null, new Label("One", "一")),
            new EditionResult.Place("two", null, new Label("Two", "二"))),
        projects);
  }

  private record Listing(
      Long id,
      String repository,
      String name,
      String domain,
      Double openrank,
      Integer developers,
      String lastActive,
      Double unrepaired) {
    Listing active(String month) {
      return new Listing(id, repository, name, domain, openrank, developers, month, unrepaired);
    }

    Listing by(int count) {
      return new Listing(id, repository, name, domain, openrank, count, lastActive, unrepaired);
    }

    Listing in(String other) {
      return new Listing(id, repository, name, other, openrank, developers, lastActive, unrepaired);
    }

    Listing without(double value) {
      return new Listing(id, repository, name, domain, openrank, developers, lastActive, value);
    }
  }

  private static Listing project(long id, String repository, Double openrank) {
    String name = repository.substring(repository.indexOf('/') + 1);
    return new Listing(id, repository, name, "one", openrank, null, "2025-04", null);
  }

  private static EditionDifference compare(EditionResult before, EditionResult after) {
    return Comparison.of("A", before, "B", after, 0.1);
  }

  private static List<String> told(EditionDifference d) {
    return d.changes().stream()
        .map(c -> c.kind() + " " + c.latest().name() + ": " + c.reason().en())
        .toList();
  }

  @Test
  void everyChangeIsToldOnceWithItsReason() {
    EditionResult before =
        edition(
            "global",
            null,
            project(1, "a/stays", 100.0),
            project(2, "a/moves", 90.0),
            project(3, "old/name", 80.0),
            project(4, "a/rises", 40.0).by(100),
            project(5, "a/falls", 60.0).by(100),
            project(6, "a/unlisted", 50.0),
            project(7, "a/below", 20.0),
            project(8, "a/silent", 30.0),
            project(9, "a/grows", 5.0),
            project(10, "a/begins", null),
            project(11, "a/never", 1.0));
    EditionResult after =
        edition(
            "global",
            null,
            project(1, "a/stays", 105.0),
            project(2, "a/moves", 90.0).in("two"),
            project(3, "new/name", 80.0),
            project(4, "a/rises", 60.0).by(160),
            project(5, "a/falls", 45.0).by(101),
            project(7, "a/below", 9.5),
            project(8, "a/silent", 0.0).active("2024-11"),
            project(9, "a/grows", 15.0),
            project(10, "a/begins", 12.0),
            project(11, "a/never", 2.0),
            project(12, "a/fresh", 200.0));
    EditionDifference d = compare(before, after);
    assertThat(d.comparable()).isTrue();
    assertThat(d.notes()).isEmpty();
    assertThat(told(d))
        .containsExactly(
            "ADDED grows: rose above the threshold, from 5.0",
            "ADDED begins: had no activity before",
            "ADDED fresh: new in the catalogue",
            "DROPPED unlisted: left the catalogue",
            "DROPPED below: fell below the threshold of 10, from 20.0 to 9.5",
            "DROPPED silent: no activity since 2024-11",
            "MOVED moves: One → Two",
            "RENAMED name: old/name → new/name",
            "RISEN rises: +50.0\u00a0%, with more developers: 100 → 160",
            "FALLEN falls: −25.0\u00a0%, developers 100 → 101");
    assertThat(d.before().projects()).isEqualTo(8);
    assertThat(d.after().projects()).isEqualTo(8);
  }

  @Test
  void whatARepairAddedIsNoRise() {
    EditionResult before =
        edition(
            "global",
            null,
            project(1, "a/same", 50.0),
            project(2, "a/more", 40.0),
            project(3, "a/both", 30.0).without(20),
            project(4, "a/comes", 5.0));
    EditionResult after =
        edition(
            "global",
            null,
            project(1, "a/same", 80.0).without(51),
            project(2, "a/more", 90.0).without(60),
            project(3, "a/both", 45.0).without(20),
            project(4, "a/comes", 20.0).without(6));
    EditionDifference d = compare(before, after);
    assertThat(told(d))
        .containsExactly(
            "ADDED comes †: repaired from GitHub's API; 6.0 without",
            "RISEN more †: +50.0\u00a0%",
            "RISEN both †: +50.0\u00a0%");
    assertThat(d.notes()).hasSize(1);
    assertThat(d.notes().get(0).en()).contains("repaired in one edition only: 3;");
    assertThat(compare(after, after).notes()).isEmpty();
  }

  @Test
  void identityIsTheRepositorysIdAndNotItsName() {
    EditionResult before =
        edition("global", null, project(1, "a/tool", 50.0), project(2, "b/tool", 40.0));
    EditionResult after =
        edition("global", null, project(1, "b/tool", 50.0), project(7, "a/tool", 45.0));
    assertThat(told(compare(before, after)))
        .containsExactly(
            "ADDED tool: new in the catalogue",
            "DROPPED tool: left the catalogue",
            "RENAMED tool: a/tool → b/tool");
  }

  @Test
  void namesServeWhereAnEditionKnowsNoId() {
    Listing without = new Listing(null, "A/Tool", "tool", "one", 50.0, null, null, null);
    assertThat(
            compare(
                    edition("global", null, project(1, "a/tool", 50.0)),
                    edition("global", null, without))
                .changes())
        .isEmpty();
  }

  @Test
  void aProjectThatAnotherTookInIsNotJustGone() {
    EditionResult before =
        edition("global", null, project(1, "a/big", 50.0), project(2, "a/part", 20.0));
    EditionResult both = edition("global", null, project(1, "a/big", 70.0));
    EditionResult.Listed big = both.projects().get(0);
    EditionResult.Listed joined =
        new EditionResult.Listed(
            big.id(),
            big.name(),
            List.of(
                new EditionResult.Repository(1L, "a/big"),
                new EditionResult.Repository(2L, "a/part")),
            big.domain(),
            null,
            1,
            70.0,
            null,
            null,
            null,
            null,
            null);
    EditionResult after =
        new EditionResult(
            both.title(),
            both.catalogue(),
            both.from(),
            both.to(),
            both.scope(),
            false,
            null,
            null,
            BAR,
            both.sources(),
            both.domains(),
            List.of(joined));
    assertThat(told(compare(before, after)))
        .containsExactly(
            "DROPPED part: is now part of big",
            "RISEN big: +40.0\u00a0%, its repositories changed: 1 → 2");
    assertThat(told(compare(after, before))).contains("ADDED part: split from big");
  }

  private static EditionResult warmingUp(EditionResult e, String from, String to) {
    return new EditionResult(
        e.title(),
        e.catalogue(),
        from,
        to,
        e.scope(),
        e.simulated(),
        e.coverage(),
        "2025-12",
        e.above(),
        e.sources(),
        e.domains(),
        e.projects());
  }

  @Test
  void whatRisesWithARankingWithoutHistoryHasNotRisen() {
    EditionResult first =
        edition(
            "global",
            1.0,
            project(1, "a/a", 20.0),
            project(2, "a/b", 20.0),
            project(3, "a/c", 8.0));
    EditionResult second =
        edition(
            "global",
            1.0,
            project(1, "a/a", 40.0),
            project(2, "a/b", 40.0),
            project(3, "a/c", 16.0));
    EditionDifference d =
        compare(warmingUp(first, "2024-01", "2024-12"), warmingUp(second, "2025-01", "2025-12"));
    assertThat(d.comparable()).isFalse();
    assertThat(told(d)).containsExactly("ADDED c: above the threshold, had 8.0");
    assertThat(d.notes())
        .extracting(Label::en)
        .containsExactly(
            "The ranking started without history: until 2025-12 all values still rise to their level.",
            "Risen and fallen compare each project's share of the projects on both editions.");

    EditionDifference same =
        compare(warmingUp(first, "2024-01", "2024-12"), warmingUp(second, "2024-01", "2024-12"));
    assertThat(same.comparable()).isTrue();
  }

  @Test
  void whereLevelsDifferSharesAreCompared() {
    EditionResult before =
        edition("global", 0.95, project(1, "a/a", 100.0), project(2, "a/b", 100.0));
    EditionResult half = edition("global", 0.60, project(1, "a/a", 50.0), project(2, "a/b", 50.0));
    EditionDifference d = compare(before, half);
    assertThat(d.comparable()).isFalse();
    assertThat(d.changes()).isEmpty();
    assertThat(d.notes()).extracting(Label::en).anyMatch(n -> n.contains("Coverage"));
    EditionResult shifted =
        edition("partial", 0.60, project(1, "a/a", 80.0), project(2, "a/b", 20.0));
    assertThat(told(compare(before, shifted)))
        .containsExactly(
            "RISEN a: +60.0\u00a0% of its share", "FALLEN b: −60.0\u00a0% of its share");
  }

  @Test
  void editionsInReverseOrderAreSaidToBe() {
    EditionResult now = edition("global", null, project(1, "a/a", 50.0));
    EditionResult then =
        new EditionResult(
            now.title(),
            now.catalogue(),
            "2024-01",
            "2024-04",
            now.scope(),
            false,
            null,
            null,
            BAR,
            now.sources(),
            now.domains(),
            now.projects());
    assertThat(compare(now, then).notes())
        .extracting(Label::en)
        .anyMatch(n -> n.contains("give the earlier one first"));
    assertThat(compare(then, now).notes()).isEmpty();
  }

  @Property(tries = 60)
  void comparingBackwardsSwapsEntriesAndExits(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 30) Double> first,
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 30) Double> second) {
    EditionResult a = edition("global", null, listings(first));
    EditionResult b = edition("global", null, listings(second));
    EditionDifference there = compare(a, b);
    EditionDifference back = compare(b, a);
    assertThat(ids(there, EditionChange.Kind.ADDED))
        .containsExactlyInAnyOrderElementsOf(ids(back, EditionChange.Kind.DROPPED));
    assertThat(ids(there, EditionChange.Kind.DROPPED))
        .containsExactlyInAnyOrderElementsOf(ids(back, EditionChange.Kind.ADDED));
    assertThat(compare(a, a).changes()).isEmpty();
    assertThat(
            there.before().projects()
                + there.of(EditionChange.Kind.ADDED).size()
                - there.of(EditionChange.Kind.DROPPED).size())
        .isEqualTo(there.after().projects());
  }

  private static Listing[] listings(List<Double> values) {
    Listing[] out = new Listing[values.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = project(i + 1, "a/p" + i, values.get(i));
    }
    return out;
  }

  private static List<String> ids(EditionDifference d, EditionChange.Kind kind) {
    return d.of(kind).stream().map(c -> c.latest().id()).toList();
  }

  @Test
  void aChangeOfNothingIsNoChange() {
    EditionResult one = edition("global", null, project(1, "a/a", 50.0));
    assertThatThrownBy(() -> Comparison.of("A", one, "B", one, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above 0");
  }
}
