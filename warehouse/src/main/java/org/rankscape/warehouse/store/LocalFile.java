// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of this machine. */
final class LocalFile extends StoredFile {
  private final Path file;

  LocalFile(Path file) {
    super(file.toString());
    this.file = file;
  }

  @Override
  public long length() throws IOException {
    return Files.size(file);
  }

  @Override
  public SeekableInput open() throws IOException {
    return new Input(new RandomAccessFile(file.toFile(), "r"));
  }

  private static final class Input extends SeekableInput {
    private final RandomAccessFile file;

    Input(RandomAccessFile file) {
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      return file.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return file.read(bytes, offset, length);
    }

    @Override
    public long position() throws IOException {
      return file.getFilePointer();
    }

    @Override
    public void seek(long position) throws IOException {
      file.seek(position);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
