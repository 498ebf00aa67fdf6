// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rankscape.ingest.Lines;
import org.rankscape.ingest.SharedData;
import org.rankscape.ingest.source.EventSource;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.store.LocalStore;

/** Files of events that are not compressed. */
class PlainFilesTest {
  private static final String ONE = Lines.star(1, "2016-01-01T05:00:00Z");
  private static final String TWO = Lines.star(2, "2016-01-01T05:30:00Z");
  @TempDir Path folder;

  private static String text(byte[] content) throws IOException {
    return text(content, new Random(7));
  }

  /** The bytes in portions of any size. */
  private static String text(byte[] content, Random sizes) throws IOException {
    StringBuilder text = new StringBuilder();
    try (GzipReader reader = new GzipReader(new ByteArrayInputStream(content))) {
      byte[] portion = new byte[50];
      for (int n; (n = reader.read(portion, 0, 1 + sizes.nextInt(50))) >= 0; ) {
        text.append(new String(portion, 0, n, StandardCharsets.ISO_8859_1));
      }
      assertThat(reader.verified()).isEqualTo(reader.given());
    }
    return text.toString();
  }

  private static String text(String content) throws IOException {
    return text(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void linesArePassedOnAsTheyAre() throws IOException {
    String lines = ONE + "\r\n\n" + "{\"damaged\": [\n" + TWO;
    assertThat(text(lines)).isEqualTo(lines);
    assertThat(text("\u00ef\u00bb\u00bf \n" + lines)).isEqualTo(lines);
    assertThat(text(Lines.gzip(lines))).isEqualTo(lines);
  }

  @Test
  void anObjectOfSeveralLinesBecomesOne() throws IOException {
    assertThat(text("{\n\"a\": [1,\n2], \"b\": \"}\\\"{\"\n}\n{\n}"))
        .isEqualTo("{ \"a\": [1, 2], \"b\": \"}\\\"{\" }\n{ }");
  }

  @Test
  void theElementsOfAnArrayBecomeLines() throws IOException {
    assertThat(text("[{\"a\": [1,2]},\n{\"b\": \"],[\"}]\n").lines().filter(l -> !l.isBlank()))
        .containsExactly("{\"a\": [1,2]}", "{\"b\": \"],[\"}");
  }

  @Test
  void whatIsNeitherIsTold() {
    assertThatThrownBy(() -> text("id,type\n1,PushEvent\n"))
        .hasMessage("not JSON, and not in gzip format");
  }

  @ParameterizedTest
  @CsvSource({
    "keemgdeok-push_event_post_drift_2025-12-15-0.json, PushEvent",
    "keemgdeok-push_event_pre_drift_2024-05-21-0.json, PushEvent",
    "octocrab-pull_request_event.full-shape.json, PullRequestEvent",
    "octocrab-pull_request_event.trimmed-shape.json, PullRequestEvent"
  })
  void realEventsOverManyLinesAreRead(String name, String type) throws IOException {
    Path file = SharedData.path("events/trimmed-2025/" + name);
    SourceSplit split = EventSource.of(file.toString()).plan(null).splits().get(0);
    HourImport.Outcome outcome =
        new HourImport(new LocalStore(folder.resolve("W")), null).read(split);
    assertThat(outcome.lines()).isEqualTo(1);
    assertThat(outcome.kept()).isEqualTo(1);
    assertThat(outcome.rejected()).isZero();
    assertThat(outcome.stray().entries().values())
        .singleElement()
        .satisfies(entry -> assertThat(entry).contains("\"" + type + "\":1"));
  }

  @Test
  void aFolderGivesHoursByNameAndOthersByContent() throws IOException {
    Files.writeString(folder.resolve("2016-01-01-05.json"), ONE);
    Files.writeString(folder.resolve("some.json"), "[\n" + TWO + "]");
    Files.writeString(folder.resolve("truth.json"), "{\"id\": 1}");
    Files.writeString(folder.resolve("broken.json"), "{\"id\": ");
    Files.writeString(folder.resolve("notes.txt"), ONE);
    List<SourceSplit> splits = EventSource.of(folder.toString()).plan(null).splits();
    assertThat(splits)
        .extracting(SourceSplit::name)
        .containsExactly("2016-01-01-5.json", "some.json");
    assertThat(splits.get(0).hour()).isEqualTo(LocalDateTime.of(2016, 1, 1, 5, 0));
  }
}
