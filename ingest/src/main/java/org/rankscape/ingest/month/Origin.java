// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

/** Where events of a month come from. */
public enum Origin {
  /** Files of events. */
  ARCHIVE,
  /** GitHub's API. */
  API,
  /** GitHub's API, so close to an end of the month that the archive may date it beside. */
  API_AT_END,
  /**
   * Files of events of the month before or after, close to the month: what is known there does not
   * count a second time if the API dates it into the month.
   */
  NEIGHBOUR
}
