// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.hour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rankscape.warehouse.Rows;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.RowIterator;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.EventCount;
import org.rankscape.warehouse.table.Hour;
import org.rankscape.warehouse.table.Rejected;

class HourFilesTest {
  /** Rows that tell whether they were closed. */
  private static final class Closing<T> implements RowIterator<T> {
    private final RowIterator<T> rows;
    private boolean closed;

    Closing(List<T> rows) {
      this.rows = RowIterator.of(rows);
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public T next() {
      return rows.next();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void rowsAreClosedWhetherTheyAreTakenOrKnown() throws IOException {
    HourFiles files = new HourFiles(new LocalStore(folder));
    SourceFile source =
        new SourceFile("2016-01-01-5.json.gz", 9, 9, null, 1, 1, 0, new TreeMap<>(), null, true);
    for (int i = 0; i < 2; i++) {
      Closing<Event> events = new Closing<>(List.of());
      Closing<Rejected> rejected =
          new Closing<>(List.of(new Rejected(HOUR, "f", 1, "malformed", "why", "{")));
      files.commit(HOUR, List.of(source), events, rejected);
      assertThat(events.closed).isTrue();
      assertThat(rejected.closed).isTrue();
    }
  }

  private static final LocalDateTime HOUR = LocalDateTime.of(2016, 1, 1, 5, 0);
  private Path folder;

  /** What one source file holds of the hour. */
  record Part(SourceFile source, List<Event> events, List<Rejected> rejected) {}

  @BeforeTry
  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("hour-files");
  }

  @AfterTry
  @AfterEach
  void deleteFolder() throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path p : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }

  @Provide
  Arbitrary<List<Part>> parts() {
    Arbitrary<Event> event =
        Combinators.combine(
                Arbitraries.longs().between(1, 5),
                Arbitraries.of("IssuesEvent", "PushEvent"),
                Arbitraries.integers().between(0, 1),
                Arbitraries.of("old/name", "new/name"))
            .as((id, type, second, name) -> Rows.issue(id, type, HOUR.plusSeconds(second), name));
    Arbitrary<Rejected> rejected =
        Combinators.combine(
                Arbitraries.longs().between(1, 3),
                Arbitraries.of("malformed", "cut_off"),
                Arbitraries.of("{", "[]"))
            .as((line, reason, text) -> new Rejected(HOUR, "f", line, reason, "why", text));
    return Combinators.combine(
            event.list().ofMaxSize(7), rejected.list().uniqueElements().ofMaxSize(3))
        .as((events, lines) -> new Part(null, events, lines))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(HourFilesTest::numbered);
  }

  private static List<Part> numbered(List<Part> parts) {
    List<Part> out = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part p = parts.get(i);
      out.add(part(i % 2 == 0 ? "2016-01-01-5.json.gz" : "other.json.gz", i, p.events, p.rejected));
    }
    return out;
  }

  private static Part part(String name, long crc, List<Event> events, List<Rejected> rejected) {
    TreeMap<String, Long> types = new TreeMap<>(Map.of("GollumEvent", 3L));
    events.forEach(e -> types.merge(e.type(), 1L, Long::sum));
    SourceFile source =
        new SourceFile(
            name,
            100,
            crc,
            null,
            3 + events.size() + rejected.size(),
            rejected.size(),
            events.size(),
            types,
            null,
            name.startsWith("2016-01-01-5."));
    return new Part(source, events, rejected);
  }

  private static void commit(Path root, List<Part> parts) throws IOException {
    HourFiles files = new HourFiles(new LocalStore(root));
    for (Part p : parts) {
      files.commit(HOUR, p.source, p.events, p.rejected);
    }
  }

  @Property(tries = 25)
  void anyOrderWithRepeatsLeavesTheSameBytes(
      @ForAll("parts") List<Part> parts, @ForAll Random random) throws IOException {
    commit(folder.resolve("a"), parts);
    List<Part> shuffled = new ArrayList<>(parts);
    shuffled.addAll(parts.subList(0, random.nextInt(parts.size() + 1)));
    Collections.shuffle(shuffled, random);
    commit(folder.resolve("b"), shuffled);
    assertThat(Rows.files(folder.resolve("b"))).isEqualTo(Rows.files(folder.resolve("a")));
  }

  @Property(tries = 25)
  void anHourIsTheUnionOfItsFilesAndItsLedgerAddsUp(@ForAll("parts") List<Part> parts)
      throws IOException {
    commit(folder, parts);
    LocalStore store = new LocalStore(folder);
    Map<List<Object>, Event> union = new TreeMap<>(Comparator.comparing(HourFilesTest::sortKey));
    long lines = 0;
    TreeSet<String> rejected = new TreeSet<>();
    for (Part p : parts) {
      lines += p.source.lines();
      p.rejected.forEach(r -> rejected.add(r.toString()));
      for (Event e : p.events) {
        union.merge(
            List.of(e.eventId(), e.type(), e.createdAt()),
            e,
            (a, b) -> a.toString().compareTo(b.toString()) <= 0 ? a : b);
      }
    }
    List<Event> rows =
        ParquetFiles.read(store.input("events/2016-01/2016-01-01-05.parquet"), Event.class);
    assertThat(rows).containsExactlyElementsOf(union.values());

    HourLedger ledger = new HourFiles(store).ledger(HOUR).orElseThrow();
    Hour hour = ledger.hour(HOUR);
    assertThat(hour.lines()).isEqualTo(hour.events() + hour.rejected() + hour.duplicates());
    assertThat(hour.lines()).isEqualTo(lines);
    assertThat(hour.kept()).isEqualTo(rows.size());
    assertThat(hour.rejected()).isEqualTo(rejected.size());
    assertThat(hour.state()).isEqualTo("complete");
    assertThat(ledger.eventCounts(HOUR).stream().mapToLong(EventCount::events).sum())
        .isEqualTo(hour.events());
    assertThat(ledger.eventCounts(HOUR))
        .as("of the versions of a file the one with most events")
        .contains(new EventCount(HOUR, "GollumEvent", 3L * Math.min(2, parts.size())));
    for (String type : List.of("IssuesEvent", "PushEvent")) {
      long count = rows.stream().filter(e -> e.type().equals(type)).count();
      EventCount exact = new EventCount(HOUR, type, count);
      assertThat(count == 0 || ledger.eventCounts(HOUR).contains(exact)).isTrue();
    }

    String path = HourFiles.path(Table.REJECTED, HOUR);
    List<String> asideRows =
        store.exists(path)
            ? ParquetFiles.read(store.input(path), Rejected.class).stream()
                .map(Rejected::toString)
                .toList()
            : List.of();
    assertThat(asideRows).containsExactlyInAnyOrderElementsOf(rejected);
  }

  private static String sortKey(List<Object> identity) {
    return identity.get(0) + " " + identity.get(1) + " " + identity.get(2);
  }

  @Property(tries = 25)
  void ledgerReadsWhatItWrote(@ForAll("parts") List<Part> parts) {
    HourLedger ledger = HourLedger.absent(HourLedger.MISSING);
    for (Part p : parts) {
      ledger = ledger.with(List.of(p.source), p.source.types(), 5);
    }
    assertThat(HourLedger.fromJson(ledger.toJson())).isEqualTo(ledger);
    assertThat(ledger.sources()).hasSize(parts.size());
  }

  @Test
  void anHourThatWasMissingIsTakenWhenItComes() throws IOException {
    HourFiles files = new HourFiles(new LocalStore(folder));
    assertThat(files.ledger(HOUR)).isEmpty();
    files.commitMissing(HOUR);
    assertThat(files.ledger(HOUR).orElseThrow().hour(HOUR))
        .isEqualTo(new Hour(HOUR, 0, 0, 0, 0, 0, "missing", null, false, null, null, null));
    Part part = part("2016-01-01-5.json.gz", 1, List.of(event(1)), List.of());
    commit(folder, List.of(part));
    assertThat(files.ledger(HOUR).orElseThrow().hour(HOUR))
        .isEqualTo(
            new Hour(
                HOUR, 4, 4, 1, 0, 0, "complete", "2016-01-01-5.json.gz", true, null, null, null));

    files.commitMissing(HOUR);
    assertThat(files.ledger(HOUR).orElseThrow().rows()).isEqualTo(1);
    commit(folder.resolve("never-missing"), List.of(part));
    assertThat(Files.readAllBytes(folder.resolve(HourFiles.path(Table.EVENTS, HOUR))))
        .isEqualTo(
            Files.readAllBytes(
                folder.resolve("never-missing").resolve(HourFiles.path(Table.EVENTS, HOUR))));
  }

  @Test
  void anHourThatFailedIsLessThanAGapAndAGapLessThanAFile() throws IOException {
    HourFiles files = new HourFiles(new LocalStore(folder));
    files.commitFailed(HOUR);
    assertThat(files.ledger(HOUR).orElseThrow().hour(HOUR).state()).isEqualTo("failed");
    files.commitMissing(HOUR);
    assertThat(files.ledger(HOUR).orElseThrow().hour(HOUR).state()).isEqualTo("missing");
    files.commitFailed(HOUR);
    assertThat(files.ledger(HOUR).orElseThrow().hour(HOUR).state()).isEqualTo("missing");
    Part part = part("2016-01-01-5.json.gz", 1, List.of(event(1)), List.of());
    commit(folder, List.of(part));
    files.commitFailed(HOUR);
    files.commitMissing(HOUR);
    commit(folder.resolve("never-failed"), List.of(part));
    assertThat(Files.readAllBytes(folder.resolve(HourFiles.path(Table.EVENTS, HOUR))))
        .isEqualTo(
            Files.readAllBytes(
                folder.resolve("never-failed").resolve(HourFiles.path(Table.EVENTS, HOUR))));
  }

  @Test
  void aDamagedFileLeavesAPartialHourUntilItComesWhole() throws IOException {
    Part whole = part("2016-01-01-5.json.gz", 1, List.of(event(1), event(2)), List.of());
    SourceFile half =
        new SourceFile(
            "2016-01-01-5.json.gz",
            50,
            9,
            "Unexpected end",
            1,
            0,
            1,
            new TreeMap<>(Map.of("IssuesEvent", 1L)),
            null,
            true);
    HourFiles files = new HourFiles(new LocalStore(folder));
    files.commit(HOUR, half, List.of(event(1)), List.of());
    assertThat(files.ledger(HOUR).orElseThrow().hour(HOUR).state()).isEqualTo("partial");
    commit(folder, List.of(part("other.json.gz", 3, List.of(event(1)), List.of())));
    assertThat(files.ledger(HOUR).orElseThrow().hour(HOUR).state()).isEqualTo("partial");
    commit(folder, List.of(whole));
    assertThat(files.ledger(HOUR).orElseThrow().hour(HOUR).state()).isEqualTo("complete");
    assertThat(files.ledger(HOUR).orElseThrow().hour(HOUR).kept()).isEqualTo(2);
  }

  @Test
  void aRestartedIdIsAnotherEvent() throws IOException {
    Event earlier = event(1);
    Event later = Rows.issue(1, "IssuesEvent", HOUR.plusMinutes(9), "old/name");
    Event other = Rows.issue(1, "WatchEvent", earlier.createdAt(), "old/name");
    HourFiles files = new HourFiles(new LocalStore(folder));
    Part part = part("f", 1, List.of(later, other, earlier, earlier), List.of());
    assertThat(files.commit(HOUR, part.source, part.events, List.of())).isEqualTo(3);
  }

  @Test
  void namesOfFilesTellTheirHour() {
    String path = HourFiles.path(Table.EVENTS, HOUR);
    assertThat(path).isEqualTo("events/2016-01/2016-01-01-05.parquet");
    assertThat(HourFiles.hourOf("/w/" + path)).isEqualTo(HOUR);
  }

  private static Event event(long id) {
    return Rows.issue(id, "IssuesEvent", HOUR.plusSeconds(id), "old/name");
  }
}
