// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rankscape.rank.explain.Difference;
import org.rankscape.rank.explain.Explanation;
import org.rankscape.rank.explain.Origins;
import org.rankscape.rank.explain.Routes;
import org.rankscape.warehouse.query.ResultFormat;

/**
 * A value explained.
 *
 * @param explained its parts
 * @param routes how its neighbours came to what they passed on
 * @param origins the value followed back to what nodes started the month with
 * @param difference what changed against another month, or null
 * @param labels what nodes are called
 * @param largest routes of the largest neighbours alone, in the order of the flows
 * @param ranked number of nodes of its kind that have a value
 * @param sure the interval of value and place, where the warehouse has one
 * @param warnings why the two months should not be compared as they are
 * @param origin where the values come from, in a line
 * @param provenance the same by key
 */
public record ExplainReport(
    Explanation explained,
    Routes routes,
    Origins origins,
    Difference difference,
    NodeLabels labels,
    List<Routes> largest,
    int ranked,
    Optional<String> sure,
    List<String> warnings,
    String origin,
    Map<String, Object> provenance) {
  /** Neighbours whose own routes are told. */
  static final int LARGEST = 10;

  /**
   * The report as text.
   *
   * @param top neighbours and other projects named for reading; the other formats have all
   */
  public String text(ResultFormat format, int top) {
    return switch (format) {
      case TABLE -> new ExplanationText(this, top).text();
      case CSV -> new ExplanationRows(this).table().csv(noted());
      case JSON -> new ExplanationRows(this).table().json(noted());
    };
  }

  /** The provenance, with the interval and the warnings where there are any. */
  private Map<String, Object> noted() {
    Map<String, Object> noted = new LinkedHashMap<>(provenance);
    sure.ifPresent(s -> noted.put("interval", s));
    if (!warnings.isEmpty()) {
      noted.put("warning", String.join(" ", warnings));
    }
    return noted;
  }
}
