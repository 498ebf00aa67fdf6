// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/**
 * Event ids: rising within the feed, and starting again with the trimmed shape, so that the first
 * id of a trimmed hour has been used before, as ids of late 2025 repeat those of 2020. Within an
 * hour a constant share of the ids is used, as in the real feed.
 */
final class EventIds {
  static final long FIRST = 34_500_000_000L;
  private static final long HOURLY = 1_000_000;
  private static final long WIDEST_STEP = 20;

  private final long seed;
  private final int restartHour;

  EventIds(World world) {
    seed = world.settings().seed();
    long cut = world.settings().cutSecond();
    Calendar calendar = world.calendar();
    restartHour =
        cut < calendar.end() ? (int) ((cut - calendar.start()) / Calendar.HOUR) : Integer.MAX_VALUE;
  }

  /**
   * Hour from which the ids start again, counted from the first; beyond the last if they do not.
   */
  int restartHour() {
    return restartHour;
  }

  /**
   * @param place place of the event in its hour
   * @param events number of events in the hour
   */
  long id(int hour, int place, int events) {
    long first = FIRST + HOURLY * (hour < restartHour ? hour : hour - restartHour);
    long step = Math.min(WIDEST_STEP, HOURLY / (events + 1));
    double part = place == 0 ? 0 : Draw.unit(Draw.hash(Draw.hash(seed, hour), place));
    return first + place * step + (long) (part * step);
  }
}
