// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two scripts of a checkout, {@code ./rankscape} and {@code ./verify}, with a Maven that notes
 * what it is asked for: these tests run within Maven themselves.
 */
class ScriptsIT {
  @TempDir Path checkout;
  private final Map<String, String> environment = new TreeMap<>();

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void aCheckout() throws Exception {
    Files.copy(Cli.root().resolve("rankscape"), checkout.resolve("rankscape"));
    Files.copy(Cli.root().resolve("verify"), checkout.resolve("verify"));
    Files.createFile(checkout.resolve("pom.xml"));
    String script = Files.readString(Cli.root().resolve("rankscape"));
    String modules = script.replaceAll("(?s).*for module in (.*?); do.*", "$1");
    for (String module : modules.split(" ", -1)) {
      Files.createDirectories(checkout.resolve(module).resolve("src/main"));
      assertThat(Cli.root().resolve(module).resolve("pom.xml")).exists();
      Files.createFile(checkout.resolve(module).resolve("pom.xml"));
    }
    program("cli/src/main/launcher/rankscape", "echo \"$RANKSCAPE_HOME\" \"$@\"; exit 7");
    program(
        "mvnw",
        """
        echo "$@" >> asked
        echo '[INFO] Building Rankscape warehouse 0.1.0 [2/11]'
        echo '[INFO] as much as ever'
        [ ! -e fails ] || { echo '[ERROR] it does not compile'; exit 1; }
        mkdir -p cli/target && touch cli/target/rankscape.jar
        """);
  }

  private void program(String name, String text) throws IOException {
    Path file = checkout.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Result run(String... command) throws Exception {
    Path out = Files.createTempFile(checkout, "out", ".txt");
    Path err = Files.createTempFile(checkout, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(checkout.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private List<String> asked() throws IOException {
    Path asked = checkout.resolve("asked");
    return Files.exists(asked) ? Files.readAllLines(asked) : List.of();
  }

  @Test
  void rankscapeBuildsWhatIsMissingOrOldAndPassesArgumentsAndExitCodeOn() throws Exception {
    Result first = run("./rankscape", "query", "SELECT 'a  b'");
    assertThat(first.code()).as(first.err()).isEqualTo(7);
    assertThat(first.out())
        .isEqualTo(checkout.toRealPath().resolve("cli/target") + " query SELECT 'a  b'\n");
    assertThat(first.err())
        .contains("rankscape: building (the first build downloads")
        .contains("rankscape: building [2/11] warehouse\n")
        .doesNotContain("as much as ever");
    assertThat(asked())
        .containsExactly("-B -ntp package -pl cli -am -DskipTests -Dspotless.check.skip=true");

    assertThat(run("./rankscape", "--version").err()).as("built already").isEmpty();
    Path source = Files.createFile(checkout.resolve("rank/src/main/Changed.java"));
    Files.setLastModifiedTime(
        source,
        FileTime.fromMillis(
            Files.getLastModifiedTime(checkout.resolve("cli/target/rankscape.jar")).toMillis()
                + 5000));
    run("./rankscape", "--version");
    assertThat(asked()).as("a source is newer").hasSize(2);
  }

  @Test
  void aBuildThatFailsIsToldAndStartsNothing() throws Exception {
    Files.createFile(checkout.resolve("fails"));
    Result result = run("./rankscape", "demo");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("[ERROR] it does not compile")
        .contains("rankscape: the build failed; the lines above and ")
        .contains("target/build.log");
    assertThat(checkout.resolve("target/build.log")).content().contains("as much as ever");
  }

  @Test
  void withoutAJdkBothSayHowToGetOne() throws Exception {
    program("old/bin/javac", "echo javac 11.0.2");
    program("old/bin/java", "echo '    java.specification.version = 11' >&2");
    environment.put("JAVA_HOME", checkout.resolve("old").toString());
    for (String script : List.of("./rankscape", "./verify")) {
      Result result = run(script);
      assertThat(result.code()).as(script).isEqualTo(1);
      assertThat(result.err())
          .contains("a JDK, 17 or newer")
          .contains("sudo apt-get install openjdk-17-jdk-headless");
    }
    assertThat(asked()).isEmpty();
  }

  @Test
  void verifyRunsAllTestsAndFailsWithThem() throws Exception {
    program("browser/chrome", "");
    environment.put("CHROME", checkout.resolve("browser/chrome").toString());
    program("browser/jupyter-nbconvert", "");
    environment.put("PATH", checkout.resolve("browser") + ":" + System.getenv("PATH"));
    Result result = run("./verify");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("browser: ").endsWith("verify: all is well\n");
    assertThat(asked()).containsExactly("-B -ntp verify");

    Files.createFile(checkout.resolve("fails"));
    Result failed = run("./verify");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out()).contains("[ERROR] it does not compile");
    assertThat(failed.err()).doesNotContain("all is well");
  }

  @Test
  void verifyWithBenchRunsTheHeavyTestsAndTheBenchmarksAlone() throws Exception {
    program("benchmarks/run", "echo benchmarks >> asked");
    assertThat(run("./verify", "--bench").code()).isZero();
    List<String> asked = new ArrayList<>(asked());
    assertThat(asked.remove(asked.size() - 1)).isEqualTo("benchmarks");
    assertThat(asked).hasSize(2).first().isEqualTo("-B -ntp install -DskipTests");
    assertThat(asked.get(1)).contains("-Dgroups=bench");
  }

  @Test
  void verifyRefusesWhatItDoesNotKnow() throws Exception {
    Result option = run("./verify", "--fast");
    assertThat(option.code()).isEqualTo(2);
    assertThat(option.err()).contains("unknown option --fast. Usage: ./verify [--bench]");
    environment.put("CHROME", "/nowhere/chrome");
    Result browser = run("./verify");
    assertThat(browser.code()).isEqualTo(1);
    assertThat(browser.err()).contains("CHROME=/nowhere/chrome is no program");
    assertThat(asked()).isEmpty();
  }
}
