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
import org.rankscape.analysis.EarlierEdition;
import org.rankscape.analysis.MadeLandscape;
import org.rankscape.cli.UserException;
import org.rankscape.cli.Version;
import org.rankscape.landscape.edition.Comparison;
import org.rankscape.landscape.edition.Edition;
import org.rankscape.landscape.edition.Editions;
import org.rankscape.landscape.edition.Manifest;
import org.rankscape.landscape.model.EditionDifference;
import org.rankscape.warehouse.Warehouse;

/**
 * Freezes a landscape as an edition: its catalogue, settings, result, tables, sheet and page.
 *
 * @param name name of the edition
 * @param editions folder of the editions, or null for that of the warehouse
 * @param source what the landscape is made from
 * @param from first month, or null
 * @param to last month, or null
 * @param look how the sheet is drawn
 * @param since edition that it is compared with, or null
 */
public record EditionStage(
    String name,
    Path editions,
    LandscapeSource source,
    YearMonth from,
    YearMonth to,
    SheetLook look,
    String since) {
  /**
   * The editions in a folder, or in a warehouse.
   *
   * @param folder folder of editions, or null
   * @param warehouse folder of a warehouse, or null
   * @throws UserException if neither is given
   */
  public static Editions in(Path folder, Path warehouse) {
    if (folder == null && warehouse == null) {
      throw new UserException(
          "which editions? Give --warehouse W, or --editions DIR for a folder of them.");
    }
    return new Editions(folder == null ? warehouse.resolve(EarlierEdition.FOLDER) : folder);
  }

  /**
   * The same, of a folder that is there.
   *
   * @throws UserException if it is not
   */
  public static Editions existing(Path folder, Path warehouse) {
    Path there = folder == null ? warehouse : folder;
    if (there != null && !Files.isDirectory(there)) {
      throw new UserException(
          "there is no folder "
              + there
              + ": check "
              + (folder == null ? "--warehouse." : "--editions."));
    }
    return in(folder, warehouse);
  }

  /** Runs the stage. */
  public StageReport run() throws Exception {
    Editions all = in(editions, source.warehouse());
    all.free(name);
    Map<String, Object> settings = source.settings();
    settings.put("name", name);
    settings.put("from", from == null ? null : from.toString());
    settings.put("to", to == null ? null : to.toString());
    settings.put("since", since);
    try (Warehouse target = source.update()) {
      return Stage.run("edition", target, settings, () -> freeze(all, target));
    }
  }

  private Stage.Done freeze(Editions all, Warehouse target) throws IOException {
    MadeLandscape alone = source.make(target, from, to);
    Edition before = since == null ? null : all.read(since);
    EditionDifference difference = difference(before, alone, name);
    SheetLook drawn = before == null ? look : look.after(before.folder());
    MadeLandscape made = alone.with(alone.landscape().with(difference, null));
    Edition edition =
        all.freeze(
            name,
            made.result(),
            Version.current(),
            settings(made),
            folder -> {
              Files.copy(source.catalogue(), folder.resolve("catalogue.yaml"));
              if (source.published() != null) {
                Files.copy(source.published().projects(), folder.resolve("published.csv"));
                Files.copy(source.published().network(), folder.resolve("published.json"));
              }
              RenderStage.draw(target, made, folder, drawn);
            });
    long bytes = edition.manifest().files().stream().mapToLong(Manifest.FrozenFile::bytes).sum();
    List<String> notes = new ArrayList<>();
    notes.add(RenderStage.summary(made.landscape(), made.period()));
    notes.addAll(UnseenProjects.notes(target, made));
    made.landscape().provenance().warnings().forEach(w -> notes.add("warning: " + w.en()));
    notes.add("digest " + edition.manifest().digest());
    notes.add("frozen in " + edition.folder());
    return new Stage.Done(made.landscape().projects().size(), "projects", bytes, notes);
  }

  private Map<String, String> settings(MadeLandscape made) {
    Map<String, String> out = new LinkedHashMap<>(made.landscape().provenance().settings());
    out.put("period", made.period().toString());
    out.put("coverage floor", String.valueOf(source.coverageFloor()));
    out.put("further bots", String.join(" ", source.moreBots()));
    out.put("language", look.language().tag());
    out.put("theme", look.colours().name().toLowerCase(Locale.ROOT));
    out.put("format", look.format().name().toLowerCase(Locale.ROOT));
    return out;
  }

  /** The edition that a landscape is compared with; null where none is given. */
  static Edition since(LandscapeSource source, String since) throws IOException {
    if (since == null) {
      return null;
    }
    Editions all =
        source.warehouse() == null ? new Editions(Path.of("")) : in(null, source.warehouse());
    return all.read(since);
  }

  /** What changed since an edition; null where there is none. */
  static EditionDifference difference(Edition before, MadeLandscape now, String name) {
    return before == null
        ? null
        : Comparison.of(before.name(), before.result(), name, now.result(), Comparison.LEAST);
  }
}
