// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The warehouse that a stage works on. */
final class WarehouseOption {
  @Option(
      names = "--warehouse",
      required = true,
      paramLabel = "W",
      converter = FolderConverter.class,
      description = "Folder of the warehouse.")
  Path path;
}
