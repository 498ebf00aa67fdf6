// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The invented ecosystem: domains, projects, repositories, developers, and what is planted in it.
 * Made from the settings alone, in a fraction of a second at scale 1; memory grows with the scale
 * and, for the monthly levels, with the months, never with the events.
 */
public final class World {
  private static final double EVENTS_A_MONTH = 41_700;
  private static final double PROJECT_SHARE = 0.6;
  private static final int VISITED = 345;

  private final SimulationSettings settings;
  private final Calendar calendar;
  private final Developers developers;
  private final List<Project> projects;
  private final List<Repository> repositories;
  private final List<Sweep> sweeps = new ArrayList<>();
  private final Damage damage;

  /**
   * An account's month in more than 300 repositories.
   *
   * @param repositories number of repositories it visits
   */
  record Sweep(Account account, int month, int repositories) {}

  /** Lays out the world of these settings. */
  public World(SimulationSettings settings) {
    this.settings = settings;
    WorldParts parts = new WorldParts(settings);
    calendar = parts.calendar();
    developers = parts.developers();
    projects = new ProjectPlanner(parts).plan();
    List<Repository> others = new OtherRepositories(parts).plan();
    repositories =
        Stream.concat(
                projects.stream().flatMap(project -> project.repositories().stream()),
                others.stream())
            .sorted(Comparator.comparingInt(Repository::index))
            .toList();
    setRates(others);
    planSweeps();
    damage = new Damage(settings.seed(), calendar);
  }

  private void setRates(List<Repository> others) {
    double events = EVENTS_A_MONTH * settings.scale() * settings.months();
    double planned = 0;
    for (Project project : projects) {
      planned += project.weight() * project.primary().activity().sum();
    }
    for (Project project : projects) {
      double monthly = PROJECT_SHARE * events * project.weight() / planned;
      int count = project.repositories().size();
      for (int i = 0; i < count; i++) {
        double part = count == 1 ? 1 : i == 0 ? 0.64 : 0.36 / (count - 1);
        project.repositories().get(i).setRates(projectRates(monthly * part), settings.seed());
      }
    }
    planned = 0;
    for (int i = 0; i < others.size(); i++) {
      planned += OtherRepositories.weight(i) * others.get(i).activity().sum();
    }
    for (int i = 0; i < others.size(); i++) {
      double monthly = (1 - PROJECT_SHARE) * events * OtherRepositories.weight(i) / planned;
      others.get(i).setRates(otherRates(monthly), settings.seed());
    }
  }

  private static Repository.Rates projectRates(double events) {
    return new Repository.Rates(0.068 * events, 0.37 * events, 0.19 * events, 0.09 * events);
  }

  private static Repository.Rates otherRates(double events) {
    return new Repository.Rates(0.021 * events, 0.68 * events, 0.09 * events, 0.13 * events);
  }

  /** One account sweeps in up to six months, four more in one month each. */
  private void planSweeps() {
    Draw draw = Draw.of(settings.seed(), Keys.SWEEPS);
    int months = settings.months();
    int first = Math.max(0, Math.min(months / 3, months - 6));
    for (int i = 0; i < Math.min(6, months); i++) {
      sweeps.add(new Sweep(Machines.EVERYWHERE.get(0), first + i, VISITED));
    }
    for (int i = 1; i < Machines.EVERYWHERE.size(); i++) {
      sweeps.add(new Sweep(Machines.EVERYWHERE.get(i), draw.below(months), VISITED));
    }
    sweeps.sort(Comparator.comparingInt(Sweep::month));
    record Planned(Repository repository, Repository.Visit visit) {}
    List<Planned> planned = new ArrayList<>();
    for (int s = 0; s < sweeps.size(); s++) {
      Sweep sweep = sweeps.get(s);
      long from = calendar.startOf(sweep.month());
      long to = calendar.startOf(sweep.month() + 1);
      int sweepIndex = s;
      List<Repository> visited =
          repositories.stream()
              .filter(repository -> repository.isAliveAt(from) && repository.isAliveAt(to - 1))
              .sorted(Comparator.comparingLong(r -> Draw.hash(sweepIndex, r.index())))
              .limit(VISITED)
              .toList();
      for (Repository repository : visited) {
        long time = from + (long) (draw.uniform() * (to - from));
        planned.add(new Planned(repository, new Repository.Visit(time, sweep.account(), s)));
      }
      sweeps.set(s, new Sweep(sweep.account(), sweep.month(), visited.size()));
    }
    planned.sort(Comparator.comparingLong(p -> p.visit().time()));
    planned.forEach(p -> p.repository().add(p.visit()));
  }

  SimulationSettings settings() {
    return settings;
  }

  Calendar calendar() {
    return calendar;
  }

  Developers developers() {
    return developers;
  }

  List<Project> projects() {
    return projects;
  }

  /** All repositories in order of their index. */
  List<Repository> repositories() {
    return repositories;
  }

  List<Sweep> sweeps() {
    return sweeps;
  }

  Damage damage() {
    return damage;
  }

  /** Number of projects, those that the catalogue does not list included. */
  public int projectCount() {
    return projects.size();
  }

  /** Number of repositories, those of projects included. */
  public int repositoryCount() {
    return repositories.size();
  }

  /** The logins of bots that their logins do not give away, as a user would list them. */
  public String bots() {
    StringBuilder list = new StringBuilder("# Bots of the simulated ecosystem without [bot].\n");
    Machines.bots().stream()
        .map(Account::login)
        .filter(login -> !login.endsWith("[bot]"))
        .forEach(login -> list.append(login).append('\n'));
    return list.toString();
  }

  /** Number of developers; bots and accounts that are everywhere not counted. */
  public int developerCount() {
    return developers.count();
  }

  /** The catalogue of this world as YAML: all projects but the hidden ones. */
  public String catalogue() {
    return new CatalogueWriter(this).yaml();
  }
}
