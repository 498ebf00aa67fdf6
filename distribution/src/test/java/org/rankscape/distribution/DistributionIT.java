// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The zip works outside the source tree. */
class DistributionIT {
  private static Unpacked zip;

  @BeforeAll
  static void unpack() throws Exception {
    zip = new Unpacked();
  }

  @AfterAll
  static void delete() throws Exception {
    zip.close();
  }

  /** A Java of a version: the one that runs the tests, or one where systems keep them. */
  private static Path java(int version) throws IOException {
    Path own = Path.of(System.getProperty("java.home"));
    if (Runtime.version().feature() == version) {
      return own;
    }
    Path jvms = Path.of("/usr/lib/jvm");
    assumeTrue(Files.isDirectory(jvms), "skipped: no folder " + jvms);
    try (Stream<Path> all = Files.list(jvms)) {
      List<Path> found = all.sorted().filter(j -> isVersion(j, version)).toList();
      assumeTrue(!found.isEmpty(), "skipped: no Java " + version + " in " + jvms);
      return found.get(0);
    }
  }

  private static boolean isVersion(Path java, int version) {
    try {
      return Files.isExecutable(java.resolve("bin/java"))
          && Files.readString(java.resolve("release")).contains("JAVA_VERSION=\"" + version);
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void fromEventsToARankingWithoutTouchingItsFolder(int version) throws Exception {
    Path java = java(version);
    Map<String, Long> before = zip.files();
    assertThat(zip.succeeds(java, "--version"))
        .containsPattern("rankscape \\d+\\.\\d+\\S*, build ([0-9a-f]{10}|unknown)")
        .contains("Java " + version + ".");
    assertThat(zip.succeeds(java, "doctor")).contains("DuckDB").doesNotContain("BAD");
    Path work = zip.home.resolve("work " + version);
    zip.succeeds(java, "simulate", "--months", 1, "--scale", 0.1, "--out", work.resolve("sim"));
    keepOneDay(work.resolve("sim/hours"));
    Path warehouse = work.resolve("W");
    run(java, "ingest", "--source", work.resolve("sim/hours"), "--warehouse", warehouse);
    run(java, "rank", "--warehouse", warehouse);
    assertThat(
            zip.succeeds(
                java,
                "query",
                "--warehouse",
                warehouse,
                "--format",
                "csv",
                "SELECT '全景图' AS name, count(*) > 10 AS many FROM openrank"))
        .isEqualTo("name,many\n全景图,true\n");
    assertThat(zip.files()).isEqualTo(before);
  }

  private static void keepOneDay(Path hours) throws IOException {
    try (Stream<Path> files = Files.walk(hours)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().contains("-01-01-")) {
          Files.delete(file);
        }
      }
    }
  }

  /** Progress is told on standard error. */
  private static void run(Path java, Object... arguments) throws Exception {
    Unpacked.Result result =
        zip.run(zip.folder.resolve("rankscape"), java, zip.home, Map.of(), arguments);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).doesNotContain("WARNING").doesNotContain("Exception");
  }

  /** Under a path without spaces: Java 17 finds no class of an archive under one with spaces. */
  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void classesComeFromAnArchiveThatTheFirstStartMakes(int version) throws Exception {
    Path java = java(version);
    Path plain = Files.createTempDirectory("rankscape-");
    Unpacked.permit(plain, "rwxr-xr-x");
    zip.linkInto(plain);
    String log = "loaded-" + version + ".txt";
    try {
      List<String> loaded = List.of();
      for (int start = 0; start < 2; start++) {
        Unpacked.Result result =
            zip.run(
                plain.resolve("rankscape"),
                java,
                zip.home,
                Map.of("RANKSCAPE_JAVA_OPTS", "-Xlog:class+load:file=" + log),
                "help",
                "query");
        assertThat(result.code()).as(result.err()).isZero();
        loaded = Files.readAllLines(zip.home.resolve(log));
      }
      assertThat(loaded)
          .filteredOn(line -> line.contains(" org.rankscape.cli.command.QueryCommand "))
          .hasSize(1)
          .allMatch(line -> line.contains("shared objects file"));
    } finally {
      Unpacked.delete(plain);
    }
  }

  @Test
  void aHomeThatCannotBeWrittenIsEnough() throws Exception {
    Path home = Files.createDirectory(zip.home.resolve("closed"));
    Unpacked.permit(home, "r-xr-xr-x");
    Unpacked.Result result =
        zip.run(
            zip.folder.resolve("rankscape"),
            Path.of(System.getProperty("java.home")),
            home,
            Map.of(),
            "help",
            "export",
            "openrank");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("Usage: rankscape export openrank");
  }

  @Test
  void aLinkToTheLauncherStartsIt() throws Exception {
    Path link = zip.home.resolve("linked");
    Files.createSymbolicLink(link, zip.folder.resolve("rankscape"));
    Unpacked.Result result =
        zip.run(link, Path.of(System.getProperty("java.home")), zip.home, Map.of(), "--version");
    assertThat(result.out()).startsWith("rankscape ");
  }

  @Test
  void everyLibraryIsInTheNotice() throws Exception {
    String notice = Files.readString(zip.folder.resolve("NOTICE"));
    List<String> listed =
        notice
            .lines()
            .filter(line -> line.matches("[^ :]+:[^ :]+:[^ :]+"))
            .map(line -> line.substring(line.indexOf(':') + 1).replace(':', '-'))
            .toList();
    int libraries = 0;
    try (Stream<Path> files = Files.list(zip.folder.resolve("lib"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".jar") && !isOwn(name)) {
          assertThat(listed).as(name).anyMatch(name::startsWith);
          libraries++;
        }
      }
    }
    assertThat(libraries).isGreaterThan(80);
    assertThat(notice).doesNotContain("Unknown");
  }

  private static boolean isOwn(String jar) {
    String module = jar.replaceFirst("-\\d.*", "");
    return Files.isDirectory(Path.of("..", module, "src", "main"));
  }

  @Test
  void linksInItsDocumentsLeadToFiles() throws Exception {
    List<String> broken = new ArrayList<>();
    int links = 0;
    try (Stream<Path> files = Files.walk(zip.folder)) {
      for (Path document : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        Matcher link =
            Pattern.compile("\\]\\(([^)\\s#:]+)(#[^)]*)?\\)").matcher(Files.readString(document));
        while (link.find()) {
          links++;
          if (!Files.exists(document.resolveSibling(link.group(1)))) {
            broken.add(zip.folder.relativize(document) + ": " + link.group(1));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(30);
  }

  @Test
  void nativeLibrariesAreThoseOfTheSystemsItRunsOn() throws Exception {
    Path lib = zip.folder.resolve("lib");
    try (Stream<Path> files = Files.list(lib)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .filteredOn(f -> f.startsWith("libduckdb"))
          .containsExactlyInAnyOrder(
              "libduckdb_java.so_linux_amd64",
              "libduckdb_java.so_linux_arm64",
              "libduckdb_java.so_macos_arm64");
    }
    try (Stream<Path> files = Files.list(lib)) {
      Path zstd =
          files
              .filter(f -> f.getFileName().toString().startsWith("zstd"))
              .findFirst()
              .orElseThrow();
      try (JarFile jar = new JarFile(zstd.toFile())) {
        assertThat(jar.stream().map(JarEntry::getName))
            .filteredOn(f -> f.contains("libzstd-jni") && !f.endsWith("/"))
            .hasSize(4)
            .allMatch(f -> f.matches("(linux/(amd64|aarch64)|darwin/(x86_64|aarch64))/.*"));
      }
    }
  }

  @Test
  void theKernelOfTheNotebooksIsInIt() throws Exception {
    assertThat(zip.succeeds(Path.of(System.getProperty("java.home")), "notebook", "--kernel-only"))
        .contains("kernel 'rankscape' installed");
    String kernel =
        Files.readString(zip.home.resolve(".local/share/jupyter/kernels/rankscape/kernel.json"));
    assertThat(kernel).contains(zip.folder.resolve("kernel") + "/*");
  }

  @Test
  void anOldJavaIsToldInOneLine() throws Exception {
    Path old = Files.createDirectories(zip.home.resolve("java 11/bin")).getParent();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.25\"\n");
    Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
    Unpacked.permit(java, "rwxr-xr-x");
    Unpacked.Result result =
        zip.run(zip.folder.resolve("rankscape"), old, zip.home, Map.of(), "--version");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .startsWith("rankscape: Java 17 or newer is needed, " + java)
        .hasLineCount(1);
  }

  @Test
  void bashCompletesCommands() throws Exception {
    Path script = zip.folder.resolve("completion/rankscape.bash");
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                "source \"$1\"; COMP_WORDS=(rankscape exp); COMP_CWORD=1; _complete_rankscape;"
                    + " echo \"${COMPREPLY[*]}\"",
                "bash",
                script.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(
            new String(
                bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("explain", "explore", "export")
        .hasLineCount(1);
    assertThat(bash.waitFor()).isZero();
  }
}
