// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rankscape.ingest.store.FileSystems;
import org.rankscape.warehouse.store.Timing;

/** Opens source files; those behind an address are fetched whole before they are read. */
public final class Opener {
  private final FetchSettings settings;
  private final Downloads downloads;
  private final DownloadCache cache;

  /** Fetches without a cache. */
  public Opener() {
    this(FetchSettings.usual());
  }

  /** Fetches as set. */
  public Opener(FetchSettings settings) {
    this(settings, Timing.SYSTEM);
  }

  Opener(FetchSettings settings, Timing waiting) {
    this.settings = settings;
    this.downloads = new Downloads(settings, waiting);
    this.cache =
        settings.cache() == null
            ? null
            : new DownloadCache(Path.of(settings.cache()), settings.cacheBytes());
  }

  /** Whether files are fetched although they seem to be known. */
  public boolean refresh() {
    return settings.refresh();
  }

  /**
   * Asks what the servers have, without fetching it.
   *
   * @throws FileNotFoundException if none has the file
   * @throws FetchException if none gave an answer
   */
  public RemoteFile look(SourceSplit split) throws IOException {
    return downloads.look(addresses(split));
  }

  /** Whether the cache has a file, current or not. */
  public boolean isCached(SourceSplit split) {
    return cache != null
        && !settings.refresh()
        && addresses(split).stream().anyMatch(a -> cache.facts(a).isPresent());
  }

  /**
   * Fetches the beginning of a file to see how fast it comes.
   *
   * @return bytes a second
   */
  public double rate(SourceSplit split) throws IOException {
    return downloads.rate(addresses(split));
  }

  /**
   * Opens a file.
   *
   * @throws FileNotFoundException if no mirror has it
   * @throws FetchException if it could not be fetched from any
   */
  public SourceStream open(SourceSplit split) throws IOException {
    if (FileSystems.isAddress(split.location()) && !split.remote()) {
      return SourceStream.of(() -> FileSystems.open(split.location()));
    }
    if (!split.remote()) {
      return SourceStream.of(() -> Files.newInputStream(Path.of(split.location())));
    }
    List<URI> addresses = addresses(split);
    Optional<SourceStream> kept = cached(addresses);
    return kept.isPresent() ? kept.get() : fetch(addresses);
  }

  /**
   * Fetches a file whose content turned out to be damaged once more, past the cache and from the
   * next mirror first: the damage may be the transfer's.
   */
  public SourceStream openAgain(SourceSplit split) throws IOException {
    List<URI> addresses = addresses(split);
    Collections.rotate(addresses, -1);
    return fetch(addresses);
  }

  private static List<URI> addresses(SourceSplit split) {
    List<URI> addresses = new ArrayList<>();
    split.locations().forEach(l -> addresses.add(URI.create(l)));
    return addresses;
  }

  /** The kept file, if a server says or nobody denies that it is still the same. */
  private Optional<SourceStream> cached(List<URI> addresses) throws IOException {
    if (cache == null || settings.refresh()) {
      return Optional.empty();
    }
    for (URI address : addresses) {
      Optional<CacheFacts> facts = cache.facts(address);
      if (facts.isPresent() && isCurrent(address, facts.get())) {
        return cache.open(address).map(SourceStream::fetched);
      }
    }
    return Optional.empty();
  }

  private boolean isCurrent(URI address, CacheFacts facts) throws IOException {
    try {
      return facts.isCurrent(downloads.look(List.of(address)));
    } catch (FileNotFoundException | FetchException e) {
      return true;
    }
  }

  private SourceStream fetch(List<URI> addresses) throws IOException {
    Path aside = cache == null ? Files.createTempFile("rankscape-", ".json.gz") : cache.aside();
    Partial partial = new Partial(aside);
    try {
      URI from = downloads.fetch(addresses, partial);
      FileChannel file = FileChannel.open(aside, StandardOpenOption.READ);
      if (cache != null) {
        cache.keep(from, partial);
      }
      return SourceStream.fetched(file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
