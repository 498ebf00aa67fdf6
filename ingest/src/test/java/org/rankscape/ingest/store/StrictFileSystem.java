// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystemFactory;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileSystem;

/** A distributed file system in a folder, whose rename does not replace, as HDFS's. */
public final class StrictFileSystem extends LocalFileSystem {
  static final String SCHEME = "viewfs";
  private static final AtomicInteger LEFT = new AtomicInteger();

  /** Found by Flink. */
  public static final class Factory implements FileSystemFactory {
    @Override
    public String getScheme() {
      return SCHEME;
    }

    @Override
    public FileSystem create(URI address) {
      return new StrictFileSystem();
    }
  }

  /** Lets one of the next renames fail, counted from 1; 0 for none. */
  static void failAt(int rename) {
    LEFT.set(rename);
  }

  private static Path local(Path path) {
    return new Path(path.getPath());
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return super.getFileStatus(local(path));
  }

  @Override
  public boolean isDistributedFS() {
    return true;
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (LEFT.getAndDecrement() == 1) {
      throw new IOException("killed");
    }
    return !exists(to) && super.rename(from, to);
  }
}
