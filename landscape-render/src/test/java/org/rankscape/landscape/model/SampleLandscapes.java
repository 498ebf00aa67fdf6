// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

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
import org.rankscape.landscape.catalogue.SubDomain;
import org.rankscape.rank.trend.Trend;
import org.rankscape.rank.trend.TrendClass;

/** Invented landscapes of any size for tests: heavy-tailed values, names of 3 to 24 letters. */
public final class SampleLandscapes {
  public static final Period PERIOD = new Period(YearMonth.of(2025, 1), YearMonth.of(2025, 4));
  private static final String[] SYLLABLES = {
    "ka", "lo", "mi", "ter", "vex", "dra", "sun", "flo", "net", "zor", "pi", "qua", "rel", "tem"
  };

  private SampleLandscapes() {}

  /** A landscape of {@code projects} projects in {@code domains} domains in two layers. */
  public static Landscape of(int projects, int domains, long seed) {
    Random random = new Random(seed);
    Catalogue catalogue = catalogue(domains);
    List<ProjectEntry> entries = new ArrayList<>();
    List<ProjectValues> values = new ArrayList<>();
    for (int i = 0; i < projects; i++) {
      int domain = (int) (domains * Math.pow(random.nextDouble(), 1.4));
      String part = domain % 5 == 4 ? (random.nextBoolean() ? "first" : "second") : null;
      ProjectEntry entry = entry(name(random), "sample" + i + "/p" + i, "domain-" + domain, part);
      entries.add(entry);
      double openrank = 10 + 20 * Math.exp(1.3 * Math.abs(random.nextGaussian()));
      values.add(
          new ProjectValues(
              entry.id(),
              new TreeMap<>(),
              openrank,
              openrank * (0.4 + 1.2 * random.nextDouble()),
              trend(random),
              null,
              null));
    }
    return build(with(catalogue, entries), values, links(entries, random));
  }

  public static Landscape build(Catalogue catalogue, List<ProjectValues> values, List<Link> links) {
    return new LandscapeBuilder(catalogue, PERIOD)
        .build(values, links, List.of(), provenance(true, List.of()));
  }

  public static Provenance provenance(boolean simulated, List<Label> warnings) {
    return new Provenance(
        List.of(Attribution.SIMULATED), simulated, "global", 0.987, "0.1.0", Map.of(), warnings);
  }

  public static ProjectEntry entry(String name, String repository, String domain, String part) {
    return new ProjectEntry(
        repository, name, List.of(repository), domain, part, null, null, null, null, null, null);
  }

  public static Catalogue with(Catalogue c, List<ProjectEntry> entries) {
    return new Catalogue(c.id(), c.title(), c.inclusion(), c.seeds(), c.layers(), entries);
  }

  /** Two layers; the first with domains directly, the second with two frames. */
  public static Catalogue catalogue(int domains) {
    List<Domain> all = new ArrayList<>();
    for (int i = 0; i < domains; i++) {
      List<SubDomain> parts =
          i % 5 == 4
              ? List.of(
                  new SubDomain("first", new Label("First", "其一"), List.of()),
                  new SubDomain("second", new Label("Second", "其二"), List.of()))
              : List.of();
      String en = (i % 3 == 0 ? "Tools " : i % 3 == 1 ? "Storage and Search " : "Domain ") + i;
      all.add(new Domain("domain-" + i, new Label(en, "领域 " + i), List.of(), parts));
    }
    int direct = Math.max(1, domains * 2 / 5);
    int first = Math.max(1, (domains - direct) / 2);
    List<Layer> layers = new ArrayList<>();
    layers.add(
        new Layer(
            "top",
            new Label("Application", "应用层"),
            List.of(new Frame("top", null, all.subList(0, direct)))));
    if (domains > direct + first) {
      layers.add(
          new Layer(
              "base",
              new Label("Infrastructure", "基础设施层"),
              List.of(
                  new Frame("data", new Label("Data", "数据"), all.subList(direct, direct + first)),
                  new Frame(
                      "models",
                      new Label("Models and Serving", "模型与服务"),
                      all.subList(direct + first, domains)))));
    }
    return new Catalogue(
        "sample",
        new Label("Sample Landscape", "示例全景图"),
        new Inclusion(Inclusion.Measure.MEAN_OPENRANK, 5, false),
        List.of(),
        layers,
        List.of());
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    int syllables = 2 + random.nextInt(3) + (random.nextInt(6) == 0 ? 4 : 0);
    for (int i = 0; i < syllables; i++) {
      name.append(i == 3 ? "-" : "").append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Trend trend(Random random) {
    TrendClass[] classes = {
      TrendClass.GROWING, TrendClass.DECLINING, TrendClass.NEW, TrendClass.STEADY, TrendClass.STEADY
    };
    return new Trend(
        classes[random.nextInt(classes.length)],
        24,
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
  }

  private static List<Link> links(List<ProjectEntry> entries, Random random) {
    Map<String, Link> links = new TreeMap<>();
    for (int i = 0; i < 5 * entries.size(); i++) {
      String a = entries.get((int) (entries.size() * Math.pow(random.nextDouble(), 2))).id();
      String b = entries.get(random.nextInt(entries.size())).id();
      if (!a.equals(b)) {
        boolean ordered = a.compareTo(b) < 0;
        Link link = new Link(ordered ? a : b, ordered ? b : a, 10 + random.nextInt(200));
        links.put(link.a() + " " + link.b(), link);
      }
    }
    return List.copyOf(links.values());
  }
}
