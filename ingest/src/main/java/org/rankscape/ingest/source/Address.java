// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.net.URI;
import java.util.Locale;
import org.rankscape.ingest.IngestException;

/** Base addresses, http or https, under which hours lie by name. */
public final class Address {
  private Address() {}

  /** Whether a source is an address rather than a path. */
  public static boolean is(String source) {
    String lower = source.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /** Whether a source is the address of one file. */
  static boolean isFile(String source) {
    return is(source) && (source.endsWith(".json.gz") || source.endsWith(".json"));
  }

  /**
   * Checks a base address and ends it with a slash.
   *
   * @throws IngestException if it is none
   */
  public static String base(String address) {
    try {
      URI uri = URI.create(address);
      if (is(address) && uri.getHost() != null && uri.getQuery() == null) {
        return address.endsWith("/") ? address : address + "/";
      }
    } catch (IllegalArgumentException e) {
      throw new IngestException(wrong(address), e);
    }
    throw new IngestException(wrong(address));
  }

  private static String wrong(String address) {
    return address
        + " is no base address: write it like https://data.gharchive.org, hours are then asked for"
        + " as https://data.gharchive.org/2025-01-01-0.json.gz.";
  }
}
