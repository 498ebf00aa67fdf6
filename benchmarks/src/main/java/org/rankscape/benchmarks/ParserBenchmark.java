// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.rankscape.ingest.parse.EventParser;
import org.rankscape.ingest.parse.ParsedLine;
import org.rankscape.simulate.Progress;
import org.rankscape.simulate.SimulationSettings;
import org.rankscape.simulate.Simulator;

/** Time to parse a thousand simulated events with full payloads, beside trees of the same lines. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParserBenchmark {
  private static final int LINES = 1000;
  private final EventParser parser = new EventParser();
  private final ObjectMapper mapper = new ObjectMapper();
  private final List<byte[]> lines = new ArrayList<>();

  /** Simulates the lines. */
  @Setup
  public void simulate() throws IOException {
    Path folder = Files.createTempDirectory("rankscape-benchmark-");
    try {
      new Simulator(new SimulationSettings(YearMonth.of(2024, 1), 1, 0.05, 1, false, null))
          .write(folder, Progress.NONE);
      try (var hours = Files.list(folder.resolve("hours"))) {
        for (Path hour : hours.sorted().toList()) {
          read(hour);
        }
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private void read(Path hour) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(hour))) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        byte[] bytes = line.getBytes(UTF_8);
        boolean usable = !(parser.parse(bytes, 0, bytes.length) instanceof ParsedLine.Unusable);
        if (usable && lines.size() < LINES) {
          lines.add(bytes);
        }
      }
    }
  }

  /** The streaming parser of the ingest job. */
  @Benchmark
  public void streaming(Blackhole hole) {
    for (byte[] line : lines) {
      hole.consume(parser.parse(line, 0, line.length));
    }
  }

  /** A tree of every line. */
  @Benchmark
  public void tree(Blackhole hole) throws IOException {
    for (byte[] line : lines) {
      hole.consume(mapper.readTree(line));
    }
  }
}
