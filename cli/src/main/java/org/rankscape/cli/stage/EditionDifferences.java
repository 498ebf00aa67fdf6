// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.cli.Version;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.landscape.edition.Comparison;
import org.rankscape.landscape.edition.DifferenceFigure;
import org.rankscape.landscape.edition.DifferenceJson;
import org.rankscape.landscape.edition.DifferenceTable;
import org.rankscape.landscape.edition.Edition;
import org.rankscape.landscape.edition.EditionResult;
import org.rankscape.landscape.edition.Editions;
import org.rankscape.landscape.model.EditionChange;
import org.rankscape.landscape.model.EditionDifference;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.warehouse.query.ResultFormat;

/** Writes what changed between two editions, and which editions there are. */
public final class EditionDifferences {
  /** How a difference is printed. */
  public enum Format {
    /** Aligned columns. */
    TABLE,
    /** RFC 4180. */
    CSV,
    /** An object. */
    JSON,
    /** CommonMark with tables. */
    MARKDOWN
  }

  private final EditionDifference difference;
  private final boolean simulated;
  private final Language language;

  private EditionDifferences(Edition before, Edition after, double least, Language language) {
    this.difference =
        Comparison.of(before.name(), before.result(), after.name(), after.result(), least);
    this.simulated = before.result().simulated() || after.result().simulated();
    this.language = language;
  }

  /** Compares two editions. */
  public static EditionDifferences of(
      Edition before, Edition after, double least, Language language) {
    return new EditionDifferences(before, after, least, language);
  }

  /** As text in a format. */
  public String text(Format format) {
    return switch (format) {
      case TABLE -> aligned();
      case CSV -> DifferenceTable.of(difference, language).csv();
      case JSON -> DifferenceJson.text(difference);
      case MARKDOWN -> DifferenceTable.markdown(difference, language);
    };
  }

  private String aligned() {
    List<List<Object>> rows = new ArrayList<>();
    for (EditionChange c : difference.changes()) {
      List<Object> row = new ArrayList<>();
      row.add(language.of(c.kind().label()));
      row.add(c.latest().name());
      row.add(language.of(c.latest().domainLabel()));
      row.add(value(c.before()) + " → " + value(c.after()));
      row.add(language.of(c.reason()));
      rows.add(row);
    }
    List<String> header = List.of("change", "project", "domain", "OpenRank", "reason");
    StringBuilder out = new StringBuilder();
    difference.notes().forEach(n -> out.append("note: ").append(language.of(n)).append('\n'));
    out.append(difference.notes().isEmpty() ? "" : "\n");
    out.append(new ResultTable(header, rows).aligned());
    for (EditionChange.Kind kind : EditionChange.Kind.values()) {
      out.append(language.of(kind.label())).append(": ").append(difference.of(kind).size());
      out.append(kind == EditionChange.Kind.FALLEN ? "\n" : ", ");
    }
    return out.toString();
  }

  private static String value(EditionChange.Seen seen) {
    return seen == null || seen.openrank() == null
        ? "–"
        : String.format(Locale.ROOT, "%.1f", seen.openrank());
  }

  /** Writes {@code difference.csv}, {@code .json}, {@code .md}, {@code .svg} and {@code .png}. */
  public void write(Path folder) {
    OutputFile.write(folder.resolve("difference.csv"), text(Format.CSV));
    OutputFile.write(folder.resolve("difference.json"), text(Format.JSON));
    OutputFile.write(folder.resolve("difference.md"), text(Format.MARKDOWN));
    DifferenceFigure.of(difference, simulated, Version.current(), language)
        .drawn()
        .write(folder, "difference");
  }

  /** The editions with title, period, size, version and digest. */
  public static String list(Editions editions, ResultFormat format) throws IOException {
    List<String> columns =
        List.of("name", "title", "from", "to", "projects", "scope", "version", "digest");
    List<List<Object>> rows = new ArrayList<>();
    for (String name : editions.names()) {
      Edition e = editions.read(name);
      EditionResult r = e.result();
      rows.add(
          List.of(
              name,
              r.title().en(),
              r.from(),
              r.to(),
              r.projects().stream().filter(p -> p.rank() != null).count(),
              r.scope(),
              e.manifest().version(),
              e.manifest().digest()));
    }
    ResultTable table = new ResultTable(columns, rows);
    Map<String, Object> none = new LinkedHashMap<>();
    return switch (format) {
      case TABLE -> table.aligned();
      case CSV -> table.csv(none);
      case JSON -> ResultTable.asJson(table.objects());
    };
  }
}
