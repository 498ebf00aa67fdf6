// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.IOException;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file of a store, to be read as bytes or as Parquet. Its text is the name to tell users. */
public abstract class StoredFile implements InputFile {
  private final String name;

  /** A file that is told to users by this name. */
  protected StoredFile(String name) {
    this.name = name;
  }

  /** Length in bytes. */
  public abstract long length() throws IOException;

  /** Opens the file at its first byte. */
  public abstract SeekableInput open() throws IOException;

  /** All of a small file. */
  public final byte[] bytes() throws IOException {
    try (SeekableInput in = open()) {
      return in.readAllBytes();
    }
  }

  @Override
  public final long getLength() throws IOException {
    return length();
  }

  @Override
  public final SeekableInputStream newStream() throws IOException {
    SeekableInput in = open();
    return new DelegatingSeekableInputStream(in) {
      @Override
      public long getPos() throws IOException {
        return in.position();
      }

      @Override
      public void seek(long position) throws IOException {
        in.seek(position);
      }
    };
  }

  @Override
  public final String toString() {
    return name;
  }
}
