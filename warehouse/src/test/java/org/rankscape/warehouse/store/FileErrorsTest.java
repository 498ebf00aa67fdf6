// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErrorsTest {
  @TempDir Path folder;

  /** Something that the file system refuses. */
  private interface Attempt {
    void make() throws IOException;
  }

  private static String told(Attempt attempt) {
    try {
      attempt.make();
      return "nothing";
    } catch (IOException e) {
      return FileErrors.text(e);
    }
  }

  @Test
  void errorsOfFilesAreToldInWords() throws IOException {
    Path file = Files.createFile(folder.resolve("f"));
    assertThat(told(() -> Files.delete(folder)))
        .isEqualTo(about(folder, "the folder is not empty"));
    assertThat(told(() -> Files.createFile(file)))
        .isEqualTo(about(file, "a file of this name exists already"));
    assertThat(told(() -> Files.list(file).close())).isEqualTo(about(file, "it is no folder"));
    Path none = folder.resolve("none");
    assertThat(told(() -> Files.size(none))).isEqualTo(about(none, "no such file or folder"));
    assertThat(FileErrors.text(new AccessDeniedException("f"))).endsWith("f: access denied");
    assertThat(FileErrors.text(new FileSystemLoopException("f")))
        .endsWith("f: its links lead back to itself");
    assertThat(FileErrors.text(new FileSystemException("f", null, "No space left on device")))
        .isEqualTo("cannot read or write f: No space left on device");
    assertThat(FileErrors.text(new FileSystemException("f")))
        .doesNotContain("Exception")
        .contains("does not say why");
  }

  private static String about(Path path, String reason) {
    return "cannot read or write " + path + ": " + reason;
  }

  @Test
  void theCauseOfAnUncheckedErrorIsToldOnce() {
    IOException cause = new IOException("the disk is gone");
    assertThat(FileErrors.text(new UncheckedIOException(cause))).isEqualTo("the disk is gone");
    assertThat(FileErrors.text(new UncheckedIOException("hours.csv", cause)))
        .isEqualTo("hours.csv: the disk is gone");
    assertThat(FileErrors.text(new EOFException())).isEqualTo("it ends too early");
  }
}
