// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.rankscape.landscape.edition.EditionResult;
import org.rankscape.landscape.edition.EditionResults;
import org.rankscape.landscape.model.Landscape;

/**
 * A landscape with what is known beyond what it shows.
 *
 * @param period its months
 * @param repositories repositories of each listed project by its id, under their latest names
 * @param series monthly OpenRank of each listed project by its id, empty where not known
 * @param warmUp last month in which values still rise to their level because the ranking started
 *     without history ({@link TrendBase#warmUp}), where the period begins by then; else null
 * @param alike whether the months of the trend's window can be compared as they are
 */
public record MadeLandscape(
    Landscape landscape,
    MonthRange period,
    Map<String, List<EditionResult.Repository>> repositories,
    Map<String, NavigableMap<YearMonth, Double>> series,
    YearMonth warmUp,
    boolean alike) {

  /** Ids of the repositories of a project, those that the data show. */
  public List<Long> ids(String project) {
    return repositories.getOrDefault(project, List.of()).stream()
        .map(EditionResult.Repository::id)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The same with other things told on it. */
  public MadeLandscape with(Landscape other) {
    return new MadeLandscape(other, period, repositories, series, warmUp, alike);
  }

  /** What an edition of it freezes. */
  public EditionResult result() {
    return EditionResults.of(landscape, repositories, series, warmUp);
  }
}
