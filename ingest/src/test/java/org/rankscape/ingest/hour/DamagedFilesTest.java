// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.rankscape.ingest.Lines;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.table.Event;
import org.rankscape.warehouse.table.Rejected;

/** Files damaged at random: what is kept is the start of what was there. */
class DamagedFilesTest {
  private static final LocalDateTime FIVE = LocalDateTime.of(2016, 1, 1, 5, 0);

  private static SourceFileReader.Content read(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("source", ".json.gz");
    try {
      Files.write(file, bytes);
      SourceSplit split = new SourceSplit(file.toString(), "2016-01-01-5.json.gz", FIVE, -1, true);
      SourceFileReader.Content content = read(split, file, false);
      if (Igzip.isAvailable()) {
        assertThat(told(read(split, file, true))).isEqualTo(told(content));
      }
      return content;
    } finally {
      Files.delete(file);
    }
  }

  private static SourceFileReader.Content read(SourceSplit split, Path file, boolean igzip)
      throws IOException {
    return new SourceFileReader(new Opener(), new SpillFiles(new LocalStore(file)), 1 << 30, igzip)
        .read(split, hour -> true);
  }

  /** All that reading a file tells. */
  private static List<Object> told(SourceFileReader.Content content) {
    List<Object> out = new ArrayList<>();
    out.add(Arrays.asList(content.size(), content.crc32c(), content.damage()));
    content
        .lines()
        .hours()
        .forEach(
            (hour, lines) -> {
              out.add(lines.entry("name", content));
              out.add(new ArrayList<>(lines.sorted()));
              out.add(lines.sortedRejected(hour));
            });
    return out;
  }

  private static List<Event> events(SourceFileReader.Content content) {
    List<Event> out = new ArrayList<>();
    content.lines().hours().values().forEach(hour -> out.addAll(hour.sorted()));
    return out;
  }

  private static List<String> lines(int count, Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      lines.add(
          Lines.event(
              10_000_000L + i,
              random.nextInt(3) == 0 ? "WatchEvent" : "ForkEvent",
              String.format(Locale.ROOT, "2016-01-01T05:%02d:%02dZ", i / 60 % 60, i % 60),
              random.nextInt(5000),
              "owner" + random.nextInt(300) + "/name" + random.nextInt(300),
              random.nextInt(1 << 30),
              "{\"note\":\""
                  + Long.toString(random.nextLong(), 36).repeat(1 + random.nextInt(9))
                  + "\"}"));
    }
    return lines;
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(random.nextBoolean() ? 3 : 3000));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (random.nextInt(5)) {
      case 0 -> out.write(bytes, 0, at);
      case 1 -> {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        out.writeBytes(flipped);
      }
      case 2 -> {
        out.write(bytes, 0, to);
        out.write(bytes, at, bytes.length - at);
      }
      case 3 -> {
        out.write(bytes, 0, at);
        out.write(bytes, to, bytes.length - to);
      }
      default -> {
        byte[] noise = new byte[to - at];
        random.nextBytes(noise);
        out.write(bytes, 0, at);
        out.writeBytes(noise);
        out.write(bytes, to, bytes.length - to);
      }
    }
    return out.toByteArray();
  }

  @Property(tries = 250)
  void whatIsKeptOfADamagedFileIsItsStart(@ForAll @LongRange(min = 0) long seed)
      throws IOException {
    Random random = new Random(seed);
    List<String> lines = lines(1500, random);
    String text = String.join("\n", lines) + "\n";
    int half = text.indexOf('\n', text.length() / 2) + 1;
    byte[] whole =
        random.nextBoolean()
            ? Lines.gzip(text)
            : Lines.gzip(text.substring(0, half), text.substring(half));
    List<Event> all = events(read(whole));
    assertThat(all).hasSize(1500);
    byte[] damaged = damaged(whole, random);
    SourceFileReader.Content content = read(damaged);
    List<Event> kept = events(content);
    if (!kept.equals(all.subList(0, Math.min(all.size(), kept.size())))) {
      List<Event> invented = new ArrayList<>(kept);
      invented.removeAll(all);
      assertThat(invented)
          .as(
              "seed %d, damage %s, file %s",
              seed,
              content.damage(),
              Base64.getEncoder().encodeToString(Arrays.copyOf(damaged, 200)))
          .isEmpty();
      assertThat(kept).as("seed %d", seed).isEqualTo(all.subList(0, kept.size()));
    }
    if (kept.size() < all.size()) {
      assertThat(content.damage()).as("seed %d", seed).isNotBlank();
    }
  }

  @Property(tries = 100)
  void manyDamagesNeitherThrowNorLoop(@ForAll @LongRange(min = 0) long seed) throws IOException {
    Random random = new Random(seed);
    byte[] bytes = Lines.gzip(String.join("\n", lines(200, random)), "", "x\n");
    for (int i = 0; i < 20 && bytes.length > 0; i++) {
      bytes = damaged(bytes, random);
      SourceFileReader.Content content = read(bytes);
      assertThat(content.size()).as("seed %d", seed).isEqualTo(bytes.length);
    }
  }

  @Test
  void theStartOfALargeDamagedFileIsKept() throws IOException {
    Random random = new Random(3);
    byte[] whole = Lines.gzip(String.join("\n", lines(20_000, random)) + "\n");
    for (int i = 0; i < 64; i++) {
      whole[whole.length / 2 + i] = (byte) random.nextInt();
    }
    List<Event> kept = events(read(whole));
    assertThat(kept).hasSizeBetween(4_500, 10_000);
  }

  @Test
  void aSecondMemberCutWithinItsHeaderIsNoticed() throws IOException {
    byte[] first = Lines.gzip(Lines.star(1, "2016-01-01T05:00:00Z") + "\n");
    byte[] both = Lines.gzip(Lines.star(1, "2016-01-01T05:00:00Z") + "\n", "x");
    for (int more = 1; more < both.length - first.length; more++) {
      SourceFileReader.Content content = read(Arrays.copyOf(both, first.length + more));
      assertThat(content.damage()).as("%d bytes of the second member", more).contains("cut off");
      assertThat(events(content)).hasSize(1);
    }
    assertThat(read(first).damage()).isNull();
  }

  @Test
  void whatFollowsTheStreamIsToldUnlessItIsPadding() throws IOException {
    byte[] first = Lines.gzip(Lines.star(1, "2016-01-01T05:00:00Z") + "\n");
    assertThat(read(Arrays.copyOf(first, first.length + 5000)).damage()).isNull();
    byte[] garbage = Arrays.copyOf(first, first.length + 20);
    garbage[first.length + 3] = 'x';
    SourceFileReader.Content content = read(garbage);
    assertThat(content.damage()).contains("follows the gzip stream");
    assertThat(events(content)).hasSize(1);
  }

  @Test
  void headersWithAllFieldsAreRead() throws IOException {
    byte[] plain = Lines.gzip("text");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 3);
    out.write(2 | 4 | 8 | 16);
    out.write(plain, 4, 6);
    out.writeBytes(new byte[] {3, 0, 'a', 'b', 'c', 'n', 0, 'c', 'c', 0, 9, 9});
    out.write(plain, 10, plain.length - 10);
    try (GzipReader in = new GzipReader(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("text");
      assertThat(in.verified()).isEqualTo(4);
    }
    byte[] unknown = plain.clone();
    unknown[2] = 7;
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> new GzipReader(new ByteArrayInputStream(unknown)).read())
        .isInstanceOf(ZipException.class)
        .hasMessageContaining("compression method");
  }

  @Property(tries = 150)
  void objectsWithoutLineBreaksAreLinesOfTheirOwn(@ForAll @LongRange(min = 0) long seed)
      throws IOException {
    Random random = new Random(seed);
    int count = random.nextInt(10) == 0 ? 9000 : 1 + random.nextInt(40);
    List<String> lines = lines(count, random);
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String[] separators = {"", " ", "\n", "\r\n", "\t "};
      text.append(line).append(separators[random.nextInt(count > 100 ? 2 : 5)]);
    }
    SourceFileReader.Content content = read(Lines.gzip(text.toString()));
    List<Event> expected = events(read(Lines.gzip(String.join("\n", lines))));
    assertThat(expected).hasSize(count);
    assertThat(events(content).equals(expected)).as("seed %d", seed).isTrue();
    assertThat(content.damage()).isNull();
  }

  @Test
  void ofObjectsInOneLineTheSoundOnesBeforeTheFirstBadOneAreKept() throws IOException {
    String star = Lines.star(1, "2016-01-01T05:00:00Z");
    String second = Lines.star(2, "2016-01-01T05:00:01Z");
    String text =
        star + second + "{\"id\":" + star + "\n" + second.replace("\"2\"", "\"3\"") + second;
    SourceFileReader.Content content = read(Lines.gzip(text));
    assertThat(events(content)).extracting(Event::eventId).containsExactly(1L, 2L, 2L, 3L);
    assertThat(content.lines().hours().get(FIVE).sortedRejected(FIVE))
        .extracting(Rejected::line)
        .containsExactly(1L);
  }
}
