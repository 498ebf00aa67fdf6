// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rankscape.analysis.MadeLandscape;
import org.rankscape.analysis.MonthRange;
import org.rankscape.cli.UserException;
import org.rankscape.landscape.edition.Edition;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;

/**
 * A catalogue and its values to sheet, network, page, figures and tables.
 *
 * @param source what the landscape is made from
 * @param from first month, or null
 * @param to last month, or null
 * @param out folder to write to
 * @param look how the sheet is drawn
 * @param since edition that the landscape is compared with: its name in the warehouse, or its
 *     folder; or null
 * @param report folder of the period's report, which the page links to, or null
 * @param site address where folder {@code site} of the output will be published, empty for one that
 *     is not known yet, null to write no such folder
 */
public record RenderStage(
    LandscapeSource source,
    YearMonth from,
    YearMonth to,
    Path out,
    SheetLook look,
    String since,
    Path report,
    String site) {

  /** Runs the stage. */
  public StageReport run() throws Exception {
    source.readCatalogue();
    Edition before = EditionStage.since(source, since);
    SheetLook drawn = (before == null ? look : look.after(before.folder())).after(out);
    writable(out);
    Map<String, Object> settings = source.settings();
    settings.put("from", from == null ? null : from.toString());
    settings.put("to", to == null ? null : to.toString());
    settings.put("since", since);
    try (Warehouse target = source.update()) {
      return Stage.run("render", target, settings, () -> render(target, before, drawn));
    }
  }

  /**
   * Refuses a folder that cannot be made or written to; nothing is made yet.
   *
   * @throws UserException if it cannot
   */
  public static void writable(Path out) {
    Path there = out.toAbsolutePath();
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new UserException(
          "cannot write to "
              + out
              + (Files.isDirectory(there) ? "" : ": " + there + " is no folder")
              + ": choose another --out.");
    }
  }

  private Stage.Done render(Warehouse target, Edition before, SheetLook drawn) throws IOException {
    MadeLandscape alone = source.make(target, from, to);
    MadeLandscape made =
        alone.with(
            alone
                .landscape()
                .with(EditionStage.difference(before, alone, alone.period().toString()), link()));
    if (target != null) {
      target.write(Table.PROJECTS, made.landscape().catalogue().id(), ProjectRows.of(made));
    }
    draw(target, made, out, drawn);
    if (site != null) {
      new LandscapeFiles(out, drawn).writeSite(made.landscape(), address(site));
    }
    List<String> notes = new ArrayList<>();
    notes.add(summary(made.landscape(), made.period()));
    notes.addAll(UnseenProjects.notes(target, made));
    made.landscape().provenance().warnings().forEach(w -> notes.add("warning: " + w.en()));
    notes.add("open " + out.resolve("index.html"));
    return new Stage.Done(made.landscape().projects().size(), "projects", size(out), notes);
  }

  /** Draws a landscape into a folder, with the coverage of its months where that is known. */
  static void draw(Warehouse target, MadeLandscape made, Path folder, SheetLook look)
      throws IOException {
    new LandscapeFiles(folder, look).write(made.landscape());
    YearMonth first = made.period().to().minusMonths(23);
    CoverageStage shown = new CoverageStage(first, made.period().to());
    if (made.landscape().provenance().coverage() != null && !shown.months(target).isEmpty()) {
      shown.draw(target, folder, look.language(), look.colours().theme());
    }
  }

  /**
   * The address that a site will have; null where it is not known yet or no site is asked for.
   *
   * @throws UserException if it is no address
   */
  public static URI address(String site) {
    if (site == null || site.isEmpty()) {
      return null;
    }
    try {
      URI address = new URI(site);
      if (address.getHost() != null
          && address.getScheme() != null
          && address.getScheme().matches("https?")) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw new UserException("--site " + site + " is no address: " + e.getReason() + ".", e);
    }
    throw new UserException(
        "--site " + site + ": write an address such as https://example.org/map.");
  }

  /** The report's page relative to this landscape's. */
  private String link() {
    return report == null
        ? null
        : out.toAbsolutePath()
            .normalize()
            .relativize(report.toAbsolutePath().normalize().resolve("report.html"))
            .toString()
            .replace('\\', '/');
  }

  static String summary(Landscape landscape, MonthRange period) {
    return String.format(
        Locale.ROOT,
        "%s: %s, %,d left out",
        period,
        Plural.of(landscape.projects().size(), "project", "projects"),
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
