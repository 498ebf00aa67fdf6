// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.warehouse.store.PendingFile;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.table.OpenRank;

/**
 * Series in OpenDigger's layout: a file {@code OWNER/REPO/openrank.json} for a repository, {@code
 * LOGIN/openrank.json} for a developer, that maps months to values. Rows come series by series.
 */
final class OpenDiggerFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PART = "(?!\\.{1,2}(/|$))[^/\\\\:*?\"<>|\\p{Cntrl}]+";

  private final Store folder;
  private final Map<String, Number> values = new TreeMap<>();
  private String name;
  private long files;
  private long bytes;
  private int unnamed;

  OpenDiggerFolder(Store folder) {
    this.folder = folder;
  }

  /** Adds a value; of two series under one name, the later one counts where both have a month. */
  void add(OpenRank row) throws IOException {
    if (name == null || !name.equalsIgnoreCase(row.name())) {
      finish();
    }
    name = row.name();
    values.put(row.month(), number(row.openrank()));
  }

  /** Whole numbers are written without decimals, as published ones are. */
  private static Number number(double value) {
    long whole = Math.round(value);
    return whole == value ? (Number) whole : (Number) value;
  }

  /** Writes the last series. */
  void finish() throws IOException {
    if (name != null && !name.matches(PART + "(/" + PART + ")?")) {
      unnamed++;
    } else if (name != null) {
      byte[] json = JSON.writeValueAsBytes(values);
      try (PendingFile file = folder.create(name + "/openrank.json")) {
        file.stream().write(json);
        file.commit();
      }
      files++;
      bytes += json.length;
    }
    values.clear();
    name = null;
  }

  long files() {
    return files;
  }

  long bytes() {
    return bytes;
  }

  /** What was left out, for the user; null if nothing. */
  String note() {
    return unnamed == 0
        ? null
        : String.format(Locale.ROOT, "%,d series left out: their name is no path", unnamed);
  }
}
