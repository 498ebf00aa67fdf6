// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * Where the files of a warehouse lie. Paths are relative, with {@code /} between parts. A file
 * becomes visible whole or not at all. A store's text is its folder or address.
 */
public interface Store extends Serializable {
  /** Opens a file for reading. */
  StoredFile input(String path) throws IOException;

  /** Starts a file that becomes visible, in place of an older one, when committed. */
  PendingFile create(String path) throws IOException;

  /** Names of the visible files in a folder, sorted; empty when there is no such folder. */
  List<String> list(String folder) throws IOException;

  /** The visible files in a folder as they are now, by name; empty when there is no such folder. */
  List<FileVersion> versions(String folder) throws IOException;

  /** Names of the sub-folders of a folder, sorted; empty when there is no such folder. */
  List<String> folders(String folder) throws IOException;

  /** Whether a visible file has this path. */
  boolean exists(String path) throws IOException;

  /** Deletes a file if it is there. */
  void delete(String path) throws IOException;

  /** Deletes a folder and all that lies in it, hidden files too, if it is there. */
  void deleteFolder(String folder) throws IOException;

  /** Bytes in all visible files below a folder. */
  long size(String folder) throws IOException;

  /** Deletes what a killed run left half-written. Only the one writer of a warehouse may. */
  void sweep() throws IOException;
}
