// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.parse.PlainJson;
import org.rankscape.ingest.store.FileSystems;
import org.rankscape.ingest.store.ListedFile;
import org.rankscape.warehouse.store.FileErrors;

/**
 * Hours in a folder, searched in depth, or in one file; on this machine or where Flink can read.
 */
final class FolderHours {
  private final String source;

  FolderHours(String source) {
    this.source = source;
  }

  /** The files of a range, and the hours of it that no file is named for. */
  EventSource.Plan plan(HourRange range) {
    List<ListedFile> files = files();
    Map<LocalDateTime, Integer> filesOfHour = new HashMap<>();
    files.forEach(
        f -> HourNames.hourOf(f.name()).ifPresent(h -> filesOfHour.merge(h, 1, Integer::sum)));
    List<SourceSplit> splits = new ArrayList<>();
    for (ListedFile file : files) {
      LocalDateTime hour = HourNames.hourOf(file.name()).orElse(null);
      if (hour == null || range.contains(hour)) {
        boolean only = filesOfHour.getOrDefault(hour, 0) == 1;
        splits.add(new SourceSplit(file.location(), file.name(), hour, file.size(), only));
      }
    }
    return new EventSource.Plan(splits, missing(splits, range), range);
  }

  /** The hours that files are named for, in order. */
  List<LocalDateTime> hours() {
    return files().stream()
        .flatMap(f -> HourNames.hourOf(f.name()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<ListedFile> files() {
    try {
      List<ListedFile> files =
          FileSystems.isAddress(source)
              ? FileSystems.list(source, FolderHours::isNamed)
              : localFiles(Path.of(source));
      return files.stream().sorted(Comparator.comparing(ListedFile::location)).toList();
    } catch (FileNotFoundException e) {
      throw new IngestException(
          "source "
              + source
              + " does not exist: give a folder, a file (.json.gz, .json) or an address.",
          e);
    } catch (IOException | UncheckedIOException e) {
      throw new IngestException("cannot list source " + source + ": " + FileErrors.text(e), e);
    }
  }

  private List<ListedFile> localFiles(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new FileNotFoundException(source);
    }
    if (!Files.isDirectory(path)) {
      return List.of(listed(path));
    }
    List<ListedFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) paths::iterator) {
        if (Files.isRegularFile(file) && isWanted(file)) {
          files.add(listed(file));
        }
      }
    }
    return files;
  }

  private static ListedFile listed(Path file) throws IOException {
    return new ListedFile(
        file.toAbsolutePath().normalize().toString(),
        file.getFileName().toString(),
        Files.size(file));
  }

  /** Whether a name tells that a file holds events. */
  private static boolean isNamed(String name) {
    return name.endsWith(".json.gz") || HourNames.hourOf(name).isPresent();
  }

  /** Other JSON files lie in folders too: of those, only what begins with an event. */
  private static boolean isWanted(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (isNamed(name) || !name.endsWith(".json")) {
      return isNamed(name);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return PlainJson.isEvent(in.readNBytes(PlainJson.PEEK));
    }
  }

  /**
   * Hours that no file is named for: of the range, its open ends being the first and last file's,
   * or, where both are open, between the first and last hour of each run of months that have any.
   */
  private static List<LocalDateTime> missing(List<SourceSplit> splits, HourRange range) {
    TreeSet<LocalDateTime> present = new TreeSet<>();
    splits.stream().map(SourceSplit::hour).filter(h -> h != null).forEach(present::add);
    boolean hourless = splits.stream().anyMatch(s -> s.hour() == null);
    if (hourless) {
      return List.of();
    }
    if (present.isEmpty()) {
      return range.from() == null || range.to() == null ? List.of() : range.hours();
    }
    List<HourRange> blocks =
        range.equals(HourRange.ALL)
            ? blocks(present)
            : List.of(range.within(present.first(), present.last()));
    Set<LocalDateTime> had = new HashSet<>(present);
    return blocks.stream().flatMap(r -> r.hours().stream()).filter(h -> !had.contains(h)).toList();
  }

  /** From the first to the last hour of each run of months that have any. */
  private static List<HourRange> blocks(TreeSet<LocalDateTime> hours) {
    List<HourRange> blocks = new ArrayList<>();
    for (LocalDateTime hour : hours) {
      HourRange last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
      YearMonth month = YearMonth.from(hour);
      if (last == null || month.isAfter(YearMonth.from(last.to()).plusMonths(1))) {
        blocks.add(new HourRange(hour, hour));
      } else {
        blocks.set(blocks.size() - 1, new HourRange(last.from(), hour));
      }
    }
    return blocks;
  }
}
