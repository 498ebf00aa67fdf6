// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.enrich;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rankscape.warehouse.table.RepositorySnapshot;

/**
 * What a run has fetched so far, a line a repository, so that a run that is stopped or killed goes
 * on where it was. One file a day and kind of run; it is deleted when its snapshot is written
 * whole. A last line that is cut off does not count.
 */
final class Journal implements Closeable {
  private static final Pattern FILE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-[0-9a-z]+\\.jsonl");
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private final Path file;
  private final Map<String, RepositorySnapshot> rows;
  private BufferedWriter out;

  private record Entry(String key, RepositorySnapshot row) {}

  private Journal(Path file, Map<String, RepositorySnapshot> rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Opens the journal of a day. */
  static Journal open(Path folder, String date, String kind) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(date + "-" + kind + ".jsonl");
    Map<String, RepositorySnapshot> rows = read(file);
    Journal journal = new Journal(file, rows);
    Path aside = Files.createTempFile(folder, ".", ".jsonl");
    try (BufferedWriter whole = Files.newBufferedWriter(aside)) {
      for (Map.Entry<String, RepositorySnapshot> row : rows.entrySet()) {
        line(whole, row.getKey(), row.getValue());
      }
    }
    Files.move(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    journal.out = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
    return journal;
  }

  /**
   * Rows of other days that were never written, by day; their journals are deleted by the caller.
   */
  static Map<Path, List<RepositorySnapshot>> ofOtherDays(Path folder, String date)
      throws IOException {
    Map<Path, List<RepositorySnapshot>> out = new LinkedHashMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          Matcher name = FILE.matcher(file.getFileName().toString());
          if (name.matches() && !name.group(1).equals(date)) {
            out.put(file, List.copyOf(read(file).values()));
          }
        }
      }
    }
    return out;
  }

  private static Map<String, RepositorySnapshot> read(Path file) throws IOException {
    Map<String, RepositorySnapshot> rows = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        try {
          Entry entry = JSON.readValue(line, Entry.class);
          rows.put(entry.key, entry.row);
        } catch (JsonProcessingException e) {
          break;
        }
      }
    }
    return rows;
  }

  private static void line(BufferedWriter out, String key, RepositorySnapshot row)
      throws IOException {
    out.write(JSON.writeValueAsString(new Entry(key, row)));
    out.write('\n');
  }

  /** What was fetched for a key, or null. */
  synchronized RepositorySnapshot get(String key) {
    return rows.get(key);
  }

  synchronized void put(String key, RepositorySnapshot row) throws IOException {
    rows.put(key, row);
    line(out, key, row);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  void delete() throws IOException {
    close();
    Files.deleteIfExists(file);
  }
}
