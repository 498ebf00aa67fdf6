// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps other processes from writing to a folder; ends with the process at the latest. */
final class WriteLock implements Closeable {
  private final FileChannel channel;

  private WriteLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Locks a folder, making it where needed.
   *
   * @throws WarehouseException if another process writes to it
   */
  static WriteLock take(Path root) throws IOException {
    Files.createDirectories(root);
    FileChannel channel =
        FileChannel.open(
            root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    WriteLock lock = new WriteLock(channel);
    if (tryLock(channel) == null) {
      lock.close();
      throw new WarehouseException(
          "another process writes to warehouse " + root + ": wait for it to end.");
    }
    return lock;
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
