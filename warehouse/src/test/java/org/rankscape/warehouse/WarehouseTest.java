// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.store.JobNotes;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.RowIterator;
import org.rankscape.warehouse.store.SpillFiles;
import org.rankscape.warehouse.table.Attention;
import org.rankscape.warehouse.table.EventCount;

class WarehouseTest {
  @TempDir Path folder;

  @Test
  void oneWriterAtATime() throws IOException {
    Path root = folder.resolve("deep/W");
    try (Warehouse first = Warehouse.write(root)) {
      assertThatThrownBy(() -> Warehouse.write(root))
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining("another process writes")
          .hasMessageContaining(root.toString());
      first.accept(false);
      assertThat(Warehouse.read(root).simulated()).isFalse();
    }
    Warehouse.write(root).close();
  }

  /** Holds a warehouse's lock until its standard input ends. */
  public static final class Holder {
    private Holder() {}

    /** Takes the folder. */
    public static void main(String[] args) throws IOException {
      try (Warehouse held = Warehouse.write(Path.of(args[0]))) {
        System.out.println("held " + held.root());
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
      }
    }
  }

  @Test
  void anotherProcessHoldsTheLockUntilItDies() throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(other.inputReader().readLine()).startsWith("held");
      assertThatThrownBy(() -> Warehouse.write(folder)).hasMessageContaining("another process");
    } finally {
      other.destroyForcibly();
    }
    assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
    Warehouse.write(folder).close();
  }

  @Test
  void aFolderWithoutManifestIsNone() {
    assertThatThrownBy(() -> Warehouse.read(folder))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining(folder + " is no warehouse")
        .hasMessageContaining("rankscape ingest");
    assertThatThrownBy(() -> Warehouse.read(folder.resolve("nowhere")))
        .hasMessageContaining("is no warehouse");
  }

  @Test
  void aNewerFormatIsRefusedAndTheLockLetGo() throws IOException {
    Path manifest = folder.resolve("warehouse.json");
    Files.writeString(manifest, "{\"format\":2,\"simulated\":false}");
    assertThatThrownBy(() -> Warehouse.read(folder))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("has format 2, this version reads 1");
    assertThatThrownBy(() -> Warehouse.write(folder)).hasMessageContaining("has format 2");

    Files.writeString(manifest, "{\"format\":1,\"simulated\":true}");
    try (Warehouse opened = Warehouse.write(folder)) {
      assertThat(opened.simulated()).isTrue();
    }
  }

  @Test
  void aBrokenManifestIsNamed() throws IOException {
    Files.writeString(folder.resolve("warehouse.json"), "{");
    assertThatThrownBy(() -> Warehouse.read(folder))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining(folder.resolve("warehouse.json") + " cannot be read");
  }

  @Test
  void simulatedAndRealDataDoNotMix() throws IOException {
    try (Warehouse opened = Warehouse.write(folder)) {
      assertThat(opened.simulated()).isFalse();
      assertThat(folder.resolve("warehouse.json")).doesNotExist();
      Warehouse simulated = opened.accept(true);
      assertThat(simulated.simulated()).isTrue();
      simulated.accept(true);
      assertThatThrownBy(() -> simulated.accept(false))
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining("holds simulated data and the source is real");
    }
    try (Warehouse again = Warehouse.write(folder)) {
      assertThatThrownBy(() -> again.accept(false)).hasMessageContaining("another warehouse");
      assertThat(Warehouse.read(folder).simulated()).isTrue();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Path root : List.of(file, file.resolve("W"))) {
      assertThatThrownBy(() -> Warehouse.write(root))
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining("cannot write to warehouse " + root)
          .hasMessageContaining("Choose a folder");
    }
  }

  @Test
  void aSpillFileThatWasBeingWrittenDoesNotKeepTheNextRunOut() throws IOException {
    Path spill = Files.createDirectories(folder.resolve(".spill/run"));
    Files.writeString(spill.resolve(".writing-x"), "half");
    Files.writeString(folder.resolve(".spill/.writing-y"), "half");
    Warehouse.write(folder).close();
    assertThat(folder.resolve(".spill")).doesNotExist();
    Warehouse.write(folder).close();
  }

  @Test
  void whatAJobOnAClusterWritesStaysWhileItMayRun() throws IOException {
    LocalStore store = new LocalStore(folder);
    SpillFiles job = new SpillFiles(store);
    String spilled = job.write(EventCount.class, RowIterator.of(List.of()));
    Path aside = folder.resolve("events/2016-01/.writing-x-1");
    Files.createDirectories(aside.getParent());
    Files.writeString(aside, "half");
    JobNotes notes = new JobNotes(store);
    notes.add("flink:8081");
    notes.add("10.0.0.1:8081");
    for (String ended : List.of("flink:8081", "10.0.0.1:8081")) {
      Warehouse.write(folder).close();
      Warehouse.write(store, "there").close();
      assertThat(store.exists(spilled)).isTrue();
      assertThat(aside).exists();
      notes.remove(ended);
    }
    Warehouse.write(folder).close();
    assertThat(store.exists(spilled)).isFalse();
    assertThat(aside).doesNotExist();
  }

  @Test
  void writingSweepsButReadingDoesNot() throws IOException {
    Path aside = folder.resolve("events/2016-01/.writing-x-1");
    try (Warehouse opened = Warehouse.write(folder)) {
      opened.accept(false);
      Files.createDirectories(aside.getParent());
      Files.writeString(aside, "half");
    }
    Warehouse.read(folder).close();
    assertThat(aside).exists();
    Warehouse.write(folder).close();
    assertThat(aside).doesNotExist();
  }

  @Test
  void monthsAndKeys() throws IOException {
    try (Warehouse w = Warehouse.write(folder)) {
      w.write(Table.ATTENTION, "2016-02", List.of(new Attention("2016-02", 1, 2, 3)));
      w.write(Table.ATTENTION, YearMonth.of(2016, 1), List.of());
      w.hourFiles().commitMissing(LocalDateTime.of(2017, 3, 1, 4, 0));
      Files.createDirectories(folder.resolve("events/2016-01"));
      Files.writeString(folder.resolve("attention/notes.txt"), "");

      assertThat(w.keys(Table.ATTENTION)).containsExactly("2016-01", "2016-02");
      assertThat(w.months(Table.ATTENTION))
          .containsExactly(YearMonth.of(2016, 1), YearMonth.of(2016, 2));
      assertThat(w.months(Table.EVENTS)).containsExactly(YearMonth.of(2017, 3));
      assertThat(w.months(Table.COLLABORATION)).isEmpty();
      assertThatThrownBy(() -> w.months(Table.RUNS)).isInstanceOf(IllegalArgumentException.class);

      assertThat(w.read(Table.ATTENTION, "2016-02"))
          .containsExactly(new Attention("2016-02", 1, 2, 3));
      assertThat(w.read(Table.ATTENTION, "1999-01")).isEmpty();
    }
  }

  @Test
  void closingLetsTheLockGo() throws IOException {
    Warehouse.write(folder).close();
    try (FileChannel lock = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.WRITE)) {
      assertThat(lock.tryLock()).isNotNull();
    }
  }
}
