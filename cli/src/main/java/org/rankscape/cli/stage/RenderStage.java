// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rankscape.analysis.MonthRange;
import org.rankscape.analysis.WarehouseLandscape;
import org.rankscape.cli.UserException;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;

/**
 * A catalogue and the values of a warehouse to sheet, network, page, figures and tables.
 *
 * @param warehouse folder of the warehouse
 * @param catalogue file of the catalogue
 * @param out folder to write to
 * @param source {@code computed}, {@code imported}, or null for what there is
 * @param from first month, or null
 * @param to last month, or null
 * @param look how the sheet is drawn
 * @param moreBots logins that are no developers besides the included list
 * @param coverageFloor lowest coverage of a month that is compared with another, between 0 and 1
 */
public record RenderStage(
    Path warehouse,
    Path catalogue,
    Path out,
    String source,
    YearMonth from,
    YearMonth to,
    SheetLook look,
    List<String> moreBots,
    double coverageFloor) {

  /** Refuses a source of values that there is not. */
  public RenderStage {
    Choice.check("values", source, "computed", "imported");
  }

  /** Runs the stage. */
  public StageReport run() throws Exception {
    Catalogue read = CatalogueReader.read(catalogue);
    writable(out);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("catalogue", catalogue.toString());
    settings.put("source", source);
    settings.put("from", from == null ? null : from.toString());
    settings.put("to", to == null ? null : to.toString());
    settings.put("coverage_floor", coverageFloor);
    try (Warehouse target = Warehouse.update(warehouse)) {
      return Stage.run("render", target, settings, () -> render(target, read));
    }
  }

  /**
   * Makes a folder to write to.
   *
   * @throws UserException if it cannot be made or written
   */
  public static void writable(Path out) {
    try {
      Files.createDirectories(out);
      if (!Files.isWritable(out)) {
        throw new UserException("cannot write to " + out + ": choose another --out.");
      }
    } catch (IOException e) {
      throw new UserException("cannot write to " + out + ": " + e + ". Choose another --out.", e);
    }
  }

  private Stage.Done render(Warehouse target, Catalogue read) throws IOException {
    WarehouseLandscape.Made made =
        new WarehouseLandscape(target, read, moreBots).make(source, from, to, coverageFloor);
    target.write(Table.PROJECTS, read.id(), ProjectRows.of(made));
    new LandscapeFiles(out, look).write(made.landscape());
    YearMonth first = made.period().to().minusMonths(23);
    CoverageStage shown = new CoverageStage(first, made.period().to());
    if (made.landscape().provenance().coverage() != null && !shown.months(target).isEmpty()) {
      shown.draw(target, out, look.language(), look.colours().theme());
    }
    List<String> notes = new ArrayList<>();
    notes.add(summary(made.landscape(), made.period()));
    made.landscape().provenance().warnings().forEach(w -> notes.add("warning: " + w.en()));
    notes.add("open " + out.resolve("index.html"));
    return new Stage.Done(made.landscape().projects().size(), "projects", size(out), notes);
  }

  static String summary(Landscape landscape, MonthRange period) {
    return String.format(
        Locale.ROOT,
        "%s: %d projects, %d left out",
        period,
        landscape.projects().size(),
        landscape.leftOut().size());
  }

  static long size(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      long bytes = 0;
      for (Path p : paths.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(p);
      }
      return bytes;
    }
  }
}
