// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rapaio.jupyter.kernel.channels;

/**
 * Stands in, earlier on the class path, for the kernel's class of this name, which in 3.0.1 starts
 * its thread before it marks it as running: where the thread is quicker, it ends at once, and the
 * kernel never answers. Here it is marked from the beginning.
 */
public final class LoopThread extends Thread {
  private volatile boolean running = true;
  private final long pause;
  private final Runnable body;

  /**
   * A thread that does the same again and again.
   *
   * @param name name of the thread
   * @param pause milliseconds between two rounds
   * @param body what is done in a round
   */
  public LoopThread(String name, long pause, Runnable body) {
    super(name);
    this.pause = pause;
    this.body = body;
  }

  @Override
  public void run() {
    try {
      while (running) {
        body.run();
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  /** Ends after the round that it is in. */
  public void shutdown() {
    running = false;
  }
}
