// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rankscape.cli.TempFolder;
import org.rankscape.cli.Version;
import org.rankscape.ingest.hour.Igzip;
import org.rankscape.warehouse.DamagedFiles;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.WarehouseException;
import org.rankscape.warehouse.query.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rankscape doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Tell what is installed, what is missing, and what works without it.",
    footer = {"", "Examples:", "  rankscape doctor", "  rankscape doctor --warehouse W"})
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--warehouse",
      paramLabel = "W",
      description = "Read every file of a warehouse too, and list damaged ones.")
  Path warehouse;

  private boolean failed;

  @Override
  public Integer call() throws IOException {
    say("ok", "Rankscape", Version.current() + ", build " + Version.build());
    say(
        "ok",
        "Java",
        System.getProperty("java.version") + " in " + System.getProperty("java.home"));
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    check(
        heap >= 900,
        "memory",
        String.format(
            Locale.ROOT,
            "%,d MB for Java, %d processors (set RANKSCAPE_JAVA_OPTS=-Xmx2g for more)",
            heap,
            Runtime.getRuntime().availableProcessors()));
    checkDuckDb();
    say(Igzip.isAvailable() ? "ok" : "--", "gunzip", Igzip.description());
    checkTemporaryFolder();
    Optional<Path> dot = onPath("dot");
    say(
        dot.isPresent() ? "ok" : "--",
        "graphviz",
        dot.map(Path::toString)
            .orElse(
                "not installed; network.svg is drawn without it, a little slower. To get it:"
                    + " sudo apt-get install graphviz"));
    Optional<Path> browser =
        Stream.of("chromium", "google-chrome", "chromium-browser")
            .map(DoctorCommand::onPath)
            .flatMap(Optional::stream)
            .findFirst();
    say(
        browser.isPresent() ? "ok" : "--",
        "browser",
        browser
            .map(Path::toString)
            .orElse(
                "no Chromium found; only the tests of ./verify need one, pages open in any. To get"
                    + " it: sudo apt-get install chromium"));
    Optional<Path> jupyter = NotebookCommand.jupyter();
    say(
        jupyter.isPresent() ? "ok" : "--",
        "jupyter",
        jupyter
            .map(Path::toString)
            .orElse(
                "not installed; only the notebooks need it. To get it: "
                    + NotebookCommand.HOW_TO_GET_JUPYTER));
    checkFastStart();
    boolean token =
        System.getenv("GITHUB_TOKEN") != null || System.getenv("RANKSCAPE_GITHUB_TOKENS") != null;
    say(
        token ? "ok" : "--",
        "token",
        token
            ? "there is one for GitHub's API"
            : "GITHUB_TOKEN is not set; only what asks GitHub's API needs one (enrich, backfill)."
                + " To get it: github.com/settings/tokens, no scope needed");
    if (warehouse != null) {
      checkWarehouse();
    }
    return failed ? 1 : 0;
  }

  private void checkWarehouse() throws IOException {
    try (Warehouse opened = Warehouse.read(warehouse)) {
      List<String> damaged = DamagedFiles.of(opened);
      damaged.forEach(file -> check(false, "file", file));
      check(
          damaged.isEmpty(),
          "warehouse",
          warehouse + (damaged.isEmpty() ? ": no damaged file" : ": damaged files, see above"));
    }
  }

  private void checkDuckDb() {
    try {
      check(true, "DuckDB", Database.version());
    } catch (WarehouseException | LinkageError e) {
      check(
          false,
          "DuckDB",
          "its native library does not load here: "
              + e.getMessage()
              + ". It comes for Linux (x86-64, ARM64; glibc) and macOS (ARM64)");
    }
  }

  private static void checkFastStart() {
    boolean archive =
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .anyMatch(a -> a.startsWith("-XX:SharedArchiveFile="));
    say(
        archive ? "ok" : "--",
        "fast start",
        archive
            ? "classes come from an archive"
            : "no archive of classes, every start takes twice as long. To get it: start with the"
                + " launcher 'rankscape', and let it write to $XDG_CACHE_HOME or ~/.cache");
  }

  private void checkTemporaryFolder() {
    Path own = Path.of(System.getProperty("java.io.tmpdir"));
    Path folder = TempFolder.isOwn(own) ? own.getParent() : own;
    try {
      long free = Files.getFileStore(folder).getUsableSpace() >> 20;
      check(
          Files.isWritable(folder) && free > 500,
          "disk",
          String.format(Locale.ROOT, "%,d MB free for temporary files in %s", free, folder));
    } catch (IOException e) {
      check(false, "disk", folder + " cannot be used: " + e);
    }
  }

  private static Optional<Path> onPath(String program) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void check(boolean good, String what, String text) {
    failed |= !good;
    say(good ? "ok" : "BAD", what, text);
  }

  private static void say(String state, String what, String text) {
    System.out.printf(Locale.ROOT, "%-4s %-10s %s%n", state, what, text);
  }
}
