// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.rankscape.warehouse.store.PendingFile;

/**
 * A file that is written under a hidden name beside its place and renamed when it is committed.
 * Replacing an older file is one step on this machine's file system; on others, whose rename may
 * refuse to replace, the older file first gets a hidden name, under which {@link #sweep} finds it
 * if the writer dies before the new one is in place.
 */
final class PendingRename implements PendingFile {
  private static final String ASIDE = ".writing-";
  private static final String REPLACED = ".replaced-";
  private static final int UUID_LENGTH = 36;

  /** Tries of a writer whose place others take at the same time. */
  private static final int TRIES = 100;

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

  /** Whether a file is one that was being written or replaced. */
  static boolean isAside(Path path) {
    return path.getName().startsWith(ASIDE) || path.getName().startsWith(REPLACED);
  }

  /** Deletes a file that was being written, and puts one that was being replaced back. */
  static void sweep(FileSystem files, Path left) throws IOException {
    String name = left.getName();
    if (name.startsWith(REPLACED)) {
      int end = name.length() - UUID_LENGTH - 1;
      Path place = new Path(left.getParent(), name.substring(REPLACED.length(), end));
      if (!files.exists(place) && files.rename(left, place)) {
        return;
      }
    }
    files.delete(left, false);
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
      replace();
    }
    done = true;
  }

  private void replace() throws IOException {
    List<Path> replaced = new ArrayList<>();
    do {
      if (replaced.size() == TRIES) {
        throw new IOException("cannot rename " + aside + " to " + target);
      }
      String name = REPLACED + target.getName() + "-" + UUID.randomUUID();
      replaced.add(new Path(target.getParent(), name));
      files.rename(target, replaced.get(replaced.size() - 1));
    } while (!files.rename(aside, target));
    for (Path old : replaced) {
      files.delete(old, false);
    }
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
