// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.rank.LeftOut.Reason;

class MonthCollaborationTest {
  private static final YearMonth MONTH = YearMonth.of(2016, 1);
  private static final ActivityCounts COMMENT = new ActivityCounts(0, 1, 0, 0, 0, 0, 0);
  private static final ActivityCounts PUSHES = new ActivityCounts(0, 0, 0, 0, 0, 0, 9);
  private static final ActivityCounts CLOSED_PULL = new ActivityCounts(0, 0, 0, 0, 0, 1, 0);

  private static MonthCollaborationBuilder builder() {
    return MonthCollaboration.builder(
        MONTH, OpenRankDefinition.running(), KnownBots.included().and(List.of("Build-Helper-Bot")));
  }

  private static Map<Reason, LeftOut> leftOut(MonthCollaboration month) {
    Map<Reason, LeftOut> byReason = new HashMap<>();
    month.leftOut().forEach(l -> byReason.put(l.reason(), l));
    return byReason;
  }

  @Test
  void activityIsExact() {
    ActivityCounts all = new ActivityCounts(1, 1, 1, 1, 1, 1, 1);
    assertThat(ActivityWeights.GLOBAL.thousandths(all)).isEqualTo(100_000);
    assertThat(ActivityWeights.COMMUNITY.thousandths(all)).isEqualTo(100_000);
    assertThat(PUSHES.participates()).isFalse();
    assertThat(CLOSED_PULL.participates()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ActivityCounts(0, 0, 0, -1, 0, 0, 0))
        .withMessageContaining("review comments -1");
  }

  @Test
  void botsAreLeftOutUnderAnyOfTheirLogins() {
    MonthCollaboration month =
        builder()
            .add(1, 10, "someone", COMMENT)
            .add(1, 20, "dependabot[bot]", COMMENT)
            .add(1, 21, "Shouty[BOT]", COMMENT)
            .add(1, 22, "K8s-CI-Robot", COMMENT)
            .add(2, 23, "renamed", COMMENT)
            .add(1, 23, "build-helper-bot", COMMENT)
            .build();

    assertThat(month.matrix().pairs()).isEqualTo(1);
    assertThat(month.matrix().index(Node.repository(2))).isNegative();
    assertThat(month.matrix().total(0)).isEqualTo(5_252);
    assertThat(leftOut(month).get(Reason.BOT_SUFFIX))
        .isEqualTo(new LeftOut(Reason.BOT_SUFFIX, 2, 2));
    assertThat(leftOut(month).get(Reason.KNOWN_BOT)).isEqualTo(new LeftOut(Reason.KNOWN_BOT, 3, 2));
    assertThat(month.leftOutIds(Reason.KNOWN_BOT)).containsExactly(22, 23);
  }

  @Test
  void whoOnlyPushesIsLeftOutAndPushesOfOthersCount() {
    MonthCollaboration month =
        builder()
            .add(1, 10, "pusher", PUSHES)
            .add(1, 11, "merger", new ActivityCounts(0, 0, 0, 0, 0, 1, 2))
            .add(1, 12, "closer", CLOSED_PULL)
            .build();

    assertThat(month.matrix().pairs()).isEqualTo(1);
    assertThat(month.matrix().total(0)).isEqualTo(2 * 14_695);
    assertThat(leftOut(month).get(Reason.ONLY_PUSHES).pairs()).isEqualTo(1);
    assertThat(leftOut(month).get(Reason.NO_ACTIVITY).pairs()).isEqualTo(1);
  }

  @Test
  void accountsInMoreThan300RepositoriesAreTakenOffThem() {
    MonthCollaborationBuilder builder = builder();
    for (long repository = 1; repository <= 301; repository++) {
      builder.add(repository, 500, "everywhere", COMMENT);
      if (repository <= 300) {
        builder.add(repository, 501, "busy", COMMENT);
      }
    }

    MonthCollaboration month = builder.build();

    CollaborationMatrix matrix = month.matrix();
    assertThat(matrix.repositories()).isEqualTo(300);
    assertThat(matrix.developers()).isEqualTo(1);
    assertThat(matrix.total(0)).isEqualTo(5_252);
    assertThat(leftOut(month).get(Reason.TOO_MANY_REPOSITORIES))
        .isEqualTo(new LeftOut(Reason.TOO_MANY_REPOSITORIES, 301, 1));
    assertThat(month.leftOutIds(Reason.TOO_MANY_REPOSITORIES)).containsExactly(500);
  }

  @Test
  void repositoriesLeftWithLessThanOneAreDropped() {
    OpenRankDefinition light = OpenRankDefinition.running().with("weight-issue-comment", 0.999);
    MonthCollaboration month =
        MonthCollaboration.builder(MONTH, light, KnownBots.none())
            .add(1, 10, "a", COMMENT)
            .add(2, 10, "a", new ActivityCounts(0, 2, 0, 0, 0, 0, 0))
            .build();

    assertThat(month.matrix().repositories()).isEqualTo(1);
    assertThat(month.matrix().total(month.matrix().index(Node.developer(10)))).isEqualTo(1_998);
    assertThat(leftOut(month).get(Reason.REPOSITORY_BELOW_MINIMUM))
        .isEqualTo(new LeftOut(Reason.REPOSITORY_BELOW_MINIMUM, 1, 1));
  }

  @Test
  void theIncludedListIsWellFormed() {
    KnownBots bots = KnownBots.included();
    assertThat(bots.logins()).hasSizeGreaterThan(60);
    assertThat(bots.contains("K8S-CI-ROBOT")).isTrue();
    assertThat(bots.logins()).allMatch(login -> login.matches("[a-z0-9-]{2,39}"));
  }

  @Test
  void sigmoid() {
    OpenRankDefinition running = OpenRankDefinition.running();
    assertThat(running.activityValue(5_252)).isCloseTo(.017161, within(5e-7));
    assertThat(running.activityValue(22_235)).isCloseTo(.093017, within(5e-7));
    assertThat(running.activityValue(40_679)).isCloseTo(.412278, within(5e-7));
    assertThat(running.activityValue(44_080)).isEqualTo(.5);
    assertThat(running.activityValue(88_160)).isCloseTo(.990002, within(5e-7));
  }
}
