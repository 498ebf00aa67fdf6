// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import org.rankscape.landscape.model.Candidate;
import org.rankscape.landscape.model.Facts;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LandscapeBuilder;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.model.ProjectValues;
import org.rankscape.landscape.model.Provenance;
import org.rankscape.rank.trend.Trend;
import org.rankscape.rank.trend.TrendClass;

/** Invented landscapes of any size with every part that a landscape can have. */
public final class Synthetic {
  private static final YearMonth FIRST = YearMonth.of(2023, 5);
  private static final int MONTHS = 24;
  private static final String[] HEADS = {
    "Ember", "Quill", "Tern", "Basalt", "Marlin", "Cedar", "Onyx", "Heron", "Kite", "Lumen", "Moss",
    "Nadir", "Opal", "Pylon", "Rook", "Sable", "Thistle", "Umber", "Vesper", "Willow"
  };
  private static final String[] TAILS = {
    "flow", "serve", "kit", "base", "graph", "bench", "lake", "agent", "forge", "mind", "scope"
  };
  private static final String[] LANGUAGES = {"Python", "TypeScript", "Rust", "Go", "C++", null};
  private static final String[] LICENCES = {"Apache-2.0", "MIT", "AGPL-3.0", null};
  private static final String[][] DOMAINS = {
    {"assistants", "General Assistant", "通用助手"},
    {"coding", "Coding Assistant", "编程助手"},
    {"frameworks", "Agent Framework", "智能体框架"},
    {"tools", "Tool Use", "工具使用"},
    {"clients", "Client Interface", "客户端界面"},
    {"labeling", "Data Labeling", "数据标注"},
    {"integration", "Data Integration", "数据集成"},
    {"serving", "Serving", "模型服务"},
    {"training", "Training", "模型训练"},
    {"compilers", "AI Compiler", "编译器"},
    {"mlops", "MLOps", "模型运维"},
    {"vectors", "Vector Storage and Search", "向量存储与检索"}
  };

  private final Random random = new Random(7);
  private final int size;

  private Synthetic(int size) {
    this.size = size;
  }

  /** A landscape with as many projects on it, and three more left out. */
  public static Landscape landscape(int size) {
    return new Synthetic(size).make();
  }

  /** What an entry is called in position {@code i}. */
  public static String name(int i) {
    int round = i / (HEADS.length * TAILS.length);
    return HEADS[i % HEADS.length]
        + TAILS[i / HEADS.length % TAILS.length]
        + (round == 0 ? "" : "-" + round);
  }

  private Landscape make() {
    List<ProjectEntry> entries = new ArrayList<>();
    List<ProjectValues> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ProjectEntry entry = entry(i);
      entries.add(entry);
      values.add(values(entry, i));
    }
    for (int i = size; i < size + 3; i++) {
      entries.add(entry(i));
    }
    values.add(values(entries.get(size + 1), 100_000));
    Catalogue catalogue = catalogue(entries);
    Period period = new Period(YearMonth.of(2025, 1), YearMonth.of(2025, 4));
    Landscape made =
        new LandscapeBuilder(catalogue, period)
            .build(values, links(entries), candidates(entries), provenance());
    return SyntheticEvidence.added(made);
  }

  private static Catalogue catalogue(List<ProjectEntry> entries) {
    List<Layer> layers =
        List.of(
            new Layer(
                "application",
                new Label("Application", "应用层"),
                List.of(new Frame("application", null, domains(0, 5)))),
            new Layer(
                "infrastructure",
                new Label("Infrastructure", "基础设施层"),
                List.of(
                    new Frame("data", new Label("Data Transformation", "数据处理"), domains(5, 7)),
                    new Frame("model", new Label("Models", "模型"), domains(7, 12)))));
    return new Catalogue(
        "demo",
        new Label("An Invented Open-Source Landscape", "虚构的开源全景图"),
        new Inclusion(Inclusion.Measure.MEAN_OPENRANK, 1, false),
        List.of("northwind/emberflow", "northwind/quillflow"),
        layers,
        entries);
  }

  private static List<Domain> domains(int from, int to) {
    List<Domain> out = new ArrayList<>();
    for (int i = from; i < to; i++) {
      List<SubDomain> parts =
          i == 7
              ? List.of(
                  new SubDomain("engine", new Label("Inference Engine", "推理引擎"), List.of()),
                  new SubDomain("deploy", new Label("Inference Deploy", "推理部署"), List.of()))
              : List.of();
      out.add(new Domain(DOMAINS[i][0], new Label(DOMAINS[i][1], DOMAINS[i][2]), List.of(), parts));
    }
    return out;
  }

  private static ProjectEntry entry(int i) {
    String repository = (i % 3 == 0 ? "northwind/" : "meadow-labs/") + name(i);
    String domain = DOMAINS[i * 7 % DOMAINS.length][0];
    return new ProjectEntry(
        repository.toLowerCase(java.util.Locale.ROOT),
        name(i),
        i % 20 == 3 ? List.of(repository, repository + "-ui") : List.of(repository),
        domain,
        domain.equals("serving") ? (i % 2 == 0 ? "engine" : "deploy") : null,
        i % 3 == 0 ? "Northwind Foundation" : null,
        i % 5 == 0 ? "CN" : null,
        i < 40 ? new Label("Makes " + name(i) + " of events.", "把事件变成" + name(i) + "。") : null,
        i < 40 ? new Label("Small, quick to learn.", "小巧，易学。") : null,
        i < 40 ? new Label("Few connectors so far.", "连接器尚少。") : null,
        i < 40 ? new Label("Teams that start anew.", "从零开始的团队。") : null);
  }

  private ProjectValues values(ProjectEntry entry, int i) {
    double base = 900 / Math.pow(i + 1, 0.8) + 2;
    if (i >= 100_000) {
      base = 0.5;
    }
    TrendClass kind =
        switch (i % 9) {
          case 1, 4 -> TrendClass.GROWING;
          case 3 -> TrendClass.DECLINING;
          case 6 -> TrendClass.NEW;
          case 8 -> TrendClass.DORMANT;
          default -> TrendClass.STEADY;
        };
    double step = kind == TrendClass.GROWING ? 0.04 : kind == TrendClass.DECLINING ? -0.03 : 0;
    TreeMap<YearMonth, Double> series = new TreeMap<>();
    for (int m = kind == TrendClass.NEW ? 16 : 0; m < MONTHS; m++) {
      double level = 1 + step * (m - MONTHS + 1);
      series.put(FIRST.plusMonths(m), base * level * (0.95 + 0.1 * random.nextDouble()));
    }
    if (i % 11 == 5) {
      series.remove(FIRST.plusMonths(8));
    }
    return new ProjectValues(
        entry.id(),
        series,
        null,
        null,
        trend(kind, base * step, series.size()),
        (int) (base * 3) + 4,
        facts(entry, i));
  }

  private static Trend trend(TrendClass kind, double slope, int months) {
    boolean tested = kind != TrendClass.NEW;
    boolean moving = slope != 0;
    return new Trend(
        kind,
        months,
        tested ? (int) Math.signum(slope) * 90 : null,
        tested ? Math.signum(slope) * 2.9 : null,
        tested ? (moving ? 0.0037 : 0.61) : null,
        tested ? (moving ? 0.012 : 0.75) : null,
        tested ? slope : null,
        tested ? slope - Math.abs(slope) / 3 - 0.1 : null,
        tested ? slope + Math.abs(slope) / 3 + 0.1 : null,
        null,
        null,
        null);
  }

  private static Facts facts(ProjectEntry entry, int i) {
    return new Facts(
        "An invented project that stands for " + entry.name() + ", with a line to describe it",
        LANGUAGES[i % LANGUAGES.length],
        LICENCES[i % LICENCES.length],
        i % 6 == 5 ? null : 120_000 / (i + 1),
        i % 2 == 0 ? List.of("llm", "agents") : List.of(),
        LocalDate.of(2016 + i % 9, 1 + i % 12, 1 + i % 28),
        false);
  }

  private List<Link> links(List<ProjectEntry> entries) {
    List<Link> out = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < size; i++) {
      for (int k = 1; k <= 7; k++) {
        int other = (i + k * k + random.nextInt(5)) % size;
        String a = entries.get(Math.min(i, other)).id();
        String b = entries.get(Math.max(i, other)).id();
        if (i != other && seen.add(min(a, b) + " " + max(a, b))) {
          out.add(new Link(min(a, b), max(a, b), 10 + 900 / (i + other + k)));
        }
      }
    }
    return out;
  }

  private static String min(String a, String b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static String max(String a, String b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  private static List<Candidate> candidates(List<ProjectEntry> entries) {
    List<Candidate> out = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      boolean listed = i % 3 == 0 && i < entries.size();
      out.add(
          new Candidate(
              listed ? entries.get(i).primaryRepository() : "fenland/Unlisted" + i,
              0.02 / (i + 1),
              1 + i / 10,
              200 / (i + 1),
              i % 4 == 0 ? null : 50.0 - i,
              listed ? entries.get(i).id() : null));
    }
    return out;
  }

  private static Provenance provenance() {
    return new Provenance(
        List.of(Attribution.SIMULATED),
        true,
        "partial",
        0.982,
        "0.1.0",
        Map.of("seed", "1"),
        List.of(
            new Label(
                "Values were ranked on a partial scope: compare them with each other only.",
                "数值按局部范围计算：只可相互比较。")));
  }
}
