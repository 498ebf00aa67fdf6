// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.util.List;

/**
 * Trends of all repositories of a warehouse, tested together.
 *
 * @param trends one a repository, by name
 * @param notes how many there are of each class, and what to be careful with
 */
public record Trends(List<Trend> trends, List<String> notes) {
  /**
   * The repositories of one class.
   *
   * @param trend such as {@code growing}
   * @return those, in the order of {@link #trends()}
   */
  public List<Trend> of(String trend) {
    return trends.stream().filter(t -> t.trend().equals(trend)).toList();
  }
}
