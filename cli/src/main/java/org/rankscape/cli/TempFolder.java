// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of this process for everything that Java, Flink, DuckDB and native libraries write to
 * the system's temporary folder. It goes away when the process ends; one that was killed leaves it
 * behind, and the next process that starts sweeps it. A file in it is locked as long as its process
 * lives, so no folder in use is ever swept.
 */
public final class TempFolder {
  private static final String PREFIX = "rankscape-run-";
  private static final String LOCK = ".lock";

  /** A folder this young may belong to a process that has not locked it yet. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  /** Held here, since a lock ends when its channel is collected. */
  private static FileChannel held;

  private TempFolder() {}

  /**
   * Makes the folder, names it in the system property {@code java.io.tmpdir} and sweeps what killed
   * processes left. Nothing changes where the system's temporary folder cannot be written. To be
   * called before anything else.
   */
  public static void use() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      Path folder = Files.createTempDirectory(parent, PREFIX);
      held =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      held.lock();
      System.setProperty("java.io.tmpdir", folder.toString());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "temporary folder"));
      sweep(parent);
    } catch (IOException | OverlappingFileLockException e) {
      System.getLogger(TempFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "no temporary folder of its own", e);
    }
  }

  /** Whether a folder is one that {@link #use} makes. */
  public static boolean isOwn(Path folder) {
    return folder.getFileName().toString().startsWith(PREFIX);
  }

  static void sweep(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        if (Files.isWritable(folder) && abandoned(folder)) {
          delete(folder);
        }
      }
    }
  }

  private static boolean abandoned(Path folder) {
    Path file = folder.resolve(LOCK);
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      if (written.isAfter(Instant.now().minus(YOUNG))) {
        return false;
      }
    } catch (IOException e) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(TempFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "left for the next sweep: " + folder, e);
    }
  }
}
