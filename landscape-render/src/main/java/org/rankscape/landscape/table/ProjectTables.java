// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.rankscape.landscape.catalogue.DomainPlaces;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.catalogue.SubDomain;
import org.rankscape.landscape.model.Interval;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.model.Repair;
import org.rankscape.landscape.network.Communities;
import org.rankscape.rank.trend.Trend;
import org.rankscape.rank.trend.TrendClass;

/** The tables with one row a project: all, the Top 20, the growing and the declining. */
final class ProjectTables {
  private final Landscape landscape;
  private final DomainPlaces places;

  ProjectTables(Landscape landscape, DomainPlaces places) {
    this.landscape = landscape;
    this.places = places;
  }

  Table projects() {
    TableBuilder<Project> table = named("projects");
    table
        .column("layer", "layer of its domain", p -> place(p).layer().label().en())
        .column("domain_id", "id of its domain", p -> p.entry().domain())
        .column("domain", "name of its domain", this::domain)
        .column("sub_domain", "name of its sub-domain", this::subDomain);
    values(table);
    intervals(table);
    trend(table);
    facts(table);
    Communities communities = new Communities(landscape);
    table.column(
        "community",
        "group of projects by developers in common, 1 for the largest",
        p -> communities.of(p.entry().id()));
    return table.rows(landscape.projects());
  }

  Table top20() {
    TableBuilder<Project> table =
        named("top20").column("domain", "name of its domain", this::domain);
    values(table);
    facts(table);
    return table.rows(landscape.projects().stream().filter(p -> p.rank() <= 20).toList());
  }

  Table growing() {
    return moving("growing", TrendClass.GROWING, Comparator.reverseOrder());
  }

  Table declining() {
    return moving("declining", TrendClass.DECLINING, Comparator.naturalOrder());
  }

  private Table moving(String name, TrendClass trendClass, Comparator<Double> bySlope) {
    TableBuilder<Project> table = named(name).column("domain", "name of its domain", this::domain);
    values(table);
    trend(table);
    Comparator<Project> order =
        Comparator.comparing((Project p) -> p.trend().slope(), Comparator.nullsLast(bySlope));
    return table.rows(
        landscape.projects().stream()
            .filter(p -> p.trend() != null && p.trend().trendClass() == trendClass)
            .sorted(order.thenComparing(p -> p.entry().id()))
            .toList());
  }

  private static TableBuilder<Project> named(String name) {
    return new TableBuilder<Project>(name)
        .column("rank", "1 for the highest OpenRank", Project::rank)
        .column("id", "primary repository in lower case", p -> p.entry().id())
        .column("name", "shown name", p -> p.entry().name())
        .column(
            "repositories",
            "full names, primary first, separated by spaces",
            p -> String.join(" ", p.entry().repositories()));
  }

  private static void values(TableBuilder<Project> table) {
    table
        .column("openrank", "mean monthly OpenRank over the period", Project::openrank)
        .column(
            "openrank_unrepaired",
            "the same without what was restored from GitHub's API, where something was",
            repair(Repair::openrank))
        .column("rank_unrepaired", "rank without it", repair(Repair::rank))
        .column(
            "repaired_months",
            "months of the period in which something was restored",
            repair(Repair::months))
        .column(
            "previous",
            "openrank of the same months a year earlier; brought to the level of the period's"
                + " months where a warning says that months are compared through a panel",
            Project::previous)
        .column(
            "growth",
            "openrank - previous",
            p -> p.previous() == null ? null : (Object) (p.openrank() - p.previous()))
        .column("developers", "distinct developers in the period", Project::developers);
  }

  private static void intervals(TableBuilder<Project> table) {
    table
        .column(
            "value_low",
            "lower end of the interval of openrank, by a bootstrap over developers",
            interval(Interval::valueLow))
        .column("value_high", "its upper end", interval(Interval::valueHigh))
        .column("rank_low", "best rank within the interval", interval(Interval::rankLow))
        .column("rank_high", "worst rank within the interval", interval(Interval::rankHigh))
        .column(
            "interval_level",
            "share of the resampled worlds that the interval holds",
            interval(Interval::level));
  }

  private static Function<Project, Object> repair(Function<Repair, Object> reader) {
    return p -> p.repair() == null ? null : reader.apply(p.repair());
  }

  private static Function<Project, Object> interval(Function<Interval, Object> reader) {
    return p -> p.interval() == null ? null : reader.apply(p.interval());
  }

  private static void trend(TableBuilder<Project> table) {
    table
        .column(
            "trend",
            "class of the trend",
            trend(t -> t.trendClass().name().toLowerCase(Locale.ROOT)))
        .column("trend_months", "months with a value in the trend's window", trend(Trend::months))
        .column("mann_kendall_s", "Mann-Kendall statistic", trend(Trend::s))
        .column("mann_kendall_z", "its normal approximation", trend(Trend::z))
        .column("p", "two-sided p-value", trend(Trend::p))
        .column("q", "p-value after Benjamini-Hochberg", trend(Trend::q))
        .column("slope", "Sen's slope, OpenRank per month", trend(Trend::slope))
        .column("slope_low", "lower end of its 95 % interval", trend(Trend::slopeLow))
        .column("slope_high", "upper end of its 95 % interval", trend(Trend::slopeHigh));
  }

  private static Function<Project, Object> trend(Function<Trend, Object> reader) {
    return p -> p.trend() == null ? null : reader.apply(p.trend());
  }

  private static void facts(TableBuilder<Project> table) {
    table
        .column("stars", "stars at the end of the period", p -> p.facts().stars())
        .column("language", "main programming language", p -> p.facts().language())
        .column("licence", "SPDX identifier", p -> p.facts().licence())
        .column("created", "day of creation", p -> text(p.facts().created()))
        .column("archived", "whether the repository is archived", p -> p.facts().archived())
        .column("organisation", "who stands behind it", Project::organisation)
        .column("country", "ISO 3166-1 alpha-2", p -> p.entry().country())
        .column("forks", "forks", p -> p.facts().forks())
        .column("pushed", "day of the last push", p -> text(p.facts().pushed()))
        .column("homepage", "address of its homepage", p -> p.facts().homepage())
        .column(
            "breaks_rule", "on the landscape although the rule excludes it", Project::breaksRule)
        .column("topics", "separated by spaces", p -> topics(p.facts().topics()))
        .column("description", "as the repository states it", p -> p.facts().description())
        .column("positioning", "what it is, in one sentence", entry(ProjectEntry::positioning))
        .column("strengths", "what speaks for it", entry(ProjectEntry::strengths))
        .column("limits", "what speaks against it", entry(ProjectEntry::limits))
        .column("typical_use", "when to choose it", entry(ProjectEntry::typicalUse));
  }

  private static Function<Project, Object> entry(Function<ProjectEntry, Label> reader) {
    return p -> reader.apply(p.entry()) == null ? null : reader.apply(p.entry()).en();
  }

  private static Object topics(List<String> topics) {
    return topics == null || topics.isEmpty() ? null : String.join(" ", topics);
  }

  private static Object text(Object value) {
    return value == null ? null : value.toString();
  }

  private DomainPlaces.Place place(Project project) {
    return places.of(project.entry().domain());
  }

  private Object domain(Project project) {
    return place(project).domain().label().en();
  }

  private Object subDomain(Project project) {
    return place(project).domain().subDomains().stream()
        .filter(s -> s.id().equals(project.entry().subDomain()))
        .map((SubDomain s) -> s.label().en())
        .findFirst()
        .orElse(null);
  }
}
