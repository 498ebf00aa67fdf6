// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** A file being written aside. Closing it without {@link #commit()} leaves no trace. */
public interface PendingFile extends Closeable {
  /** Where to write. */
  OutputStream stream();

  /** Makes the file visible under its path, replacing an older one in one step. */
  void commit() throws IOException;
}
