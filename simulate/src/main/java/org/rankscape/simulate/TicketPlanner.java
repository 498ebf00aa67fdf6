// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plans the life of issues and pull requests; each depends on its repository and serial alone. */
final class TicketPlanner {
  /** No ticket is heard of again this long after it was opened. */
  static final long LIFETIME = 21 * Calendar.DAY;

  static final int MOST_COMMENTS = 40;
  static final int MOST_REVIEWS = 8;

  private static final long LONGEST_OPEN = 15 * Calendar.DAY;
  private static final double MEAN_COMMENTS = 2.3;

  private final long seed;
  private final int repositories;
  private final long visitCodes;

  TicketPlanner(World world) {
    seed = world.settings().seed();
    repositories = world.repositories().size();
    visitCodes = (long) world.sweeps().size() * repositories;
  }

  /** The issue that an account opens that is everywhere; nobody answers. */
  Ticket of(Repository repository, Repository.Visit visit) {
    return new Ticket(
        repository,
        (long) visit.sweep() * repositories + repository.index(),
        repository.number(visit),
        false,
        false,
        false,
        visit.time(),
        visit.visitor(),
        List.of(new Ticket.Step(visit.time(), Kind.ISSUE_OPENED, visit.visitor(), 0)));
  }

  Ticket of(Repository repository, long serial, long openedAt) {
    Draw draw = Draw.of(seed, Keys.TICKETS, repository.index(), serial);
    boolean pullRequest = draw.chance(repository.pullRequestShare());
    boolean insider = draw.chance(pullRequest ? 0.5 : 0.22);
    Account machine = repository.bots().suffixed();
    boolean byMachine = pullRequest && machine != null && draw.chance(0.08);
    boolean security = draw.chance(0.012);
    Team team = repository.team();
    Account author =
        byMachine
            ? machine
            : insider ? team.maintainer(draw, openedAt) : team.contributor(draw, openedAt);
    List<Ticket.Step> steps = new ArrayList<>();
    steps.add(
        new Ticket.Step(
            openedAt, pullRequest ? Kind.PULL_REQUEST_OPENED : Kind.ISSUE_OPENED, author, 0));
    boolean ownBranch = pullRequest && (insider || byMachine);
    new Life(repository, draw, openedAt, author, steps).unfold(pullRequest, ownBranch);
    steps.sort(
        Comparator.comparingLong(Ticket.Step::time)
            .thenComparing(Ticket.Step::kind)
            .thenComparingInt(Ticket.Step::ordinal));
    return new Ticket(
        repository,
        visitCodes + serial * repositories + repository.index(),
        repository.number(serial, openedAt),
        pullRequest,
        ownBranch,
        security,
        openedAt,
        author,
        steps);
  }

  /** What follows on the opening. */
  private record Life(
      Repository repository, Draw draw, long openedAt, Account author, List<Ticket.Step> steps) {

    void unfold(boolean pullRequest, boolean ownBranch) {
      boolean closes = draw.chance(pullRequest ? 0.9 : 0.74);
      double days = StrictMath.exp((pullRequest ? -0.2 : 0.6) + 1.4 * draw.normal());
      long open = Math.min(LONGEST_OPEN, 60 + (long) (days * Calendar.DAY));
      int comments = draw.geometric(MEAN_COMMENTS, MOST_COMMENTS - 1);
      for (int i = 0; i < comments; i++) {
        add(within(open), Kind.COMMENT, i, pullRequest);
      }
      if (pullRequest) {
        int reviews = draw.geometric(0.3, MOST_REVIEWS - 1);
        int reviewComments = reviews == 0 ? 0 : draw.geometric(0.7, MOST_REVIEWS - 1);
        for (int i = 0; i < reviews; i++) {
          add(within(open), Kind.REVIEW, i, true);
        }
        for (int i = 0; i < reviewComments; i++) {
          add(within(open), Kind.REVIEW_COMMENT, i, true);
        }
        branchBefore(ownBranch);
      }
      if (closes && pullRequest) {
        closePullRequest(openedAt + open, ownBranch);
      } else if (closes) {
        closeIssue(openedAt + open);
      }
    }

    private long within(long open) {
      double u = draw.uniform();
      return openedAt + 20 + (long) ((open - 30) * u * Math.sqrt(u));
    }

    /** A comment is often the author's, often a maintainer's, at times a machine's. */
    private void add(long time, Kind kind, int ordinal, boolean pullRequest) {
      double who = draw.uniform();
      Repository.Bots bots = repository.bots();
      Account machine = bots.plain() != null ? bots.plain() : bots.suffixed();
      Account actor;
      if (kind == Kind.COMMENT && machine != null && who < (pullRequest ? 0.14 : 0.07)) {
        actor = machine;
      } else if (kind == Kind.COMMENT && who < 0.36) {
        actor = author;
      } else if (who < 0.6) {
        actor = repository.team().maintainer(draw, time);
      } else {
        actor = repository.team().contributor(draw, time);
      }
      steps.add(new Ticket.Step(time, kind, actor, ordinal));
    }

    private void branchBefore(boolean ownBranch) {
      if (ownBranch && draw.chance(0.7)) {
        long time = openedAt - draw.between(20, 900);
        steps.add(new Ticket.Step(time, Kind.TICKET_BRANCH_CREATED, author, 0));
      }
    }

    private void closePullRequest(long time, boolean ownBranch) {
      Account maintainer = repository.team().maintainer(draw, time);
      if (draw.chance(0.77)) {
        steps.add(new Ticket.Step(time, Kind.PULL_REQUEST_MERGED, maintainer, 0));
        if (draw.chance(0.6)) {
          steps.add(new Ticket.Step(time, Kind.MERGE_PUSH, maintainer, 0));
        }
        if (ownBranch && draw.chance(0.8)) {
          long later = time + draw.between(1, 90);
          steps.add(new Ticket.Step(later, Kind.TICKET_BRANCH_DELETED, maintainer, 0));
        }
      } else {
        Account actor = draw.chance(0.5) ? author : maintainer;
        steps.add(new Ticket.Step(time, Kind.PULL_REQUEST_CLOSED, actor, 0));
      }
    }

    private void closeIssue(long time) {
      Account maintainer = repository.team().maintainer(draw, time);
      steps.add(
          new Ticket.Step(time, Kind.ISSUE_CLOSED, draw.chance(0.35) ? author : maintainer, 0));
      if (draw.chance(0.05)) {
        long reopened = time + draw.between(600, 3 * 86_400);
        steps.add(new Ticket.Step(reopened, Kind.ISSUE_REOPENED, author, 0));
        if (draw.chance(0.7)) {
          long again = reopened + draw.between(600, 2 * 86_400);
          steps.add(new Ticket.Step(again, Kind.ISSUE_CLOSED, maintainer, 1));
        }
      }
    }
  }
}
