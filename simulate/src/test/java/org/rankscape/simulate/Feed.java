// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The hourly files as anybody would read them: line by line, with a tree for each. */
final class Feed {
  /** What one file holds; events in order without the repeated lines. */
  record Hour(List<JsonNode> events, List<JsonNode> repeated, int malformed, long jsonBytes) {}

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Feed() {}

  static SortedMap<LocalDateTime, Hour> read(Path hours) {
    SortedMap<LocalDateTime, Hour> feed = new TreeMap<>();
    try (Stream<Path> files = Files.list(hours)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".json.gz", "");
        String hour = name.substring(11);
        feed.put(
            LocalDateTime.parse(
                name.substring(0, 10) + (hour.length() == 1 ? "T0" : "T") + hour + ":00:00"),
            hour(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return feed;
  }

  static Hour hour(Path file) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    List<JsonNode> repeated = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int malformed = 0;
    long bytes = 0;
    for (byte[] line : lines(file)) {
      try {
        JsonNode event = MAPPER.readTree(line);
        if (seen.add(new String(line, StandardCharsets.UTF_8))) {
          events.add(event);
          bytes += line.length + 1;
        } else {
          repeated.add(event);
        }
      } catch (JacksonException e) {
        malformed++;
      }
    }
    return new Hour(events, repeated, malformed, bytes);
  }

  private static List<byte[]> lines(Path file) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (byte b : in.readAllBytes()) {
        if (b == '\n') {
          lines.add(line.toByteArray());
          line.reset();
        } else {
          line.write(b);
        }
      }
      if (line.size() > 0) {
        throw new IOException(file + " does not end with a line break");
      }
    }
    return lines;
  }
}
