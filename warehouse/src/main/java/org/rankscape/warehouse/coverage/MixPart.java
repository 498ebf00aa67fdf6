// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.coverage;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Likeness of a month's mix of event types to its baseline.
 *
 * <pre>{@code  mix   = 2^(-max(0, JSD(p, q) - 0.001 - noise) / 0.01)    JSD in bits, 0 to 1
 *  noise = 13 (k - 1) (1 / n + 1 / m) / (8 ln 2)            k types, n and m events
 * }</pre>
 *
 * p are the month's shares of types; q is the median share of each type over the same month of all
 * earlier years (those whose own part is {@value #DAMAGED_BELOW} or more, if any), or where there
 * is none, over the others of the twelve months up to this one, in a warehouse's first year of its
 * first twelve months; medians are scaled to sum 1. 0.001 bits are passed over: as much changes
 * from year to year in a sound feed. The noise is what few events show by chance: 8 ln 2 times the
 * divergence of samples of independent events is distributed as chi-squared with k - 1 degrees of
 * freedom, times (1 / n + 1 / m); but events come in bursts, so that real samples differ by 3 to 13
 * times as much (each of twelve hours of 2016-01-01 from the others; each of five days of the
 * Kubernetes organisation: 2 to 6 times). A small feed must differ that much more to count as
 * damaged; for the millions of events of a whole month the noise is nothing. Where it is more than
 * {@value #NOISIEST} bits, the part is not known.
 *
 * <p>Only types that both sides can have are compared: a type counts from the month after its first
 * event in the warehouse, unless that lies in its first month; four types that GitHub retired with
 * the timeline era never count. A type that vanishes does count.
 *
 * <p>Events of accounts that are no developers, such as those in very many repositories, count like
 * all others: types that are only counted are not stored by account, and whether they arrive is
 * part of the feed. One account that adds pushes alone leaves the part as it is up to a tenth of a
 * month's events; with 15 % the part is 0.93, with 20 % 0.84.
 */
final class MixPart {

  /** Divergence in bits that is passed over. */
  static final double FREE = 0.001;

  /** Divergence in bits beyond that which halves the part. */
  static final double HALF = 0.01;

  /** How much more samples of real events differ than samples of independent ones. */
  static final double BURSTS = 13;

  /** Noise in bits beyond which the mix tells nothing: some hundred events. */
  static final double NOISIEST = 0.05;

  static final double DAMAGED_BELOW = 0.5;
  private static final Set<String> RETIRED =
      Set.of("DownloadEvent", "FollowEvent", "ForkApplyEvent", "GistEvent");

  /**
   * A month's part.
   *
   * @param part between 0 and 1, or null if there is no other month
   * @param divergence in bits, or null
   * @param baseline months compared with, or null
   */
  record Result(Double part, Double divergence, String baseline) {}

  private final TreeMap<YearMonth, SortedMap<String, Long>> months = new TreeMap<>();
  private final Map<String, YearMonth> since = new HashMap<>();
  private final Map<YearMonth, Result> results = new HashMap<>();

  /** The parts of all months. */
  MixPart(Collection<FeedMonth> feed) {
    feed.forEach(
        m -> {
          if (m.types().values().stream().anyMatch(n -> n > 0)) {
            months.put(m.month(), m.types());
          }
        });
    months.forEach(
        (month, types) ->
            types.forEach(
                (type, n) -> {
                  boolean first = month.equals(months.firstKey());
                  if (n > 0) {
                    since.putIfAbsent(type, first ? month : month.plusMonths(1));
                  }
                }));
    feed.forEach(m -> results.put(m.month(), result(m.month())));
  }

  Result of(YearMonth month) {
    return results.get(month);
  }

  private Result result(YearMonth month) {
    if (months.size() < 2 || !months.containsKey(month)) {
      return new Result(null, null, null);
    }
    List<YearMonth> baseline = baseline(month);
    YearMonth first = baseline.get(0).isBefore(month) ? baseline.get(0) : month;
    Set<String> types = new TreeSet<>();
    since.forEach(
        (type, from) -> {
          if (!from.isAfter(first) && !RETIRED.contains(type)) {
            types.add(type);
          }
        });
    double[] p = shares(month, types);
    double[] q = medians(baseline, types);
    if (p == null || q == null) {
      return new Result(null, null, null);
    }
    double divergence = divergence(p, q);
    long kinds = IntStream.range(0, p.length).filter(i -> p[i] + q[i] > 0).count();
    double others = baseline.stream().mapToLong(m -> events(m, types)).sum();
    double noise = noise(kinds, events(month, types), others);
    return new Result(
        noise > NOISIEST ? null : part(divergence - noise), divergence, text(month, baseline));
  }

  /** {@code 2^(-max(0, divergence - 0.001) / 0.01)}. */
  static double part(double divergence) {
    return Math.pow(2, -Math.max(0, divergence - FREE) / HALF);
  }

  /** Divergence in bits that samples of n and m events of so many types show by chance. */
  static double noise(long types, double n, double m) {
    return BURSTS * (types - 1) * (1 / n + 1 / m) / (8 * Math.log(2));
  }

  private long events(YearMonth month, Set<String> types) {
    SortedMap<String, Long> counts = months.get(month);
    return types.stream().mapToLong(t -> counts.getOrDefault(t, 0L)).sum();
  }

  private List<YearMonth> baseline(YearMonth month) {
    List<YearMonth> earlier =
        months.headMap(month).keySet().stream()
            .filter(m -> m.getMonthValue() == month.getMonthValue())
            .toList();
    List<YearMonth> sound =
        earlier.stream()
            .filter(
                m -> {
                  Double part = results.get(m).part;
                  return part == null || part >= DAMAGED_BELOW;
                })
            .toList();
    if (!earlier.isEmpty()) {
      return sound.isEmpty() ? earlier : sound;
    }
    YearMonth yearBefore = month.minusMonths(11);
    YearMonth start = months.firstKey().isAfter(yearBefore) ? months.firstKey() : yearBefore;
    List<YearMonth> near =
        months.subMap(start, true, start.plusMonths(11), true).keySet().stream()
            .filter(m -> !m.equals(month))
            .toList();
    return near.isEmpty() ? months.keySet().stream().filter(m -> !m.equals(month)).toList() : near;
  }

  private static String text(YearMonth month, List<YearMonth> baseline) {
    boolean years = baseline.stream().allMatch(m -> m.getMonthValue() == month.getMonthValue());
    return years || baseline.size() == 1
        ? String.join(", ", baseline.stream().map(YearMonth::toString).toList())
        : baseline.size()
            + " months from "
            + baseline.get(0)
            + " to "
            + baseline.get(baseline.size() - 1);
  }

  private double[] shares(YearMonth month, Set<String> types) {
    SortedMap<String, Long> counts = months.get(month);
    return scaled(types.stream().mapToDouble(t -> counts.getOrDefault(t, 0L)).toArray());
  }

  private double[] medians(List<YearMonth> baseline, Set<String> types) {
    List<double[]> all =
        baseline.stream().map(m -> shares(m, types)).filter(Objects::nonNull).toList();
    if (all.isEmpty()) {
      return null;
    }
    double[] medians = new double[types.size()];
    for (int i = 0; i < medians.length; i++) {
      int type = i;
      medians[i] = EventsPart.quantile(all.stream().map(s -> s[type]).toList(), 0.5);
    }
    return scaled(medians);
  }

  private static double[] scaled(double[] values) {
    double sum = java.util.Arrays.stream(values).sum();
    return sum > 0 ? java.util.Arrays.stream(values).map(v -> v / sum).toArray() : null;
  }

  /**
   * Jensen-Shannon divergence in bits, between 0 and 1 (Lin, IEEE Transactions on Information
   * Theory 37, 1991).
   */
  static double divergence(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      double middle = (p[i] + q[i]) / 2;
      sum += term(p[i], middle) + term(q[i], middle);
    }
    return Math.max(0, Math.min(1, sum / 2));
  }

  private static double term(double share, double middle) {
    return share == 0 ? 0 : share * Math.log(share / middle) / Math.log(2);
  }
}
