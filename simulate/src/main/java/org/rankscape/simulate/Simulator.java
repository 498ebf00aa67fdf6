// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Writes an invented ecosystem as GH Archive files, with the truth beside them.
 *
 * <p>Each day follows from the settings alone, so days are written side by side, and memory holds
 * the world and as many days as there are threads, however many months are asked for. The same
 * settings give the same bytes on every machine with the same zlib.
 */
public final class Simulator {
  private static final int MOST_THREADS = 4;

  private final World world;

  /** Lays out the world of these settings; nothing is written yet. */
  public Simulator(SimulationSettings settings) {
    world = new World(settings);
  }

  /** The world that is written. */
  public World world() {
    return world;
  }

  /**
   * Writes {@code hours/YYYY-MM-DD-H.json.gz}, {@code truth.json}, {@code catalogue.yaml} and
   * {@code bots.txt}. The output appears under these names when all of it is complete, and replaces
   * that of an earlier simulation.
   *
   * @param out folder, made if it does not exist
   * @throws IllegalArgumentException if the folder holds files of these names that are not of a
   *     simulation
   * @throws IOException if the folder cannot be written
   */
  public Summary write(Path out, Progress progress) throws IOException {
    return write(out, progress, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
  }

  Summary write(Path out, Progress progress, int threads) throws IOException {
    OutputFolder folder = OutputFolder.open(out);
    Tally total = new Tally();
    boolean complete = false;
    try {
      writeDays(folder, progress, total, threads);
      folder.publish(new TruthWriter(world, total).json(), world.catalogue(), world.bots());
      complete = true;
    } finally {
      if (!complete) {
        folder.discard();
      }
    }
    return total.summary();
  }

  private void writeDays(OutputFolder folder, Progress progress, Tally total, int threads)
      throws IOException {
    int days = world.calendar().hours() / 24;
    int files = world.calendar().hours() - world.damage().lost().cardinality();
    Queue<Future<Tally>> running = new ArrayDeque<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int day = 0; day < days || !running.isEmpty(); ) {
        if (day < days && running.size() < 2 * threads) {
          int next = day++;
          running.add(pool.submit(() -> writeDay(folder.hours(), next)));
        } else {
          total.add(finished(running.remove()));
          progress.written(total.summary().files(), files, total.summary().events());
        }
      }
    } finally {
      stop(pool);
    }
  }

  /** Waits for the days that are being written, so that nobody writes into a folder given up. */
  private static void stop(ExecutorService pool) {
    pool.shutdownNow();
    try {
      pool.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Tally finished(Future<Tally> day) throws IOException {
    try {
      return day.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing the simulation", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("a day could not be simulated", e.getCause());
    }
  }

  private Tally writeDay(Path hours, int day) throws IOException {
    Tally tally = new Tally();
    long from = world.calendar().start() + day * Calendar.DAY;
    List<List<Event>> events = new DaySchedule(world).events(from);
    HourWriter writer = new HourWriter(world);
    for (int h = 0; h < 24; h++) {
      int hour = 24 * day + h;
      if (!world.damage().isLost(hour)) {
        writer.write(hours.resolve(fileName(hour)), hour, events.get(h), tally);
      }
    }
    return tally;
  }

  private String fileName(int hour) {
    long start = world.calendar().start() / Calendar.DAY;
    return LocalDate.ofEpochDay(start + hour / 24) + "-" + hour % 24 + ".json.gz";
  }
}
