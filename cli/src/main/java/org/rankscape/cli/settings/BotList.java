// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.settings;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.rankscape.cli.UserException;

/** A file of logins that are no developers, one a line; {@code #} starts a comment. */
public final class BotList {
  private BotList() {}

  /**
   * Reads the logins.
   *
   * @throws UserException if the file cannot be read
   */
  public static List<String> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (NoSuchFileException e) {
      throw new UserException("list of bots " + file + " does not exist.", e);
    } catch (MalformedInputException e) {
      throw new UserException("list of bots " + file + " is no text in UTF-8.", e);
    } catch (IOException e) {
      throw new UserException(
          "list of bots "
              + file
              + (Files.isDirectory(file) ? " is a folder: give a file." : " cannot be read."),
          e);
    }
  }
}
