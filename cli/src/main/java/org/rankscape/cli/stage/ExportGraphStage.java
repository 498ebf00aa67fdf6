// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rankscape.analysis.Ids;
import org.rankscape.analysis.MonthRange;
import org.rankscape.analysis.PeriodMatrix;
import org.rankscape.analysis.Sources;
import org.rankscape.cli.UserException;
import org.rankscape.cli.Version;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.CollaborationMatrixBuilder;
import org.rankscape.graph.Node;
import org.rankscape.graph.export.GraphFormat;
import org.rankscape.graph.export.GraphWriter;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.MonthNames;
import org.rankscape.warehouse.query.Names;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.ParquetRows;
import org.rankscape.warehouse.store.PendingFile;

/**
 * The collaboration of a month, or that around the projects of a domain, as a graph file.
 *
 * @param warehouse folder of the warehouse
 * @param format form of the file
 * @param output file to write
 * @param wanted the month, or null for the last one with collaboration
 * @param catalogue catalogue of the domain, or null
 * @param domain id of a domain of the catalogue, or null for all its projects
 * @param minimumActivity pairs with less activity are left out
 * @param moreBots logins that are no developers besides the included list
 * @param withLogins whether developers are shown by login; else they are numbered
 */
public record ExportGraphStage(
    Path warehouse,
    GraphFormat format,
    Path output,
    YearMonth wanted,
    Path catalogue,
    String domain,
    double minimumActivity,
    List<String> moreBots,
    boolean withLogins) {

  /** Runs the stage. */
  public StageReport run() throws Exception {
    try (Warehouse opened = Warehouse.read(warehouse);
        Database database = Database.open(opened)) {
      return Stage.run("export", null, Map.of(), () -> export(opened, database));
    }
  }

  private Stage.Done export(Warehouse opened, Database database) throws IOException {
    YearMonth month = month(opened);
    Ids ids = Ids.of(database);
    CollaborationMatrix matrix =
        PeriodMatrix.of(opened, ids, new MonthRange(month, month), moreBots);
    if (catalogue != null) {
      LongOpenHashSet members = members(database, month);
      CollaborationMatrix whole = matrix;
      matrix = matrix.without(i -> i < whole.repositories() && !members.contains(whole.id(i)));
    }
    matrix = withMinimum(matrix);
    MonthNames repositories =
        MonthNames.read(opened, Table.REPOSITORY_NAMES, month, ids::repository);
    MonthNames logins = MonthNames.read(opened, Table.DEVELOPER_NAMES, month, ids::developer);
    Map<Node, Double> values = values(opened, month, matrix);
    GraphWriter graph =
        new GraphWriter(
            matrix,
            node ->
                node.kind() == Node.Kind.REPOSITORY
                    ? repositories.name(node.id())
                    : withLogins ? logins.name(node.id()) : null,
            node -> values.getOrDefault(node, Double.NaN));
    Path file = output.toAbsolutePath();
    try (PendingFile pending =
            new LocalStore(file.getParent()).create(file.getFileName().toString());
        Writer out =
            new BufferedWriter(new OutputStreamWriter(pending.stream(), StandardCharsets.UTF_8))) {
      graph.write(format, out);
      out.flush();
      pending.commit();
    }
    String source =
        "Source: "
            + Sources.of(opened, true).text().en()
            + " · "
            + month
            + " · Rankscape "
            + Version.current()
            + "\n";
    OutputFile.write(
        file.resolveSibling(file.getFileName() + ".txt"), source.getBytes(StandardCharsets.UTF_8));
    return new Stage.Done(
        matrix.pairs(),
        "pairs of " + month,
        Files.size(file),
        List.of(
            Plural.of(matrix.repositories(), "repository", "repositories")
                + " and "
                + Plural.of(matrix.developers(), "developer", "developers")));
  }

  private YearMonth month(Warehouse opened) throws IOException {
    List<YearMonth> months = opened.months(Table.COLLABORATION);
    if (months.isEmpty() || wanted != null && !months.contains(wanted)) {
      throw new WarehouseException(
          "warehouse "
              + warehouse
              + " has no collaboration"
              + (wanted == null ? ": run 'rankscape ingest' first." : " of " + wanted + "."));
    }
    return wanted == null ? months.get(months.size() - 1) : wanted;
  }

  private LongOpenHashSet members(Database database, YearMonth month) {
    Catalogue read = CatalogueReader.read(catalogue);
    List<ProjectEntry> projects =
        read.projects().stream().filter(p -> domain == null || domain.equals(p.domain())).toList();
    if (projects.isEmpty()) {
      throw new UserException(
          "catalogue "
              + catalogue
              + " lists no project in domain '"
              + domain
              + "'. Domains with projects: "
              + String.join(
                  ", ", new TreeSet<>(read.projects().stream().map(ProjectEntry::domain).toList()))
              + ".");
    }
    Names names = Names.ofRepositories(database, month.toString());
    LongOpenHashSet members = new LongOpenHashSet();
    projects.forEach(p -> members.addAll(names.ids(p.repositories()).values()));
    return members;
  }

  private CollaborationMatrix withMinimum(CollaborationMatrix matrix) {
    long least = Math.round(minimumActivity * 1000);
    if (least <= 0) {
      return matrix;
    }
    CollaborationMatrixBuilder kept = CollaborationMatrix.builder();
    matrix.forEach(
        c -> {
          if (c.activityThousandths() >= least) {
            kept.add(c.repositoryId(), c.developerId(), c.activityThousandths());
          }
        });
    return kept.build();
  }

  /** Computed OpenRank of the month, of the nodes of the matrix. */
  private static Map<Node, Double> values(
      Warehouse opened, YearMonth month, CollaborationMatrix matrix) throws IOException {
    Map<Node, Double> values = new TreeMap<>();
    if (!opened.months(Table.RANKINGS).contains(month)) {
      return values;
    }
    try (ParquetRows rows = opened.rows(Table.OPENRANK_COMPUTED, month, "kind", "id", "openrank")) {
      while (rows.next()) {
        Node node =
            rows.textAt(0).equals("repository")
                ? Node.repository(rows.longAt(1))
                : Node.developer(rows.longAt(1));
        if (matrix.index(node) >= 0) {
          values.put(node, rows.doubleAt(2));
        }
      }
    }
    return values;
  }
}
