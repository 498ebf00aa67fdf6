// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** The bytes of a source file; of one that was fetched, {@link #restart} gives the same again. */
public final class SourceStream extends FilterInputStream {
  private final Opening restart;

  private SourceStream(InputStream in, Opening restart) {
    super(in);
    this.restart = restart;
  }

  /** Opens a file at its start. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /** A fetched file, which may be deleted or replaced while it is open. */
  static SourceStream fetched(FileChannel file) {
    InputStream in = Channels.newInputStream(file);
    return new SourceStream(
        in,
        () -> {
          file.position(0);
          return in;
        });
  }

  /** A file that lies where it can be opened again. */
  static SourceStream of(Opening opening) throws IOException {
    return new SourceStream(opening.open(), opening);
  }

  /** Goes back to the start. */
  public void restart() throws IOException {
    InputStream before = in;
    in = restart.open();
    if (in != before) {
      before.close();
    }
  }
}
