// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.ArrayList;
import java.util.List;

/** Finds the events of a day from the world alone, without the days before it. */
final class DaySchedule {
  private static final int HOURS = 24;

  private final World world;
  private final TicketPlanner tickets;
  private final long seed;

  DaySchedule(World world) {
    this.world = world;
    this.tickets = new TicketPlanner(world);
    this.seed = world.settings().seed();
  }

  /**
   * The events of the 24 hours from this second on, each hour in order of time.
   *
   * @param from first second of a day of the simulated months
   */
  List<List<Event>> events(long from) {
    List<List<Event>> hours = new ArrayList<>(HOURS);
    for (int i = 0; i < HOURS; i++) {
      hours.add(new ArrayList<>());
    }
    Day day = new Day(from, from + Calendar.DAY, hours);
    for (Repository repository : world.repositories()) {
      Activity activity = repository.activity();
      double low = activity.at(day.from());
      double high = activity.at(day.to());
      addTickets(repository, day);
      addVisits(repository, day);
      addBirth(repository, day);
      repository.pushes().between(low, high, (n, time) -> addPush(repository, n, time, day));
      repository
          .attention()
          .between(low, high, (n, time) -> addAttention(repository, n, time, day));
      repository
          .housekeeping()
          .between(low, high, (n, time) -> addHousekeeping(repository, n, time, day));
    }
    hours.forEach(hour -> hour.sort(Event.ORDER));
    return hours;
  }

  /** Collects what falls on the day and into the repository's life. */
  private record Day(long from, long to, List<List<Event>> hours) {
    boolean holds(long time) {
      return time >= from && time < to;
    }

    void add(Event event) {
      if (holds(event.time()) && event.repository().isAliveAt(event.time())) {
        hours.get((int) ((event.time() - from) / Calendar.HOUR)).add(event);
      }
    }
  }

  /**
   * A branch is created before its ticket is opened, everything else follows within its lifetime.
   */
  private void addTickets(Repository repository, Day day) {
    double low = repository.activity().at(day.from() - TicketPlanner.LIFETIME);
    double high = repository.activity().at(day.to() + Calendar.HOUR);
    repository
        .tickets()
        .between(
            low,
            high,
            (serial, openedAt) -> {
              if (repository.isAliveAt(openedAt)) {
                addTicket(tickets.of(repository, serial, openedAt), day);
              }
            });
  }

  private static void addTicket(Ticket ticket, Day day) {
    for (int step = 0; step < ticket.steps().size(); step++) {
      if (day.holds(ticket.steps().get(step).time())) {
        day.add(Event.of(ticket, step));
      }
    }
  }

  private void addVisits(Repository repository, Day day) {
    for (Repository.Visit visit : repository.visits()) {
      if (day.holds(visit.time())) {
        day.add(Event.of(tickets.of(repository, visit), 0));
      }
    }
  }

  private void addBirth(Repository repository, Day day) {
    if (day.holds(repository.from())) {
      Account actor =
          repository.team().maintainer(draw(Keys.REPOSITORIES, repository, -1), day.from());
      day.add(event(repository.from(), repository, Kind.REPOSITORY_CREATED, actor, 0));
      day.add(event(repository.from(), repository, Kind.REPOSITORY_PUBLISHED, actor, 0));
    }
  }

  private void addPush(Repository repository, long n, long time, Day day) {
    Draw draw = draw(Keys.PUSHES, repository, n);
    Account machine = repository.bots().suffixed();
    Account actor;
    if (machine != null && draw.chance(0.05)) {
      actor = machine;
    } else if (draw.chance(0.8)) {
      actor = repository.team().maintainer(draw, time);
    } else {
      actor = repository.team().contributor(draw, time);
    }
    day.add(event(time, repository, Kind.PUSH, actor, n));
  }

  private void addAttention(Repository repository, long n, long time, Day day) {
    int domain = repository.project() == null ? -1 : repository.project().domain();
    Draw draw = draw(Keys.ATTENTION, repository, n);
    Kind kind = draw.chance(Repository.STAR_SHARE) ? Kind.STAR : Kind.FORK;
    day.add(event(time, repository, kind, world.developers().anyone(draw, domain), n));
  }

  private void addHousekeeping(Repository repository, long n, long time, Day day) {
    Draw draw = draw(Keys.HOUSEKEEPING, repository, n);
    Kind kind = housekeeping(draw.uniform());
    Account actor =
        kind == Kind.COMMIT_COMMENT || kind == Kind.WIKI_EDITED
            ? repository.team().contributor(draw, time)
            : repository.team().maintainer(draw, time);
    day.add(event(time, repository, kind, actor, n));
  }

  private static Kind housekeeping(double share) {
    if (share < 0.50) {
      return Kind.BRANCH_CREATED;
    }
    if (share < 0.74) {
      return Kind.BRANCH_DELETED;
    }
    if (share < 0.84) {
      return Kind.TAG_CREATED;
    }
    if (share < 0.91) {
      return Kind.RELEASE;
    }
    if (share < 0.94) {
      return Kind.COMMIT_COMMENT;
    }
    return share < 0.98 ? Kind.WIKI_EDITED : Kind.MEMBER_ADDED;
  }

  private Draw draw(long key, Repository repository, long serial) {
    return Draw.of(seed, key, repository.index(), serial);
  }

  private static Event event(
      long time, Repository repository, Kind kind, Account actor, long serial) {
    return new Event(time, repository, kind, actor, serial, null, -1);
  }
}
