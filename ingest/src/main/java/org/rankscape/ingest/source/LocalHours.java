// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.IOException;
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

/** Hours in a folder, searched in depth, or in one file. */
final class LocalHours {
  private final String source;

  LocalHours(String source) {
    this.source = source;
  }

  /** The files of a range, and the hours of it that no file is named for. */
  EventSource.Plan plan(HourRange range) {
    Path path = Path.of(source);
    if (!Files.exists(path)) {
      throw new IngestException(
          "source " + source + " does not exist: give a folder, a .json.gz file or an address.");
    }
    List<Path> files = files(path);
    Map<LocalDateTime, Integer> filesOfHour = new HashMap<>();
    files.forEach(
        f -> HourNames.hourOf(name(f)).ifPresent(h -> filesOfHour.merge(h, 1, Integer::sum)));
    List<SourceSplit> splits = new ArrayList<>();
    for (Path file : files) {
      LocalDateTime hour = HourNames.hourOf(name(file)).orElse(null);
      if (hour == null || range.contains(hour)) {
        splits.add(split(file, hour, filesOfHour.getOrDefault(hour, 0) == 1));
      }
    }
    return new EventSource.Plan(splits, missing(splits, range), range);
  }

  private List<Path> files(Path path) {
    if (Files.isRegularFile(path)) {
      if (!path.toString().endsWith(".json.gz")) {
        throw new IngestException("source " + source + " is no .json.gz file.");
      }
      return List.of(path);
    }
    try (Stream<Path> paths = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      return paths
          .filter(p -> p.toString().endsWith(".json.gz") && Files.isRegularFile(p))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new IngestException("cannot list source " + source + ": " + e, e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static SourceSplit split(Path file, LocalDateTime hour, boolean only) {
    try {
      return new SourceSplit(
          file.toAbsolutePath().normalize().toString(), name(file), hour, Files.size(file), only);
    } catch (IOException e) {
      throw new IngestException("cannot read " + file + ": " + e, e);
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
