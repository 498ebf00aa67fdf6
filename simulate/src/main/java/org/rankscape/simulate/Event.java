// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.Comparator;

/**
 * One event before it is written.
 *
 * @param time epoch second
 * @param serial place in the repository's sequence of such events; of a ticket, its serial
 * @param ticket the issue or pull request it is about, or null
 * @param step place of the event among the ticket's steps, -1 without a ticket
 */
record Event(
    long time,
    Repository repository,
    Kind kind,
    Account actor,
    long serial,
    Ticket ticket,
    int step) {

  static final Comparator<Event> ORDER =
      Comparator.comparingLong(Event::time)
          .thenComparingInt(event -> event.repository().index())
          .thenComparing(Event::kind)
          .thenComparingLong(Event::serial)
          .thenComparingInt(Event::step);

  static Event of(Ticket ticket, int step) {
    Ticket.Step happened = ticket.steps().get(step);
    return new Event(
        happened.time(),
        ticket.repository(),
        happened.kind(),
        happened.actor(),
        ticket.code(),
        ticket,
        step);
  }
}
