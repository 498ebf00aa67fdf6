// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;

/**
 * Runs a command and keeps all that it says: output, errors, progress, and the log to its depth.
 */
final class Captured {
  private final StringBuilder text = new StringBuilder();

  Cli.Result run(Object... arguments) {
    Logger root = Logger.getLogger("");
    Level level = root.getLevel();
    List<Handler> others = List.of(root.getHandlers());
    others.forEach(root::removeHandler);
    Handler log = new Log();
    root.addHandler(log);
    root.setLevel(Level.ALL);
    PrintStream before = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      Cli.Result result = Cli.run(arguments);
      text.append(result.out()).append(result.err());
      return result;
    } finally {
      System.setErr(before);
      root.setLevel(level);
      root.removeHandler(log);
      others.forEach(root::addHandler);
      text.append(err.toString(StandardCharsets.UTF_8));
    }
  }

  /** All that was said so far. */
  String text() {
    synchronized (text) {
      return text.toString();
    }
  }

  /** A file's bytes as text, unpacked. */
  static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private final class Log extends Handler {
    @Override
    public void publish(LogRecord record) {
      synchronized (text) {
        text.append(record.getMessage()).append(record.getThrown());
        if (record.getParameters() != null) {
          text.append(Arrays.toString(record.getParameters()));
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
