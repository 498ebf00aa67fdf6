// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rankscape.cli.UserException;

/** Reads CSV files with a header line; errors name file and line. */
final class Csv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Csv() {}

  /** A line of a file by column. */
  record Row(Path file, long line, Map<String, String> values) {
    String text(String column) {
      return values.getOrDefault(column, "").strip();
    }

    double number(String column) {
      try {
        return Double.parseDouble(text(column));
      } catch (NumberFormatException e) {
        throw error(column + " is '" + text(column) + "', which is no number");
      }
    }

    UserException error(String what) {
      return new UserException(file + ":" + line + ": " + what + ".");
    }
  }

  static List<Row> read(Path file, List<String> columns) {
    CsvMapper mapper =
        CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES, CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    List<Row> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      MappingIterator<Map<String, String>> lines =
          mapper.readerFor(Map.class).with(CsvSchema.emptySchema().withHeader()).readValues(reader);
      while (lines.hasNextValue()) {
        Map<String, String> values = lines.nextValue();
        long line = lines.getParser().currentTokenLocation().getLineNr();
        Row row = new Row(file, line, values);
        for (String column : columns) {
          if (!values.containsKey(column)) {
            throw row.error("no column " + column + " (columns: " + values.keySet() + ")");
          }
        }
        rows.add(row);
      }
      return rows;
    } catch (NoSuchFileException e) {
      throw new UserException(file + " does not exist.", e);
    } catch (JsonProcessingException e) {
      throw new UserException(file + " is no CSV: " + e.getOriginalMessage() + ".", e);
    } catch (IOException e) {
      throw new UserException(file + " cannot be read: " + e, e);
    }
  }
}
