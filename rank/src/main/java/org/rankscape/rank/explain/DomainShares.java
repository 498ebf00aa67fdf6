// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;
import org.rankscape.rank.MonthRanking;

/**
 * How developers' OpenRank divides over domains, each a set of repositories, in one month.
 *
 * <p>A developer's value v goes to a domain in proportion to activity, {@code v * sum a_ur / A_u}
 * over the domain's repositories r; it comes from a domain by what those repositories pass on, as
 * {@link Explanation} has it. Repositories of no domain count as the domain {@code ""}. A value
 * goes to domains without remainder; what does not come from any is the developer's own earlier
 * value, own activity, and background.
 */
public final class DomainShares {
  /** Name of the domain of all repositories that are in none. */
  public static final String OUTSIDE = "";

  private final MonthRanking ranking;
  private final Explainer explainer;
  private final Map<Long, String> domains;

  /**
   * Shares in a month.
   *
   * @param domains domain of a repository by its id; repositories that are missing are in none
   */
  public DomainShares(Explainer explainer, Map<Long, String> domains) {
    this.explainer = explainer;
    this.ranking = explainer.ranking();
    this.domains = Map.copyOf(domains);
  }

  /**
   * A developer's share in a domain, or that of all developers together.
   *
   * @param domain the domain
   * @param developers developers active in it
   * @param goesTo OpenRank that goes to it
   * @param comesFrom OpenRank that comes from it
   */
  public record Share(String domain, int developers, double goesTo, double comesFrom) {
    private Share plus(Share other) {
      return new Share(
          domain,
          developers + other.developers,
          goesTo + other.goesTo,
          comesFrom + other.comesFrom);
    }
  }

  /**
   * Shares of one developer, by name of the domain.
   *
   * @throws IllegalArgumentException if the developer has no value in the month
   */
  public List<Share> of(Node developer) {
    Explanation explained = explainer.explain(developer);
    double total = 0;
    for (Flow flow : explained.flows()) {
      total += flow.activityThousandths();
    }
    SortedMap<String, Share> shares = new TreeMap<>();
    for (Flow flow : explained.flows()) {
      String domain = domains.getOrDefault(flow.source().id(), OUTSIDE);
      double goesTo = explained.openRank() * flow.activityThousandths() / total;
      shares.merge(
          domain,
          new Share(domain, 1, goesTo, flow.value()),
          (a, b) -> new Share(domain, 1, a.goesTo + b.goesTo, a.comesFrom + b.comesFrom));
    }
    return new ArrayList<>(shares.values());
  }

  /** Shares of all developers together, by name of the domain. */
  public List<Share> ofAll() {
    CollaborationMatrix matrix = ranking.collaboration().matrix();
    SortedMap<String, Share> sums = new TreeMap<>();
    for (int i = 0; i < matrix.nodes(); i++) {
      Node node = matrix.node(i);
      if (node.kind() == Node.Kind.DEVELOPER) {
        of(node).forEach(share -> sums.merge(share.domain, share, Share::plus));
      }
    }
    return new ArrayList<>(sums.values());
  }
}
