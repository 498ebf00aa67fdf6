// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
  @TempDir Path folder;

  private static SimulationSettings settings(long seed) {
    return new SimulationSettings(YearMonth.of(2024, 2), 1, 0.1, seed, true, null);
  }

  @Test
  void theSameSettingsGiveTheSameBytesWithAnyNumberOfThreads() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Path other = folder.resolve("other");
    Summary first = new Simulator(settings(1)).write(one, Progress.NONE, 1);
    Summary second = new Simulator(settings(1)).write(two, Progress.NONE, 2);
    new Simulator(settings(2)).write(other, Progress.NONE, 2);
    assertThat(second).isEqualTo(first);
    assertThat(files(two)).isEqualTo(files(one));
    assertThat(files(other)).isNotEqualTo(files(one));
    assertThat(files(one).keySet()).allMatch(name -> !name.contains("/."));
  }

  /** Name and digest of every file, hidden ones included. */
  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        digests.put('/' + folder.relativize(file).toString(), digest(Files.readAllBytes(file)));
      }
    }
    return digests;
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Memory stays constant because no hour needs another: one alone has the bytes of the run. */
  @Test
  void anHourWrittenAloneHasTheBytesOfTheWholeRun() throws IOException {
    new Simulator(settings(3)).write(folder, Progress.NONE);
    World world = new World(settings(3));
    long day = world.calendar().start() + 19 * Calendar.DAY;
    List<Event> events = new DaySchedule(world).events(day).get(14);
    Path alone = folder.resolve("alone.json.gz");
    new HourWriter(world).write(alone, 19 * 24 + 14, events, new Tally());
    assertThat(events).isNotEmpty();
    assertThat(alone).hasSameBinaryContentAs(folder.resolve("hours/2024-02-20-14.json.gz"));
  }

  @Test
  void filesAreNamedByHourWithoutLeadingZeroAndCarryNoTime() throws IOException {
    new Simulator(settings(1)).write(folder, Progress.NONE);
    Path file = folder.resolve("hours/2024-02-05-9.json.gz");
    byte[] header = Files.readAllBytes(file);
    assertThat(new byte[] {header[4], header[5], header[6], header[7]}).containsOnly(0);
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).startsWith("{\"id\":\"");
    }
    assertThat(Files.readString(folder.resolve("truth.json")))
        .startsWith("{\n  \"simulated\" : true");
  }

  @Test
  void progressIsToldAfterEachDay() throws IOException {
    List<Long> files = new ArrayList<>();
    List<Long> ofFiles = new ArrayList<>();
    Summary summary =
        new Simulator(settings(1))
            .write(
                folder,
                (written, of, events) -> {
                  files.add(written);
                  ofFiles.add(of);
                });
    assertThat(files).hasSize(29).isSorted();
    assertThat(files.get(28)).isEqualTo(summary.files());
    assertThat(ofFiles).containsOnly(summary.files());
  }

  @Test
  void anEarlierSimulationIsReplaced() throws IOException {
    new Simulator(settings(1)).write(folder, Progress.NONE);
    SimulationSettings march = new SimulationSettings(YearMonth.of(2024, 3), 1, 0.1, 1, true, null);
    new Simulator(march).write(folder, Progress.NONE);
    try (Stream<Path> hours = Files.list(folder.resolve("hours"))) {
      assertThat(hours).allMatch(file -> file.getFileName().toString().startsWith("2024-03-"));
    }
  }

  @Test
  void hoursThatAreNotSimulatedAreNotTouched() throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("hours")).resolve("2016-01-01-1.json.gz");
    Files.writeString(foreign, "real");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Simulator(settings(1)).write(folder, Progress.NONE))
        .withMessageContaining(folder.resolve("hours") + " exists and was not written by");
    assertThat(foreign).hasContent("real");
  }

  @Test
  void aCatalogueOfTheUserIsNotTouched() throws IOException {
    Path own = Files.writeString(folder.resolve("catalogue.yaml"), "catalogue: mine");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Simulator(settings(1)).write(folder, Progress.NONE))
        .withMessageContaining(own + " exists and was not written by a simulation");
    assertThat(own).hasContent("catalogue: mine");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatIOException()
        .isThrownBy(() -> new Simulator(settings(1)).write(file.resolve("out"), Progress.NONE))
        .withMessageContaining(file.resolve("out") + " cannot be written")
        .withMessageContaining("give a folder");
  }

  @Test
  void nothingIsLeftWhenTheCallerStopsIt() throws IOException {
    Progress stop =
        (files, ofFiles, events) -> {
          throw new IllegalStateException("stopped by the caller");
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> new Simulator(settings(1)).write(folder, stop))
        .withMessage("stopped by the caller");
    assertThat(folder).isEmptyDirectory();
  }
}
