// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rankscape.landscape.edition.EditionResult;
import org.rankscape.landscape.model.Facts;
import org.rankscape.warehouse.query.Database;

/**
 * What events and GitHub's API tell of projects: the facts of the first repository that has any.
 */
final class ProjectFacts {
  private final Map<Long, org.rankscape.warehouse.query.Facts> byId;
  private final Map<String, Long> named;

  private ProjectFacts(
      Map<Long, org.rankscape.warehouse.query.Facts> byId, Map<String, Long> named) {
    this.byId = byId;
    this.named = named;
  }

  /** Facts as of the end of a month ({@code YYYY-MM}). */
  static ProjectFacts upTo(Database database, String month) {
    return new ProjectFacts(
        org.rankscape.warehouse.query.Facts.upTo(database, month),
        org.rankscape.warehouse.query.Facts.named(database));
  }

  /** Facts of a project's repositories, or null. */
  Facts of(List<EditionResult.Repository> repositories) {
    return repositories.stream()
        .flatMap(r -> Stream.of(r.id(), named.get(r.name().toLowerCase(Locale.ROOT))))
        .filter(Objects::nonNull)
        .map(byId::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(ProjectFacts::shown)
        .orElse(null);
  }

  /** The days on which the API was asked, such as "2026-06-01" or "2026-05-01 to 2026-06-01". */
  static Optional<String> asked(Database database) {
    List<String> days = org.rankscape.warehouse.query.Facts.days(database);
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            days.get(0).equals(days.get(1)) ? days.get(0) : days.get(0) + " to " + days.get(1));
  }

  private static Facts shown(org.rankscape.warehouse.query.Facts f) {
    return new Facts(
        f.description(),
        f.language(),
        f.licence(),
        f.stars(),
        f.topics(),
        f.created(),
        f.archived(),
        f.organisation(),
        f.forks(),
        f.pushed(),
        f.homepage());
  }
}
