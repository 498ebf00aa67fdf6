// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempFolderTest {
  @TempDir Path parent;

  private Path left(String name, Instant when) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(name).resolve("deep")).getParent();
    Files.writeString(folder.resolve("deep/file"), "left");
    Files.writeString(folder.resolve(".lock"), "");
    Files.setLastModifiedTime(folder.resolve(".lock"), FileTime.from(when));
    return folder;
  }

  @Test
  void whatDeadProcessesLeftIsSweptAndNothingElse() throws IOException {
    Instant old = Instant.now().minusSeconds(600);
    Path dead = left("rankscape-run-dead", old);
    Path alive = left("rankscape-run-alive", old);
    Path young = left("rankscape-run-young", Instant.now());
    Path other = left("rankscape-other", old);
    try (FileChannel channel = FileChannel.open(alive.resolve(".lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      TempFolder.sweep(parent);
    }
    assertThat(dead).doesNotExist();
    assertThat(List.of(alive, young, other)).allSatisfy(f -> assertThat(f).isDirectory());
  }

  @Test
  void aProcessLeavesNothingBehind() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + parent,
                "-cp",
                System.getProperty("java.class.path"),
                "org.rankscape.cli.command.Rankscape",
                "doctor")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    try (var files = Files.list(parent)) {
      assertThat(files.filter(f -> !f.getFileName().toString().startsWith("hsperfdata"))).isEmpty();
    }
  }
}
