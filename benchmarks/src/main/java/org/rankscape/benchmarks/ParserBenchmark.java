// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.rankscape.ingest.parse.EventParser;
import org.rankscape.ingest.parse.FullParser;
import org.rankscape.simulate.Progress;
import org.rankscape.simulate.SimulationSettings;
import org.rankscape.simulate.Simulator;

/**
 * Events a second of the parser of the ingest job, beside Jackson's streaming parser reading the
 * same fields and beside trees of the same lines: lines of simulated hours with full payloads, or
 * of the hours in a folder (JMH's {@code -p hours=FOLDER}).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParserBenchmark {
  private static final int LINES = 20_000;
  private static final int SLACK = 8;
  private final EventParser parser = new EventParser();
  private final FullParser full = new FullParser();
  private final ObjectMapper mapper = new ObjectMapper();

  /** Folder of hours; {@code -} simulates some. */
  @Param("-")
  public String hours;

  private byte[] bytes;
  private final int[] starts = new int[LINES + 1];

  /** Reads the lines, equally from all hours, one after the other into one array. */
  @Setup
  public void read() throws IOException {
    Path folder = Files.createTempDirectory("rankscape-benchmark-");
    try {
      Path source = hours.equals("-") ? folder.resolve("hours") : Path.of(hours);
      if (hours.equals("-")) {
        new Simulator(new SimulationSettings(YearMonth.of(2024, 1), 1, 1, 1, false, null))
            .write(folder, Progress.NONE);
      }
      read(source);
    } finally {
      Folders.delete(folder);
    }
  }

  private void read(Path source) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    try (var files = Files.list(source)) {
      for (Path hour : files.sorted().toList()) {
        try (var in = new GZIPInputStream(Files.newInputStream(hour))) {
          new String(in.readAllBytes(), UTF_8)
              .lines()
              .map(l -> l.getBytes(UTF_8))
              .forEach(lines::add);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < LINES; i++) {
      out.writeBytes(lines.get((int) ((long) i * lines.size() / LINES)));
      starts[i + 1] = out.size();
    }
    out.write(new byte[SLACK], 0, SLACK);
    bytes = out.toByteArray();
    System.out.printf("%d lines, %.1f MB%n", LINES, starts[LINES] / 1e6);
  }

  /** The parser of the ingest job. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void scanner(Blackhole hole) {
    for (int i = 0; i < LINES; i++) {
      hole.consume(parser.parse(bytes, starts[i], starts[i + 1] - starts[i]));
    }
  }

  /** Jackson's streaming parser, which reads what the scanner is not sure of. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void streaming(Blackhole hole) {
    for (int i = 0; i < LINES; i++) {
      hole.consume(full.parse(bytes, starts[i], starts[i + 1] - starts[i]));
    }
  }

  /** A tree of every line. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void tree(Blackhole hole) throws IOException {
    for (int i = 0; i < LINES; i++) {
      hole.consume(mapper.readTree(bytes, starts[i], starts[i + 1] - starts[i]));
    }
  }
}
