// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rankscape.ingest.IngestException;

class EventSourceTest {
  @TempDir Path folder;

  private static LocalDateTime at(int day, int hour) {
    return LocalDateTime.of(2016, 1, day, hour, 0);
  }

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2016-01-01T05, 2016-01-01T05, 2016-01-01T05:00, 2016-01-01T05:00, 1",
    "2016-01-01T23, 2016-01-02T01, 2016-01-01T23:00, 2016-01-02T01:00, 3",
    "2016-02-28, 2016-02-29, 2016-02-28T00:00, 2016-02-29T23:00, 48",
    "2016-02, 2016-02, 2016-02-01T00:00, 2016-02-29T23:00, 696",
    "2015-12, 2016-01-01T00, 2015-12-01T00:00, 2016-01-01T00:00, 745"
  })
  void rangesIncludeBothEnds(
      String from, String to, LocalDateTime first, LocalDateTime last, int hours) {
    HourRange range = HourRange.parse(from, to);
    assertThat(range).isEqualTo(new HourRange(first, last));
    assertThat(range.hours()).hasSize(hours).startsWith(first).endsWith(last);
    assertThat(range.contains(first)).isTrue();
    assertThat(range.contains(last)).isTrue();
    assertThat(range.contains(first.minusHours(1))).isFalse();
    assertThat(range.contains(last.plusHours(1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2016",
        "2016-13",
        "2016-02-30",
        "2016-01-01T24",
        "2016-01-01-05",
        "2016/01/01",
        "2016-01-01T5"
      })
  void whatIsNoHourIsToldWithWhatToWrite(String text) {
    assertThatThrownBy(() -> HourRange.parse(text, "2017-01"))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("--from " + text)
        .hasMessageContaining("2016-01-01T05, 2016-01-01 or 2016-01");
    assertThatThrownBy(() -> HourRange.parse("2000-01", text)).hasMessageContaining("--to " + text);
  }

  @Test
  void anEndBeforeTheStartIsTold() {
    assertThatThrownBy(() -> HourRange.parse("2016-02", "2016-01"))
        .isInstanceOf(IngestException.class)
        .hasMessage("--to 2016-01 lies before --from 2016-02.");
  }

  @Test
  void namesOfHours() {
    assertThat(HourNames.hourOf("2016-01-01-5.json.gz")).contains(at(1, 5));
    assertThat(HourNames.hourOf("2016-01-01-23.json.gz")).contains(at(1, 23));
    assertThat(HourNames.hourOf("2016-01-01-05.json.gz")).contains(at(1, 5));
    assertThat(HourNames.hourOf("2016-01-01-5.json")).contains(at(1, 5));
    for (String name :
        new String[] {
          "2016-01-01-24.json.gz",
          "2016-02-30-1.json.gz",
          "x2016-01-01-5.json.gz",
          "2016-01-01-5.jsonl",
          "2016-01-01.json.gz",
          "kubernetes.json.gz"
        }) {
      assertThat(HourNames.hourOf(name)).as(name).isEmpty();
    }
    for (int hour = 0; hour < 24; hour++) {
      assertThat(HourNames.hourOf(HourNames.nameOf(at(9, hour)))).contains(at(9, hour));
    }
    assertThat(HourNames.nameOf(at(1, 5))).isEqualTo("2016-01-01-5.json.gz");
  }

  @Test
  void aFolderIsSearchedInDepthAndItsGapsAreMissing() throws IOException {
    touch(
        "2016/01/2016-01-01-5.json.gz", "2016-01-01-7.json.gz", "readme.txt", "b/2016-01-01.json");
    EventSource.Plan plan = EventSource.of(folder.toString()).plan(null);
    assertThat(plan.splits())
        .extracting(SourceSplit::hour)
        .containsExactlyInAnyOrder(at(1, 5), at(1, 7));
    assertThat(plan.splits()).allMatch(SourceSplit::only).allMatch(s -> s.size() == 1);
    assertThat(plan.missing()).containsExactly(at(1, 6));

    EventSource.Plan part =
        EventSource.of(folder.toString()).plan(HourRange.parse("2016-01-01T04", "2016-01-01T06"));
    assertThat(part.splits()).extracting(SourceSplit::hour).containsExactly(at(1, 5));
    assertThat(part.missing()).containsExactly(at(1, 4), at(1, 6));
  }

  @Test
  void monthsWithoutAnyFileAreNotMissing() throws IOException {
    touch("2015-01-01-5.json.gz", "2015-02-01-0.json.gz", "2016-01-01-7.json.gz");
    assertThat(EventSource.of(folder.toString()).plan(null).missing())
        .hasSize(31 * 24 - 6)
        .allMatch(h -> h.getYear() == 2015);
  }

  @Test
  void twoFilesOfAnHourAreNotAlone() throws IOException {
    touch("a/2016-01-01-5.json.gz", "b/2016-01-01-05.json.gz", "b/2016-01-01-6.json.gz");
    assertThat(EventSource.of(folder.toString()).plan(null).splits())
        .extracting(s -> s.hour().getHour() + " " + s.only())
        .containsExactlyInAnyOrder("5 false", "5 false", "6 true");
  }

  @Test
  void aLinkedFolderIsFollowed() throws IOException {
    touch("real/2016-01-01-5.json.gz");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    assertThat(EventSource.of(link.toString()).plan(null).splits()).hasSize(1);
    Files.createSymbolicLink(folder.resolve("real/loop"), folder.resolve("real"));
    assertThatThrownBy(() -> EventSource.of(link.toString()).plan(null))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("cannot list source " + link);
  }

  @Test
  void aFileWithoutHourTellsNothingOfMissingOnes() throws IOException {
    touch("days.json.gz");
    EventSource.Plan plan = EventSource.of(folder.resolve("days.json.gz").toString()).plan(null);
    assertThat(plan.splits())
        .singleElement()
        .satisfies(s -> assertThat(s.hour()).isNull())
        .satisfies(s -> assertThat(s.only()).isFalse());
    assertThat(plan.missing()).isEmpty();
  }

  @Test
  void whatIsNoSourceIsTold() throws IOException {
    touch("a.txt");
    String nowhere = folder.resolve("nowhere").toString();
    assertThatThrownBy(() -> EventSource.of(nowhere).plan(null))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining(nowhere + " does not exist");
    assertThatThrownBy(() -> EventSource.of(folder.toString()).plan(null))
        .hasMessageContaining("holds no hours: files are named YYYY-MM-DD-H.json.gz");
    touch("2016-01-01-5.json.gz");
    assertThatThrownBy(
            () -> EventSource.of(folder.toString()).plan(HourRange.parse("2017-01", "2017-01")))
        .hasMessageContaining(
            "holds none of the hours from 2017-01-01T00:00 to 2017-01-31T23:00: it has ");
    assertThatThrownBy(() -> EventSource.of("https://example.org/").plan(null))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("give --from");
  }

  @Test
  void anAddressIsAskedForEveryHour() {
    for (String base : new String[] {"http://example.org/x", "http://example.org/x/"}) {
      EventSource.Plan plan =
          EventSource.of(base).plan(HourRange.parse("2016-01-01T09", "2016-01-01T10"));
      assertThat(plan.splits())
          .containsExactly(
              new SourceSplit(
                  "http://example.org/x/2016-01-01-9.json.gz",
                  "2016-01-01-9.json.gz",
                  at(1, 9),
                  -1,
                  true),
              new SourceSplit(
                  "http://example.org/x/2016-01-01-10.json.gz",
                  "2016-01-01-10.json.gz",
                  at(1, 10),
                  -1,
                  true));
      assertThat(EventSource.of(base).simulated()).isFalse();
    }
  }

  private static EventSource at(String now, String source, String... mirrors) {
    return EventSource.of(
        source, List.of(mirrors), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  @Test
  void anAddressWithoutEndIsAskedUpToTheLastHourThatEnded() {
    EventSource source = at("2016-01-03T10:15:00Z", "http://example.org");
    for (String to : new String[] {null, "2016-01-03", "2017-01"}) {
      List<SourceSplit> splits = source.plan(HourRange.parse("2016-01-02", to)).splits();
      assertThat(splits).hasSize(34);
      assertThat(splits.get(33).hour()).isEqualTo(at(3, 9));
      assertThat(splits.stream().filter(s -> !s.recent()).map(SourceSplit::hour))
          .hasSize(10)
          .endsWith(at(2, 9));
    }
    assertThatThrownBy(() -> source.plan(HourRange.parse("2016-01-03T10", null)))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining(
            "hour 2016-01-03T10:00 has not ended yet: the last hour that has is 2016-01-03T09:00");
    assertThatThrownBy(() -> source.plan(HourRange.parse(null, "2016-01-02")))
        .hasMessageContaining("give --from");
  }

  @Test
  void aFolderWithOneEndHasItsOwnOther() throws IOException {
    touch("2016-01-01-5.json.gz", "2016-01-01-7.json.gz");
    EventSource source = EventSource.of(folder.toString());
    EventSource.Plan open = source.plan(HourRange.parse("2016-01-01T04", null));
    assertThat(open.splits()).hasSize(2);
    assertThat(open.missing()).containsExactly(at(1, 4), at(1, 6));
    EventSource.Plan early = source.plan(HourRange.parse(null, "2016-01-01T06"));
    assertThat(early.splits()).extracting(SourceSplit::hour).containsExactly(at(1, 5));
    assertThat(early.missing()).containsExactly(at(1, 6));
  }

  @Test
  void mirrorsAreAskedInOrder() throws IOException {
    HourRange hour = new HourRange(at(1, 9), at(1, 9));
    assertThat(
            EventSource.of("http://a", List.of("https://b/x/", "http://c"))
                .plan(hour)
                .splits()
                .get(0)
                .locations())
        .containsExactly(
            "http://a/2016-01-01-9.json.gz",
            "https://b/x/2016-01-01-9.json.gz",
            "http://c/2016-01-01-9.json.gz");
    touch("2016-01-01-8.json.gz");
    EventSource.Plan filled =
        EventSource.of(folder.toString(), List.of("http://b"))
            .plan(new HourRange(at(1, 8), at(1, 9)));
    assertThat(filled.splits()).extracting(SourceSplit::remote).containsExactly(false, true);
    assertThat(filled.splits().get(1).locations()).containsExactly("http://b/2016-01-01-9.json.gz");
    assertThat(filled.missing()).isEmpty();
    assertThat(EventSource.of(folder.toString(), List.of("http://b")).plan(hour).splits())
        .as("a folder without hours of the range")
        .hasSize(1);
  }

  @Test
  void anAddressMayBeThatOfAFile() {
    EventSource.Plan plan =
        EventSource.of("http://a/x/2016-01-01-9.json.gz", List.of("http://b")).plan(null);
    SourceSplit split = plan.splits().get(0);
    assertThat(split.locations())
        .containsExactly("http://a/x/2016-01-01-9.json.gz", "http://b/2016-01-01-9.json.gz");
    assertThat(split.hour()).isEqualTo(at(1, 9));
    assertThat(EventSource.of("http://a/days.json.gz").plan(null).splits().get(0).hour()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://a", "mirror", "http://", "http://a b", "http://a/?x=1"})
  void aMirrorIsABaseAddress(String mirror) {
    assertThatThrownBy(() -> EventSource.of("hours", List.of(mirror)))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining(mirror + " is no base address");
  }

  @Test
  void aSimulatedSourceSaysSo() throws IOException {
    touch("sim/hours/2016-01-01-5.json.gz", "real/2016-01-01-5.json.gz", "sim/truth.json");
    assertThat(EventSource.of(folder.resolve("sim").toString()).simulated()).isTrue();
    assertThat(EventSource.of(folder.resolve("sim/hours").toString()).simulated()).isTrue();
    assertThat(
            EventSource.of(folder.resolve("sim/hours/2016-01-01-5.json.gz").toString()).simulated())
        .isTrue();
    assertThat(EventSource.of(folder.resolve("real").toString()).simulated()).isFalse();
    assertThat(EventSource.of("/").simulated()).isFalse();
  }
}
