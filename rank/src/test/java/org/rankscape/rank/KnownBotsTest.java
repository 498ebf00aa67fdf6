// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KnownBotsTest {
  private static List<String> lines() throws IOException {
    try (InputStream in = KnownBots.class.getResourceAsStream("known-bots.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void everyEntryOfTheListSaysWhatItIsAndWhoSaysSo() throws IOException {
    List<String> lines = lines();
    assertThat(lines.get(0)).isEqualTo("login,what,source");
    List<String> logins = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split(",", -1);
      assertThat(columns).as(line).hasSize(3);
      assertThat(columns[0]).as(line).matches("[a-z0-9](?:[a-z0-9-]{0,37}[a-z0-9])?");
      assertThat(columns[1]).as(line).isNotBlank();
      URI source = URI.create(columns[2]);
      assertThat(source.getScheme()).as(line).isEqualTo("https");
      assertThat(source.getPath()).as(line).hasSizeGreaterThan(1);
      logins.add(columns[0]);
    }
    assertThat(logins).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(200);
    assertThat(KnownBots.included().logins()).isEqualTo(new TreeSet<>(logins));
  }

  @Test
  void loginsAreComparedWithoutRegardToCaseAndMayBeAdded() {
    KnownBots bots = KnownBots.included();
    assertThat(bots.contains("K8s-CI-Robot")).isTrue();
    assertThat(bots.contains("torvalds")).isFalse();
    assertThat(bots.and(List.of(" Our-Bot ")).contains("our-bot")).isTrue();
  }
}
