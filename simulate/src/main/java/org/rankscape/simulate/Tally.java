// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has been written; tallies of parts add up to that of the whole in any order. */
final class Tally {
  private final SortedMap<Integer, Map<EventType, Long>> eventsByMonth = new TreeMap<>();
  private final SortedMap<Integer, Map<EventType, Long>> doubledByHour = new TreeMap<>();
  private final SortedMap<Integer, Long> malformedByHour = new TreeMap<>();
  private final BitSet developers = new BitSet();
  private long securityIssues;
  private long securityPullRequests;
  private long files;
  private long bytes;
  private long events;
  private long jsonBytes;

  void addFile(long size) {
    files++;
    bytes += size;
  }

  void addEvent(int month, Event event, long size) {
    count(eventsByMonth, month, event.kind().type(), 1);
    events++;
    jsonBytes += size;
    if (event.actor().developer() >= 0) {
      developers.set(event.actor().developer());
    }
    if (event.ticket() != null && event.ticket().isSecurity()) {
      securityIssues += event.kind() == Kind.ISSUE_OPENED ? 1 : 0;
      securityPullRequests += event.kind() == Kind.PULL_REQUEST_OPENED ? 1 : 0;
    }
  }

  void addDoubled(int hour, EventType type) {
    count(doubledByHour, hour, type, 1);
  }

  void addMalformed(int hour) {
    malformedByHour.merge(hour, 1L, Long::sum);
  }

  void add(Tally other) {
    other.eventsByMonth.forEach(
        (month, types) -> types.forEach((type, n) -> count(eventsByMonth, month, type, n)));
    other.doubledByHour.forEach(
        (hour, types) -> types.forEach((type, n) -> count(doubledByHour, hour, type, n)));
    other.malformedByHour.forEach((hour, n) -> malformedByHour.merge(hour, n, Long::sum));
    developers.or(other.developers);
    securityIssues += other.securityIssues;
    securityPullRequests += other.securityPullRequests;
    files += other.files;
    bytes += other.bytes;
    events += other.events;
    jsonBytes += other.jsonBytes;
  }

  private static void count(
      SortedMap<Integer, Map<EventType, Long>> counts, int key, EventType type, long n) {
    counts.computeIfAbsent(key, absent -> new EnumMap<>(EventType.class)).merge(type, n, Long::sum);
  }

  SortedMap<Integer, Map<EventType, Long>> eventsByMonth() {
    return eventsByMonth;
  }

  SortedMap<Integer, Map<EventType, Long>> doubledByHour() {
    return doubledByHour;
  }

  SortedMap<Integer, Long> malformedByHour() {
    return malformedByHour;
  }

  int developers() {
    return developers.cardinality();
  }

  long securityIssues() {
    return securityIssues;
  }

  long securityPullRequests() {
    return securityPullRequests;
  }

  Summary summary() {
    return new Summary(files, events, bytes, jsonBytes);
  }
}
