// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

import java.io.IOException;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.rankscape.warehouse.store.SeekableInput;
import org.rankscape.warehouse.store.StoredFile;

/** A file that Flink reads. */
final class FlinkFile extends StoredFile {
  private final FileSystem files;
  private final Path path;

  FlinkFile(FileSystem files, Path path) {
    super(path.toString());
    this.files = files;
    this.path = path;
  }

  @Override
  public long length() throws IOException {
    return files.getFileStatus(path).getLen();
  }

  @Override
  public SeekableInput open() throws IOException {
    return new Input(files.open(path));
  }

  private static final class Input extends SeekableInput {
    private final FSDataInputStream in;

    Input(FSDataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return length == 0 ? 0 : in.read(bytes, offset, length);
    }

    @Override
    public long position() throws IOException {
      return in.getPos();
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
