// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An invented month of collaboration as three columns: so many developers, repositories and
 * distinct pairs, in an order that shows nothing of their structure.
 *
 * <p>A developer's number of repositories is drawn from a power law with exponent 2.15, at most 300
 * (accounts with more are no developers in OpenRank). A repository is drawn with a probability that
 * follows the same law, the largest 10,000 times the smallest; each repository has at least one
 * developer. Ids say nothing of either. Activity is a sum of the weights of OpenRank's events, in
 * thousandths.
 */
@SuppressWarnings("ArrayRecordComponent") // columns; compared by identity
record MonthColumns(long[] repositoryIds, long[] developerIds, long[] activityThousandths) {
  private static final int[] WEIGHTS = {22_235, 5_252, 9_712, 7_427, 40_679, 14_695};
  private static final int MOST_REPOSITORIES = 300;
  private static final int LARGEST_WEIGHT = 10_000;
  private static final double TAIL = 1.15;

  /** Draws a month; the same seed gives the same columns. */
  static MonthColumns draw(int developers, int repositories, int pairs, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] degrees = degrees(developers, pairs, random);
    double[] cumulative = cumulativeWeights(repositories, random);
    MonthColumns columns = new MonthColumns(new long[pairs], new long[pairs], new long[pairs]);
    int end = 0;
    int uncovered = repositories;
    IntOpenHashSet own = new IntOpenHashSet();
    for (int u = 0; u < developers; u++) {
      own.clear();
      while (own.size() < degrees[u]) {
        boolean first = uncovered > 0 && random.nextInt(pairs - end) < uncovered;
        int place = first ? uncovered - 1 : place(cumulative, random.nextDouble());
        if (own.add(place)) {
          uncovered -= first ? 1 : 0;
          columns.repositoryIds[end] = 1_000 + 17L * place;
          columns.developerIds[end] = 500 + 13L * u;
          columns.activityThousandths[end++] = activity(random);
        }
      }
    }
    columns.shuffle(random);
    return columns;
  }

  private static int[] degrees(int developers, int pairs, SplittableRandom random) {
    int[] degrees = new int[developers];
    long sum = 0;
    for (int u = 0; u < developers; u++) {
      degrees[u] = (int) Math.min(MOST_REPOSITORIES, powerLaw(random));
      sum += degrees[u];
    }
    while (sum != pairs) {
      int u = random.nextInt(developers);
      int changed = sum < pairs ? degrees[u] + 1 : degrees[u] - 1;
      if (changed >= 1 && changed <= MOST_REPOSITORIES) {
        sum += changed - degrees[u];
        degrees[u] = changed;
      }
    }
    return degrees;
  }

  private static double[] cumulativeWeights(int repositories, SplittableRandom random) {
    double[] cumulative = new double[repositories];
    double sum = 0;
    for (int r = 0; r < repositories; r++) {
      sum += Math.min(LARGEST_WEIGHT, powerLaw(random));
      cumulative[r] = sum;
    }
    return cumulative;
  }

  private static int place(double[] cumulative, double drawn) {
    int found = Arrays.binarySearch(cumulative, drawn * cumulative[cumulative.length - 1]);
    return Math.min(found < 0 ? -1 - found : found + 1, cumulative.length - 1);
  }

  private static double powerLaw(SplittableRandom random) {
    return Math.pow(1 - random.nextDouble(), -1 / TAIL);
  }

  private static long activity(SplittableRandom random) {
    long activity = 0;
    do {
      activity += WEIGHTS[random.nextInt(WEIGHTS.length)];
    } while (random.nextInt(4) != 0);
    return activity;
  }

  private void shuffle(SplittableRandom random) {
    for (int i = repositoryIds.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      swap(repositoryIds, i, j);
      swap(developerIds, i, j);
      swap(activityThousandths, i, j);
    }
  }

  private static void swap(long[] column, int i, int j) {
    long kept = column[i];
    column[i] = column[j];
    column[j] = kept;
  }
}
