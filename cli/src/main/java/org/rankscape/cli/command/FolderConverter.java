// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import org.rankscape.ingest.store.FileSystems;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A folder of this machine; addresses are refused with the way around. */
final class FolderConverter implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    if (FileSystems.isAddress(text)) {
      throw new TypeConversionException(
          text
              + " is not on this machine: copy its tables with 'rankscape pull "
              + text
              + " FOLDER' and give FOLDER.");
    }
    return Path.of(text);
  }
}
