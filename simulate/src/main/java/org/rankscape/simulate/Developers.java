// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The developers: each with a home domain and a heavy-tailed weight. */
final class Developers {
  private static final long FIRST_ID = 1_500_000_000L;
  private static final double PARETO = 1.5;
  private static final double HEAVIEST = 30;

  private final Account[] accounts;
  private final int[][] pools;
  private final double[][] weights;

  Developers(int count, long seed, Names names, List<DomainTree.Domain> domains) {
    accounts = new Account[count];
    List<List<Integer>> homes = new ArrayList<>();
    domains.forEach(domain -> homes.add(new ArrayList<>()));
    double[] shares = new double[domains.size() + 1];
    for (int i = 0; i < domains.size(); i++) {
      shares[i + 1] = shares[i] + domains.get(i).share();
    }
    double[] weight = new double[count];
    for (int i = 0; i < count; i++) {
      accounts[i] = Account.developer(FIRST_ID + i, names.login(i), i);
      Draw draw = Draw.of(seed, Keys.DEVELOPERS, i);
      weight[i] = Math.min(HEAVIEST, StrictMath.pow(1 - draw.uniform(), -1 / PARETO));
      homes.get(place(shares, draw.uniform())).add(i);
    }
    pools = new int[domains.size()][];
    weights = new double[domains.size()][];
    for (int d = 0; d < pools.length; d++) {
      pools[d] = homes.get(d).stream().mapToInt(Integer::intValue).toArray();
      weights[d] = new double[pools[d].length + 1];
      for (int i = 0; i < pools[d].length; i++) {
        weights[d][i + 1] = weights[d][i] + weight[pools[d][i]];
      }
    }
  }

  int count() {
    return accounts.length;
  }

  Account account(int index) {
    return accounts[index];
  }

  /** Anybody, half of the time from this domain (none: -1), all alike. */
  Account anyone(Draw draw, int domain) {
    if (domain >= 0 && draw.chance(0.5)) {
      return accounts[pools[domain][draw.below(pools[domain].length)]];
    }
    return accounts[draw.below(accounts.length)];
  }

  /**
   * A team by weight: three quarters from the domain, most others from its neighbours.
   *
   * @param domain home of the team, -1 for all domains alike
   */
  int[] team(Draw draw, int domain, int size) {
    Set<Integer> team = new LinkedHashSet<>();
    for (int attempt = 0; attempt < 8 * size && team.size() < size; attempt++) {
      int home = domain < 0 ? draw.below(pools.length) : around(draw, domain);
      team.add(pools[home][place(weights[home], draw.uniform())]);
    }
    return team.stream().mapToInt(Integer::intValue).toArray();
  }

  private int around(Draw draw, int domain) {
    double where = draw.uniform();
    if (where < 0.76) {
      return domain;
    }
    if (where < 0.94) {
      return Math.floorMod(domain + (draw.chance(0.5) ? 1 : -1), pools.length);
    }
    return draw.below(pools.length);
  }

  private static int place(double[] sums, double share) {
    double value = share * sums[sums.length - 1];
    int found = Arrays.binarySearch(sums, value);
    return Math.min(found >= 0 ? found : -found - 2, sums.length - 2);
  }
}
