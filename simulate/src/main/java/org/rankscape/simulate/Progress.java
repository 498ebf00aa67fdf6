// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/** Told after each simulated day, from the thread that called {@link Simulator#write}. */
@FunctionalInterface
public interface Progress {
  /** Does nothing. */
  Progress NONE = (files, ofFiles, events) -> {};

  /**
   * A day has been written.
   *
   * @param files hourly files written so far
   * @param ofFiles hourly files there will be in all
   * @param events events written so far
   */
  void written(long files, long ofFiles, long events);
}
