// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.IOException;
import java.io.InputStream;

/** A stream over a stored file that can go on from any byte. */
public abstract class SeekableInput extends InputStream {
  /** Offset of the next byte. */
  public abstract long position() throws IOException;

  /** Goes on from this offset. */
  public abstract void seek(long position) throws IOException;
}
