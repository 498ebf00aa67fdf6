// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Inclusion;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.model.Facts;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LandscapeBuilder;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.landscape.model.Provenance;
import org.rankscape.rank.trend.Trend;
import org.rankscape.rank.trend.TrendClass;

/**
 * A seeded landscape of any size: values by a power law over 24 months, names of two to four
 * syllables, 19 domains in two layers, seven links per project.
 */
final class InventedLandscape {
  private static final int DOMAINS = 19;
  private static final int DOMAINS_OF_FIRST_LAYER = 8;
  private static final int MONTHS = 24;
  private static final int LINKS = 7;
  private static final YearMonth FIRST = YearMonth.of(2023, 5);
  private static final String[] SYLLABLES = {
    "ka", "lo", "mi", "ter", "vex", "dra", "sun", "flo", "net", "zor", "pi", "qua", "rel", "tem"
  };
  private static final TrendClass[] TRENDS = {
    TrendClass.GROWING, TrendClass.DECLINING, TrendClass.STEADY, TrendClass.STEADY
  };

  private final Random random = new Random(5);

  static Landscape of(int projects) {
    return new InventedLandscape().make(projects);
  }

  private Landscape make(int projects) {
    List<ProjectEntry> entries = new ArrayList<>();
    List<ProjectValues> values = new ArrayList<>();
    for (int i = 0; i < projects; i++) {
      String repository = "org" + i % 97 + "/p" + i;
      String domain = "domain-" + (int) (DOMAINS * Math.pow(random.nextDouble(), 1.4));
      entries.add(
          new ProjectEntry(
              repository,
              name(),
              List.of(repository),
              domain,
              null,
              null,
              null,
              null,
              null,
              null,
              null));
      values.add(values(repository, i));
    }
    Catalogue catalogue =
        new Catalogue(
            "invented",
            new Label("An Invented Landscape", "虚构的全景图"),
            new Inclusion(Inclusion.Measure.MEAN_OPENRANK, 1, false),
            List.of(),
            List.of(
                layer("Application", 0, DOMAINS_OF_FIRST_LAYER),
                layer("Infrastructure", DOMAINS_OF_FIRST_LAYER, DOMAINS)),
            entries);
    Period period = new Period(YearMonth.of(2025, 1), YearMonth.of(2025, 4));
    return new LandscapeBuilder(catalogue, period)
        .build(values, links(entries), List.of(), provenance());
  }

  private static Layer layer(String name, int from, int to) {
    List<Domain> domains = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Label label = new Label((i % 3 == 0 ? "Storage and Search " : "Tools ") + i, "领域 " + i);
      domains.add(new Domain("domain-" + i, label, List.of(), List.of()));
    }
    return new Layer(name, new Label(name, name), List.of(new Frame(name, null, domains)));
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private ProjectValues values(String id, int i) {
    double base = 900 / Math.pow(i + 1, 0.7) + 2;
    TreeMap<YearMonth, Double> series = new TreeMap<>();
    for (int m = 0; m < MONTHS; m++) {
      series.put(FIRST.plusMonths(m), base * (0.9 + 0.2 * random.nextDouble()));
    }
    Trend trend =
        new Trend(
            TRENDS[i % TRENDS.length],
            MONTHS,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Facts facts =
        new Facts(
            "An invented project of the benchmark, with a line to describe it",
            "Java",
            "Apache-2.0",
            120_000 / (i + 1),
            List.of("invented"),
            LocalDate.of(2020, 1, 1),
            false);
    return new ProjectValues(id, series, null, null, trend, (int) (3 * base), facts);
  }

  private List<Link> links(List<ProjectEntry> entries) {
    Map<String, Link> links = new TreeMap<>();
    for (int i = 0; i < LINKS * entries.size(); i++) {
      String one = entries.get(random.nextInt(entries.size())).id();
      String two = entries.get((int) (entries.size() * Math.pow(random.nextDouble(), 2))).id();
      if (one.compareTo(two) < 0) {
        links.put(one + " " + two, new Link(one, two, 10 + random.nextInt(200)));
      }
    }
    return List.copyOf(links.values());
  }

  private static Provenance provenance() {
    return new Provenance(
        List.of(Attribution.SIMULATED), true, "global", 0.99, "benchmark", Map.of(), List.of());
  }
}
