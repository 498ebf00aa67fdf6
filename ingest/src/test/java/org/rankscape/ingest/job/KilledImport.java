// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.nio.file.Path;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.hour.HourTables;

/** Both jobs in a process of their own, which a test kills. */
public final class KilledImport {
  static final String RUNNING = "running";

  private KilledImport() {}

  /** {@code SOURCE WAREHOUSE}. */
  public static void main(String[] args) throws Exception {
    System.out.println(RUNNING);
    run(Path.of(args[0]), Path.of(args[1]));
    System.exit(0);
  }

  static IngestCounters run(Path source, Path target) throws Exception {
    try (Warehouse warehouse = Warehouse.write(target).accept(false)) {
      IngestCounters counters =
          new IngestJob(warehouse.store(), 2)
              .run(EventSource.of(source.toString()).plan(null), c -> {});
      new MonthJob(warehouse.store(), 2)
          .run(HourTables.rebuild(warehouse, warehouse.months(Table.EVENTS)), n -> {});
      return counters;
    }
  }
}
