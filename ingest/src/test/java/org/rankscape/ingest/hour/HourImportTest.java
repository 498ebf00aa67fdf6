// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.ingest.IngestException;
import org.rankscape.ingest.Lines;
import org.rankscape.ingest.source.HourRange;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.Hour;
import org.rankscape.warehouse.table.Rejected;

class HourImportTest {
  private static final LocalDateTime FIVE = LocalDateTime.of(2016, 1, 1, 5, 0);
  @TempDir Path folder;

  private static SourceSplit split(Path file, LocalDateTime hour) {
    return new SourceSplit(file.toString(), file.getFileName().toString(), hour, -1, hour != null);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private LocalStore store() {
    return new LocalStore(folder.resolve("W"));
  }

  private Hour hour(LocalDateTime hour) throws IOException {
    return new HourFiles(store()).ledger(hour).orElseThrow().hour(hour);
  }

  private List<Rejected> rejected(LocalDateTime hour) throws IOException {
    return ParquetFiles.read(store().input(HourFiles.path(Table.REJECTED, hour)), Rejected.class);
  }

  private static List<String> stars(int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      lines.add(Lines.star(i, String.format("2016-01-01T05:%02d:%02dZ", i / 60 % 60, i % 60)));
    }
    return lines;
  }

  private static SourceFileReader.Content read(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("source", ".json.gz");
    try {
      Files.write(file, bytes);
      return new SourceFileReader(new Opener(), new SpillFiles(new LocalStore(file)), 1 << 30)
          .read(split(file, FIVE), hour -> true);
    } finally {
      Files.delete(file);
    }
  }

  private static List<Long> ids(SourceFileReader.Content content) {
    HourLines lines = content.lines().hours().get(FIVE);
    return lines == null ? List.of() : lines.sorted().stream().map(Event::eventId).toList();
  }

  @Property(tries = 60)
  void aCutOffFileIsReadAsFarAsItGoes(
      @ForAll @IntRange(min = 1, max = 400) int count, @ForAll Random random) throws IOException {
    byte[] whole = Lines.gzip(String.join("\n", stars(count)) + "\n");
    assertThat(ids(read(whole))).hasSize(count);
    byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
    SourceFileReader.Content content = read(cut);
    assertThat(content.damage()).isNotBlank();
    assertThat(content.size()).isEqualTo(cut.length);
    List<Long> ids = ids(content);
    assertThat(ids)
        .containsExactlyElementsOf(
            java.util.stream.LongStream.rangeClosed(1, ids.size()).boxed().toList());
    HourLines lines = content.lines().hours().get(FIVE);
    if (lines != null) {
      assertThat(lines.sortedRejected(FIVE))
          .hasSizeLessThanOrEqualTo(1)
          .allSatisfy(r -> assertThat(r.reason()).isEqualTo("cut_off"))
          .allSatisfy(r -> assertThat(r.line()).isEqualTo(ids.size() + 1));
    }
  }

  @Property(tries = 60)
  void aDamagedByteNeverGoesUnnoticed(@ForAll Random random) throws IOException {
    byte[] bytes = Lines.gzip(String.join("\n", stars(200)) + "\n");
    int at = 10 + random.nextInt(bytes.length - 10);
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    SourceFileReader.Content content = read(bytes);
    assertThat(content.damage()).isNotBlank();
  }

  @Test
  void membersOfAGzipFileAreReadOneAfterTheOther() throws IOException {
    List<String> lines = stars(300);
    String text = String.join("\n", lines) + "\n";
    byte[] members = Lines.gzip(text.substring(0, 5000), "", text.substring(5000));
    assertThat(ids(read(members))).hasSize(300);
    assertThat(read(members).damage()).isNull();
    byte[] cut = Arrays.copyOf(members, members.length - 100);
    assertThat(read(cut).damage()).isNotBlank();
    assertThat(ids(read(cut))).hasSizeBetween(20, 299);
  }

  @Test
  void whatFollowsTheStreamIsNotRead() throws IOException {
    byte[] whole = Lines.gzip(String.join("\n", stars(3)) + "\n");
    byte[] longer = Arrays.copyOf(whole, whole.length + 500);
    SourceFileReader.Content content = read(longer);
    assertThat(ids(content)).containsExactly(1L, 2L, 3L);
    assertThat(content.size()).isEqualTo(longer.length);
    assertThat(content.crc32c()).isNotEqualTo(read(whole).crc32c());
  }

  @Test
  void emptyFiles() throws IOException {
    HourImport importer = new HourImport(store(), null);
    HourImport.Outcome nothing =
        importer.read(split(file("2016-01-01-5.json.gz", Lines.gzip("")), FIVE));
    assertThat(nothing.state()).isEqualTo("imported");
    assertThat(hour(FIVE).state()).isEqualTo("complete");
    assertThat(hour(FIVE).lines()).isZero();

    LocalDateTime six = FIVE.plusHours(1);
    importer.read(split(file("2016-01-01-6.json.gz", new byte[0]), six));
    assertThat(hour(six).state()).isEqualTo("partial");
  }

  @Test
  void badLinesAreSetAsideWithTheirPlace() throws IOException {
    String text =
        String.join(
            "\r\n",
            Lines.star(1, "2016-01-01T05:00:01Z"),
            "",
            "{\"id\":\"2\"",
            "{\"id\":\"3\",\"type\":\"WatchEvent\",\"created_at\":\"2016-01-01T05:00:00Z\"}",
            "  ",
            "{\"type\":\"PushEvent\",\"actor\":\"dev\",\"repository\":{}}",
            "x".repeat(10_000));
    HourImport.Outcome outcome =
        new HourImport(store(), null)
            .read(split(file("2016-01-01-5.json.gz", Lines.gzip(text)), FIVE));
    assertThat(outcome.lines()).isEqualTo(5);
    assertThat(outcome.rejected()).isEqualTo(4);
    assertThat(hour(FIVE))
        .isEqualTo(
            new Hour(FIVE, 5, 1, 1, 4, 0, "complete", "2016-01-01-5.json.gz", true, 1L, 1L, 1L));
    assertThat(rejected(FIVE))
        .extracting(r -> r.line() + " " + r.reason())
        .containsExactly("3 malformed", "4 incomplete", "6 incomplete", "7 malformed");
    assertThat(rejected(FIVE).get(1).detail()).contains("repo.id");
    assertThat(rejected(FIVE).get(3).text()).hasSize(4096);
  }

  @Test
  void anIdBeyondAllBoundsIsSetAside() throws IOException {
    String negative = Lines.event(1, "WatchEvent", "2016-01-01T05:00:00Z", -5, "a/b", 1, "{}");
    String far = Lines.event(2, "WatchEvent", "+999999999-01-01T05:00:00Z", 1, "a/b", 1, "{}");
    new HourImport(store(), null)
        .read(split(file("2016-01-01-5.json.gz", Lines.gzip(negative + "\n" + far)), FIVE));
    assertThat(rejected(FIVE)).extracting(Rejected::reason).containsOnly("incomplete").hasSize(2);
  }

  private void commit(HourImport.Outcome outcome) throws IOException {
    new StrayFiling(store(), new SpillFiles(store()))
        .file(outcome.stray() == null ? List.of() : List.of(outcome.stray()));
  }

  @Test
  void eventsOfAnotherHourGoThere() throws IOException {
    String text =
        Lines.star(1, "2016-01-01T05:59:59Z") + "\nbad\n" + Lines.star(2, "2016-01-01T06:00:00Z");
    SourceSplit split = split(file("2016-01-01-5.json.gz", Lines.gzip(text)), FIVE);
    HourImport importer = new HourImport(store(), null);
    HourImport.Outcome outcome = importer.read(split);
    assertThat(outcome.stray().hours()).containsExactly(FIVE, FIVE.plusHours(1));
    assertThat(new HourFiles(store()).ledger(FIVE)).as("not before all others").isEmpty();
    commit(outcome);
    assertThat(hour(FIVE).lines()).isEqualTo(2);
    assertThat(hour(FIVE).rejected()).isEqualTo(1);
    assertThat(hour(FIVE.plusHours(1)).kept()).isEqualTo(1);
    assertThat(importer.read(split).state()).isEqualTo("known");
  }

  @Test
  void hoursOfAFileWithoutHourAreReadFromItsEvents() throws Exception {
    String text =
        "bad\n"
            + Lines.star(1, "2016-01-01T05:10:00Z")
            + "\n{\n"
            + Lines.star(2, "2016-01-02T07:00:00Z");
    SourceSplit split = split(file("days.json.gz", Lines.gzip(text)), null);
    HourImport importer = new HourImport(store(), null);
    commit(importer.read(split));
    assertThat(hour(FIVE))
        .isEqualTo(new Hour(FIVE, 3, 1, 1, 2, 0, "complete", "days.json.gz", true, 1L, 1L, 1L));
    assertThat(hour(LocalDateTime.of(2016, 1, 2, 7, 0)).kept()).isEqualTo(1);
    var before = Lines.files(folder.resolve("W"));
    commit(importer.read(split));
    assertThat(Lines.files(folder.resolve("W"))).isEqualTo(before);
  }

  @Test
  void aFileOfManyHoursCountsForEachOfThem() throws Exception {
    String lines =
        Lines.star(1, "2016-01-01T05:59:00Z")
            + "\n"
            + Lines.star(2, "2016-01-01T08:01:00Z")
            + "\n"
            + Lines.star(3, "2016-01-04T08:01:00Z");
    SourceSplit split = split(file("days.json.gz", Lines.gzip(lines)), null);
    commit(new HourImport(store(), null).read(split));
    HourFiles files = new HourFiles(store());
    for (int hour = 5; hour <= 8; hour++) {
      LocalDateTime at = FIVE.withHour(hour);
      assertThat(files.ledger(at).orElseThrow().hour(at).own()).as("hour %d", hour).isTrue();
    }
    assertThat(files.ledger(FIVE.withHour(6)).orElseThrow().hour(FIVE.withHour(6)).lines())
        .as("between two that have lines")
        .isZero();
    assertThat(files.ledger(FIVE.withHour(9))).as("nothing for three days").isEmpty();
    LocalDateTime last = FIVE.plusDays(3).withHour(8);
    assertThat(files.ledger(last).orElseThrow().hour(last).own()).isTrue();
  }

  @Test
  void aTimelineFileCountsForTheHourInUtcOfItsLocalName() throws Exception {
    String line = Lines.star(1, "2012-06-14T15:59:00-07:00");
    String next = Lines.star(2, "2012-06-14T16:00:01-07:00");
    LocalDateTime name = LocalDateTime.of(2012, 6, 14, 15, 0);
    SourceSplit split =
        split(
            file("2012-06-14-15.json.gz", Lines.gzip(String.join("\n", line, line, line, next))),
            name);
    commit(new HourImport(store(), null).read(split));
    HourFiles files = new HourFiles(store());
    assertThat(files.ledger(name).orElseThrow().hour(name).own()).isFalse();
    assertThat(files.ledger(name.withHour(22)).orElseThrow().hour(name.withHour(22)).own())
        .isTrue();
    assertThat(files.ledger(name.withHour(23)).orElseThrow().hour(name.withHour(23)).own())
        .isFalse();
  }

  @Test
  void aFileThatTellsNoHourIsNamed() throws IOException {
    Path bad = file("days.json.gz", Lines.gzip("bad\n"));
    assertThatThrownBy(() -> new HourImport(store(), null).read(split(bad, null)))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining(bad + " holds no event that tells its hour");
    Path noGzip = file("plain.json.gz", "plain".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThatThrownBy(() -> new HourImport(store(), null).read(split(noGzip, null)))
        .hasMessageContaining("not JSON, and not in gzip format");
  }

  @Test
  void importingAgainChangesNothing() throws Exception {
    SourceSplit split =
        split(file("2016-01-01-5.json.gz", Lines.gzip(String.join("\n", stars(50)))), FIVE);
    HourImport importer = new HourImport(store(), null);
    assertThat(importer.read(split).kept()).isEqualTo(50);
    var before = Lines.files(folder.resolve("W"));
    HourImport.Outcome again = importer.read(split);
    assertThat(again.state()).isEqualTo("known");
    assertThat(again.lines()).isZero();
    assertThat(Lines.files(folder.resolve("W"))).isEqualTo(before);
  }

  @Test
  void anHourPublishedAgainAddsWhatIsNew() throws IOException {
    HourImport importer = new HourImport(store(), null);
    importer.read(
        split(file("2016-01-01-5.json.gz", Lines.gzip(String.join("\n", stars(50)))), FIVE));
    importer.read(
        split(file("2016-01-01-5.json.gz", Lines.gzip(String.join("\n", stars(80)))), FIVE));
    assertThat(hour(FIVE))
        .isEqualTo(
            new Hour(
                FIVE, 130, 80, 80, 0, 50, "complete", "2016-01-01-5.json.gz", true, 1L, 80L, 80L));
  }

  @RepeatedTest(8)
  void memoryDoesNotChangeAByte(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> own = new ArrayList<>();
    List<String> days = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int minute = random.nextInt(60);
      own.add(Lines.star(random.nextInt(300), String.format("2016-01-01T05:%02d:00Z", minute)));
      days.add(
          Lines.star(
              random.nextInt(300),
              String.format("2016-01-01T%02d:%02d:00Z", random.nextInt(24), minute)));
      if (random.nextInt(20) == 0) {
        own.add("bad " + i);
        days.add("bad " + i);
      }
    }
    Path five = file("2016-01-01-5.json.gz", Lines.gzip(String.join("\n", own)));
    Path day = file("days.json.gz", Lines.gzip(String.join("\n", days)));
    HourRange range = HourRange.parse("2016-01-01T03", "2016-01-01T20");
    List<Map<String, String>> results = new ArrayList<>();
    for (long memory : new long[] {1L << 30, 4000 + random.nextInt(40_000)}) {
      Path root = folder.resolve("W" + memory);
      LocalStore store = new LocalStore(root);
      SpillFiles spill = new SpillFiles(store);
      HourImport importer = new HourImport(store, range, new Opener(), spill, memory);
      List<StrayFile> strays = List.of(importer.read(split(day, null)).stray());
      StrayFiling filing = new StrayFiling(store, spill);
      filing.file(strays);
      filing.file(strays);
      filing.forget(strays);
      assertThat(importer.read(split(five, FIVE)).stray()).isNull();
      SourceSplit again =
          new SourceSplit(day.toString(), "days.json.gz", null, Files.size(day), false);
      assertThat(importer.read(again).state()).isEqualTo("known");
      assertThat(store.size(".spill")).isZero();
      results.add(Lines.files(root));
    }
    assertThat(results.get(1)).isEqualTo(results.get(0));
    assertThat(results.get(0).keySet()).filteredOn(f -> f.startsWith("events/")).hasSize(18);
  }

  @Test
  void manyFilesAreFiledAgainAfterATaskDied() throws Exception {
    List<StrayFile> strays = new ArrayList<>();
    SpillFiles spill = new SpillFiles(store());
    HourImport importer = new HourImport(store(), null, new Opener(), spill, 1);
    for (int i = 0; i < 40; i++) {
      String line = Lines.star(i, String.format("2016-01-01T05:%02d:00Z", i));
      Path path = file("part-" + i + ".json.gz", Lines.gzip(line + "\nbad"));
      strays.add(importer.read(split(path, null)).stray());
    }
    StrayFiling filing = new StrayFiling(store(), spill);
    filing.file(strays);
    Map<String, String> once = Lines.files(folder.resolve("W"));
    Files.delete(folder.resolve("W").resolve(HourFiles.path(Table.EVENTS, FIVE)));
    filing.file(strays);
    assertThat(Lines.files(folder.resolve("W"))).isEqualTo(once);
    assertThat(new HourFiles(store()).ledger(FIVE).orElseThrow().rows()).isEqualTo(40);
    filing.forget(strays);
    assertThat(store().size(".spill")).isZero();
  }

  @Test
  void anHourUnderTwoSpellingsCountsOnce() throws IOException {
    byte[] bytes = Lines.gzip(String.join("\n", stars(3)) + "\nbad\n");
    Path short5 = file("2016-01-01-5.json.gz", bytes);
    Path long5 = file("2016-01-01-05.json.gz", bytes);
    HourImport importer = new HourImport(store(), null);
    importer.read(split(short5, FIVE));
    assertThat(importer.read(split(long5, FIVE)).state()).isEqualTo("known");

    LocalStore both = new LocalStore(folder.resolve("both"));
    SpillFiles spill = new SpillFiles(both);
    HourImport together = new HourImport(both, null, new Opener(), spill, 1);
    List<StrayFile> strays = new ArrayList<>();
    for (Path path : List.of(long5, short5)) {
      String name = path.getFileName().toString();
      strays.add(together.read(new SourceSplit(path.toString(), name, FIVE, -1, false)).stray());
    }
    new StrayFiling(both, spill).file(strays);
    var alone = new HourFiles(store()).ledger(FIVE).orElseThrow();
    assertThat(new HourFiles(both).ledger(FIVE)).contains(alone);
    assertThat(alone.hour(FIVE).lines()).isEqualTo(4);
    assertThat(alone.hour(FIVE).events()).isEqualTo(3);
    assertThat(alone.hour(FIVE).rejected()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotAloneInItsHourIsHandedOn() throws IOException {
    Path path = file("2016-01-01-5.json.gz", Lines.gzip(String.join("\n", stars(2))));
    SourceSplit shared =
        new SourceSplit(path.toString(), path.getFileName().toString(), FIVE, -1, false);
    HourImport.Outcome outcome = new HourImport(store(), null).read(shared);
    assertThat(outcome.stray().hours()).singleElement().matches(outcome.stray()::isNamedFor);
    assertThat(new HourFiles(store()).ledger(FIVE)).isEmpty();
  }

  @Test
  void aFileThatIsGoneIsAMissingHour() throws IOException {
    assertThatThrownBy(
            () -> new HourImport(store(), null).read(split(folder.resolve("gone.json.gz"), null)))
        .isInstanceOf(IOException.class);
  }
}
