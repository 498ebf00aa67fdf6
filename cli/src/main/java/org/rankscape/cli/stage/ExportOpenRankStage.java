// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rankscape.analysis.MonthRange;
import org.rankscape.analysis.Sources;
import org.rankscape.cli.Version;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Coverage;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.NodeNames;
import org.rankscape.warehouse.query.OpenRankRows;
import org.rankscape.warehouse.query.Repairs;
import org.rankscape.warehouse.query.StandardQueries;
import org.rankscape.warehouse.query.WarmUp;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.PendingFile;
import org.rankscape.warehouse.table.OpenRank;

/**
 * Monthly OpenRank as files for other programs, with {@code provenance.json} beside them.
 *
 * @param warehouse folder of the warehouse
 * @param format form of the files
 * @param output folder to write to
 * @param kind {@code repository} or {@code developer}
 * @param values {@code computed}, {@code imported}, or null for what there is
 * @param from first month, or null for the first with values
 * @param to last month, or null for the last with values
 * @param top the so many with the largest values, or null for all
 */
public record ExportOpenRankStage(
    Path warehouse,
    OpenRankFormat format,
    Path output,
    String kind,
    String values,
    YearMonth from,
    YearMonth to,
    Integer top) {

  /** Refuses a kind or source that there is not. */
  public ExportOpenRankStage {
    Choice.check("kind", kind, "repository", "developer");
    Choice.check("values", values, "computed", "imported");
  }

  /** Runs the stage. */
  public StageReport run() throws Exception {
    try (Warehouse opened = Warehouse.read(warehouse);
        Database database = Database.open(opened)) {
      return Stage.run("export", null, Map.of(), () -> export(opened, database));
    }
  }

  private Stage.Done export(Warehouse opened, Database database) throws IOException {
    String source =
        StandardQueries.sources(database).stream()
            .filter(s -> values == null || values.equals(s))
            .findFirst()
            .orElseThrow(
                () ->
                    new WarehouseException(
                        "warehouse "
                            + warehouse
                            + " has no "
                            + (values == null ? "" : values + " ")
                            + "OpenRank: run 'rankscape rank' or 'rankscape import openrank'"
                            + " first."));
    List<String> span = StandardQueries.span(database, source);
    YearMonth first = YearMonth.parse(span.get(0));
    YearMonth last = YearMonth.parse(span.get(1));
    MonthRange period =
        MonthRange.of(from == null ? first : from, to == null ? last : to, first, last);
    OpenRankRows rows =
        new OpenRankRows(source, kind, period.from().toString(), period.to().toString(), top);
    LocalStore folder = new LocalStore(output);
    List<String> notes = new ArrayList<>();
    Repairs repairs = Repairs.of(database);
    SortedMap<Long, YearMonth> repaired = new TreeMap<>();
    if (source.equals("computed") && kind.equals("repository")) {
      repairs.first(period.to()).forEach(repaired::put);
    }
    long count =
        switch (format) {
          case OPENDIGGER -> openDigger(database, rows, folder, notes);
          case CSV -> csv(database, rows, folder, repairs, repaired);
          case PARQUET -> parquet(database, rows, folder);
        };
    WarmUp.of(database)
        .filter(w -> source.equals("computed") && w.covers(period.from()))
        .ifPresent(w -> notes.add("note: " + w.note()));
    if (source.equals("computed")) {
      CoverageStage.warning(Coverage.of(database).among(period.from(), period.to()))
          .ifPresent(notes::add);
    }
    if (!repaired.isEmpty()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "note: events of %s were repaired from GitHub's API, of others not; provenance.json"
                  + " names them",
              Plural.of(repaired.size(), "repository", "repositories")));
    }
    provenance(opened, database, source, period, folder, notes, repaired);
    return new Stage.Done(count, "values of " + period, folder.size("."), notes);
  }

  private static long openDigger(
      Database database, OpenRankRows rows, LocalStore folder, List<String> notes)
      throws IOException {
    OpenDiggerFolder files = new OpenDiggerFolder(folder);
    long[] count = new long[1];
    rows.forEach(
        database,
        row -> {
          count[0]++;
          unchecked(() -> files.add(row));
        });
    files.finish();
    notes.add(String.format(Locale.ROOT, "%,d files openrank.json", files.files()));
    if (files.note() != null) {
      notes.add(files.note());
    }
    return count[0];
  }

  private long csv(
      Database database,
      OpenRankRows rows,
      LocalStore folder,
      Repairs repairs,
      SortedMap<Long, YearMonth> repaired)
      throws IOException {
    boolean repository = kind.equals("repository");
    long[] count = new long[1];
    try (PendingFile file = folder.create("openrank.csv");
        Writer out =
            new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8))) {
      out.write(
          (repository ? "month,repo_id,repo_name" : "month,actor_id,actor_login")
              + ",openrank,rank,scope,source"
              + (repaired.isEmpty() ? "" : ",openrank_unrepaired")
              + "\n");
      rows.forEach(
          database,
          row -> {
            count[0]++;
            unchecked(
                () ->
                    out.write(
                        line(row)
                            + (repaired.isEmpty() ? "" : "," + without(row, repairs, repaired))
                            + "\n"));
          });
      out.flush();
      file.commit();
    }
    return count[0];
  }

  private static String line(OpenRank row) {
    return String.join(
        ",",
        row.month(),
        row.id() == null ? "" : row.id().toString(),
        CsvText.cell(row.name()),
        Double.toString(row.openrank()),
        Integer.toString(row.rank()),
        row.scope(),
        row.source());
  }

  /** The value without repairs, of repositories repaired up to that month. */
  private static String without(
      OpenRank row, Repairs repairs, SortedMap<Long, YearMonth> repaired) {
    YearMonth month = YearMonth.parse(row.month());
    YearMonth first = row.id() == null ? null : repaired.get(row.id());
    return first == null || first.isAfter(month)
        ? ""
        : repairs.openRank(row.id(), month).map(v -> Double.toString(v)).orElse("");
  }

  private static long parquet(Database database, OpenRankRows rows, LocalStore folder)
      throws IOException {
    try (ParquetFiles.Writer<OpenRank> writer =
        new ParquetFiles.Writer<>(folder.create("openrank.parquet"), OpenRank.class)) {
      rows.forEach(database, row -> unchecked(() -> writer.add(row)));
      writer.commit(Map.of());
      return writer.rows();
    }
  }

  private void provenance(
      Warehouse opened,
      Database database,
      String source,
      MonthRange period,
      LocalStore folder,
      List<String> notes,
      SortedMap<Long, YearMonth> repaired)
      throws IOException {
    String first = period.from().toString();
    String last = period.to().toString();
    boolean computed = source.equals("computed");
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("source", Sources.of(opened, source.equals("computed")).text().en());
    facts.put("values", source);
    facts.put("kind", kind);
    facts.put("from", first);
    facts.put("to", last);
    facts.put("top", top);
    facts.put("simulated", opened.simulated());
    facts.put("scopes", StandardQueries.scopes(database, source, first, last));
    facts.put(
        "definitions",
        computed ? StandardQueries.definitions(database, first, last) : List.of("as published"));
    if (!repaired.isEmpty()) {
      Map<String, String> since = new TreeMap<>();
      NodeNames names = new NodeNames(database, "repository", last);
      names
          .latest(repaired.keySet())
          .forEach((id, name) -> since.put(name, repaired.get(id).toString()));
      facts.put("repaired_since", since);
    }
    facts.put("notes", notes);
    facts.put("version", Version.current());
    try (PendingFile file = folder.create("provenance.json")) {
      file.stream()
          .write(
              new ObjectMapper()
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .writeValueAsBytes(facts));
      file.commit();
    }
  }

  /** Work on a file within a lambda. */
  private interface FileWork {
    void run() throws IOException;
  }

  private static void unchecked(FileWork work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the export cannot be written", e);
    }
  }
}
