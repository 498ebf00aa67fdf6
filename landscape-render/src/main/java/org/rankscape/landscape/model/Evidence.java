// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.util.List;
import java.util.Map;

/**
 * What stands behind the values of a landscape. Each part is empty where it was not computed.
 *
 * @param coverage coverage of the months, in order
 * @param activity what happened in the projects, by month, then project
 * @param workforce how each project's work divides over its developers, by project id
 */
public record Evidence(
    List<FeedMonth> coverage, List<ActivityMonth> activity, Map<String, Workforce> workforce) {
  /** Nothing is known but the values. */
  public static final Evidence NONE = new Evidence(List.of(), List.of(), Map.of());
}
