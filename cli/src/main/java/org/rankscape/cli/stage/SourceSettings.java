// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.cli.UserException;
import org.rankscape.cli.Version;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.FetchSettings;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.source.Patience;

/**
 * Where event hours come from and how they are fetched.
 *
 * @param source folder, file or base address
 * @param mirrors base addresses asked for what the source does not have or cannot deliver
 * @param from start of the range, or null
 * @param to end of the range, or null
 * @param connections requests to a host at the same time
 * @param cache folder that keeps fetched files, or null
 * @param cacheBytes size that the folder is held to
 * @param refresh whether hours are fetched again that seem to be in the warehouse
 */
public record SourceSettings(
    String source,
    List<String> mirrors,
    String from,
    String to,
    int connections,
    Path cache,
    long cacheBytes,
    boolean refresh) {
  /** Size of a cache, unless set. */
  public static final String CACHE_SIZE = "20G";

  /**
   * Checks everything that can be checked before the source is touched.
   *
   * @throws org.rankscape.ingest.IngestException if a mirror or an end of the range is none
   */
  public SourceSettings {
    if (connections < 1) {
      throw new UserException("connections " + connections + " is below 1.");
    }
    EventSource.of(source, mirrors);
    HourRange.parse(from, to);
  }

  /** A source without mirrors and cache. */
  public static SourceSettings of(String source, String from, String to) {
    return new SourceSettings(
        source, List.of(), from, to, FetchSettings.CONNECTIONS, null, 0, false);
  }

  /** The source. */
  EventSource events() {
    return EventSource.of(source, mirrors);
  }

  /** The hours wanted. */
  HourRange range() {
    return HourRange.parse(from, to);
  }

  /** How files are fetched. */
  FetchSettings fetching() {
    return new FetchSettings(
        "rankscape/" + Version.current(),
        connections,
        Patience.usual(),
        cache == null ? null : cache.toAbsolutePath().toString(),
        cacheBytes,
        refresh);
  }

  /** What is recorded of them. */
  Map<String, Object> recorded() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("source", source);
    settings.put("mirrors", mirrors);
    settings.put("from", from);
    settings.put("to", to);
    settings.put("connections", connections);
    settings.put("cache", cache == null ? null : cache.toString());
    settings.put("refresh", refresh);
    return settings;
  }
}
