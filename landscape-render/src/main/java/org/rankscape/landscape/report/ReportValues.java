// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rankscape.landscape.catalogue.Inclusion;
import org.rankscape.landscape.figure.GrowthFigure;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Period;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Provenance;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.rank.trend.TrendClass;

/** What a template can say: every number as it is written. What is not known is absent. */
final class ReportValues {
  private static final int NAMED = 5;
  private static final int MOVES = 20;
  private final ReportInput input;
  private final Landscape now;
  private final Analysis analysis;
  private final Map<String, ReportFigure> figures;
  private final DomainNames domains;

  ReportValues(ReportInput input, Analysis analysis, Map<String, ReportFigure> figures) {
    this.input = input;
    this.now = input.now();
    this.analysis = analysis;
    this.figures = figures;
    this.domains = new DomainNames(input);
  }

  String title() {
    String name = input.language().of(now.catalogue().title());
    String period = Numbers.months(now.period(), input.language());
    return input.language() == Language.ZH
        ? name + "：" + period + "报告"
        : name + ": report for " + period;
  }

  Map<String, Object> all() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("title", title());
    out.put("counted", new Counted());
    out.putAll(frame());
    Map<String, Object> shown = new LinkedHashMap<>();
    figures.forEach(
        (id, f) ->
            shown.put(
                id,
                Map.of(
                    "file",
                    "figures/" + id + ".svg",
                    "title",
                    f.caption().title(),
                    "caption",
                    f.caption().below())));
    out.put("figures", shown);
    out.put(
        "followers", now.projects().stream().skip(1).limit(NAMED - 1).map(this::project).toList());
    Project first = now.projects().isEmpty() ? null : now.projects().get(0);
    put(out, "leader", first == null ? null : project(first));
    double lead = now.projects().stream().limit(NAMED).mapToDouble(Project::openrank).sum();
    out.put("leaders_count", Math.min(NAMED, now.projects().size()));
    put(
        out,
        "leaders_share",
        analysis.total() > 0 && now.projects().size() > NAMED
            ? Numbers.percent(lead / analysis.total())
            : null);
    double[] values = now.projects().stream().mapToDouble(Project::openrank).toArray();
    put(
        out,
        "half_projects",
        analysis.total() > 0 ? Concentration.of(values, List.of()).forHalf() : null);
    put(out, "growth", growth());
    put(out, "trends", trends());
    out.putAll(new DomainValues(input, analysis).all());
    put(out, "editions", editions());
    put(out, "since", new SinceValues(input).all());
    out.put("no_editions", editions() == null && now.difference() == null);
    out.put("origins", Stream.of("timeline", "topics", "countries").anyMatch(figures::containsKey));
    put(out, "brink", brink());
    put(out, "graveyard", graveyard());
    put(out, "stars", figures.containsKey("stars") ? stars() : null);
    put(out, "developers", input.developers() == null ? null : developers());
    put(out, "network", now.links().isEmpty() ? null : network());
    return out;
  }

  private Map<String, Object> frame() {
    Provenance p = now.provenance();
    Period period = now.period();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("period", Numbers.months(period, input.language()));
    out.put(
        "against",
        Numbers.months(
            new Period(period.from().minusYears(1), period.to().minusYears(1)), input.language()));
    out.put("source", input.language().of(p.source()));
    out.put("version", p.version());
    out.put("simulated", p.simulated());
    out.put("partial", p.scope().equals("partial"));
    put(out, "coverage", p.coverage() == null ? null : Numbers.percent(p.coverage()));
    out.put(
        "warnings",
        p.warnings().stream().map(w -> Map.of("text", input.language().of(w))).toList());
    out.put("projects", now.projects().size());
    out.put("listed", now.catalogue().projects().size());
    out.put("left_out", now.leftOut().size());
    out.put("bar", Numbers.plain(now.catalogue().inclusion().above()));
    out.put("last_month", now.catalogue().inclusion().measure() == Inclusion.Measure.LAST_OPENRANK);
    out.put("total", Numbers.openrank(analysis.total()));
    out.put("breaks_rule", positive(now.projects().stream().filter(Project::breaksRule).count()));
    long without = now.projects().stream().filter(q -> q.previous() == null).count();
    boolean none = without == now.projects().size();
    out.put("no_growth", none);
    out.put("no_previous", none ? Boolean.FALSE : positive(without));
    out.put(
        "no_stars",
        positive(now.projects().stream().filter(q -> q.facts().stars() == null).count()));
    out.put("no_series", !figures.containsKey("lines"));
    return out;
  }

  private Map<String, Object> project(Project p) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("rank", p.rank());
    out.put("name", p.shownName());
    out.put("repository", p.entry().primaryRepository());
    out.put("domain", domains.of(p));
    out.put("openrank", Numbers.openrank(p.openrank()));
    put(out, "previous", p.previous() == null ? null : Numbers.openrank(p.previous()));
    return out;
  }

  private Map<String, Object> growth() {
    double[] cohort = analysis.cohort();
    if (cohort[2] == 0) {
      return null;
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("cohort", Numbers.whole((long) cohort[2]));
    out.put("adjusted", !input.comparable());
    out.put("now", Numbers.openrank(cohort[0]));
    out.put("before", Numbers.openrank(cohort[1]));
    put(out, "change", cohort[1] > 0 ? Numbers.change(cohort[0] / cohort[1] - 1) : null);
    out.put("rises", analysis.changes(true).stream().map(this::change).toList());
    out.put("falls", analysis.changes(false).stream().map(this::change).toList());
    return out;
  }

  private Map<String, Object> change(GrowthFigure.Change c) {
    Map<String, Object> out = project(c.project());
    out.put("difference", Numbers.signed(c.growth()));
    double before = c.project().previous();
    put(out, "percent", before > 0 ? Numbers.change(c.growth() / before) : null);
    return out;
  }

  private Map<String, Object> trends() {
    Map<TrendClass, Long> counts =
        now.projects().stream()
            .filter(p -> p.trend() != null)
            .collect(Collectors.groupingBy(p -> p.trend().trendClass(), Collectors.counting()));
    if (counts.isEmpty()) {
      return null;
    }
    Map<String, Object> out = new LinkedHashMap<>();
    for (TrendClass c : TrendClass.values()) {
      String key = c == TrendClass.NEW ? "young" : c.name().toLowerCase(java.util.Locale.ROOT);
      out.put(key, positive(counts.getOrDefault(c, 0L)));
    }
    long tested =
        Stream.of(TrendClass.GROWING, TrendClass.DECLINING, TrendClass.STEADY)
            .mapToLong(c -> counts.getOrDefault(c, 0L))
            .sum();
    out.put("tested", positive(tested));
    return out;
  }

  private Map<String, Object> editions() {
    if (!analysis.hasEditions()) {
      return null;
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("entered_count", analysis.entered().size());
    out.put("left_count", analysis.left().size());
    out.put("entered", analysis.entered().stream().limit(MOVES).map(this::project).toList());
    out.put("entered_more", positive(Math.max(0, analysis.entered().size() - MOVES)));
    out.put("left", analysis.left().stream().limit(MOVES).map(this::gone).toList());
    out.put("left_more", positive(Math.max(0, analysis.left().size() - MOVES)));
    return out;
  }

  private Map<String, Object> gone(Project before) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", before.shownName());
    out.put("domain", domains.of(before));
    out.put("previous", Numbers.openrank(before.openrank()));
    Double value = analysis.valueNow(before.entry().id());
    put(out, "openrank", value == null ? null : Numbers.openrank(value));
    return out;
  }

  private Map<String, Object> brink() {
    List<Analysis.Near> below = analysis.below();
    if (below.isEmpty()) {
      return null;
    }
    List<Map<String, String>> named = new ArrayList<>();
    for (Analysis.Near n : below.stream().limit(NAMED).toList()) {
      named.add(Map.of("name", n.name(), "openrank", Numbers.openrank(n.openrank())));
    }
    return Map.of(
        "below_count", below.size(), "above_count", analysis.above().size(), "below", named);
  }

  private Map<String, Object> graveyard() {
    List<Analysis.Quiet> quiet = analysis.quiet();
    if (quiet.isEmpty()) {
      return null;
    }
    List<Map<String, String>> named = new ArrayList<>();
    for (Analysis.Quiet q : quiet.stream().limit(NAMED).toList()) {
      named.add(
          Map.of(
              "name", q.name(),
              "peak", Numbers.openrank(q.peak()),
              "peak_month", q.peakMonth().toString(),
              "last_month", q.last().toString()));
    }
    return Map.of("count", quiet.size(), "named", named);
  }

  private Map<String, Object> stars() {
    StarsFigure stars = new StarsFigure(input);
    return Map.of("both", stars.inBoth(), "shown", stars.shown());
  }

  private Map<String, Object> developers() {
    Concentration c = input.developers();
    List<Map<String, String>> named =
        c.named().stream()
            .map(s -> Map.of("name", s.name(), "share", Numbers.percent(s.share())))
            .toList();
    return Map.of(
        "count", Numbers.whole(c.holders()),
        "half", Numbers.whole(c.forHalf()),
        "half_share", Numbers.percent(c.forHalf() / (double) c.holders()),
        "top_tenth", Numbers.percent(c.topTenth()),
        "named", named);
  }

  private Map<String, Object> network() {
    Map<String, String> names =
        now.projects().stream().collect(Collectors.toMap(p -> p.entry().id(), p -> p.shownName()));
    Link strongest = now.links().get(0);
    long joined =
        now.links().stream().flatMap(l -> List.of(l.a(), l.b()).stream()).distinct().count();
    return Map.of(
        "links", Numbers.whole(now.links().size()),
        "fewest", now.links().stream().mapToInt(Link::developers).min().orElse(0),
        "a", names.get(strongest.a()),
        "b", names.get(strongest.b()),
        "shared", Numbers.whole(strongest.developers()),
        "alone", positive(now.projects().size() - joined));
  }

  /** A count, or false for 0, so that a section with it is left out. */
  private static Object positive(long count) {
    return count > 0 ? (Object) count : Boolean.FALSE;
  }

  private static void put(Map<String, Object> out, String key, Object value) {
    if (value != null) {
      out.put(key, value);
    }
  }
}
