// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Repositories that belong to no project: most near one field, some used everywhere. */
final class OtherRepositories {
  private static final double REPOSITORIES = 1250;
  private static final int FEWEST = 330;
  private static final String[] ENDINGS = {
    "utils", "demo", "tools", "notes", "config", "plugin", "client", "samples", "site", "sdk"
  };

  private final WorldParts parts;

  OtherRepositories(WorldParts parts) {
    this.parts = parts;
  }

  /** As many as are missing to 1,250 times the scale, and at least 330. */
  List<Repository> plan() {
    int count =
        Math.max(FEWEST, (int) Math.round(REPOSITORIES * parts.scale()) - parts.repositories());
    List<Repository> repositories = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      repositories.add(repository(i));
    }
    return repositories;
  }

  /** Size of the i-th repository against others of its kind. */
  static double weight(int i) {
    return StrictMath.pow(i + 12.0, -0.85);
  }

  private Repository repository(int i) {
    Draw draw = Draw.of(parts.seed(), Keys.REPOSITORIES, -1, i);
    int months = parts.months();
    boolean mayStart = months >= SimulationSettings.MONTHS_FOR_BIRTH_AND_DEATH;
    int first = mayStart && draw.chance(0.14) ? draw.between(1, months - 2) : -1;
    Calendar calendar = parts.calendar();
    Activity activity =
        new Activity(
            calendar, draw.below(Calendar.ZONES), Course.NOISY.levels(draw, months, first, months));
    int domain = draw.chance(0.12) ? -1 : draw.below(DomainTree.domains().size());
    int[] members =
        parts.developers().team(draw, domain, 2 + draw.geometric(3 + 0.3 * 900 / (i + 12.0), 60));
    Account owner = parts.developers().account(members[0]);
    String name = parts.names().word().toLowerCase(Locale.ROOT) + '-' + draw.pick(ENDINGS);
    int index = parts.nextRepository();
    long from = first < 0 ? Long.MIN_VALUE : calendar.startOf(first) + draw.below(3000);
    Facts facts =
        Facts.draw(
            draw,
            "Simulated repository",
            List.of("simulated"),
            first < 0 ? 4000.0 / (i + 12) : 3,
            first < 0
                ? calendar.start() - (long) (draw.between(30.0, 2500.0) * Calendar.DAY)
                : from);
    Team team =
        new Team(
            members,
            parts.developers(),
            domain,
            activity,
            calendar,
            Draw.hash(parts.seed(), index));
    return new Repository(
        index,
        null,
        List.of(new Repository.Naming(Long.MIN_VALUE, owner, name)),
        facts,
        activity,
        team,
        new Repository.Bots(draw.chance(0.2) ? Machines.SUFFIXED.get(0) : null, null),
        from,
        Long.MAX_VALUE,
        draw);
  }
}
