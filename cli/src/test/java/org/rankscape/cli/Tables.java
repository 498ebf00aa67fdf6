// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Asks a warehouse through the command, as a user does. */
final class Tables {
  private final Path warehouse;

  Tables(Path warehouse) {
    this.warehouse = warehouse;
  }

  /** Every row by column name. */
  JsonNode query(String sql) throws Exception {
    Cli.Result result = Cli.run("query", "--warehouse", warehouse, "--format", "json", sql);
    if (result.code() != 0) {
      throw new AssertionError(result.err());
    }
    return new ObjectMapper().readTree(result.out());
  }

  /** First column of every row as text. */
  List<String> texts(String sql) throws Exception {
    List<String> out = new ArrayList<>();
    query(sql).forEach(row -> out.add(row.iterator().next().asText()));
    return out;
  }

  /** First column to second column. */
  Map<String, String> map(String sql) throws Exception {
    Map<String, String> out = new TreeMap<>();
    query(sql)
        .forEach(
            row -> {
              var fields = row.iterator();
              out.put(fields.next().asText(), fields.next().asText());
            });
    return out;
  }

  double number(String sql) throws Exception {
    return query(sql).get(0).iterator().next().asDouble();
  }

  /** Fingerprint of every file below a folder, runs left out. */
  static Map<String, Integer> files(Path root) throws Exception {
    Map<String, Integer> out = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path p : paths.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(p).toString();
        if (!name.startsWith("runs")) {
          out.put(name, Arrays.hashCode(Files.readAllBytes(p)));
        }
      }
    }
    return out;
  }
}
