// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rankscape.ingest.SharedData;
import org.rankscape.ingest.parse.ParsedLine.Reason;
import org.rankscape.warehouse.table.Event;

class EventParserTest {
  private final EventParser parser = new EventParser();

  /** Parses with other bytes around the line, as in a buffer. */
  private Object parse(byte[] line) {
    byte[] buffer = new byte[line.length + 20];
    Arrays.fill(buffer, (byte) '}');
    System.arraycopy(line, 0, buffer, 7, line.length);
    ParsedLine parsed = parser.parse(buffer, 7, line.length);
    if (parsed instanceof ParsedLine.Unusable unusable) {
      assertThat(unusable.detail()).isNotBlank();
      return unusable.reason();
    }
    return parsed;
  }

  @Property(tries = 400)
  void readsSoundEventsLikeATree(@ForAll Random random) {
    byte[] line = new GeneratedEvents(random, true).next().getBytes(UTF_8);
    assertThat(parse(line)).isEqualTo(TreeOracle.read(line)).isNotInstanceOf(Reason.class);
  }

  @Property(tries = 2000)
  void readsUnsoundEventsLikeATree(@ForAll Random random) {
    byte[] line = new GeneratedEvents(random, false).next().getBytes(UTF_8);
    assertThat(parse(line)).isEqualTo(TreeOracle.read(line));
  }

  @Property(tries = 2000)
  void readsTimelineEventsLikeATree(@ForAll Random random) {
    byte[] line =
        new GeneratedEvents(random, random.nextBoolean()).nextOfTimeline().getBytes(UTF_8);
    assertThat(parse(line)).isEqualTo(TreeOracle.read(line));
  }

  @Property(tries = 1000)
  void cutOffLinesAreMalformed(@ForAll Random random) {
    byte[] line = new GeneratedEvents(random, true).next().getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(line, random.nextInt(line.length));
    assertThat(parse(cut)).isEqualTo(Reason.MALFORMED);
  }

  @Property(tries = 2000)
  void aChangedByteIsReadLikeATree(@ForAll Random random) {
    byte[] line = new GeneratedEvents(random, true).next().getBytes(UTF_8);
    int at = random.nextInt(line.length);
    Assume.that(line[at] > 0);
    line[at] = (byte) (1 + random.nextInt(126));
    Assume.that(!TreeOracle.hasDuplicateKeys(line));
    assertThat(parse(line)).isEqualTo(TreeOracle.read(line));
  }

  @Property(tries = 500)
  void bytesThatAreNoUtf8BecomeReplacementCharacters(@ForAll Random random) {
    byte[][] broken = {
      {(byte) 0x80},
      {(byte) 0xff},
      {(byte) 0xc3},
      {(byte) 0xe4, (byte) 0xbd},
      {(byte) 0xbf, (byte) 0xfe}
    };
    String text = new GeneratedEvents(random, true).next();
    int at = text.indexOf("应") + 1;
    Assume.that(at > 0);
    byte[] bad = broken[random.nextInt(broken.length)];
    byte[] line =
        concat(text.substring(0, at).getBytes(UTF_8), bad, text.substring(at).getBytes(UTF_8));
    assertThat(parse(line)).isEqualTo(TreeOracle.read(line)).isNotEqualTo(Reason.MALFORMED);
  }

  private static byte[] concat(byte[]... parts) {
    var out = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @Test
  void aNameWithBrokenBytesIsKept() {
    String json =
        "{\"id\":\"5\",\"type\":\"WatchEvent\",\"actor\":{\"id\":1,\"login\":\"de\u00e9v\"},"
            + "\"repo\":{\"id\":2,\"name\":\"a/b\"},\"created_at\":\"2016-01-01T00:00:00Z\"}";
    Object parsed = parse(json.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(((ParsedLine.Kept) parsed).event().developerLogin()).isEqualTo("de\ufffdv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "[]",
        "5",
        "\"id\"",
        "null",
        "{}{}",
        "{} x",
        "{\"id\":}",
        "{'id':1}",
        "{\"id\":01}"
      })
  void whatIsNoObjectIsMalformed(String line) {
    assertThat(parse(line.getBytes(UTF_8))).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void nestingWithoutEndIsMalformed() {
    assertThat(parse("{\"a\":".repeat(100_000).getBytes(UTF_8))).isEqualTo(Reason.MALFORMED);
    assertThat(parse("[".repeat(100_000).getBytes(UTF_8))).isEqualTo(Reason.MALFORMED);
  }

  private static String pull(String action, String merged) {
    return "{\"id\":\"9\",\"type\":\"PullRequestEvent\",\"actor\":{\"id\":1,\"login\":\"dev\"},"
        + "\"repo\":{\"id\":2,\"name\":\"a/b\"},\"payload\":{\"action\":\""
        + action
        + "\",\"number\":3,\"pull_request\":{\"id\":4"
        + (merged == null ? "" : ",\"merged\":" + merged)
        + "}},\"created_at\":\"2025-12-01T00:00:00Z\"}";
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "opened, none, opened, none",
        "opened, false, opened, false",
        "closed, true, closed, true",
        "closed, false, closed, false",
        "closed, none, closed, false",
        "merged, none, closed, true",
        "merged, false, closed, true",
        "reopened, none, reopened, none"
      })
  void aMergeIsTheSameInBothEras(String action, String flag, String expected, Boolean merged) {
    Event event = ((ParsedLine.Kept) parse(pull(action, flag).getBytes(UTF_8))).event();
    assertThat(event.action()).isEqualTo(expected);
    assertThat(event.merged()).isEqualTo(merged);
  }

  private Event shared(String name) throws Exception {
    byte[] line = Files.readAllBytes(SharedData.path("events/trimmed-2025/" + name));
    Object parsed = parse(line);
    assertThat(parsed).isEqualTo(TreeOracle.read(line));
    return ((ParsedLine.Kept) parsed).event();
  }

  @Test
  @Tag("real")
  void aPushBeforeAndAfterTheCut() throws Exception {
    Event before = shared("keemgdeok-push_event_pre_drift_2024-05-21-0.json");
    assertThat(before.pushId()).isEqualTo(18510053808L);
    assertThat(before.organisationId()).isEqualTo(96167003L);
    assertThat(before.developerLogin()).isEqualTo("swa-runner-app[bot]");
    Event after = shared("keemgdeok-push_event_post_drift_2025-12-15-0.json");
    assertThat(after.pushId()).isEqualTo(29018914160L);
    assertThat(after.repositoryName()).isEqualTo("emranmonkey/Fixing-Error-0xc0000005");
    assertThat(after.createdAt()).isEqualTo(LocalDateTime.of(2025, 12, 15, 0, 0));
  }

  @Test
  @Tag("real")
  void aPullRequestInFullAndTrimmed() throws Exception {
    Event full = shared("octocrab-pull_request_event.full-shape.json");
    assertThat(full.authorId()).isEqualTo(1102174);
    assertThat(full.merged()).isFalse();
    assertThat(full.repositoryCreatedAt()).isNotNull();
    Event trimmed = shared("octocrab-pull_request_event.trimmed-shape.json");
    assertThat(trimmed.subjectId()).isEqualTo(full.subjectId()).isEqualTo(558121796);
    assertThat(trimmed.number()).isEqualTo(full.number()).isEqualTo(8);
    assertThat(trimmed.merged()).isNull();
    assertThat(trimmed.repositoryCreatedAt()).isNull();
  }

  @Test
  @Tag("real")
  void everyLineOfTheRealFilesReadsLikeATree() throws Exception {
    TreeMap<String, Integer> seen = new TreeMap<>();
    Path hours = SharedData.path("events/hourly");
    try (var files = Files.list(hours)) {
      for (Path file : files.sorted().toList()) {
        compare(file, seen);
      }
    }
    compare(SharedData.path("events/kubernetes-2017/kubernetes-2017-07-24_28.json.gz"), seen);
    assertThat(seen.get("Kept")).isGreaterThan(100_000);
    assertThat(seen.keySet()).containsExactly("Counted", "Kept");
  }

  @Test
  @Tag("real")
  void everyTimelineEventOf2012ReadsLikeATree() throws Exception {
    TreeMap<String, Integer> seen = new TreeMap<>();
    compare(SharedData.path("events/timeline-2012/2012-06-14-15.json.gz"), seen);
    assertThat(seen).containsExactly(Map.entry("Counted", 1098), Map.entry("Kept", 4215));
  }

  private void compare(Path file, Map<String, Integer> seen) throws Exception {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        byte[] bytes = line.getBytes(UTF_8);
        Object parsed = parse(bytes);
        if (!parsed.equals(TreeOracle.read(bytes))) {
          assertThat(parsed).as(file + ": " + line).isEqualTo(TreeOracle.read(bytes));
        }
        seen.merge(
            parsed instanceof Reason r ? r.name() : parsed.getClass().getSimpleName(),
            1,
            Integer::sum);
      }
    }
  }
}
