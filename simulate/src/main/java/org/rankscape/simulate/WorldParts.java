// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/** What the planners of a world share while it is laid out. */
final class WorldParts {
  private final SimulationSettings settings;
  private final Calendar calendar;
  private final Names names;
  private final Developers developers;
  private int repositories;

  WorldParts(SimulationSettings settings) {
    this.settings = settings;
    calendar = new Calendar(settings.start(), settings.months());
    names = new Names(settings.seed());
    developers =
        new Developers(
            (int) Math.round(5400 * settings.scale()),
            settings.seed(),
            names,
            DomainTree.domains());
  }

  long seed() {
    return settings.seed();
  }

  double scale() {
    return settings.scale();
  }

  int months() {
    return settings.months();
  }

  Calendar calendar() {
    return calendar;
  }

  Names names() {
    return names;
  }

  Developers developers() {
    return developers;
  }

  int nextRepository() {
    return repositories++;
  }

  int repositories() {
    return repositories;
  }

  /** Team sizes grow somewhat slower than activity. */
  int teamSize(Project project, Draw draw) {
    double eventsAMonth = 13_500 * scale() * project.weight();
    double size = 4 + 1.9 * StrictMath.pow(eventsAMonth, 0.72) * draw.between(0.8, 1.25);
    return (int) Math.min(size, developers.count() * 0.5);
  }
}
