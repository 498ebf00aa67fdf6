// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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

/**
 * Where event hours come from: a folder (searched in depth), one {@code .json.gz}, or a base
 * address under which the hours lie by name.
 */
public final class EventSource {
  private final String source;

  private EventSource(String source) {
    this.source = source;
  }

  /** A source by path or address, not touched yet. */
  public static EventSource of(String source) {
    return new EventSource(source);
  }

  private boolean remote() {
    return source.startsWith("http://") || source.startsWith("https://");
  }

  /**
   * Whether the source says of itself that it is simulated: a {@code truth.json} lies in the folder
   * or beside it.
   */
  public boolean simulated() {
    if (remote()) {
      return false;
    }
    return Stream.iterate(Path.of(source).toAbsolutePath(), p -> p != null, Path::getParent)
        .limit(3)
        .anyMatch(p -> Files.exists(p.resolve("truth.json")));
  }

  /** Files to read and hours that the source does not have. */
  public record Plan(List<SourceSplit> splits, List<LocalDateTime> missing, HourRange range) {}

  /**
   * Lists what there is to read.
   *
   * @param range hours wanted; null for all that a folder or file holds
   * @throws IngestException if the source is not there, holds no hours, or is an address without
   *     range
   */
  public Plan plan(HourRange range) {
    if (remote()) {
      return remotePlan(range);
    }
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
      if (range == null || hour == null || range.contains(hour)) {
        splits.add(split(file, hour, filesOfHour.getOrDefault(hour, 0) == 1));
      }
    }
    if (splits.isEmpty()) {
      throw new IngestException(
          "source "
              + source
              + (range == null ? "" : " between " + range.from() + " and " + range.to())
              + " holds no hours: files are named YYYY-MM-DD-H.json.gz.");
    }
    return new Plan(splits, missing(splits, range), range);
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

  /** Hours of the range, or between the first and last file's, that no file is named for. */
  private static List<LocalDateTime> missing(List<SourceSplit> splits, HourRange range) {
    Set<LocalDateTime> present = new HashSet<>();
    splits.stream().map(SourceSplit::hour).filter(h -> h != null).forEach(present::add);
    if (present.size() < splits.size() || present.isEmpty()) {
      return List.of();
    }
    return (range != null ? List.of(range) : blocks(present))
        .stream().flatMap(r -> r.hours().stream()).filter(h -> !present.contains(h)).toList();
  }

  /** From the first to the last hour of each run of months that have any. */
  private static List<HourRange> blocks(Set<LocalDateTime> hours) {
    List<HourRange> blocks = new ArrayList<>();
    for (LocalDateTime hour : new TreeSet<>(hours)) {
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

  private Plan remotePlan(HourRange range) {
    if (range == null) {
      throw new IngestException("source " + source + " is an address: give --from and --to.");
    }
    String base = source.endsWith("/") ? source : source + "/";
    return new Plan(
        range.hours().stream()
            .map(
                h -> {
                  String name = HourNames.nameOf(h);
                  return new SourceSplit(URI.create(base + name).toString(), name, h, -1, true);
                })
            .toList(),
        List.of(),
        range);
  }
}
