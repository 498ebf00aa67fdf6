// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/** What each stream of random numbers belongs to. */
final class Keys {
  static final long NAMES = 1;
  static final long DEVELOPERS = 2;
  static final long PROJECTS = 3;
  static final long REPOSITORIES = 4;
  static final long TEAMS = 5;
  static final long ACTIVITY = 6;
  static final long ARRIVALS = 7;
  static final long TICKETS = 8;
  static final long PUSHES = 9;
  static final long ATTENTION = 10;
  static final long HOUSEKEEPING = 11;
  static final long SWEEPS = 12;
  static final long DAMAGE = 13;
  static final long EVENT_IDS = 14;
  static final long MALFORMED = 15;
  static final long SHAS = 16;
  static final long TEXTS = 17;

  private Keys() {}
}
