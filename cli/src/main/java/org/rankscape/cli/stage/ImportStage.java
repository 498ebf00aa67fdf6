// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rankscape.cli.UserException;
import org.rankscape.cli.progress.Progress;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.table.OpenRank;

/**
 * Published monthly OpenRank into the warehouse, beside what was imported before; the same month of
 * a repository is replaced.
 *
 * @param warehouse folder of the warehouse
 * @param files CSV or openrank.json files, or folders of them; empty with a base address
 * @param base address under which {@code OWNER/REPO/openrank.json} lies, or null
 * @param catalogue catalogue whose members are fetched from the address, or null
 * @param kind {@code repository} or {@code developer}
 */
public record ImportStage(
    Path warehouse, List<Path> files, String base, Path catalogue, String kind) {

  /** Refuses anything but files alone, or an address together with a catalogue. */
  public ImportStage {
    Choice.check("kind", kind, "repository", "developer");
    if ((base == null) != (catalogue == null) || (base == null) == files.isEmpty()) {
      throw new UserException(
          "nothing to import from: give files, or a base address together with a catalogue.");
    }
  }

  /** Runs the stage. */
  public StageReport run() throws Exception {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("files", files.stream().map(Path::toString).toList());
    settings.put("base", base);
    settings.put("catalogue", catalogue == null ? null : catalogue.toString());
    List<String> notes = new ArrayList<>();
    Found found = base == null ? fromFiles() : new Found(fromAddress(notes), false);
    List<PublishedValue> values = found.values;
    if (values.isEmpty()) {
      throw new UserException("nothing to import: no monthly value was found.");
    }
    try (Warehouse opened = Warehouse.write(warehouse)) {
      Warehouse target = opened.accept(found.simulated);
      return Stage.run("import", target, settings, () -> store(target, values, notes));
    }
  }

  /** Values, and whether they are of invented data. */
  private record Found(List<PublishedValue> values, boolean simulated) {}

  private Found fromFiles() throws IOException {
    List<PublishedValue> values = new ArrayList<>();
    Map<Boolean, Path> simulated = new TreeMap<>();
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new UserException(file + " does not exist.");
      }
      try (Stream<Path> paths = Files.walk(file)) {
        List<Path> found =
            paths
                .filter(Files::isRegularFile)
                .filter(
                    p ->
                        p.equals(file)
                            || p.getFileName().toString().equals("openrank.json")
                            || p.getFileName().toString().matches(".+\\.(csv|parquet)"))
                .sorted()
                .toList();
        for (Path one : found) {
          ExportProvenance provenance = ExportProvenance.of(one);
          simulated.putIfAbsent(provenance.simulated(), one);
          PublishedFiles.read(one, kind).forEach(v -> values.add(v.within(provenance.scope())));
        }
      }
    }
    if (simulated.size() > 1) {
      throw new UserException(
          simulated.get(true)
              + " has simulated values and "
              + simulated.get(false)
              + " real ones: import them into two warehouses.");
    }
    return new Found(values, simulated.containsKey(true));
  }

  private List<PublishedValue> fromAddress(List<String> notes) throws InterruptedException {
    Catalogue members = CatalogueReader.read(catalogue);
    PublishedAddress address = new PublishedAddress(base);
    List<String> repositories =
        members.projects().stream().map(ProjectEntry::repositories).flatMap(List::stream).toList();
    List<PublishedValue> values = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    Progress progress = Progress.start("import", repositories.size(), "repositories");
    long done = 0;
    for (String repository : repositories) {
      address
          .fetch(repository)
          .ifPresentOrElse(
              text ->
                  values.addAll(
                      PublishedFiles.json(text, kind, repository, address.address(repository))),
              () -> absent.add(repository));
      progress.at(++done);
    }
    progress.end();
    if (!absent.isEmpty()) {
      notes.add(
          Plural.of(absent.size(), "repository has", "repositories have")
              + " no published values: "
              + String.join(", ", absent));
    }
    return values;
  }

  private static Stage.Done store(Warehouse target, List<PublishedValue> values, List<String> notes)
      throws IOException {
    Map<String, List<PublishedValue>> months = new TreeMap<>();
    values.forEach(v -> months.computeIfAbsent(v.month(), m -> new ArrayList<>()).add(v));
    int conflicts = 0;
    for (Map.Entry<String, List<PublishedValue>> e : months.entrySet()) {
      Map<String, PublishedValue> merged = new TreeMap<>();
      for (OpenRank old : target.read(Table.OPENRANK_IMPORTED, e.getKey())) {
        put(
            merged,
            new PublishedValue(
                old.month(), old.kind(), old.id(), old.name(), old.openrank(), old.scope()));
      }
      Map<String, Double> given = new TreeMap<>();
      for (PublishedValue v : e.getValue()) {
        Double before = given.put(key(v), v.openrank());
        conflicts += before != null && before != v.openrank() ? 1 : 0;
        put(merged, v);
      }
      target.write(Table.OPENRANK_IMPORTED, e.getKey(), ranked(merged));
    }
    if (conflicts > 0) {
      notes.add(
          "warning: "
              + conflicts
              + " values are given twice for a repository and month, differently; the last counts");
    }
    long series = values.stream().map(ImportStage::key).distinct().count();
    notes.add(
        (values.get(0).kind().equals("repository")
                ? Plural.of(series, "repository", "repositories")
                : Plural.of(series, "developer", "developers"))
            + " in "
            + Plural.of(months.size(), "month", "months")
            + ", "
            + months.keySet().iterator().next()
            + " on");
    return new Stage.Done(
        values.size(), "values", target.store().size(Table.OPENRANK_IMPORTED.name()), notes);
  }

  private static void put(Map<String, PublishedValue> merged, PublishedValue value) {
    merged.put(key(value), value);
  }

  private static String key(PublishedValue value) {
    return value.kind() + " " + value.name().toLowerCase(Locale.ROOT);
  }

  private static List<OpenRank> ranked(Map<String, PublishedValue> values) {
    List<PublishedValue> sorted = new ArrayList<>(values.values());
    sorted.sort(
        Comparator.comparing(PublishedValue::kind)
            .reversed()
            .thenComparing(Comparator.comparingDouble(PublishedValue::openrank).reversed())
            .thenComparing(PublishedValue::name));
    List<OpenRank> rows = new ArrayList<>();
    int before = 0;
    for (PublishedValue v : sorted) {
      OpenRank above = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (above != null && !above.kind().equals(v.kind())) {
        before = rows.size();
        above = null;
      }
      boolean tied = above != null && above.openrank() == v.openrank();
      int rank = tied ? above.rank() : rows.size() - before + 1;
      rows.add(
          new OpenRank(
              v.month(), v.kind(), v.id(), v.name(), v.openrank(), rank, v.scope(), "imported"));
    }
    return rows;
  }
}
