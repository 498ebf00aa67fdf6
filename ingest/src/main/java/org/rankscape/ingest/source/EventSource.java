// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.store.FileSystems;

/**
 * Where event hours come from: a folder (searched in depth; on this machine or, as {@code
 * s3://bucket/folder}, on a file system of Flink), one file, or a base http(s) address under which
 * the hours lie by name; and mirrors, further base addresses that are asked in order for what the
 * ones before do not have or cannot deliver.
 */
public final class EventSource {
  /** Hours after its end for which an hour that is not there is no gap yet. */
  static final int RECENT_HOURS = 24;

  private final String source;
  private final List<String> bases = new ArrayList<>();
  private final Clock clock;

  private EventSource(String source, List<String> mirrors, Clock clock) {
    this.source = source;
    this.clock = clock;
    if (Address.is(source) && !Address.isFile(source)) {
      bases.add(Address.base(source));
    }
    mirrors.forEach(mirror -> bases.add(Address.base(mirror)));
  }

  /** A source by path or address, not touched yet. */
  public static EventSource of(String source) {
    return of(source, List.of());
  }

  /**
   * A source and its mirrors, not touched yet.
   *
   * @throws IngestException if a mirror is no base address
   */
  public static EventSource of(String source, List<String> mirrors) {
    return of(source, mirrors, Clock.systemUTC());
  }

  /** A source at a given time, which tells the last hour that there can be. */
  public static EventSource of(String source, List<String> mirrors, Clock clock) {
    return new EventSource(source, mirrors, clock);
  }

  /**
   * Whether the source says of itself that it is simulated: a {@code truth.json} lies in the folder
   * or beside it.
   */
  public boolean simulated() {
    if (Address.is(source)) {
      return false;
    }
    if (FileSystems.isAddress(source)) {
      return FileSystems.isBeside(source, "truth.json", 3);
    }
    return Stream.iterate(Path.of(source).toAbsolutePath(), p -> p != null, Path::getParent)
        .limit(3)
        .anyMatch(p -> Files.exists(p.resolve("truth.json")));
  }

  /**
   * What there is to read.
   *
   * @param splits files to read, or to ask for
   * @param missing hours that the source does not have
   * @param range the hours wanted, open ends as they were given
   */
  public record Plan(List<SourceSplit> splits, List<LocalDateTime> missing, HourRange range) {}

  /** The last hour that has ended. */
  public LocalDateTime lastEnded() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.HOURS)
        .minusHours(1);
  }

  /**
   * Lists what there is to read. A folder needs no range: its open ends are its first and last
   * hour. An address needs a start; its open end is the last hour that has ended. Hours that have
   * not ended are not asked for.
   *
   * @param range hours wanted; null for all
   * @throws IngestException if the source is not there, holds no hours, or is an address without
   *     start
   */
  public Plan plan(HourRange range) {
    HourRange wanted = range == null ? HourRange.ALL : range;
    if (Address.isFile(source)) {
      return new Plan(List.of(remoteFile()), List.of(), wanted);
    }
    return Address.is(source) ? remotePlan(wanted) : folderPlan(wanted);
  }

  private Plan folderPlan(HourRange range) {
    Plan local = new FolderHours(source).plan(range);
    List<SourceSplit> splits = new ArrayList<>(local.splits());
    if (!bases.isEmpty()) {
      local.missing().stream()
          .filter(h -> !h.isAfter(lastEnded()))
          .map(this::split)
          .forEach(splits::add);
    }
    if (splits.isEmpty()) {
      throw new IngestException(nothing(range));
    }
    return new Plan(splits, bases.isEmpty() ? local.missing() : List.of(), range);
  }

  private String nothing(HourRange range) {
    List<LocalDateTime> others = new FolderHours(source).hours();
    return others.isEmpty()
        ? "source " + source + " holds no hours: files are named YYYY-MM-DD-H.json.gz or .json."
        : "source "
            + source
            + " holds none of the hours "
            + range
            + ": it has "
            + others.size()
            + ", from "
            + others.get(0)
            + " to "
            + others.get(others.size() - 1)
            + ".";
  }

  private Plan remotePlan(HourRange range) {
    if (range.from() == null) {
      throw new IngestException(
          "source " + source + " is an address: give --from, and --to to end before now.");
    }
    if (range.from().isAfter(lastEnded())) {
      throw new IngestException(
          "hour "
              + range.from()
              + " has not ended yet: the last hour that has is "
              + lastEnded()
              + ".");
    }
    LocalDateTime to =
        range.to() == null || range.to().isAfter(lastEnded()) ? lastEnded() : range.to();
    return new Plan(
        new HourRange(range.from(), to).hours().stream().map(this::split).toList(),
        List.of(),
        range);
  }

  private SourceSplit split(LocalDateTime hour) {
    return split(hour, RECENT_HOURS);
  }

  /**
   * The file of an hour, to be asked of the addresses.
   *
   * @param recentHours hours after its end for which it may not be published yet
   */
  public SourceSplit split(LocalDateTime hour, long recentHours) {
    String name = HourNames.nameOf(hour);
    return new SourceSplit(
        bases.stream().map(base -> base + name).toList(),
        name,
        hour,
        -1,
        true,
        hour.isAfter(lastEnded().minusHours(recentHours)));
  }

  private SourceSplit remoteFile() {
    String name = source.substring(source.lastIndexOf('/') + 1);
    LocalDateTime hour = HourNames.hourOf(name).orElse(null);
    List<String> locations = new ArrayList<>(List.of(source));
    bases.forEach(base -> locations.add(base + name));
    return new SourceSplit(locations, name, hour, -1, hour != null, false);
  }
}
