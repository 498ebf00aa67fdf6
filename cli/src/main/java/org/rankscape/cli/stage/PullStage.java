// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.cli.progress.Progress;
import org.rankscape.cli.progress.Size;
import org.rankscape.ingest.store.FileSystems;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.Download;
import org.rankscape.warehouse.store.FileVersion;

/**
 * Copies the tables that an ingest made elsewhere into a warehouse of this machine, for the stages
 * after it. What did not change since the last time is not copied again.
 *
 * @param from address of the warehouse
 * @param to folder of the copy
 * @param events whether clean events, those restored from the API, and rejected lines are copied
 *     too
 */
public record PullStage(String from, Path to, boolean events) {
  private static final List<Table<?>> TABLES =
      List.of(
          Table.HOURS,
          Table.EVENT_COUNTS,
          Table.COVERAGE,
          Table.HOUR_COVERAGE,
          Table.COLLABORATION,
          Table.COLLABORATION_UNREPAIRED,
          Table.REPAIRS,
          Table.ATTENTION,
          Table.REPOSITORY_FACTS,
          Table.REPOSITORY_NAMES,
          Table.DEVELOPER_NAMES,
          Table.RUNS);
  private static final List<Table<?>> WITH_EVENTS =
      List.of(Table.EVENTS, Table.REJECTED, Table.BACKFILL);

  private record Wanted(String path, FileVersion version) {}

  /**
   * Runs the stage.
   *
   * @throws org.rankscape.warehouse.WarehouseException if the address holds no warehouse, or the
   *     folder one that is not its copy
   */
  public StageReport run() throws Exception {
    Installation.loadFileSystems(from);
    Warehouse source = FileSystems.read(from);
    try (Warehouse opened = Warehouse.write(to)) {
      Warehouse target = opened.acceptCopy(source);
      Map<String, Object> settings = Map.of("from", from, "events", events);
      return Stage.run("pull", target, settings, () -> pull(source));
    }
  }

  private Stage.Done pull(Warehouse source) throws IOException {
    List<Wanted> all = wanted(source);
    Download download = new Download(source.store(), to);
    List<Wanted> changed = new ArrayList<>();
    for (Wanted file : all) {
      if (!download.has(file.path, file.version)) {
        changed.add(file);
      }
    }
    long bytes = 0;
    Progress progress = Progress.start("pull", changed.size(), "files");
    try {
      for (int i = 0; i < changed.size(); i++) {
        download.copy(changed.get(i).path, changed.get(i).version);
        bytes += changed.get(i).version.size();
        progress.at(i + 1, Size.of(bytes));
      }
    } finally {
      progress.end();
    }
    String note =
        String.format(
            Locale.ROOT,
            "%,d files were here already and have not changed",
            all.size() - changed.size());
    return new Stage.Done(changed.size(), "files copied", bytes, List.of(note));
  }

  private List<Wanted> wanted(Warehouse source) throws IOException {
    List<Wanted> wanted = new ArrayList<>();
    for (Table<?> table : TABLES) {
      add(source, table.name(), wanted);
    }
    if (events) {
      for (Table<?> table : WITH_EVENTS) {
        for (String month : source.store().folders(table.name())) {
          add(source, table.name() + "/" + month, wanted);
        }
      }
    }
    return wanted;
  }

  private static void add(Warehouse source, String folder, List<Wanted> wanted) throws IOException {
    for (FileVersion version : source.store().versions(folder)) {
      if (version.name().endsWith(".parquet")) {
        wanted.add(new Wanted(folder + "/" + version.name(), version));
      }
    }
  }
}
