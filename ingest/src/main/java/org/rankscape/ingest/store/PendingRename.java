// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.rankscape.warehouse.store.PendingFile;

/**
 * A file that is written under a hidden name beside its place and renamed when it is committed.
 * Replacing an older file is one step on this machine's file system; on others, whose rename may
 * refuse to replace, the older file is deleted first.
 */
final class PendingRename implements PendingFile {
  private static final String ASIDE = ".writing-";
  private final FileSystem files;
  private final Path target;
  private final Path aside;
  private final OutputStream stream;
  private boolean done;

  PendingRename(FileSystem files, Path target) throws IOException {
    this.files = files;
    this.target = target;
    files.mkdirs(target.getParent());
    this.aside = new Path(target.getParent(), ASIDE + target.getName() + "-" + UUID.randomUUID());
    this.stream =
        new BufferedOutputStream(files.create(aside, FileSystem.WriteMode.NO_OVERWRITE), 1 << 16);
  }

  /** Whether a file is one that was being written. */
  static boolean isAside(Path path) {
    return path.getName().startsWith(ASIDE);
  }

  @Override
  public OutputStream stream() {
    return stream;
  }

  @Override
  public void commit() throws IOException {
    stream.close();
    if (!files.isDistributedFS()) {
      Files.move(
          java.nio.file.Path.of(aside.getPath()),
          java.nio.file.Path.of(target.getPath()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } else if (!files.rename(aside, target)) {
      files.delete(target, false);
      if (!files.rename(aside, target)) {
        throw new IOException("cannot rename " + aside + " to " + target);
      }
    }
    done = true;
  }

  @Override
  public void close() throws IOException {
    if (!done) {
      try {
        stream.close();
      } finally {
        files.delete(aside, false);
      }
    }
  }
}
