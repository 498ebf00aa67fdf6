// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes the file of an hour, with the damage that is planned for it. */
final class HourWriter {
  private static final int BUFFER = 1 << 16;
  private static final byte[] PAGE =
      "<html><body>502 Bad Gateway (simulated)</body></html>".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NO_UTF8 = {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, '"', '}'};

  private final World world;
  private final EventWriter writer;
  private final EventIds ids;
  private final JsonFactory json = new JsonFactory();

  HourWriter(World world) {
    this.world = world;
    writer = new EventWriter(world);
    ids = new EventIds(world);
  }

  /** Fast compression; the header carries no time. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(1);
    }
  }

  /**
   * Writes a file and adds what it holds to the tally.
   *
   * @param hour hour counted from the first
   * @param events its events in order
   */
  void write(Path file, int hour, List<Event> events, Tally tally) throws IOException {
    try (OutputStream out = new FastGzip(Files.newOutputStream(file))) {
      new Lines(out, hour, events, tally).write();
    }
    tally.addFile(Files.size(file));
  }

  private final class Lines {
    private final OutputStream out;
    private final int hour;
    private final List<Event> events;
    private final Tally tally;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
    private final ByteArrayOutputStream again = new ByteArrayOutputStream();

    Lines(OutputStream out, int hour, List<Event> events, Tally tally) {
      this.out = out;
      this.hour = hour;
      this.events = events;
      this.tally = tally;
    }

    void write() throws IOException {
      int doubled = Math.min(world.damage().doubled(hour), events.size());
      int malformed = world.damage().malformed(hour);
      int month = world.calendar().monthOf(world.calendar().start() + hour * Calendar.HOUR);
      try (JsonGenerator generator = json.createGenerator(line)) {
        generator.setRootValueSeparator(new SerializedString(""));
        for (int i = 0; i < events.size(); i++) {
          line.reset();
          writer.write(generator, events.get(i), ids.id(hour, i, events.size()));
          generator.flush();
          line.write('\n');
          line.writeTo(out);
          tally.addEvent(month, events.get(i), line.size());
          if (i < doubled) {
            repeat(i, events.get(i));
          }
          if (malformed > 0 && i % 3 == 1) {
            spoil(malformed--);
          }
        }
      }
      while (malformed > 0) {
        spoil(malformed--);
      }
      again.writeTo(out);
    }

    /** One copy follows its line at once, the next at the end of the file. */
    private void repeat(int place, Event event) throws IOException {
      line.writeTo(place % 2 == 0 ? out : again);
      tally.addDoubled(hour, event.kind().type());
    }

    /** A line cut short, a server's error page, or bytes that are no UTF-8. */
    private void spoil(int kind) throws IOException {
      if (kind % 3 == 0 && line.size() > 0) {
        out.write(line.toByteArray(), 0, line.size() * 2 / 3);
      } else {
        out.write(kind % 3 == 1 ? PAGE : NO_UTF8);
      }
      out.write('\n');
      tally.addMalformed(hour);
    }
  }
}
