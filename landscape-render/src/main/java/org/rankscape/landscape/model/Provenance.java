// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.util.List;
import java.util.Map;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.Label;

/**
 * Where the numbers of a landscape come from. Shown at the foot of the sheet and on the page.
 *
 * @param sources the data, each with its licence where it is known; at least one
 * @param simulated whether the data are invented; every output then says "simulated"
 * @param scope "global" or "partial"; thresholds on a partial scope carry a warning
 * @param coverage mean coverage index of the period's months, between 0 and 1: how much of the feed
 *     arrived, and how much it looks like other months; null where the values were imported
 * @param version version of Rankscape
 * @param settings what the result was computed with, in a fixed order
 * @param warnings sentences that every reader should see
 */
public record Provenance(
    List<Attribution> sources,
    boolean simulated,
    String scope,
    Double coverage,
    String version,
    Map<String, String> settings,
    List<Label> warnings) {
  /** The sources in one line, such as "GH Archive (CC BY 4.0)". */
  public Label source() {
    return Attribution.text(sources);
  }
}
