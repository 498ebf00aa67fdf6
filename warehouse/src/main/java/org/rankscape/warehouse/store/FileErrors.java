// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What errors of reading and writing say to a user, where Java names the file or a class alone. */
public final class FileErrors {
  private FileErrors() {}

  /** An error in words. */
  public static String text(Throwable thrown) {
    if (thrown instanceof UncheckedIOException && thrown.getCause() != null) {
      String own = thrown.getMessage();
      String cause = text(thrown.getCause());
      return own == null || own.equals(thrown.getCause().toString()) ? cause : own + ": " + cause;
    }
    if (thrown instanceof FileSystemException e) {
      return "cannot read or write " + e.getFile() + ": " + reason(e);
    }
    if (thrown.getMessage() != null) {
      return thrown.getMessage();
    }
    return thrown instanceof EOFException ? "it ends too early" : thrown.toString();
  }

  private static String reason(FileSystemException e) {
    if (e.getReason() != null) {
      return e.getReason();
    } else if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    } else if (e instanceof AccessDeniedException) {
      return "access denied";
    } else if (e instanceof FileAlreadyExistsException) {
      return "a file of this name exists already";
    } else if (e instanceof DirectoryNotEmptyException) {
      return "the folder is not empty";
    } else if (e instanceof NotDirectoryException) {
      return "it is no folder";
    } else if (e instanceof FileSystemLoopException) {
      return "its links lead back to itself";
    }
    return "the system does not say why";
  }
}
