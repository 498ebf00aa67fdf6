// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.List;

/** An issue or pull request with all that will ever happen to it, in order of time. */
final class Ticket {
  /**
   * Something that happens to a ticket.
   *
   * @param ordinal number among the ticket's comments, reviews or review comments, from 0
   */
  record Step(long time, Kind kind, Account actor, int ordinal) {}

  private final Repository repository;
  private final long code;
  private final int number;
  private final boolean pullRequest;
  private final boolean ownBranch;
  private final boolean security;
  private final long openedAt;
  private final Account author;
  private final List<Step> steps;

  /**
   * @param code unique among all tickets of the world
   * @param ownBranch whether a pull request comes from a branch of the repository itself
   * @param security whether the title is that of a security scanner
   */
  Ticket(
      Repository repository,
      long code,
      int number,
      boolean pullRequest,
      boolean ownBranch,
      boolean security,
      long openedAt,
      Account author,
      List<Step> steps) {
    this.repository = repository;
    this.code = code;
    this.number = number;
    this.pullRequest = pullRequest;
    this.ownBranch = ownBranch;
    this.security = security;
    this.openedAt = openedAt;
    this.author = author;
    this.steps = steps;
  }

  Repository repository() {
    return repository;
  }

  long code() {
    return code;
  }

  int number() {
    return number;
  }

  boolean isPullRequest() {
    return pullRequest;
  }

  boolean isOwnBranch() {
    return ownBranch;
  }

  boolean isSecurity() {
    return security;
  }

  long openedAt() {
    return openedAt;
  }

  Account author() {
    return author;
  }

  List<Step> steps() {
    return steps;
  }

  long issueId() {
    return 2_060_000_000L + code;
  }

  long pullRequestId() {
    return 1_660_000_000L + code;
  }

  long commentId(Step step) {
    return 1_870_000_000L + code * TicketPlanner.MOST_COMMENTS + step.ordinal();
  }

  long reviewId(Step step) {
    return 1_790_000_000L + code * TicketPlanner.MOST_REVIEWS + step.ordinal();
  }

  long reviewCommentId(Step step) {
    return 1_440_000_000L + code * TicketPlanner.MOST_REVIEWS + step.ordinal();
  }

  String branch() {
    return "topic-" + number;
  }

  /** How many steps of this kind have happened with the given step, itself included. */
  int count(Kind kind, int step) {
    int count = 0;
    for (int i = 0; i <= step; i++) {
      if (steps.get(i).kind() == kind) {
        count++;
      }
    }
    return count;
  }

  /** The step that closed or merged it as things stand at a step, null while it is open. */
  Step closing(int step) {
    Step closing = null;
    for (int i = 0; i <= step; i++) {
      switch (steps.get(i).kind()) {
        case ISSUE_CLOSED, PULL_REQUEST_CLOSED, PULL_REQUEST_MERGED -> closing = steps.get(i);
        case ISSUE_REOPENED -> closing = null;
        default -> {}
      }
    }
    return closing;
  }
}
