// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.ArrayList;
import java.util.List;

/** A repository: its names over time, its people, and the arrival times of what happens in it. */
final class Repository {
  /** An owner and name that hold from a second on. */
  record Naming(long since, Account owner, String name) {
    String fullName() {
      return owner.login() + '/' + name;
    }
  }

  /** The moment at which an account that is everywhere opens an issue here. */
  record Visit(long time, Account visitor, int sweep) {}

  /**
   * Monthly means at level 1.
   *
   * @param tickets issues and pull requests opened
   * @param pushes pushes outside of merges
   * @param attention stars and forks
   * @param housekeeping branches, tags, releases, wiki pages and the like
   */
  record Rates(double tickets, double pushes, double attention, double housekeeping) {}

  static final double STAR_SHARE = 0.83;

  private final int index;
  private final Project project;
  private final List<Naming> namings;
  private final Facts facts;
  private final Activity activity;
  private final Team team;
  private final Bots bots;
  private final long from;
  private final long to;
  private final int firstNumber;
  private final double pullRequestShare;
  private final List<Visit> visits = new ArrayList<>();
  private Arrivals tickets;
  private Arrivals pushes;
  private Arrivals attention;
  private Arrivals housekeeping;

  /**
   * Machines at work in a repository, each null where there is none.
   *
   * @param suffixed a login that ends in [bot]
   * @param plain a bot whose login does not
   */
  record Bots(Account suffixed, Account plain) {}

  /**
   * @param project the project it belongs to, null for other repositories
   * @param from second of its creation, {@link Long#MIN_VALUE} if it was there before
   * @param to first second without any activity
   */
  Repository(
      int index,
      Project project,
      List<Naming> namings,
      Facts facts,
      Activity activity,
      Team team,
      Bots bots,
      long from,
      long to,
      Draw draw) {
    this.index = index;
    this.project = project;
    this.namings = List.copyOf(namings);
    this.facts = facts;
    this.activity = activity;
    this.team = team;
    this.bots = bots;
    this.from = from;
    this.to = to;
    this.firstNumber = from == Long.MIN_VALUE ? draw.between(40, 9000) : 1;
    this.pullRequestShare = draw.between(0.45, 0.68);
  }

  void setRates(Rates rates, long seed) {
    long key = Draw.hash(Draw.hash(seed, Keys.ARRIVALS), index);
    tickets = new Arrivals(activity, rates.tickets(), Draw.hash(key, 1));
    pushes = new Arrivals(activity, rates.pushes(), Draw.hash(key, 2));
    attention = new Arrivals(activity, rates.attention(), Draw.hash(key, 3));
    housekeeping = new Arrivals(activity, rates.housekeeping(), Draw.hash(key, 4));
  }

  int index() {
    return index;
  }

  long id() {
    return 1_900_000_000L + index;
  }

  Project project() {
    return project;
  }

  List<Naming> namings() {
    return namings;
  }

  Naming latestNaming() {
    return namings.get(namings.size() - 1);
  }

  Naming namingAt(long second) {
    int i = namings.size() - 1;
    while (i > 0 && namings.get(i).since() > second) {
      i--;
    }
    return namings.get(i);
  }

  Facts facts() {
    return facts;
  }

  Activity activity() {
    return activity;
  }

  Team team() {
    return team;
  }

  Bots bots() {
    return bots;
  }

  boolean isAliveAt(long second) {
    return second >= from && second < to;
  }

  long from() {
    return from;
  }

  double pullRequestShare() {
    return pullRequestShare;
  }

  Arrivals tickets() {
    return tickets;
  }

  Arrivals pushes() {
    return pushes;
  }

  Arrivals attention() {
    return attention;
  }

  Arrivals housekeeping() {
    return housekeeping;
  }

  List<Visit> visits() {
    return visits;
  }

  /** Visits are added in order of time. */
  void add(Visit visit) {
    visits.add(visit);
  }

  /** Number of the n-th ticket, counting the issues of visitors before it. */
  int number(long serial, long openedAt) {
    int before = 0;
    for (Visit visit : visits) {
      if (visit.time() < openedAt) {
        before++;
      }
    }
    return firstNumber + (int) serial + before;
  }

  /** Number of the issue that a visitor opens. */
  int number(Visit visit) {
    return firstNumber + (int) tickets.before(visit.time() + 1) + visits.indexOf(visit);
  }

  int starsAt(long second) {
    return facts.stars() + (int) (STAR_SHARE * attention.first(second));
  }

  int forksAt(long second) {
    return facts.forks() + (int) ((1 - STAR_SHARE) * attention.first(second));
  }
}
