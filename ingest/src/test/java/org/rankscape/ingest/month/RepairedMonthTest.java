// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rankscape.warehouse.backfill.BackfillFiles;

/** Which of the things that archive and API know count in a month. */
class RepairedMonthTest {
  private static final Done CLOSING = new Done(5, ActivityKind.ISSUE_CLOSED, 70);
  private static final List<Done> NONE = List.of();

  private static List<Done> all(
      List<Done> archive, List<Done> within, List<Done> atEnd, List<Done> neighbours) {
    return new RepairedMonth(archive, within, atEnd, neighbours).all();
  }

  @Test
  void whatTheArchiveHasBeyondTheEndBelongsThere() {
    assertThat(all(NONE, NONE, List.of(CLOSING), List.of(CLOSING))).isEmpty();
  }

  @Test
  void anotherClosingInTheMiddleOfTheMonthStays() {
    assertThat(all(NONE, List.of(CLOSING), NONE, List.of(CLOSING))).containsExactly(CLOSING);
    assertThat(all(NONE, List.of(CLOSING), List.of(CLOSING), List.of(CLOSING)))
        .containsExactly(CLOSING);
  }

  @Test
  void aClosingOfADeletedAccountIsThatOfTheArchive() {
    Done ghost = new Done(BackfillFiles.GHOST, ActivityKind.ISSUE_CLOSED, 70);
    assertThat(all(List.of(CLOSING), List.of(ghost), NONE, NONE)).containsExactly(CLOSING);
  }
}
