// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.Serializable;

/**
 * How files behind an address are fetched.
 *
 * @param userAgent what requests say who asks
 * @param connections requests to a host at the same time, over all tasks of the process
 * @param patience how long servers are waited for
 * @param cache folder that keeps fetched files, or null
 * @param cacheBytes size that the folder is held to
 * @param refresh whether files are fetched again although the server does not say they changed
 */
public record FetchSettings(
    String userAgent,
    int connections,
    Patience patience,
    String cache,
    long cacheBytes,
    boolean refresh)
    implements Serializable {

  /** Requests to a host at the same time, unless set. */
  public static final int CONNECTIONS = 4;

  /** No cache, {@value #CONNECTIONS} requests a host. */
  public static FetchSettings usual() {
    return new FetchSettings("rankscape", CONNECTIONS, Patience.usual(), null, 0, false);
  }

  /** The same, but servers are asked once: for those who ask again later anyway. */
  public FetchSettings once() {
    return new FetchSettings(userAgent, connections, patience.once(), cache, cacheBytes, refresh);
  }
}
