// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rankscape.cli.UserException;
import org.rankscape.landscape.published.CsvRows;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.table.OpenRank;

/**
 * Published monthly OpenRank in the forms in circulation: OpenDigger's {@code
 * OWNER/REPO/openrank.json}, and CSV with {@code month}, {@code openrank} and {@code repo} or
 * {@code repo_name} (and {@code repo_id}).
 */
final class PublishedFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedFiles() {}

  static List<PublishedValue> read(Path file, String kind) {
    if (file.getFileName().toString().endsWith(".csv")) {
      return csv(file, kind);
    }
    if (file.getFileName().toString().endsWith(".parquet")) {
      return parquet(file, kind);
    }
    if (file.getFileName().toString().endsWith(".json")) {
      Path folder = file.toAbsolutePath().getParent();
      String name =
          kind.equals("developer")
              ? folder.getFileName().toString()
              : folder.getParent().getFileName() + "/" + folder.getFileName();
      try {
        return json(Files.readString(file), kind, name, file.toString());
      } catch (IOException e) {
        throw new UserException(file + " cannot be read: " + e, e);
      }
    }
    throw new UserException(
        file + ": give .csv files, or OWNER/REPO/openrank.json as OpenDigger publishes them.");
  }

  /**
   * Reads OpenDigger's JSON; keys that are no month (years, quarters, "2021-10-raw") are skipped.
   */
  static List<PublishedValue> json(String text, String kind, String name, String where) {
    try {
      JsonNode root = JSON.readTree(text);
      if (!root.isObject()) {
        throw new UserException(where + ": not a JSON object of months.");
      }
      List<PublishedValue> values = new ArrayList<>();
      for (Map.Entry<String, JsonNode> e : root.properties()) {
        if (!isMonth(e.getKey())) {
          continue;
        }
        if (!e.getValue().isNumber()) {
          throw new UserException(where + ": " + e.getKey() + " has no number.");
        }
        values.add(
            new PublishedValue(
                e.getKey(),
                kind,
                null,
                name,
                checked(e.getValue().doubleValue(), where + ": " + e.getKey()),
                "global"));
      }
      return values;
    } catch (JsonProcessingException e) {
      throw new UserException(where + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static boolean isMonth(String key) {
    return key.matches("\\d{4}-(0[1-9]|1[0-2])");
  }

  private static double checked(double value, String where) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new UserException(where + ": OpenRank " + value + " is negative or not finite.");
    }
    return value;
  }

  private static List<PublishedValue> parquet(Path file, String kind) {
    Path absolute = file.toAbsolutePath();
    List<PublishedValue> values = new ArrayList<>();
    try {
      ParquetFiles.forEach(
          new LocalStore(absolute.getParent()).input(absolute.getFileName().toString()),
          OpenRank.class,
          row -> {
            if (row.kind().equals(kind)) {
              values.add(
                  new PublishedValue(
                      row.month(),
                      kind,
                      row.id(),
                      row.name(),
                      checked(row.openrank(), file + ": " + row.name() + " in " + row.month()),
                      row.scope()));
            }
          });
    } catch (IOException e) {
      throw new UserException(
          file + ": not a Parquet file as 'rankscape export' writes it: " + e, e);
    }
    return values;
  }

  private static List<PublishedValue> csv(Path file, String kind) {
    boolean developer = kind.equals("developer");
    List<PublishedValue> values = new ArrayList<>();
    for (CsvRows.Row row : CsvRows.read(file, List.of("month", "openrank"))) {
      String repository = row.values().containsKey("repo") ? "repo" : "repo_name";
      String name = row.text(developer ? "actor_login" : repository);
      if (developer && !name.matches("[^/\\s]+")) {
        throw row.error("'" + name + "' is no developer: column actor_login is a login");
      }
      if (!developer && !name.matches("[^/\\s]+/[^/\\s]+")) {
        throw row.error("'" + name + "' is no repository: column repo or repo_name is owner/name");
      }
      String month = row.text("month");
      if (month.matches("\\d{4}-\\d{2}-\\d{2}")) {
        month = month.substring(0, 7);
      }
      if (!isMonth(month)) {
        throw row.error("month is '" + row.text("month") + "': write 2024-05");
      }
      String idColumn = developer ? "actor_id" : "repo_id";
      String id = row.text(idColumn);
      values.add(
          new PublishedValue(
              month,
              kind,
              id.isEmpty() ? null : Long.valueOf((long) row.number(idColumn)),
              name,
              checked(row.number("openrank"), file + ":" + row.line()),
              row.text("scope").equals("partial") ? "partial" : "global"));
    }
    return values;
  }
}
