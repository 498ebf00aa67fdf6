// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.solver;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs numbered blocks on a fixed number of threads. */
final class Workers implements AutoCloseable {
  private final ForkJoinPool pool;

  Workers(int threads) {
    pool = threads > 1 ? new ForkJoinPool(threads) : null;
  }

  void forEach(int blocks, IntConsumer block) {
    if (pool == null || blocks < 2) {
      for (int b = 0; b < blocks; b++) {
        block.accept(b);
      }
    } else {
      pool.submit(() -> IntStream.range(0, blocks).parallel().forEach(block)).join();
    }
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }
}
