// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.Lines;
import org.rankscape.ingest.parse.EventParser;
import org.rankscape.ingest.parse.ParsedLine;
import org.rankscape.ingest.source.EventSource;

class CodeWarmUpTest {
  @Test
  void inventedLinesAreUsableAndOfAllTypes() throws Exception {
    List<String> lines = invented();
    EventParser parser = new EventParser();
    for (String line : lines) {
      byte[] bytes = (line + "\n".repeat(EventParser.SLACK)).getBytes(StandardCharsets.UTF_8);
      assertThat(parser.parse(bytes, 0, bytes.length - EventParser.SLACK))
          .isNotInstanceOf(ParsedLine.Unusable.class);
    }
    assertThat(lines.stream().map(l -> l.replaceAll(".*?\"type\":\"(\\w+)\".*", "$1")).distinct())
        .contains(
            "PushEvent",
            "PullRequestEvent",
            "PullRequestReviewEvent",
            "PullRequestReviewCommentEvent",
            "IssuesEvent",
            "IssueCommentEvent",
            "WatchEvent",
            "ForkEvent",
            "CreateEvent",
            "CommitCommentEvent",
            "GollumEvent");
  }

  @Test
  void everyPortionMakesTheSameHour() throws Exception {
    assertThat(CodeWarmUp.run(1000)).isBetween(700L, 1000L).isEqualTo(CodeWarmUp.run(2500));
    assertThat(CodeWarmUp.run(0)).isZero();
  }

  @Test
  void isLeftOutWhereLittleIsRead(@TempDir Path folder) throws Exception {
    Path hour = folder.resolve("2024-01-01-0.json.gz");
    Lines.write(hour, List.of(Lines.star(1, "2024-01-01T00:00:00Z")));
    EventSource.Plan little = EventSource.of(folder.toString()).plan(null);
    assertThat(CodeWarmUp.pays(little)).isFalse();
    assertThat(CodeWarmUp.begin(little)).isCompleted();

    Files.write(hour, new byte[(int) CodeWarmUp.LEAST_BYTES]);
    assertThat(CodeWarmUp.pays(EventSource.of(folder.toString()).plan(null))).isTrue();
  }

  private static List<String> invented() throws Exception {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    CodeWarmUp.class.getResourceAsStream("invented-events.json.gz")),
                StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }
}
