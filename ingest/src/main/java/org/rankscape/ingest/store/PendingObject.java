// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.rankscape.warehouse.store.PendingFile;

/** An object that is collected in a temporary file and sent when it is committed. */
final class PendingObject implements PendingFile {
  private final FileSystem files;
  private final Path target;
  private final java.nio.file.Path collected;
  private final OutputStream stream;

  PendingObject(FileSystem files, Path target) throws IOException {
    this.files = files;
    this.target = target;
    this.collected = Files.createTempFile("rankscape-", ".object");
    this.stream = open(collected);
  }

  private static OutputStream open(java.nio.file.Path collected) throws IOException {
    try {
      return new BufferedOutputStream(Files.newOutputStream(collected), 1 << 16);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(collected);
      throw e;
    }
  }

  @Override
  public OutputStream stream() {
    return stream;
  }

  /**
   * Sends the object. A stream that fails while it is written to is left unclosed on purpose:
   * closing it would make visible what was sent so far, and Flink's streams cannot be given up
   * otherwise. Reading the collected file does not fail when the task is cancelled, as it would
   * through a channel.
   */
  @Override
  @SuppressWarnings("resource")
  public void commit() throws IOException {
    stream.close();
    try (InputStream in = new FileInputStream(collected.toFile())) {
      FSDataOutputStream out = files.create(target, FileSystem.WriteMode.OVERWRITE);
      in.transferTo(out);
      out.close();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } finally {
      Files.deleteIfExists(collected);
    }
  }
}
