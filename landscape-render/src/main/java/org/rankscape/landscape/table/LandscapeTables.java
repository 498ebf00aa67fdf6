// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.DomainPlaces;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.landscape.model.Candidate;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.LeftOut;
import org.rankscape.landscape.model.Link;

/**
 * Everything that a landscape shows, as tables: {@code projects}, {@code top20}, {@code growing},
 * {@code declining}, {@code domains}, {@code domain-series}, {@code series}, {@code health}, {@code
 * activity}, {@code coverage}, {@code links}, {@code candidates}, {@code left-out}, {@code
 * provenance} and {@code columns}, which explains the columns of all others. The same landscape
 * gives the same bytes.
 */
public final class LandscapeTables {
  private final List<Table> tables;

  /**
   * Makes the tables of a landscape.
   *
   * @throws IllegalArgumentException if a project's domain is not in the catalogue, or a value is
   *     not a finite number (on writing)
   */
  public LandscapeTables(Landscape landscape) {
    this(landscape, List.of());
  }

  /**
   * The same with more tables before {@code provenance}.
   *
   * @param more tables of other names
   */
  public LandscapeTables(Landscape landscape, List<Table> more) {
    DomainPlaces places = new DomainPlaces(landscape.catalogue());
    ProjectTables projects = new ProjectTables(landscape, places);
    DomainTables domains = new DomainTables(landscape, places);
    List<Table> all = new ArrayList<>();
    all.add(projects.projects());
    all.add(projects.top20());
    all.add(projects.growing());
    all.add(projects.declining());
    all.add(domains.domains());
    all.add(domains.series());
    all.add(new SeriesTable(landscape).table());
    EvidenceTables evidence = new EvidenceTables(landscape);
    all.add(evidence.health());
    all.add(evidence.activity());
    all.add(evidence.coverage());
    all.add(links(landscape));
    all.add(candidates(landscape));
    all.add(leftOut(landscape));
    all.addAll(more);
    all.add(provenance(landscape));
    all.add(columns(all));
    tables = List.copyOf(all);
  }

  /** The tables in a fixed order. */
  public List<Table> tables() {
    return tables;
  }

  /**
   * Writes {@code NAME.csv} (RFC 4180, UTF-8) and {@code NAME.json} (array of objects) of every
   * table into a folder, which is made where absent. Each file appears complete or not at all.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  public void write(Path folder) {
    for (Table table : tables) {
      OutputFile.write(folder.resolve(table.name() + ".csv"), CsvFormat.format(table));
      OutputFile.write(folder.resolve(table.name() + ".json"), JsonFormat.format(table));
    }
  }

  private static Table links(Landscape landscape) {
    return new TableBuilder<Link>("links")
        .column("a", "id of a project", Link::a)
        .column("b", "id of another", Link::b)
        .column("developers", "distinct developers active in both in the period", Link::developers)
        .rows(landscape.links());
  }

  private static Table candidates(Landscape landscape) {
    return new TableBuilder<Candidate>("candidates")
        .column("repository", "full name", Candidate::repository)
        .column("score", "random walk with restart from the seeds", Candidate::score)
        .column("hops", "steps from the nearest seed, 0 for a seed", Candidate::hops)
        .column(
            "shared_developers", "developers in common with the seeds", c -> c.sharedDevelopers())
        .column("openrank", "mean monthly OpenRank over the period", Candidate::openrank)
        .column("project_id", "listed project that holds it", Candidate::projectId)
        .rows(landscape.candidates());
  }

  private static Table leftOut(Landscape landscape) {
    return new TableBuilder<LeftOut>("left-out")
        .column("id", "primary repository in lower case", l -> l.entry().id())
        .column("name", "shown name", l -> l.entry().name())
        .column("repository", "primary repository", l -> l.entry().primaryRepository())
        .column("domain_id", "id of its domain", l -> l.entry().domain())
        .column("openrank", "mean monthly OpenRank over the period", LeftOut::openrank)
        .column(
            "openrank_unrepaired",
            "the same without what was restored from GitHub's API, where something was",
            l -> l.repair() == null ? null : l.repair().openrank())
        .column(
            "repaired_months",
            "months of the period in which something was restored",
            l -> l.repair() == null ? null : l.repair().months())
        .column("reason", "why it is not on the landscape", LeftOut::reason)
        .rows(landscape.leftOut());
  }

  private static Table provenance(Landscape landscape) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("title", landscape.catalogue().title().en());
    facts.put("catalogue", landscape.catalogue().id());
    facts.put("from", landscape.period().from().toString());
    facts.put("to", landscape.period().to().toString());
    facts.put("source", landscape.provenance().source().en());
    List<Attribution> sources = landscape.provenance().sources();
    for (int i = 0; i < sources.size(); i++) {
      Attribution source = sources.get(i);
      String key = "source " + (i + 1);
      facts.put(key, source.name().en());
      facts.put(key + " licence", source.licence() == null ? null : source.licence().en());
      facts.put(key + " address", source.url());
    }
    facts.put("simulated", landscape.provenance().simulated());
    facts.put("scope", landscape.provenance().scope());
    facts.put("coverage", landscape.provenance().coverage());
    facts.put("version", landscape.provenance().version());
    landscape.provenance().settings().forEach((key, value) -> facts.put("setting " + key, value));
    List<Label> warnings = landscape.provenance().warnings();
    for (int i = 0; i < warnings.size(); i++) {
      facts.put("warning " + (i + 1), warnings.get(i).en());
    }
    return new TableBuilder<Map.Entry<String, Object>>("provenance")
        .column("key", "what", Map.Entry::getKey)
        .column("value", "its value", Map.Entry::getValue)
        .rows(facts.entrySet());
  }

  private record Meaning(String table, Column column) {}

  private static Table columns(List<Table> tables) {
    List<Meaning> meanings = new ArrayList<>();
    tables.forEach(t -> t.columns().forEach(c -> meanings.add(new Meaning(t.name(), c))));
    return new TableBuilder<Meaning>("columns")
        .column("table", "name of the table", Meaning::table)
        .column("column", "name of the column", m -> m.column().name())
        .column("meaning", "what its values are", m -> m.column().meaning())
        .rows(meanings);
  }
}
